/**
 * The claim–source matrix as rows, columns and cells: which, and in which order. Pure.
 *
 * Order "alike" is seriation by reciprocal averaging (Hill 1973, the first axis of correspondence analysis): each row is
 * given the mean place of the columns it has, each column the mean place of its rows, and so on until nothing moves. Rows
 * that the same voices speak of come to stand together, and voices that speak of the same things.
 */

import { groupedBy } from "./grouped-by.js";
import { type QuadClass, quadClasses } from "./quad.js";
import { type Stance, stances } from "./stance.js";

/** Kinds of voice, in the order in which columns are grouped: the outlet's own voice first. */
export const voiceKinds = [
  "outlet",
  "person-named",
  "person-pseudonym",
  "person-unnamed",
  "group",
  "state",
  "media",
  "ngo",
  "document",
] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** What the matrix needs of a proposition. */
export interface PropositionFact {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly quad: QuadClass;
  readonly contested: boolean;
  readonly single: boolean;
}

/** What the matrix needs of a statement: one voice, one proposition, one stance. */
export interface StatementFact {
  readonly proposition: string;
  readonly source: string;
  /** `outlet` for an outlet's own voice, else the kind of source. */
  readonly kind: string;
  readonly stance: Stance;
  readonly distanced: boolean;
  readonly relations: readonly string[];
}

export interface MatrixColumn {
  /** `outlet/ID` for an outlet's own voice, `ID` for a voice it quotes: a medium can be both. */
  readonly key: string;
  readonly source: string;
  readonly kind: VoiceKind;
  /** Propositions it speaks of. */
  readonly count: number;
}

/** Columns of one kind, side by side. */
export interface ColumnGroup {
  readonly kind: VoiceKind;
  readonly columns: readonly MatrixColumn[];
}

/** One stance of one voice to one proposition. */
export interface CellPart {
  readonly stance: Stance;
  readonly distanced: boolean;
  readonly relations: readonly string[];
}

export interface MatrixRow {
  readonly proposition: PropositionFact;
  /** Distinct voices in the rows shown. */
  readonly sources: number;
  readonly statements: number;
  /** Parts of each cell that is not empty, by column key, firm before hedged before denied. */
  readonly cells: ReadonlyMap<string, readonly CellPart[]>;
}

