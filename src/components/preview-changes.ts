/** What the last re-run made different, told above the page while it is open in preview. No published page has it. */

import { accuracyWords, measureName } from "./accuracy-words.js";
import { arabic, button, element } from "./elements.js";
import { previewChangesWords, tableWords } from "./preview-changes-words.js";
import type { Lang } from "./state.js";
import { pageLang } from "./words.js";

/** A cell that is another now. */
interface CellChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that came, went or changed, with what made it and where it stands. */
export interface RowChange {
  readonly table: string;
  readonly kind: "added" | "removed" | "changed";
  readonly told: string;
  readonly rules: readonly string[];
  readonly sentence: string | null;
  readonly cells: readonly CellChange[];
}

/** What the loader writes into changes.json. */
export interface ChangesSince {
  readonly run: string;
  readonly comparison: {
    readonly tables: readonly {
      readonly table: string;
      readonly added: number;
      readonly removed: number;
      readonly changed: number;
    }[];
    readonly rows: readonly RowChange[];
    readonly scores: readonly {
      readonly layer: string;
      readonly measure: string;
      readonly before: number | null;
      readonly after: number | null;
    }[];
  } | null;
}

const nameOf = (table: string, lang: Lang): string => tableWords[lang][table] ?? table;

/** A layer of the scores by the name of its table where it is that of one. */
const layerOf = (layer: string, lang: Lang): string =>
  tableWords[lang][layer] ?? accuracyWords[lang].layers[layer] ?? layer;

/** Precision and recall are left to the table of the method page. */
const partial: ReadonlySet<string> = new Set(["precision", "recall"]);

/** From what to what: the arrow points as the line runs. */
const arrow = (lang: Lang): string => (lang === "ar" ? " ← " : " → ");

/** Numbers with their signs before them, also where the line runs from right to left. */
const leftToRight = (text: string): string => (text === "" ? "" : `\u2066${text}\u2069`);

/** A score in per cent, `82.1`. */
const percent = (value: number | null, lang: Lang): string =>
  value === null ? previewChangesWords[lang].nothing : (100 * value).toFixed(1);

/** `relations +3 −1, 2 changed; relations F1 82.1 → 82.5`: all that differs, in a line. */
export const changesSaid = ({ comparison }: ChangesSince, lang: Lang): string => {
  const words = previewChangesWords[lang];
  if (comparison === null) return words.tooLarge;
  const tables = comparison.tables.map(({ table, added, removed, changed }) => {
    const signed = [added > 0 ? `+${added}` : "", removed > 0 ? `−${removed}` : ""].filter((part) => part !== "");
    const parts = [leftToRight(signed.join(" ")), changed > 0 ? words.changed(changed) : ""].filter(
      (part) => part !== "",
    );
    return `${nameOf(table, lang)} ${parts.join(words.comma)}`;
  });
  const scores = comparison.scores
    .filter(({ measure }) => !partial.has(measure))
    .map(
      ({ layer, measure, before, after }) =>
        `${layerOf(layer, lang)} ${measureName(measure, lang)} ${percent(before, lang)}${arrow(lang)}${percent(after, lang)}`,
    );
  return [...tables, ...scores].join(words.semicolon);
};

const noteId = "isnad-changes";
const seenKey = "isnad-run";
const signs = { added: "+", removed: "−", changed: "~" } as const;
const longest = 80;

const valueSaid = (value: unknown, lang: Lang): string => {
  const text = Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value);
  if (text === "") return previewChangesWords[lang].nothing;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const rowItem = ({ kind, told, rules, sentence, cells }: RowChange, lang: Lang): HTMLLIElement => {
  const rule = rules.length === 0 ? null : element("code", { dir: "ltr" }, rules.join(" → "));
  const changes = cells.map(({ column, before, after }) =>
    element(
      "li",
      {},
      element("code", {}, column),
      " ",
      element("bdi", {}, valueSaid(before, lang)),
      arrow(lang),
      element("bdi", {}, valueSaid(after, lang)),
    ),
  );
  return element(
    "li",
    { class: kind },
    element("p", {}, element("b", {}, signs[kind]), " ", element("bdi", {}, told), " ", rule),
    changes.length === 0 ? null : element("ul", { class: "cells" }, ...changes),
    sentence === null ? null : arabic(sentence, "p"),
  );
};

const details = (changes: ChangesSince, lang: Lang): HTMLElement | null => {
  const { comparison } = changes;
  if (comparison === null) return null;
  const words = previewChangesWords[lang];
  const tables = comparison.tables.flatMap(({ table, added, removed, changed }) => {
    const rows = comparison.rows.filter((row) => row.table === table);
    const more = added + removed + changed - rows.length;
    const items = rows.map((row) => rowItem(row, lang));
    if (more > 0) items.push(element("li", {}, words.more(more)));
    return [element("h3", {}, nameOf(table, lang)), element("ul", { class: "changed-rows" }, ...items)];
  });
  return element("details", {}, element("summary", {}, words.rows), ...tables);
};

const note = (changes: ChangesSince, lang: Lang): HTMLElement => {
  const words = previewChangesWords[lang];
  const section = element(
    "section",
    { id: noteId, class: "changes", role: "status", "aria-label": words.label },
    element("p", { class: "changes-said" }, changesSaid(changes, lang)),
    details(changes, lang),
    button(words.dismiss, { class: "dismiss" }, () => section.remove()),
  );
  return section;
};

/**
 * Reads what the last re-run made different and tells it above the page, unless this reader has been told or has only just
 * come. Stands outside `main`, whose children Framework counts when it updates a page.
 */
export const showChanges = async (address: string): Promise<void> => {
  if (!document.documentElement.hasAttribute("data-preview")) return;
  const changes = await fetch(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<ChangesSince>) : null))
    .catch(() => null);
  const seen = sessionStorage.getItem(seenKey);
  // Tables that a build has made tell of no run: the next ones are told as other than these.
  sessionStorage.setItem(seenKey, changes?.run ?? "");
  if (changes === null || seen === null || seen === changes.run) return;
  document.getElementById(noteId)?.remove();
  if (changesSaid(changes, pageLang()) === "") return;
  document.querySelector("main")?.before(note(changes, pageLang()));
};
