/** A table on the data page: how many rows, the first of them, and the whole as a file. */

import { type AnyRow, asText, type Cell, csvOf } from "./data-csv.js";
import { dataTablesWords } from "./data-tables-words.js";
import { button, element } from "./elements.js";
import { offerFile } from "./figure-save.js";
import { isArabic } from "./names.js";
import type { Tables } from "./rows.js";
import { type TableName, tableBytes } from "./tables.js";
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

/** The number of rows of a table, its first rows, and downloads of the whole. */
export const tablePreview = (name: TableName, tables: Tables, columns: readonly string[]): HTMLElement => {
  // Every row interface is made of such cells; seen as one kind here, because all tables are shown alike.
  const rows = tables[name] as unknown as readonly AnyRow[];
  const say = dataTablesWords[pageLang()];
  const said = element("span", { role: "status", class: "soft" });
  const saveArrow = async () => {
    try {
      offerFile(`${name}.arrow`, new Blob([await tableBytes(name)], { type: "application/vnd.apache.arrow.file" }));
    } catch (error) {
      said.textContent = say.notFetched(error instanceof Error ? error.message : String(error));
    }
  };
  const saveCsv = () => offerFile(`${name}.csv`, new Blob([csvOf(columns, rows)], { type: "text/csv;charset=utf-8" }));
  return element(
    "div",
    { class: "table-preview" },
    element(
      "p",
      { class: "table-tools" },
      element("strong", {}, say.rows(rows.length)),
      " ",
      button("Arrow", { class: "tool", "aria-label": say.save("Arrow", name) }, () => void saveArrow()),
      " ",
      button("CSV", { class: "tool", "aria-label": say.save("CSV", name) }, saveCsv),
      " ",
      said,
    ),
    rows.length === 0 ? element("p", { class: "notice" }, say.noRows) : preview(name, columns, rows),
  );
};
