/**
 * The whole of a workbench without a page: word lists that are edited, texts that are read with them, and what that changes
 * against the lists as shipped. It runs in a worker of the browser and, for the tests, in Node.
 */

import type { LexiconName } from "../corpus/lexicon.js";
import type { Problem } from "../corpus/problem.js";
import { correctArticle, correctionProblems } from "../corrections/article.js";
import type { Corrected, Correction } from "../corrections/correction.js";
import type { Lexicon } from "../engine/lexicon/lexicon.js";
import type { Article } from "../engine/types.js";
import type { Row } from "../tables/arrow.js";
import { changesOf, type RowChange } from "./changes.js";
import { LexiconDesk, type LexiconEdit, type ListSummary, type RowsPage, type RowsQuestion } from "./lexicon-desk.js";
import { Readings, type ReadText, rowsOfReadings, type TablePage, type TableQuestion } from "./readings.js";
import { arrivedFrom, type Submitted, type Tell } from "./submitted.js";

/** What a workbench is opened with: the report's own lists, texts (none where they may not be shipped) and corrections. */
export interface Report {
  /** Texts of the files of the lists as they are shipped, byte order mark included. */
  readonly lexicon: Readonly<Record<LexiconName, string>>;
  readonly articles: readonly Article[];
  readonly corrections: readonly Correction[];
}

/** A change with the sentence in which it stands. */
export interface ToldChange extends RowChange {
  readonly article: string;
  readonly sentence: string | null;
}

/** What reading some texts gave, in short; texts and tables are asked for one by one. */
export interface Reading {
  readonly texts: readonly { readonly id: string; readonly name: string }[];
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
  /** Corrections of the report that no longer fit what the edited lists read. */
  readonly corrections: readonly Problem[];
}

/** The state of the lists after an edit. */
export interface Desk {
  readonly lists: readonly ListSummary[];
  readonly problems: readonly Problem[];
  /** Edits that no longer fit the lists. */
  readonly unfit: readonly LexiconEdit[];
}

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
  #shippedReadings: Corrected[] | null = null;
  #readings: Readings | null = null;

  constructor(readonly report: Report) {
    this.#desk = new LexiconDesk(report.lexicon);
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

  /** One article after the other, with a word after each. The report's own are corrected as the report corrects them. */
  async #read(articles: readonly Article[], lexicon: Lexicon, tell: Tell): Promise<Corrected[]> {
    const readings: Corrected[] = [];
    for (const article of articles) {
      const corrections = this.report.articles.includes(article) ? this.report.corrections : [];
      readings.push(correctArticle(article, lexicon, corrections));
      await tell(readings.length, articles.length);
    }
    return readings;
  }

  #changes(shipped: readonly Corrected[], edited: readonly Corrected[]): readonly ToldChange[] {
    const { rows } = this.#desk;
    const before = rowsOfReadings(shipped, rows);
    const analyses = edited.map(({ analysis }) => analysis);
    const texts = new Map(analyses.map(({ article, sentences }) => [article.id, { text: article.text, sentences }]));
    const sentenceOf = (row: Row | null): string | null => {
      const found = texts.get(String(row?.article));
      if (row === null || found === undefined) return null;
      const at = Number(row.predicate_start ?? row.cue_start ?? row.start);
      const sentence = found.sentences.find(({ start, end }) => start <= at && at < end);
      return sentence === undefined ? null : found.text.slice(sentence.start, sentence.end);
    };
    const order = new Map(analyses.map(({ article }, index) => [article.id, index]));
    const rank = ({ article }: ToldChange) => order.get(article) ?? order.size;
    const place = ({ before: was, after: is }: ToldChange) => Number((is ?? was)?.start ?? 0);
    const changes = [...rowsOfReadings(edited, rows)].flatMap(([table, now]) => {
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
    const { brought, problems } = await arrivedFrom(submitted, this.#desk.rows, () => tell(0, submitted.length));
    const own = this.report.articles.filter(({ id }) => ids.includes(id));
    const articles = [...brought.map(({ article }) => article), ...own];
    const readings = await this.#read(articles, this.#desk.lexicon, tell);
    const shipped = this.#desk.edited ? await this.#read(articles, this.#desk.shipped, tell) : readings;
    this.#readings = new Readings(readings, this.#desk.rows);
    return {
      texts: [
        ...brought.map(({ article: { id }, name }) => ({ id, name })),
        ...own.map(({ id }) => ({ id, name: id })),
      ],
      problems,
      changes: this.#desk.edited ? this.#changes(shipped, readings) : [],
    };
  }

  /** One of the texts that were read last; null where none has that id. */
  text(id: string): ReadText | null {
    return this.#readings?.text(id) ?? null;
  }

  /** Rows of the texts that were read last. */
  tablePage(question: TableQuestion): TablePage {
    return (this.#readings ?? new Readings([], this.#desk.rows)).page(question);
  }

  /** All rows that a question means as CSV. */
  tableFile(question: Pick<TableQuestion, "table" | "article">): string {
    return this.#readings?.csv(question) ?? "";
  }

  /** What the edits change in the report's own texts, corrections of the report included. */
  async effects(tell: Tell): Promise<Effects> {
    const { articles } = this.report;
    const none = { changes: [], actors: [], articles: articles.length, corrections: [] };
    if (!this.#desk.edited) return none;
    this.#shippedReadings ??= await this.#read(articles, this.#desk.shipped, tell);
    const edited = await this.#read(articles, this.#desk.lexicon, tell);
    const tables = new Map([...rowsOfReadings(edited, this.#desk.rows)].map(([{ name }, rows]) => [name, rows]));
    const shown = "data/corrections.csv";
    const before = new Set(correctionProblems(this.#shippedReadings, { shown }).map(({ line }) => line));
    return {
      ...none,
      changes: this.#changes(this.#shippedReadings, edited),
      actors: tables.get("actors") ?? [],
      corrections: correctionProblems(edited, { shown }).filter(({ line }) => !before.has(line)),
    };
  }
}
