/**
 * What may be shown of an article by those who have no rights to it: quotations, each for a reading that rests on it, never
 * the article. A sentence is quoted where an attribution, a relation or an event stands in it, those with the most first, as
 * long as the limits below hold. Rows that stand elsewhere keep their place and their values; their words are cut short.
 */

import type { Analysis, Span } from "../engine/types.js";
import type { Row, Value } from "./arrow.js";
import { articlesTable, sentencesTable, type TableSchema } from "./schema.js";

export const quotationLimits = {
  /** Sentences that may be quoted one after another. */
  inARow: 2,
  /** Share of an article's characters that its quoted sentences may take up together. */
  share: 1 / 3,
  /** Characters of a row's words that are shown outside of a quoted sentence. */
  outside: 24,
} as const;

type Read = Pick<Analysis, "article" | "metadata" | "sentences" | "attributions" | "relations" | "events">;

/** How many readings rest on each sentence, by its number. */
function readingsOf({ sentences, attributions, relations, events }: Read): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (n: number | undefined) => n !== undefined && counts.set(n, (counts.get(n) ?? 0) + 1);
  for (const { sentence } of [...relations, ...events]) count(sentence);
  for (const { cue } of attributions)
    count(sentences.find(({ start, end }) => start <= cue.start && cue.start < end)?.n);
  return counts;
}

/** Whether a number may join others without making too long a row of neighbours. */
function joins(chosen: ReadonlySet<number>, n: number): boolean {
  let length = 1;
  for (let at = n - 1; chosen.has(at); at--) length++;
  for (let at = n + 1; chosen.has(at); at++) length++;
  return length <= quotationLimits.inARow;
}

/** Numbers of the sentences that are quoted. */
function quotedSentences(read: Read): Set<number> {
  const readings = readingsOf(read);
  const candidates = read.sentences
    .filter(({ n, furniture }) => furniture === null && readings.has(n))
    .sort((one, other) => (readings.get(other.n) ?? 0) - (readings.get(one.n) ?? 0) || one.n - other.n);
  let left = read.article.text.length * quotationLimits.share;
  const chosen = new Set<number>();
  for (const { n, start, end } of candidates) {
    if (end - start > left || !joins(chosen, n)) continue;
    chosen.add(n);
    left -= end - start;
  }
  return chosen;
}

/** The stretches of an article that are quoted, in order: its headline, and sentences that readings rest on. */
export function quotedStretches(read: Read): Span[] {
  const chosen = quotedSentences(read);
  const { span } = read.metadata.headline;
  const sentences = read.sentences.filter(({ n }) => chosen.has(n));
  const headline =
    span === null || sentences.some(({ start, end }) => start < span.end && span.start < end) ? [] : [span];
  return [...headline, ...sentences]
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start);
}

/** Where the words of a row that begins at `start` must end: with the quotation that it stands in, else soon. */
function endOf(start: number, end: number, words: string, quoted: readonly Span[]): number {
  const around = quoted.find((span) => span.start <= start && start < span.end);
  if (around !== undefined) return Math.min(end, around.end);
  if (words.length <= quotationLimits.outside) return end;
  // Not in the midst of a word, where there is a space to end at; nor between the halves of a character.
  const shown = words.slice(0, quotationLimits.outside + 1).replace(/\s*\S*$/u, "");
  const cut = shown === "" ? words.slice(0, quotationLimits.outside).replace(/[\ud800-\udbff]$/, "") : shown;
  return start + cut.length;
}

/** A row whose stretches end where what is published of them ends; their text is what then stands between start and end. */
function cutRow(row: Row, prefixes: readonly string[], quoted: readonly Span[]): Row {
  const changed: Record<string, Value> = {};
  for (const prefix of prefixes) {
    const [start, end, words] = [row[`${prefix}start`], row[`${prefix}end`], row[`${prefix}text`]];
    if (typeof start !== "number" || typeof end !== "number" || typeof words !== "string") continue;
    const last = endOf(start, end, words, quoted);
    if (last === end) continue;
    changed[`${prefix}end`] = last;
    changed[`${prefix}text`] = words.slice(0, last - start);
    // The title of an event is made of its words.
    if (prefix === "" && typeof row.title === "string")
      changed.title = `${words.slice(0, last - start).replace(/\s+/g, " ")}…`;
  }
  return { ...row, ...changed };
}

const prefixesOf = ({ columns }: TableSchema): string[] =>
  columns.flatMap(({ name }) => (name.endsWith("start") ? [name.slice(0, -"start".length)] : []));

/**
 * The rows of all tables with no more words of the articles than `quoted`, by article. Every row stays but those of sentences
 * that are not quoted; `start` stays, and `text.slice(start, end)` of the article is still what a row says.
 */
export function quotedRows(
  tables: ReadonlyMap<TableSchema, readonly Row[]>,
  quoted: ReadonlyMap<string, readonly Span[]>,
): Map<TableSchema, readonly Row[]> {
  const of = ({ article }: Row): readonly Span[] => quoted.get(String(article)) ?? [];
  const isQuoted = (row: Row) => of(row).some(({ start, end }) => start === row.start && end === row.end);
  return new Map(
    [...tables].map(([table, rows]) => {
      const prefixes = prefixesOf(table);
      if (table === sentencesTable) return [table, rows.filter(isQuoted)];
      // An article begins as a quotation may, but is none.
      if (table === articlesTable) return [table, rows.map((row) => cutRow(row, prefixes, []))];
      return [table, prefixes.length === 0 ? rows : rows.map((row) => cutRow(row, prefixes, of(row)))];
    }),
  );
}
