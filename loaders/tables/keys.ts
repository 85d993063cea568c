/** What identifies the rows of each table, and what its columns refer to. */

import type { TableSchema } from "./schema.js";

/** A column that holds ids of another table (or of its own), or nothing. */
export interface Reference {
  readonly column: string;
  readonly table: string;
}

const actors = (...columns: readonly string[]): readonly Reference[] =>
  columns.map((column) => ({ column, table: "actors" }));

/**
 * References that hold for every row. Left out are lists, the actors of propositions (blocs stand among them), and `mentions.entity`, which is an id of one of two tables as
 * `kind` says. Outlets and voices are in `actors` even where no lexicon knows them.
 */
const referencesByTable: Readonly<Record<string, readonly Reference[]>> = {
  articles: actors("outlet"),
  attributions: [...actors("source_id"), { column: "via", table: "attributions" }],
  relations: [...actors("a", "b", "voice"), { column: "attribution", table: "attributions" }],
  events: [
    ...actors("voice"),
    { column: "attribution", table: "attributions" },
    { column: "happening", table: "events" },
  ],
  statements: [...actors("source"), { column: "proposition", table: "propositions" }],
  actors: actors("parent"),
  places: [{ column: "parent", table: "places" }],
};

const has = ({ columns }: TableSchema, name: string): boolean => columns.some((column) => column.name === name);

/** The columns whose values together stand once in a table. */
export const primaryKey = (table: TableSchema): readonly string[] => (has(table, "id") ? ["id"] : ["layer", "measure"]);

/** The references of a table; whatever points into a text names its article. */
export const referencesOf = (table: TableSchema): readonly Reference[] => [
  ...(has(table, "article") ? [{ column: "article", table: "articles" }] : []),
  ...(referencesByTable[table.name] ?? []),
];
