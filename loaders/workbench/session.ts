/**
 * The whole of a workbench without a page: word lists that are edited, texts that are read with them, and what that changes
 * against the lists as shipped. It runs in a worker of the browser and, for the tests, in Node.
 */

import { checkText, largestArticle } from "../corpus/article.js";
import { decode } from "../corpus/decode.js";
import type { LexiconName } from "../corpus/lexicon.js";
import { fault, type Problem } from "../corpus/problem.js";
import { analyse } from "../engine/analyse.js";
import type { Lexicon } from "../engine/lexicon/lexicon.js";
import { propositions } from "../engine/propositions/propositions.js";
import type { Analysis, Article, ArticleRecord } from "../engine/types.js";
import { paragraphsOf } from "../site/paragraphs.js";
import type { Row } from "../tables/arrow.js";
import { tableRows } from "../tables/rows.js";
import type { TableSchema } from "../tables/schema.js";
import { changesOf, type RowChange } from "./changes.js";
import { LexiconDesk, type LexiconEdit, type ListSummary, type RowsPage, type RowsQuestion } from "./lexicon-desk.js";

/** A text to be read: as text, or as the bytes of a file. */
export interface Submitted {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly record?: ArticleRecord;
}

/** Rows of every table, days as dates, as the pages have them. */
export type SessionTables = Readonly<Record<string, readonly object[]>>;

/** A text that was read, with where its paragraphs stand. */
export interface ReadText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
}

/** A change with the sentence in which it stands. */
export interface ToldChange extends RowChange {
  readonly article: string;
  readonly sentence: string | null;
}

/** What reading some texts gave. */
export interface Reading {
  readonly texts: readonly ReadText[];
  readonly tables: SessionTables;
  readonly problems: readonly Problem[];
  /** What the edits of the lists change in these texts. */
  readonly changes: readonly ToldChange[];
}

/** What edits change in the report's own texts, with the actors that the changes name. */
export interface Effects {
  readonly changes: readonly ToldChange[];
  readonly actors: readonly object[];
  /** How many texts were compared. */
  readonly articles: number;
}

/** The state of the lists after an edit. */
export interface Desk {
  readonly lists: readonly ListSummary[];
  readonly problems: readonly Problem[];
  /** Edits that no longer fit the lists. */
  readonly unfit: readonly LexiconEdit[];
}

/** Tells how far a longer work is; what it returns is awaited, so that other messages can come in between. */
export type Tell = (done: number, total: number) => Promise<void> | void;

/** An id for a text from elsewhere: its file name, as far as an id may hold it. */
function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name
      .replace(/\.txt$/i, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80);
    let id = base === "" ? `text-${index + 1}` : base;
    while (taken.has(id)) id = `${id}-${index + 1}`;
    taken.add(id);
    return id;
  });
}

/** The text of what was submitted, if it can be read, and what is to be said of it. */
function textOf({ name, text }: Submitted): { readonly text: string | null; readonly problems: readonly Problem[] } {
  if (typeof text === "string") return checkText(name, text);
  if (text.length > largestArticle) {
    const megabytes = (text.length / 1_000_000).toFixed(1);
    const message = `the file has ${megabytes} MB, more than the ${largestArticle / 1_000_000} MB an article may have`;
    return { text: null, problems: [fault({ file: name }, message, "Split it into one file an article.")] };
  }
  const decoded = decode(name, text);
  return decoded.text === null ? { text: null, problems: [decoded.problem] } : checkText(name, decoded.text);
}

const dayColumns = ({ columns }: TableSchema): ReadonlySet<string> =>
  new Set(columns.filter(({ type }) => type === "day").map(({ name }) => name));

/** A row as the pages have it: days as dates at midnight UTC. */
const pageRow = (row: Row, days: ReadonlySet<string>): object =>
  days.size === 0
    ? row
    : Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          days.has(name) && typeof value === "string" ? new Date(value) : value,
        ]),
      );

/** Tables of which a change is told: those that a rule makes. */
const told = new Set([
  "sentences",
  "dates",
  "mentions",
  "attributions",
  "relations",
  "events",
  "propositions",
  "statements",
]);

/** An open workbench. */
export class Session {
  readonly #desk: LexiconDesk;
  /** The report's own texts as the shipped lists read them, kept from the first comparison on. */
  #shippedReadings: Analysis[] | null = null;

  /** @param articles the report's own texts; empty where they may not be shipped */
  constructor(
    lexicon: Readonly<Record<LexiconName, string>>,
    readonly articles: readonly Article[],
  ) {
    this.#desk = new LexiconDesk(lexicon);
  }

