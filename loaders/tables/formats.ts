import { type Row, writeTable } from "./arrow.js";
import { csvTable } from "./csv.js";
import { parquetTable } from "./parquet.js";
import type { TableSchema } from "./schema.js";

/** The file formats in which a table is given away; each is also the extension of its files. */
export const tableFormats = ["arrow", "parquet", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Registered media types, https://www.iana.org/assignments/media-types. */
export const mediaTypes: Readonly<Record<TableFormat, string>> = {
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
  csv: "text/csv",
};

const writers: Readonly<Record<TableFormat, (table: TableSchema, rows: readonly Row[]) => Uint8Array>> = {
  arrow: writeTable,
  parquet: parquetTable,
  csv: (table, rows) => new TextEncoder().encode(csvTable(table, rows)),
};

/** A table as a file of a format; the same rows give the same bytes. Throws where a value does not fit the schema. */
export const writeFormat = (format: TableFormat, table: TableSchema, rows: readonly Row[]): Uint8Array =>
  writers[format](table, rows);

/** The name of a table's file. */
export const tableFile = (table: TableSchema, format: TableFormat): string => `${table.name}.${format}`;
