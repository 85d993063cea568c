/**
 * From rows to what the claim–source matrix shows: claims, voices, and the words for them. Pure.
 *
 * Filters take statements away; whether a claim is contested or rests on one voice is said of the whole corpus all the same,
 * so that no claim looks undisputed because its opponents were filtered out.
 */

import { listed } from "./counting.js";
import type { AnyRow } from "./data-csv.js";
import { shownRelations } from "./filters-rows.js";
import {
  type CellPart,
  layoutMatrix,
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  type PropositionFact,
  type StatementFact,
} from "./matrix-layout.js";
import { matrixWordsIn } from "./matrix-words.js";
import type { Names } from "./names.js";
import type { ClaimTables, PropositionRow, Rollup, StatementRow } from "./rows.js";
import { stances } from "./stance.js";
import type { Lang, ViewState } from "./state.js";

const propositionFact = (row: PropositionRow): PropositionFact => ({
  id: row.id,
  a: row.a,
  b: row.b,
  directed: row.directed,
  quad: row.quad_class,
  contested: row.contested,
  single: row.single_source,
});

const kindOf = ({ voice, source_type }: StatementRow) => (voice === "outlet" ? "outlet" : source_type);

/** Statements with those of their relations that the filters let through; distanced where every attribution of them is. */
export const statementFacts = (tables: ClaimTables, state: ViewState): readonly StatementFact[] => {
  const shown = new Map(shownRelations(tables, state).map((row) => [row.id, row]));
  const distanced = new Set(tables.attributions.filter((row) => row.distanced).map(({ id }) => id));
  const keepsAway = (relation: string) => distanced.has(shown.get(relation)?.attribution ?? "");
  return tables.statements.flatMap((row): StatementFact[] => {
    if (row.rollup !== state.claimsRollup) return [];
    const relations = row.relations.filter((id) => shown.has(id));
    if (relations.length === 0) return [];
    const { proposition, source, stance } = row;
    return [{ proposition, source, kind: kindOf(row), stance, distanced: relations.every(keepsAway), relations }];
  });
};

/** The matrix of a state; `only` can be widened to say what else there would be. */
export const matrixOf = (tables: ClaimTables, state: ViewState, only: ViewState["only"] = state.only): Matrix =>
  layoutMatrix(
    tables.propositions.filter(({ rollup }) => rollup === state.claimsRollup).map(propositionFact),
    statementFacts(tables, state),
    state.sort,
    only,
  );

/** How far the actors of a claim are brought together, as its id says. */
export const rollupOf = (proposition: string): Rollup => {
  const kind = proposition.slice(0, proposition.indexOf(":"));
  return kind === "parent" || kind === "bloc" ? kind : "none";
};

/** Key of a row as it stands in the address. */
export const rowKey = (proposition: string): string => `proposition:${proposition}`;
/** Key of a cell as it stands in the address. */
export const cellKey = (proposition: string, column: string): string => `cell:${proposition}|${column}`;

/** What is selected: a row, or one of its cells (`column` not null); null where the key is of another view. */
export const readKey = (key: string): { readonly proposition: string; readonly column: string | null } | null => {
  const [kind, rest] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  if (kind === "proposition") return { proposition: rest, column: null };
  const bar = rest.lastIndexOf("|");
  if (kind !== "cell" || bar < 0) return null;
  return { proposition: rest.slice(0, bar), column: rest.slice(bar + 1) };
};

/** A claim in words: `A → B: verbal conflict`. */
export const claimWords = ({ a, b, directed, quad }: PropositionFact, names: Names): string =>
  `${names.pair(a, b, directed)}: ${names.quad(quad)}`;

/** What a voice says of a claim: `asserts (2 statements), denies (1 statement)`. */
export const partsWords = (parts: readonly CellPart[], names: Names): string =>
  parts
    .map(({ stance, distanced, relations }) =>
      matrixWordsIn[names.lang].part(names.stance(stance), relations.length, distanced),
    )
    .join(matrixWordsIn[names.lang].comma);

/** A voice with its kind: `Khaled, pseudonym`. */
export const voiceWords = ({ source, kind }: MatrixColumn, names: Names): string =>
  matrixWordsIn[names.lang].voiceOf(names.actor(source), names.kind(kind));

/** What the mark of a row says; nothing for a row without one. */
export const markWords = ({ contested, single }: PropositionFact, lang: Lang): readonly string[] => {
  const { marks } = matrixWordsIn[lang];
  return [...(contested ? [marks.contested] : []), ...(single ? [marks.single] : [])];
};

