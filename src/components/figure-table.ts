/** The rows behind a figure as a table of the page. */

import { csvOf } from "./data-csv.js";
import { button, element } from "./elements.js";
import { figureWords } from "./figure-words.js";
import { pageLang } from "./words.js";

/** A cell: text, number, or Arabic text, which is set as such. */
export type TableCell = string | number | { readonly ar: string };

export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly TableCell[];
    /** Rows of the relations or events table that the line rests on. */
    readonly ids: readonly string[];
    /** Opens the evidence of the row. */
    readonly open: (origin: HTMLElement) => void;
  }[];
}

/** The table as CSV, as it stands under the filters, with the ids of the rows that each line rests on. */
export const figureCsv = ({ columns, rows }: FigureTable, idColumn: string): string =>
  csvOf(
    [...columns, idColumn],
    rows.map(({ cells, ids }) => ({
      ...Object.fromEntries(
        columns.map((column, i) => {
          const cell = cells[i] ?? null;
          return [column, typeof cell === "object" && cell !== null ? cell.ar : cell];
        }),
      ),
      [idColumn]: ids,
    })),
  );

const cellElement = (cell: TableCell): HTMLTableCellElement => {
  if (typeof cell === "number") return element("td", { class: "number" }, String(cell));
  if (typeof cell === "string") return element("td", { dir: "auto" }, cell);
  return element("td", { class: "ar", lang: "ar", dir: "rtl" }, cell.ar);
};

/** More rows than this no one reads in a page; the file has them all. */
const mostRows = 500;

/** The table, in a box that scrolls by itself. */
export const tableElement = ({ caption, columns, rows }: FigureTable): HTMLElement => {
  const say = figureWords[pageLang()];
  const head = element(
    "tr",
    {},
    ...columns.map((column) => element("th", { scope: "col" }, column)),
    element("th", { scope: "col" }, element("span", { class: "out-of-sight" }, say.evidence)),
  );
  const lines = rows.slice(0, mostRows).map(({ cells, open }, i) => {
    const opener = button(say.evidence, { class: "tool", "aria-label": say.evidenceOf(i + 1) }, () => open(opener));
    return element("tr", {}, ...cells.map(cellElement), element("td", {}, opener));
  });
  const rest = rows.length > mostRows ? element("p", { class: "notice" }, say.tableCut(mostRows, rows.length)) : null;
  return element(
    "div",
    { class: "table-box", tabindex: 0, role: "region", "aria-label": caption },
    rest,
    element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...lines)),
  );
};
