import {
  type DataType,
  Field,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Table,
  tableFromIPC,
} from "apache-arrow";
import { columnData } from "./columns.js";
import type { Column, ColumnType, TableSchema } from "./schema.js";

/** A cell as plain data: `day` is an ISO date, `texts` a list of strings. */
export type Value = string | number | boolean | readonly string[] | null;

/** A row by column name. */
export type Row = Readonly<Record<string, Value>>;

/** How a column type is kept in Arrow, which is how a column of no cells is. */
const arrowType = (type: ColumnType, id: number): DataType => columnData[type]([], id).type;

const nativeTypes: { readonly [Type in ColumnType]: (value: unknown) => boolean } = {
  text: (value) => typeof value === "string",
  offset: (value) => Number.isInteger(value),
  count: (value) => Number.isInteger(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  day: (value) => typeof value === "string" && isDay(value),
  flag: (value) => typeof value === "boolean",
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
};

/** Whether a string is a day of the calendar, such as 2016-02-29. */
function isDay(value: string): boolean {
  const time = Date.parse(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && isoDay(time) === value;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Throws a TypeError that names table, row and column where a value is not what its column takes. */
export function checkValue(table: string, column: Column, value: unknown, index: number): void {
  const fits = value === null ? column.nullable : nativeTypes[column.type](value);
  if (fits) return;
  const what = value === undefined ? "nothing" : JSON.stringify(value);
  throw new TypeError(
    `table ${table}, row ${index}: column ${column.name} is ${column.nullable ? "nullable " : ""}${column.type}, not ${what}`,
  );
}

/** The cells of a column, in the order of the rows. Throws as {@link checkValue} does. */
function cellsOf(table: string, column: Column, rows: readonly Row[]): Value[] {
  return rows.map((row, index) => {
    const value = row[column.name];
    checkValue(table, column, value, index);
    return value ?? null;
  });
}

/** The Arrow schema of a table, its descriptions in the metadata of fields and schema. */
export function arrowSchema(table: TableSchema): Schema {
  const fields = table.columns.map(
    ({ name, type, nullable, description }, index) =>
      new Field(name, arrowType(type, index), nullable, new Map([["description", description]])),
  );
  return new Schema(
    fields,
    new Map([
      ["name", table.name],
      ["description", table.description],
    ]),
  );
}

/**
 * A table as an Arrow IPC file: the same rows give the same bytes. Throws a TypeError that names table, row and column
 * where a value does not fit the schema.
 */
export function writeTable(table: TableSchema, rows: readonly Row[]): Uint8Array {
  const schema = arrowSchema(table);
  const children = table.columns.map((column, index) =>
    columnData[column.type](cellsOf(table.name, column, rows), index),
  );
  const struct = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  const batch = new RecordBatch(schema, struct);
  return RecordBatchFileWriter.writeAll(new Table(schema, [batch])).toUint8Array(true);
}

/** Reads what {@link writeTable} wrote back to plain rows, days as ISO dates. */
export function readTable(table: TableSchema, bytes: Uint8Array): Row[] {
  const arrow = tableFromIPC(bytes);
  const columns = table.columns.map((column) => ({ column, vector: arrow.getChild(column.name) }));
  const rows: Row[] = [];
  for (let index = 0; index < arrow.numRows; index++) {
    const row: Record<string, Value> = {};
    for (const { column, vector } of columns) row[column.name] = plain(column.type, vector?.get(index) ?? null);
    rows.push(row);
  }
  return rows;
}

function plain(type: ColumnType, value: unknown): Value {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (type === "day") return isoDay(Number(value));
  if (type === "texts") return [...(value as Iterable<string>)];
  return Number(value);
}
