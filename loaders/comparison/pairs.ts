/** Which row of one run is which row of another. */

import type { Row } from "../tables/arrow.js";
import type { TableSchema } from "../tables/schema.js";

/** Rows of one table in two runs: the same row in both, or in one of them only. */
export interface Pairs {
  readonly both: readonly { readonly before: Row; readonly after: Row }[];
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

const hasSpan = (table: TableSchema): boolean => {
  const names = table.columns.map(({ name }) => name);
  return ["article", "start", "end", "rule"].every((name) => names.includes(name));
};

/** Rows by id; the second of one id is told from the first. */
function byId(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    let key = String(row.id);
    while (found.has(key)) key += "+";
    found.set(key, row);
  }
  return found;
}

const overlap = (a: Row, b: Row): number => {
  const shared = Math.min(Number(a.end), Number(b.end)) - Math.max(Number(a.start), Number(b.start));
  const hull = Math.max(Number(a.end), Number(b.end)) - Math.min(Number(a.start), Number(b.start));
  return shared <= 0 ? 0 : shared / hull;
};

/** How alike two rows of one place are: their stretch first, then the cells in which they agree. */
function likeness(table: TableSchema, a: Row, b: Row): number {
  const common = overlap(a, b);
  if (common === 0) return 0;
  const same = table.columns.filter(({ name }) => JSON.stringify(a[name]) === JSON.stringify(b[name])).length;
  return 2 * common + same / table.columns.length;
}

const byArticle = (rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(String(row.article));
    if (group) group.push(row);
    else groups.set(String(row.article), [row]);
  }
  return groups;
};

/**
 * Pairs the rows of a table: by id, and what is left in tables of stretches of text by place. An id holds the rule and some
 * values, so that a row read by another rule has another id; it is still the same row, changed, where it stands in the same
 * article on the same stretch or on one that overlaps, the likest first.
 */
export function pairRows(table: TableSchema, before: readonly Row[], after: readonly Row[]): Pairs {
  const old = byId(before);
  const both: { before: Row; after: Row }[] = [];
  const unmatched: Row[] = [];
  for (const [id, row] of byId(after)) {
    const known = old.get(id);
    if (known === undefined) unmatched.push(row);
    else both.push({ before: known, after: row });
    old.delete(id);
  }
  const left = [...old.values()];
  if (!hasSpan(table)) return { both, removed: left, added: unmatched };

  const gone = new Set(left);
  const come = new Set(unmatched);
  const there = byArticle(unmatched);
  for (const [article, rows] of byArticle(left)) {
    const candidates = rows.flatMap((row) =>
      (there.get(article) ?? []).map((other) => ({ row, other, alike: likeness(table, row, other) })),
    );
    for (const { row, other, alike } of candidates.sort((a, b) => b.alike - a.alike)) {
      if (alike === 0 || !gone.has(row) || !come.has(other)) continue;
      gone.delete(row);
      come.delete(other);
      both.push({ before: row, after: other });
    }
  }
  return { both, removed: [...gone], added: [...come] };
}
