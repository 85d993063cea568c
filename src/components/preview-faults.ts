/** What is wrong in the researcher's files, shown above the page while it is open in preview. */

import { element } from "./elements.js";
import { previewFaultsWords } from "./preview-faults-words.js";
import { pageLang } from "./words.js";

/** A fault or a warning as the loader lists it in faults.json; `line` counts from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly severity: "fault" | "warning";
  readonly message: string;
  readonly remedy: string;
}

interface FaultsFile {
  json(): Promise<unknown>;
}

/** The list in faults.json; empty where there is no such file, as in a set of tables made elsewhere. */
export const readFaults = async (file: FaultsFile): Promise<readonly Fault[]> => {
  const list: unknown = await file.json().catch(() => []);
  return Array.isArray(list) ? (list as Fault[]) : [];
};

/** `data/lexicon/cues.csv, line 14, column stance`: where a fault is. */
export const placeOf = ({ file, line, column }: Fault): string =>
  [file, line === null ? null : `line ${line}`, column === null ? null : `column ${column}`]
    .filter((part) => part !== null)
    .join(", ");

const bannerId = "isnad-faults";

const faultItem = (fault: Fault): HTMLLIElement =>
  element(
    "li",
    {},
    element("code", {}, placeOf(fault)),
    element("p", { dir: "auto" }, `${fault.message}.`),
    element("p", { class: "remedy", dir: "auto" }, fault.remedy),
  );

/** One wrong id can make a hundred rows wrong: the first few say where to begin. */
const most = 6;

const listOf = (faults: readonly Fault[]): HTMLUListElement => {
  const items = faults.slice(0, most).map(faultItem);
  const more = faults.length - items.length;
  if (more > 0) {
    items.push(
      element(
        "li",
        {},
        previewFaultsWords[pageLang()].more(more),
        element("code", {}, "npm run check"),
        previewFaultsWords[pageLang()].lists,
      ),
    );
  }
  return element("ul", {}, ...items);
};

const banner = (faults: readonly Fault[], warnings: readonly Fault[]): HTMLElement => {
  const parts: HTMLElement[] = [];
  if (faults.length > 0) {
    const heading = previewFaultsWords[pageLang()].faults(faults.length);
    parts.push(element("h2", {}, heading), listOf(faults));
  }
  if (warnings.length > 0) {
    const summary = element("summary", {}, previewFaultsWords[pageLang()].warnings(warnings.length));
    parts.push(element("details", {}, summary, listOf(warnings)));
  }
  const kind = faults.length > 0 ? "faults" : "faults warnings-only";
  return element(
    "section",
    { id: bannerId, class: kind, role: "status", "aria-label": previewFaultsWords[pageLang()].label },
    ...parts,
  );
};

/** Whether the page is open in preview; the head of the page says so. */
const inPreview = (): boolean => document.documentElement.hasAttribute("data-preview");

/**
 * Shows the faults above the page, in place of those shown before; nothing where there are none. Warnings are for whoever
 * works on the data, so they are shown in preview only. The banner stands outside `main`, whose children Framework counts
 * when it updates a page.
 */
export const showFaults = (all: readonly Fault[]): void => {
  document.getElementById(bannerId)?.remove();
  const faults = all.filter(({ severity }) => severity === "fault");
  const warnings = inPreview() ? all.filter(({ severity }) => severity === "warning") : [];
  if (faults.length + warnings.length === 0) return;
  document.querySelector("main")?.before(banner(faults, warnings));
};
