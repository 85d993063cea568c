/** What the schemas of tables are made of: their types, and the columns that several tables have. Pure. */

/**
 * Column types. `text` is dictionary-encoded UTF-8, `offset` an int32 of UTF-16 code units, `count` an int32, `number` a
 * float64, `day` an Arrow date, `flag` a boolean, `texts` a list of strings.
 */
export type ColumnType = "text" | "offset" | "count" | "number" | "day" | "flag" | "texts";

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
}

/** A table: its name in files, what a row is, and its columns in their order. */
export interface TableSchema {
  readonly name: string;
  /** What a row is, in a sentence. */
  readonly description: string;
  readonly columns: readonly Column[];
}

/** A column; it may not be null unless said otherwise. */
export const column = (name: string, type: ColumnType, description: string, nullable = false): Column => ({
  name,
  type,
  nullable,
  description,
});

/** The columns with which every row that points into a text begins. */
export const span = (what: string): readonly Column[] => [
  column("id", "text", `Stable id of the ${what}, made of article, span and rule; the same in every run.`),
  column("article", "text", "Id of the article, its file name without extension."),
  column("start", "offset", "First UTF-16 code unit of the span in the article as stored."),
  column("end", "offset", "Code unit after the last of the span."),
  column("text", "text", "The article's own characters from start to end."),
  column("rule", "text", "The lexicon row or the rule that made the row."),
];

/** A period of time: its EDTF and its ends. */
export const period = (what: string): readonly Column[] => [
  column("edtf", "text", `${what}, as EDTF (ISO 8601-2, level 1).`, true),
  column("first", "day", "First day of that period; null where the start is open.", true),
  column("last", "day", "Last day of that period; null where the end is open.", true),
];

/** A second stretch of words in a row, beside the row's own. */
export const subspan = (name: string, what: string, nullable: boolean): readonly Column[] => [
  column(`${name}_start`, "offset", `First code unit of ${what}.`, nullable),
  column(`${name}_end`, "offset", `Code unit after the last of ${what}.`, nullable),
  column(`${name}_text`, "text", `The characters of ${what}.`, nullable),
];

/** What a researcher corrected. */
export const corrected = column(
  "corrected",
  "texts",
  "Ids in the corrections table of what a researcher corrected in the row or in what it rests on; empty where nothing.",
);

/** The quad class of a relation or event. */
export const quadClass = column(
  "quad_class",
  "text",
  "PLOVER quad class: verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.",
);
/** What is said of every voice. */
export const voice =
  "Who says it: the source of that attribution, else the outlet, else (no outlet known) the article's id.";
/** The type of a relation or event. */
export const ploverType = column("type", "text", "PLOVER event type.");
/** A stance, and whose it is. */
export const stance = (whose: string) => column("stance", "text", `assert, hedge or deny: ${whose}.`);
