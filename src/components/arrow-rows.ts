/** Reads a table from an Arrow file as rows. */

import { tableFromIPC } from "@uwdata/flechette";

/**
 * The rows of an Arrow IPC file: days as dates at midnight UTC, lists as arrays, null for what is missing. A row looks its
 * values up when they are asked for, so that a large table costs only what is looked at; it cannot be spread.
 */
export const arrowRows = (bytes: ArrayBuffer): object[] =>
  tableFromIPC(bytes, { useDate: true, useProxy: true }).toArray();
