/** What two readings of the same texts differ in, row by row. Pure. */

import type { Row, Value } from "../tables/arrow.js";

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

/**
 * Ids are made of span and rule, and an id of another row follows that row: neither says anything that the other columns
 * do not say.
 */
const ids = new Set(["id", "attribution", "via", "relations"]);

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.join("\u001f") === b.join("\u001f"));

const differing = (before: Row, after: Row): string[] =>
  Object.keys(after).filter((column) => !ids.has(column) && !same(before[column], after[column]));

const contentKey = (row: Row): string =>
  Object.entries(row)
    .filter(([column]) => !ids.has(column))
    .map(([, value]) => (Array.isArray(value) ? value.join("\u001f") : String(value)))
    .join("\u001e");

/** Ways to see one row in two readings, the surest first: by place and parties, by place, by what it says of whom nearby. */
const identities: readonly ((row: Row) => string)[] = [
  (row) => [row.article, row.start, row.end, row.a, row.b, row.entity, row.source_id].join("\u001f"),
  (row) => [row.article, row.start, row.end].join("\u001f"),
  (row) => [row.article, row.predicate_start ?? row.cue_start ?? row.start].join("\u001f"),
  (row) => [row.article, row.predicate_end ?? row.cue_end ?? row.end].join("\u001f"),
];

const grouped = (rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
};

/** Takes from both lists the rows that a key says are one; gives them in pairs. */
function pairOff(before: Row[], after: Row[], key: (row: Row) => string): [Row, Row][] {
  const waiting = grouped(before, key);
  const pairs: [Row, Row][] = [];
  const left = after.filter((row) => {
    const partner = waiting.get(key(row))?.shift();
    if (partner === undefined) return true;
    pairs.push([partner, row]);
    return false;
  });
  const paired = new Set(pairs.map(([row]) => row));
  before.splice(0, before.length, ...before.filter((row) => !paired.has(row)));
  after.splice(0, after.length, ...left);
  return pairs;
}

const placeOf = ({ before, after }: RowChange): number => Number((after ?? before)?.start ?? 0);

/**
 * The changes of one table, in the order of the text. A row that stands at the same place, or tells of the same act, with
 * other words for it is one changed row and not one that went and one that came.
 * @param located whether rows point into a text; rows that do not are told apart by their id
 */
export function changesOf(
  table: string,
  before: readonly Row[],
  after: readonly Row[],
  located: boolean,
): readonly RowChange[] {
  const [old, now] = [[...before], [...after]];
  pairOff(old, now, contentKey);
  const pairs = located
    ? identities.flatMap((key) => pairOff(old, now, key))
    : pairOff(old, now, (row) => String(row.id));
  return [
    ...pairs.map(
      ([was, is]): RowChange => ({ table, kind: "changed", before: was, after: is, columns: differing(was, is) }),
    ),
    ...old.map((row): RowChange => ({ table, kind: "removed", before: row, after: null, columns: [] })),
    ...now.map((row): RowChange => ({ table, kind: "added", before: null, after: row, columns: [] })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}
