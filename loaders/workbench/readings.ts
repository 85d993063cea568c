/** Texts as they were read: their tables, whole or a stretch of rows at a time, and one text with all that stands in it. */

import type { Corrected } from "../corrections/correction.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import { propositions } from "../engine/propositions/propositions.js";
import { paragraphsOf } from "../site/paragraphs.js";
import type { Row } from "../tables/arrow.js";
import { csvTable } from "../tables/csv.js";
import { tableRows } from "../tables/rows.js";
import type { TableSchema } from "../tables/schema.js";

/** Rows of every table, days as dates, as the pages have them. */
export type SessionTables = Readonly<Record<string, readonly object[]>>;

/** A text that was read, with where its paragraphs stand and the rows of it alone. */
export interface ReadText {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly tables: SessionTables;
}

/** Which rows are asked for. */
export interface TableQuestion {
  /** Name of the table; where there is none of that name with a row, the first that has one is meant. */
  readonly table: string;
  /** Id of the text to which rows are kept that have one; null for all. */
  readonly article: string | null;
  readonly from: number;
  readonly count: number;
}

/** A stretch of a table. */
export interface TablePage {
  /** The tables that have rows, with how many. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly table: string;
  readonly from: number;
  /** How many rows fit the question. */
  readonly total: number;
  readonly rows: readonly object[];
}

/** The rows of every table, as the report would have them of these texts alone. */
export const rowsOfReadings = (readings: readonly Corrected[], lexicon: LexiconRows) => {
  const analyses = readings.map(({ analysis }) => analysis);
  return tableRows({
    analyses,
    articles: [],
    lexicon,
    ...propositions(analyses, lexicon.actors),
    corrections: readings.flatMap(({ applied }) => applied),
    scores: [],
  });
};

/** Rows as the pages have them: days as dates at midnight UTC. */
function pageRows({ columns }: TableSchema, rows: readonly Row[]): readonly object[] {
  const days = columns.filter(({ type }) => type === "day").map(({ name }) => name);
  if (days.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      days.map((name) => [name, typeof row[name] === "string" ? new Date(row[name]) : (row[name] ?? null)]),
    ),
  }));
}

/** What was read last. Tables over all texts are made when they are first asked for. */
export class Readings {
  #all: ReadonlyMap<TableSchema, readonly Row[]> | null = null;

  constructor(
    readonly readings: readonly Corrected[],
    readonly lexicon: LexiconRows,
  ) {}

  #tables(): readonly (readonly [TableSchema, readonly Row[]])[] {
    this.#all ??= rowsOfReadings(this.readings, this.lexicon);
    return [...this.#all].filter(([, rows]) => rows.length > 0);
  }

  #rows(question: Pick<TableQuestion, "table" | "article">): readonly [TableSchema | null, readonly Row[]] {
    const tables = this.#tables();
    const [schema, rows] = tables.find(([{ name }]) => name === question.table) ?? tables[0] ?? [null, []];
    const kept = question.article !== null && rows[0]?.article !== undefined;
    return [schema, kept ? rows.filter(({ article }) => article === question.article) : rows];
  }

  /** One text with the rows that it alone would give; null where none has that id. */
  text(id: string): ReadText | null {
    const reading = this.readings.find(({ analysis }) => analysis.article.id === id);
    if (reading === undefined) return null;
    const { text } = reading.analysis.article;
    const tables = [...rowsOfReadings([reading], this.lexicon)].map(
      ([schema, rows]) => [schema.name, pageRows(schema, rows)] as const,
    );
    return { id, text, paragraphs: paragraphsOf(text), tables: Object.fromEntries(tables) };
  }

  page(question: TableQuestion): TablePage {
    const [schema, rows] = this.#rows(question);
    const page = rows.slice(question.from, question.from + question.count);
    return {
      tables: this.#tables().map(([{ name }, { length }]) => ({ name, rows: length })),
      table: schema?.name ?? question.table,
      from: question.from,
      total: rows.length,
      rows: schema === null ? [] : pageRows(schema, page),
    };
  }

  /** The rows of a question, all of them, as CSV; with a byte order mark, without which spreadsheets do not know Arabic. */
  csv(question: Pick<TableQuestion, "table" | "article">): string {
    const [schema, rows] = this.#rows(question);
    return schema === null ? "" : `\ufeff${csvTable(schema, rows)}`;
  }
}
