/** Reads a table from an Arrow file as rows. */

import { tableFromIPC } from "@uwdata/flechette";

/** A list column comes as an array or as any other iterable of its items. */
const plainValue = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !(value instanceof Date) && Symbol.iterator in value
    ? [...(value as Iterable<unknown>)]
    : (value ?? null);

/** The rows of an Arrow IPC file: days as dates at midnight UTC, lists as arrays, null for what is missing. */
export const arrowRows = (bytes: ArrayBuffer): object[] =>
  tableFromIPC(bytes, { useDate: true })
    .toArray()
    .map((row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)])));
