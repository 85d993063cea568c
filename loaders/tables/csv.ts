import { formatCsv } from "../corpus/csv.js";
import type { Row, Value } from "./arrow.js";
import type { TableSchema } from "./schema.js";

const cell = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join("|") : String(value);
};

/** A table as UTF-8 comma-separated text with a header; the members of a list are separated by |. */
export function csvTable(table: TableSchema, rows: readonly Row[]): string {
  const names = table.columns.map(({ name }) => name);
  return formatCsv([names, ...rows.map((row) => names.map((name) => cell(row[name])))]);
}