/** A row in words, a line each: the claim, who speaks of it, what its mark says. */
export const rowWords = (row: MatrixRow, names: Names): readonly string[] => {
  const say = matrixWordsIn[names.lang];
  const counts = say.spokenOf(row.sources, row.statements);
  return [claimWords(row.proposition, names), [counts, ...markWords(row.proposition, names.lang)].join(say.semicolon)];
};

/** A cell in words, a line each: the voice and what it says, then the claim. */
export const cellWords = (row: MatrixRow, column: MatrixColumn, names: Names): readonly string[] => [
  `${voiceWords(column, names)}: ${partsWords(row.cells.get(column.key) ?? [], names)}`,
  claimWords(row.proposition, names),
];

/** The title: how many claims are contested and how many rest on one voice. */
export const matrixTitle = ({ rows, columns }: Matrix, only: ViewState["only"], lang: Lang): string => {
  const say = matrixWordsIn[lang];
  if (rows.length === 0) return say.nothing;
  const contested = rows.filter(({ proposition }) => proposition.contested).length;
  const single = rows.filter(({ proposition }) => proposition.single).length;
  if (only === "contested") return say.contestedTitle(rows.length, columns.length);
  return only === "single" ? say.singleTitle(rows.length) : say.wholeTitle(rows.length, contested, single);
};

const stanceGroups = (row: MatrixRow, columns: readonly MatrixColumn[], names: Names) =>
  stances.flatMap((stance) => {
    const voices = columns.filter(({ key }) => row.cells.get(key)?.some((part) => part.stance === stance));
    if (voices.length === 0) return [];
    return [
      `${names.stance(stance)}: ${listed(
        voices.map((voice) => voiceWords(voice, names)),
        names.lang,
        12,
      )}`,
    ];
  });

/** Who stands how to a claim, in one sentence. */
export const campWords = (row: MatrixRow, columns: readonly MatrixColumn[], names: Names): string =>
  `${stanceGroups(row, columns, names).join(matrixWordsIn[names.lang].semicolon)}.`;

const mostWords = 12;

/** The matrix in sentences: the title, the claims that have a mark of dispute, then the claims most spoken of. */
export const matrixWords = (matrix: Matrix, only: ViewState["only"], names: Names): readonly string[] => {
  const { rows, columns } = matrix;
  const say = matrixWordsIn[names.lang];
  const told = (row: MatrixRow) => `${claimWords(row.proposition, names)}. ${campWords(row, columns, names)}`;
  const contested = rows.filter(({ proposition }) => proposition.contested);
  const shared = rows
    .filter(({ proposition, sources }) => !proposition.contested && sources > 1)
    .sort((x, y) => y.sources - x.sources);
  const rest = rows.length - Math.min(contested.length, mostWords) - Math.min(shared.length, mostWords);
  return [
    `${matrixTitle(matrix, only, names.lang)}.`,
    ...contested.slice(0, mostWords).map((row) => `${say.contested} ${told(row)}`),
    ...shared.slice(0, mostWords).map(told),
    ...(rest > 0 ? [say.further(rest)] : []),
  ];
};

/** One line for each voice and stance of each row, in the order of the matrix. */
export const matrixStatements = ({ rows, columns }: Matrix) => {
  const places = new Map(columns.map((column, place) => [column.key, { column, place }]));
  return rows.flatMap((row) =>
    [...row.cells]
      .flatMap(([key, parts]) => {
        const found = places.get(key);
        return found === undefined ? [] : [{ ...found, parts }];
      })
      .sort((x, y) => x.place - y.place)
      .flatMap(({ column, parts }) => parts.map((part) => ({ row, column, part }))),
  );
};

/** Columns of the rows shown as a CSV file. */
export const csvColumns = [
  "proposition",
  "a",
  "b",
  "directed",
  "quad_class",
  "contested",
  "single_source",
  "source",
  "kind",
  "stance",
  "distanced",
  "statements",
  "relations",
] as const;

/** The rows shown, for a CSV file: one a claim, voice and stance, with the ids of the relations behind it. */
export const csvRows = (matrix: Matrix): readonly AnyRow[] =>
  matrixStatements(matrix).map(({ row: { proposition }, column, part }) => ({
    proposition: proposition.id,
    a: proposition.a,
    b: proposition.b,
    directed: proposition.directed,
    quad_class: proposition.quad,
    contested: proposition.contested,
    single_source: proposition.single,
    source: column.source,
    kind: column.kind,
    stance: part.stance,
    distanced: part.distanced,
    statements: part.relations.length,
    relations: part.relations,
  }));
