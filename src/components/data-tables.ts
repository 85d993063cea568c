/** A table on the data page: how many rows, the first of them, and the whole as a file. */

import { type AnyRow, asText, type Cell } from "./data-csv.js";
import { dataTablesWords } from "./data-tables-words.js";
import { element } from "./elements.js";
import { whenLoaded } from "./figure.js";
import { isArabic } from "./names.js";
import { sightOf } from "./notebook-sight.js";
import type { TableName } from "./table-bytes.js";
import { pageLang } from "./words.js";

const shown = 5;
const longest = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const cellElement = (value: Cell): HTMLTableCellElement => {
  if (typeof value === "number")
    return element("td", { class: "number" }, Number.isInteger(value) ? String(value) : value.toFixed(3));
  const text = shortened(
    typeof value === "object" && value !== null && !(value instanceof Date) ? value.join(", ") : asText(value),
  );
  return isArabic(text) ? element("td", { class: "ar", lang: "ar", dir: "rtl" }, text) : element("td", {}, text);
};

const headElement = (column: string, rows: readonly AnyRow[]): HTMLTableCellElement => {
  const numeric = rows.some((row) => typeof row[column] === "number");
  return element("th", { scope: "col", class: numeric ? "number" : null }, column);
};

const preview = (name: string, columns: readonly string[], rows: readonly AnyRow[]): HTMLElement =>
  element(
    "div",
    {
      class: "wide-table preview",
      tabindex: 0,
      role: "region",
      "aria-label": dataTablesWords[pageLang()].firstRows(name),
    },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...columns.map((column) => headElement(column, rows)))),
      element(
        "tbody",
        {},
        ...rows
          .slice(0, shown)
          .map((row) => element("tr", {}, ...columns.map((column) => cellElement(row[column] ?? null)))),
      ),
    ),
  );

const formats = ["Arrow", "Parquet", "CSV"] as const;

/** A link that saves the whole table; the files lie beside the page under names that stay. */
const saveLink = (table: TableName, format: (typeof formats)[number], label: string): HTMLElement => {
  const file = `${table}.${format.toLowerCase()}`;
  return element("a", { class: "tool", href: `./tables/${file}`, download: file, "aria-label": label }, format);
};

/**
 * Downloads of a table and, fetched when the reader comes upon it, the number of its rows and the first of them.
 * @param rowsOf fetches its rows
 * @param ended settles when the cell runs anew
 */
export const tableInView = (
  name: TableName,
  rowsOf: (name: TableName) => Promise<object[]>,
  columns: readonly string[],
  ended: Promise<unknown>,
): HTMLElement => {
  const say = dataTablesWords[pageLang()];
  const count = element("strong", {});
  const place = element("div", { class: "table-place" });
  const draw = (rows: readonly AnyRow[]): HTMLElement => {
    count.textContent = say.rows(rows.length);
    place.classList.remove("table-place");
    return rows.length === 0 ? element("p", { class: "notice" }, say.noRows) : preview(name, columns, rows);
  };
  const sight = sightOf((seen) => {
    if (seen.length === 0) return;
    sight.end();
    place.replaceChildren(whenLoaded(rowsOf(name), (rows) => draw(rows as readonly AnyRow[])));
  });
  sight.watch(place);
  void ended.then(sight.end);
  return element(
    "div",
    { class: "table-preview" },
    element(
      "p",
      { class: "table-tools" },
      count,
      " ",
      ...formats.flatMap((format) => [saveLink(name, format, say.save(format, name)), " "]),
    ),
    place,
  );
};
