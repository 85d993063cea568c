/** The files in which tables are given away: formats, names, media types. Light, for those who only name them. */

import type { TableSchema } from "./schema.js";

/** The file formats of a table; each is also the extension of its files. */
export const tableFormats = ["arrow", "parquet", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Registered media types, https://www.iana.org/assignments/media-types. */
export const mediaTypes: Readonly<Record<TableFormat, string>> = {
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
  csv: "text/csv",
};

/** The name of a table's file. */
export const tableFile = (table: Pick<TableSchema, "name">, format: TableFormat): string => `${table.name}.${format}`;

/** The file that describes the others; the standard prescribes its name. */
export const dataPackageFile = "datapackage.json";

/** The folder of the site in which the tables lie, and every file in it, as addresses from the root of the site. */
export const downloadPaths = (tables: readonly TableSchema[]): string[] => [
  ...tables.flatMap((table) => tableFormats.map((format) => `/tables/${tableFile(table, format)}`)),
  `/tables/${dataPackageFile}`,
];
