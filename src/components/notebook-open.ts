/** Opens the notebook with the tables and the tools that its cells have by name. */

import { element } from "./elements.js";
import { notebook } from "./notebook.js";
import { aq, notebookTable, tableNames } from "./notebook-tables.js";
import { notebookWords } from "./notebook-words.js";
import type { Lang } from "./state.js";

/** What cells have by name; a tool or a table is fetched when the first cell uses it. */
const given: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ["aq", async () => aq],
  ["d3", () => import("d3")],
  ...tableNames.map((name): [string, () => Promise<unknown>] => [name, () => notebookTable(name)]),
]);

/**
 * The notebook, and until it is there a word that it is coming; if it cannot come, why.
 * @param ended settles when it is taken from the page
 */
export const openedNotebook = (lang: Lang, ended: Promise<unknown>): HTMLElement => {
  const words = notebookWords[lang];
  const box = element("div", { "aria-busy": "true" }, element("p", { class: "soft" }, words.loading));
  notebook(given, tableNames, lang, ended)
    .then(
      (made) => box.replaceChildren(made),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        box.replaceChildren(element("p", { class: "figure-error", role: "alert" }, words.failed(reason)));
      },
    )
    .finally(() => box.removeAttribute("aria-busy"));
  return box;
};