export interface Matrix {
  readonly groups: readonly ColumnGroup[];
  /** All columns, in the order of the groups. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export type RowOrder = "contested" | "sources" | "alike";

const isVoiceKind = (kind: string): kind is VoiceKind => (voiceKinds as readonly string[]).includes(kind);
const columnKey = (kind: VoiceKind, source: string) => (kind === "outlet" ? `outlet/${source}` : source);

/** A voice that is now called one kind and now another stands under the kind it is most often called. */
const commonKind = (kinds: readonly VoiceKind[]): VoiceKind => {
  const counts = voiceKinds.map((kind) => kinds.filter((other) => other === kind).length);
  return voiceKinds[counts.indexOf(Math.max(...counts))] ?? "group";
};

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const columnsOf = (statements: readonly StatementFact[]): MatrixColumn[] => {
  const found = new Map<string, { source: string; kinds: VoiceKind[]; propositions: Set<string> }>();
  for (const { source, kind, proposition, relations } of statements) {
    const known = isVoiceKind(kind) ? kind : "group";
    const key = columnKey(known, source);
    const column = found.get(key) ?? { source, kinds: [], propositions: new Set<string>() };
    column.kinds.push(...relations.map(() => known));
    column.propositions.add(proposition);
    found.set(key, column);
  }
  return [...found].map(([key, { source, kinds, propositions }]) => ({
    key,
    source,
    kind: commonKind(kinds),
    count: propositions.size,
  }));
};

const cellsOf = (statements: readonly StatementFact[]): ReadonlyMap<string, readonly CellPart[]> => {
  const cells = new Map<string, CellPart[]>();
  for (const { source, kind, stance, distanced, relations } of statements) {
    const key = columnKey(isVoiceKind(kind) ? kind : "group", source);
    const parts = cells.get(key) ?? [];
    const same = parts.findIndex((part) => part.stance === stance);
    const merged = parts[same];
    if (merged === undefined) parts.push({ stance, distanced, relations });
    else
      parts[same] = {
        stance,
        distanced: merged.distanced && distanced,
        relations: [...merged.relations, ...relations],
      };
    cells.set(key, parts);
  }
  for (const parts of cells.values()) parts.sort((x, y) => stances.indexOf(x.stance) - stances.indexOf(y.stance));
  return cells;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Places after sorting by score; where scores are equal, those at hand keep their order. */
const placesBy = (scores: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...scores].sort((x, y) => x[1] - y[1]).map(([key], place) => [key, place]));

/**
 * Places of rows and columns by reciprocal averaging.
 * @param filled pairs of row and column key that are not empty
 */
export const seriate = (
  rowKeys: readonly string[],
  columnKeys: readonly string[],
  filled: readonly (readonly [string, string])[],
): { readonly rows: ReadonlyMap<string, number>; readonly columns: ReadonlyMap<string, number> } => {
  let rows = new Map(rowKeys.map((key, place) => [key, place]));
  let columns = new Map(columnKeys.map((key, place) => [key, place]));
  const byRow = groupedBy(filled, ([row]) => row);
  const byColumn = groupedBy(filled, ([, column]) => column);
  const average = (keys: Iterable<string>, side: 0 | 1, places: ReadonlyMap<string, number>) => {
    const neighbours = side === 0 ? byRow : byColumn;
    const placeOf = (pair: readonly [string, string]) => places.get(pair[side === 0 ? 1 : 0]) ?? 0;
    return placesBy(new Map([...keys].map((key) => [key, mean((neighbours.get(key) ?? []).map(placeOf))])));
  };
  for (let pass = 0; pass < 50; pass++) {
    const nextRows = average(rows.keys(), 0, columns);
    const nextColumns = average(columns.keys(), 1, nextRows);
    const still = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
      [...before].every(([key, place]) => after.get(key) === place);
    const settled = still(rows, nextRows) && still(columns, nextColumns);
    [rows, columns] = [nextRows, nextColumns];
    if (settled) break;
  }
  return { rows, columns };
};

/**
 * Builds the matrix from the statements shown; propositions without a statement are left out.
 * @param only which rows: all, contested, or of a single source
 */
export const layoutMatrix = (
  propositions: readonly PropositionFact[],
  statements: readonly StatementFact[],
  order: RowOrder,
  only: "all" | "contested" | "single" = "all",
): Matrix => {
  const kept = propositions.filter(({ contested, single }) =>
    only === "all" ? true : only === "contested" ? contested : single,
  );
  const ids = new Set(kept.map(({ id }) => id));
  const shown = statements.filter(({ proposition, relations }) => ids.has(proposition) && relations.length > 0);
  const byProposition = new Map<string, StatementFact[]>(kept.map(({ id }) => [id, []]));
  for (const statement of shown) byProposition.get(statement.proposition)?.push(statement);
  const rows = kept.flatMap((proposition): MatrixRow[] => {
    const own = byProposition.get(proposition.id) ?? [];
    if (own.length === 0) return [];
    const cells = cellsOf(own);
    return [
      {
        proposition,
        cells,
        sources: cells.size,
        statements: own.reduce((sum, { relations }) => sum + relations.length, 0),
      },
    ];
  });
  const columns = columnsOf(shown).sort(
    (x, y) => voiceKinds.indexOf(x.kind) - voiceKinds.indexOf(y.kind) || y.count - x.count || compareText(x.key, y.key),
  );
  const compareRows = (x: MatrixRow, y: MatrixRow) =>
    y.sources - x.sources ||
    y.statements - x.statements ||
    quadClasses.indexOf(x.proposition.quad) - quadClasses.indexOf(y.proposition.quad) ||
    compareText(x.proposition.id, y.proposition.id);
  rows.sort(
    (x, y) =>
      (order === "contested" ? Number(y.proposition.contested) - Number(x.proposition.contested) : 0) ||
      compareRows(x, y),
  );
  if (order === "alike") {
    const filled = rows.flatMap(({ proposition, cells }) =>
      [...cells.keys()].map((key) => [proposition.id, key] as const),
    );
    const places = seriate(
      rows.map(({ proposition }) => proposition.id),
      columns.map(({ key }) => key),
      filled,
    );
    const rowPlace = ({ proposition }: MatrixRow) => places.rows.get(proposition.id) ?? 0;
    rows.sort((x, y) => rowPlace(x) - rowPlace(y));
    columns.sort(
      (x, y) =>
        voiceKinds.indexOf(x.kind) - voiceKinds.indexOf(y.kind) ||
        (places.columns.get(x.key) ?? 0) - (places.columns.get(y.key) ?? 0),
    );
  }
  const groups = voiceKinds
    .map((kind) => ({ kind, columns: columns.filter((column) => column.kind === kind) }))
    .filter((group) => group.columns.length > 0);
  return { groups, columns, rows };
};
