import { RecordBatchStreamWriter, Table } from "apache-arrow";
import type { ColumnSource } from "hyparquet-writer";
import { parquetWriteBuffer } from "hyparquet-writer";
import { arrowSchema, checkValue, type Row } from "./arrow.js";
import type { Column, ColumnType, TableSchema } from "./schema.js";

/** An element of a Parquet schema, as hyparquet-writer takes it. */
type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const utf8 = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

/** How a column is kept in Parquet: the new logical types, and beside them the old ones for old readers. */
const physical: { readonly [Type in Exclude<ColumnType, "texts">]: Omit<Element, "name"> } = {
  text: utf8,
  offset: { type: "INT32" },
  count: { type: "INT32" },
  number: { type: "DOUBLE" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  flag: { type: "BOOLEAN" },
};

/** A column's elements; a list has the three levels that the format prescribes. */
function elementsOf({ name, type, nullable }: Column): Element[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (type !== "texts") return [{ name, repetition_type, ...physical[type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...utf8 },
  ];
}

/**
 * The Arrow schema as readers of Arrow look for it in a Parquet file: the schema message of a stream, in base64. With it
 * pandas, R and DuckDB find the description of each column where they find it in the Arrow file.
 */
function arrowMetadata(table: TableSchema): string {
  const stream = RecordBatchStreamWriter.writeAll(new Table(arrowSchema(table))).toUint8Array(true);
  // A message is a mark of four bytes, its length, and as many bytes; the schema comes first.
  const length = new DataView(stream.buffer, stream.byteOffset).getInt32(4, true);
  return Buffer.from(stream.subarray(0, 8 + length)).toString("base64");
}

const columnSource = (table: string, column: Column, rows: readonly Row[]): ColumnSource => ({
  name: column.name,
  data: rows.map((row, index) => {
    const value = row[column.name];
    checkValue(table, column, value, index);
    return column.type === "day" && typeof value === "string" ? new Date(value) : value;
  }),
});

/**
 * A table as a Parquet file, compressed with Snappy: the same rows give the same bytes. Descriptions of the table and of its
 * columns stand in the key-value metadata, as text (`description`, `columns`) and in the Arrow schema. Throws a TypeError
 * that names table, row and column where a value does not fit the schema.
 */
export function parquetTable(table: TableSchema, rows: readonly Row[]): Uint8Array {
  const descriptions = Object.fromEntries(table.columns.map(({ name, description }) => [name, description]));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: table.columns.map((column) => columnSource(table.name, column, rows)),
      schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.flatMap(elementsOf)],
      kvMetadata: [
        { key: "name", value: table.name },
        { key: "description", value: table.description },
        { key: "columns", value: JSON.stringify(descriptions) },
        { key: "ARROW:schema", value: arrowMetadata(table) },
      ],
      createdBy: "isnad",
      rowGroupSize: 100_000,
    }),
  );
}
