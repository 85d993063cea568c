import { formatRow } from "../corpus/csv.js";
import type { Row, Value } from "./arrow.js";
import type { TableSchema } from "./schema.js";

/** What stands between the members of a list in a cell; no id holds it. */
export const listDelimiter = "|";

const cell = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join(listDelimiter) : String(value);
};

/** A table as comma-separated text (RFC 4180) with a header; the members of a list are separated by |. */
export function csvTable(table: TableSchema, rows: readonly Row[]): string {
  const names = table.columns.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => cell(row[name])))]
    .map((cells) => `${formatRow(cells)}\r\n`)
    .join("");
}
