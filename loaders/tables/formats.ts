import { type Row, writeTable } from "./arrow.js";
import { csvTable } from "./csv.js";
import { dataPackage, type Origin } from "./datapackage.js";
import { dataPackageFile, type TableFormat, tableFile, tableFormats } from "./files.js";
import { parquetTable } from "./parquet.js";
import type { TableSchema } from "./schema.js";

const writers: Readonly<Record<TableFormat, (table: TableSchema, rows: readonly Row[]) => Uint8Array>> = {
  arrow: writeTable,
  parquet: parquetTable,
  csv: (table, rows) => new TextEncoder().encode(csvTable(table, rows)),
};

/** A table as a file of a format; the same rows give the same bytes. Throws where a value does not fit the schema. */
export const writeFormat = (format: TableFormat, table: TableSchema, rows: readonly Row[]): Uint8Array =>
  writers[format](table, rows);

/** Tables as files of some formats, by file name, and the datapackage.json that describes them. */
export function describedFiles(
  rows: ReadonlyMap<TableSchema, readonly Row[]>,
  origin: Origin,
  formats: readonly TableFormat[] = tableFormats,
): Map<string, Uint8Array | string> {
  const files = new Map(
    formats.flatMap((format) =>
      [...rows].map(([table, each]) => [tableFile(table, format), writeFormat(format, table, each)] as const),
    ),
  );
  return new Map<string, Uint8Array | string>(files).set(dataPackageFile, dataPackage([...rows.keys()], files, origin));
}
