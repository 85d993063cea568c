/** What two readings of the same texts differ in, row by row. Pure. */

import { pairRows } from "../comparison/pairs.js";
import type { Row, Value } from "../tables/arrow.js";
import type { TableSchema } from "../tables/schema.js";

/** A row that one reading has and the other has not, or that both have differently. */
export interface RowChange {
  readonly table: string;
  readonly kind: "added" | "removed" | "changed";
  /** The row of the first reading; null where it was added. */
  readonly before: Row | null;
  /** The row of the second reading; null where it was removed. */
  readonly after: Row | null;
  /** Columns in which the two differ; empty for rows that came or went. */
  readonly columns: readonly string[];
}

/** An id holds the rule, and an id of another row follows that row: neither says what the other columns do not say. */
const ids = new Set(["id", "attribution", "via", "relations"]);

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.join("\u001f") === b.join("\u001f"));

const differing = (before: Row, after: Row): string[] =>
  Object.keys(after).filter((column) => !ids.has(column) && !same(before[column], after[column]));

/** The changes of one table; a row that another rule now makes at the same place is one changed row. */
export function changesOf(table: TableSchema, before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const { both, removed, added } = pairRows(table, before, after);
  const { name } = table;
  return [
    ...both.flatMap(({ before: was, after: is }): RowChange[] => {
      const columns = differing(was, is);
      return columns.length === 0 ? [] : [{ table: name, kind: "changed", before: was, after: is, columns }];
    }),
    ...removed.map((row): RowChange => ({ table: name, kind: "removed", before: row, after: null, columns: [] })),
    ...added.map((row): RowChange => ({ table: name, kind: "added", before: null, after: row, columns: [] })),
  ];
}