  /** The lists as they are now. */
  desk(unfit: readonly LexiconEdit[] = []): Desk {
    return { lists: this.#desk.lists(), problems: this.#desk.problems, unfit };
  }

  setEdits(edits: readonly LexiconEdit[]): Desk {
    return this.desk(this.#desk.setEdits(edits));
  }

  rows(question: RowsQuestion): RowsPage {
    return this.#desk.page(question);
  }

  find(rule: string): { readonly list: LexiconName; readonly id: string } | null {
    return this.#desk.find(rule);
  }

  file(list: LexiconName): string {
    return this.#desk.file(list);
  }

  /** One article after the other, with a word after each. */
  async #analyses(articles: readonly Article[], lexicon: Lexicon, tell: Tell): Promise<Analysis[]> {
    const analyses: Analysis[] = [];
    for (const article of articles) {
      analyses.push(analyse(article, lexicon));
      await tell(analyses.length, articles.length);
    }
    return analyses;
  }

  #rowsOf(analyses: readonly Analysis[]): ReadonlyMap<TableSchema, readonly Row[]> {
    const { rows } = this.#desk;
    return tableRows({
      analyses,
      articles: [],
      lexicon: rows,
      ...propositions(analyses, rows.actors),
      corrections: [],
      scores: [],
    });
  }

  #changes(shipped: readonly Analysis[], edited: readonly Analysis[]): readonly ToldChange[] {
    const before = this.#rowsOf(shipped);
    const texts = new Map(edited.map(({ article, sentences }) => [article.id, { text: article.text, sentences }]));
    const sentenceOf = (row: Row | null): string | null => {
      const found = texts.get(String(row?.article));
      if (row === null || found === undefined) return null;
      const at = Number(row.predicate_start ?? row.cue_start ?? row.start);
      const sentence = found.sentences.find(({ start, end }) => start <= at && at < end);
      return sentence === undefined ? null : found.text.slice(sentence.start, sentence.end);
    };
    const order = new Map(edited.map(({ article }, index) => [article.id, index]));
    const rank = ({ article }: ToldChange) => order.get(article) ?? order.size;
    const place = ({ before: was, after: is }: ToldChange) => Number((is ?? was)?.start ?? 0);
    const changes = [...this.#rowsOf(edited)].flatMap(([table, now]) => {
      if (!told.has(table.name)) return [];
      return changesOf(table, before.get(table) ?? [], now).map((change) => {
        const row = change.after ?? change.before;
        return { ...change, article: String(row?.article ?? ""), sentence: sentenceOf(row) };
      });
    });
    return changes.sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
  }

  /** Reads texts from elsewhere, or the report's own that `ids` names, with the lists as they are now. */
  async read(submitted: readonly Submitted[], ids: readonly string[], tell: Tell): Promise<Reading> {
    const problems: Problem[] = [];
    const given = idsOf(submitted.map(({ name }) => name));
    const named = new Map<string, string>();
    const articles: Article[] = [];
    submitted.forEach((each, index) => {
      const { text, problems: found } = textOf(each);
      problems.push(...found);
      const id = given[index] ?? "text";
      named.set(id, each.name);
      if (text !== null) articles.push({ id, text, ...(each.record === undefined ? {} : { record: each.record }) });
    });
    articles.push(...this.articles.filter(({ id }) => ids.includes(id)));
    const analyses = await this.#analyses(articles, this.#desk.lexicon, tell);
    const shipped = this.#desk.edited ? articles.map((article) => analyse(article, this.#desk.shipped)) : analyses;
    const tables = [...this.#rowsOf(analyses)].map(([table, rows]): [string, readonly object[]] => {
      const days = dayColumns(table);
      return [table.name, rows.map((row) => pageRow(row, days))];
    });
    return {
      texts: articles.map(({ id, text }) => ({ id, name: named.get(id) ?? id, text, paragraphs: paragraphsOf(text) })),
      tables: Object.fromEntries(tables),
      problems,
      changes: this.#desk.edited ? this.#changes(shipped, analyses) : [],
    };
  }

  /** What the edits change in the report's own texts. */
  async effects(tell: Tell): Promise<Effects> {
    const none = { changes: [], actors: [], articles: this.articles.length };
    if (!this.#desk.edited) return none;
    this.#shippedReadings ??= await this.#analyses(this.articles, this.#desk.shipped, tell);
    const edited = await this.#analyses(this.articles, this.#desk.lexicon, tell);
    const actors = [...this.#rowsOf(edited)].find(([table]) => table.name === "actors")?.[1] ?? [];
    return { ...none, changes: this.#changes(this.#shippedReadings, edited), actors };
  }
}
