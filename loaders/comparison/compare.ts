/** What differs between the tables of two runs: rows that came, went or changed, and how well each run scores. */

import type { Row, Value } from "../tables/arrow.js";
import { articlesTable, evaluationTable, sentencesTable, type TableSchema, tableSchemas } from "../tables/schema.js";
import { type Move, movedRow, movesOf } from "./moved.js";
import { type Pairs, pairRows } from "./pairs.js";
import { toldOf } from "./told.js";

/** The rows of a run by table; a table that the run has not is not compared. */
export type Run = ReadonlyMap<TableSchema, readonly Row[]>;

/** A cell that is another now. */
export interface CellChange {
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

/** A row that came, went or changed. */
export interface RowChange {
  readonly table: string;
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  /** Article and stretch, in the newer text unless the row is gone; null for rows over all articles. */
  readonly article: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** What the row says, in ids and values. */
  readonly told: string;
  /** The rules that made it, before and after where they differ. */
  readonly rules: readonly string[];
  /** The sentence in which it stands, or one on which it rests. */
  readonly sentence: string | null;
  /** For a changed row, the cells that differ; empty for others. */
  readonly cells: readonly CellChange[];
}

/** A score that is another now; null where nothing was scored. */
export interface ScoreChange {
  readonly layer: string;
  readonly measure: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** How many rows of a table came, went and changed. */
export interface TableChange {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** All that differs. */
export interface Comparison {
  /** Tables in which something differs, in the order of the schema. */
  readonly tables: readonly TableChange[];
  readonly rows: readonly RowChange[];
  readonly scores: readonly ScoreChange[];
  /** Tables that only one of the runs has. */
  readonly notCompared: readonly string[];
}

/** Whether two runs are the same. */
export const isSame = ({ tables, scores }: Comparison): boolean => tables.length + scores.length === 0;

/** The sentences of a run, to be asked for the one at a place. */
function sentencesOf(run: Run): (article: Value | undefined, at: Value | undefined) => string | null {
  const byArticle = new Map<Value | undefined, Row[]>();
  for (const row of run.get(sentencesTable) ?? []) {
    const rows = byArticle.get(row.article);
    if (rows) rows.push(row);
    else byArticle.set(row.article, [row]);
  }
  return (article, at) => {
    if (typeof at !== "number") return null;
    const row = byArticle.get(article)?.find(({ start, end }) => Number(start) <= at && at < Number(end));
    return typeof row?.text === "string" ? row.text : null;
  };
}

/** The place in an id of a row, for rows that rest on others and have no place of their own. */
function placeOf({ relations, article, start }: Row): readonly [Value | undefined, Value | undefined] {
  if (article !== undefined) return [article, start];
  const [first] = Array.isArray(relations) ? relations : [];
  const [, id, at] = /^(.+):[a-z-]+:(\d+)-\d+:/.exec(String(first)) ?? [];
  return [id, at === undefined ? null : Number(at)];
}

const number = (value: Value | undefined): number | null => (typeof value === "number" ? value : null);

function rowChange(
  table: TableSchema,
  kind: RowChange["kind"],
  row: Row,
  sentence: ReturnType<typeof sentencesOf>,
  before: Row = row,
  cells: readonly CellChange[] = [],
): RowChange {
  const rules = [before.rule, row.rule].filter((rule): rule is string => typeof rule === "string");
  return {
    table: table.name,
    kind,
    id: String(row.id),
    article: typeof row.article === "string" ? row.article : null,
    start: number(row.start),
    end: number(row.end),
    told: toldOf(table.name, row),
    rules: [...new Set(rules)],
    sentence: table === articlesTable ? null : sentence(...placeOf(row)),
    cells,
  };
}

/** Numbers of sentences and paragraphs, which an edit before them changes without changing what the row says. */
const counters = new Set(["n", "paragraph", "sentence"]);

/** Lists are compared as sets: their order says nothing. */
const comparable = (value: Value): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

function cellsOf(table: TableSchema, before: Row, after: Row, edited: boolean): CellChange[] {
  return table.columns.flatMap(({ name }) => {
    if (name === "id" || (edited && counters.has(name))) return [];
    const cell = { column: name, before: before[name] ?? null, after: after[name] ?? null };
    return comparable(cell.before) === comparable(cell.after) ? [] : [cell];
  });
}

/** A row that names others by ids which are no longer theirs, naming them by those they have now. */
const renamedRow = (row: Row, names: ReadonlyMap<string, string>): Row => {
  if (names.size === 0) return row;
  const now = (value: Value): Value =>
    typeof value === "string"
      ? (names.get(value) ?? value)
      : Array.isArray(value)
        ? value.map((id: string) => names.get(id) ?? id)
        : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === "id" ? value : now(value)]));
};

function scoreChanges(before: readonly Row[], after: readonly Row[]): ScoreChange[] {
  const key = ({ layer, measure }: Row) => `${layer} ${measure}`;
  const old = new Map(before.map((row) => [key(row), row]));
  const now = new Map(after.map((row) => [key(row), row]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((each) => {
    const [then, since] = [old.get(each), now.get(each)];
    const change = {
      layer: String((since ?? then)?.layer),
      measure: String((since ?? then)?.measure),
      before: number(then?.value),
      after: number(since?.value),
    };
    return change.before === change.after ? [] : [change];
  });
}

/** Compares two runs, the earlier first. */
export function compareRuns(before: Run, after: Run): Comparison {
  const moves: ReadonlyMap<string, Move> = movesOf(before.get(articlesTable) ?? [], after.get(articlesTable) ?? []);
  const compared = tableSchemas.filter((table) => before.has(table) && after.has(table));
  const names = new Map<string, string>();
  const paired = new Map<TableSchema, Pairs>();
  for (const table of compared) {
    if (table === evaluationTable) continue;
    const moved = (before.get(table) ?? []).map((row) => movedRow(table, row, moves));
    const pairs = pairRows(table, moved, after.get(table) ?? []);
    for (const each of pairs.both) {
      if (each.before.id !== each.after.id) names.set(String(each.before.id), String(each.after.id));
    }
    paired.set(table, pairs);
  }
  const [earlier, later] = [sentencesOf(before), sentencesOf(after)];
  const rows: RowChange[] = [];
  const tables: TableChange[] = [];
  for (const [table, { both, removed, added }] of paired) {
    const changes = both.flatMap((pair): RowChange[] => {
      const edited = moves.has(String(pair.after.article));
      const cells = cellsOf(table, renamedRow(pair.before, names), pair.after, edited);
      return cells.length === 0 ? [] : [rowChange(table, "changed", pair.after, later, pair.before, cells)];
    });
    const gone = removed.map((row) => rowChange(table, "removed", row, earlier));
    const come = added.map((row) => rowChange(table, "added", row, later));
    if (changes.length + gone.length + come.length === 0) continue;
    tables.push({ table: table.name, added: come.length, removed: gone.length, changed: changes.length });
    rows.push(...come, ...gone, ...changes);
  }
  return {
    tables,
    rows,
    scores: scoreChanges(before.get(evaluationTable) ?? [], after.get(evaluationTable) ?? []),
    notCompared: tableSchemas.filter((table) => before.has(table) !== after.has(table)).map(({ name }) => name),
  };
}
