/** Opens the notebook with the tables and the tools that its cells have by name. */

import { element } from "./elements.js";
import { notebook } from "./notebook.js";
import { aq, notebookTableNames, notebookTables } from "./notebook-tables.js";
import { notebookWords } from "./notebook-words.js";
import type { Lang } from "./state.js";

const open = async (lang: Lang, ended: Promise<unknown>): Promise<HTMLElement> => {
  const [tables, d3] = await Promise.all([notebookTables(), import("d3")]);
  const given = new Map<string, unknown>([["aq", aq], ["d3", d3], ...Object.entries(tables)]);
  return notebook(given, notebookTableNames, lang, ended);
};

/**
 * The notebook, and until it is there a word that it is coming; if it cannot come, why.
 * @param ended settles when it is taken from the page
 */
export const openedNotebook = (lang: Lang, ended: Promise<unknown>): HTMLElement => {
  const words = notebookWords[lang];
  const box = element("div", { "aria-busy": "true" }, element("p", { class: "soft" }, words.loading));
  open(lang, ended)
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
