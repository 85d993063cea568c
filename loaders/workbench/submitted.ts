/**
 * What a reader brings, made into articles: texts in any encoding of Arabic, a corpus.csv beside them with what is known of them, and
 * whole collections as CSV or JSON lines. Read by the code of the command line; told of file by file.
 */

import { checkText, tooLarge } from "../corpus/article.js";
import { decodeAny } from "../corpus/decode.js";
import { periodOf } from "../corpus/edtf.js";
import { csvRecords, jsonRecords, type Told } from "../corpus/incoming-records.js";
import { type OutletOf, outletsIn } from "../corpus/outlets.js";
import { fault, type Place, type Problem, warning } from "../corpus/problem.js";
import { readRecords } from "../corpus/records.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import type { Article, ArticleRecord } from "../engine/types.js";

/** A text or a file to be read. A file in the browser is given as itself, so that it is opened only when it is its turn. */
export interface Submitted {
  /** File name, with the folders in which it lies. */
  readonly name: string;
  readonly text: string | Uint8Array | Blob;
  readonly record?: ArticleRecord;
}

/** An article that was brought, under the name that it had. */
export interface Brought {
  readonly article: Article;
  readonly name: string;
}

/** The articles that can be read, and what is to be said of all that was brought. */
export interface Arrived {
  readonly brought: readonly Brought[];
  readonly problems: readonly Problem[];
}

/** Tells how far a longer work is; what it returns is awaited, so that other messages can come in between. */
export type Tell = (done: number, total: number) => Promise<void> | void;

const convert =
  "Nothing need be done here; for a report, take the file in with npm run isnad -- import, which converts it too.";

const sentence = (words: string): string => `${words.replace(/\.$/, "")}.`;

/** "what is wrong. What to do" as a fault. */
function refusal(place: Place, words: string): Problem {
  const cut = words.indexOf(". ");
  return cut < 0
    ? fault(place, words, "Correct it, or leave it out.")
    : fault(place, words.slice(0, cut), sentence(words.slice(cut + 2)));
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);
const baseOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

const isRecordTable = (name: string): boolean => baseOf(name).toLowerCase() === "corpus.csv";

/** A letter or digit of an id for each name; what an id cannot hold becomes a hyphen, and no two are the same. */
function idGiver(): (name: string) => string {
  const taken = new Set<string>();
  let number = 0;
  return (name) => {
    number++;
    const plain = name
      .replace(/\.txt$/i, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80);
    let id = plain === "" ? `text-${number}` : plain;
    while (taken.has(id)) id = `${id}-${number}`;
    taken.add(id);
    return id;
  };
}

/** Reads one thing after the other that was brought. */
class Reception {
  readonly brought: Brought[] = [];
  readonly problems: Problem[] = [];
  readonly #idOf = idGiver();
  readonly #outletOf: OutletOf;

  constructor(readonly lexicon: LexiconRows) {
    this.#outletOf = outletsIn(lexicon);
  }

  /** The text of a file; null, and said why, where it has none. */
  async #textOf({ name, text }: Submitted): Promise<string | null> {
    if (typeof text === "string") return text;
    const large = tooLarge(text instanceof Uint8Array ? text.length : text.size);
    if (large !== null && /\.txt$/i.test(name)) {
      this.problems.push(fault({ file: name }, large.message, large.remedy));
      return null;
    }
    let bytes: Uint8Array;
    try {
      bytes = text instanceof Uint8Array ? text : new Uint8Array(await text.arrayBuffer());
    } catch {
      const remedy = "It may have been changed or moved since: choose it again.";
      this.problems.push(fault({ file: name }, "the file can no longer be read", remedy));
      return null;
    }
    if (bytes.length === 0) return "";
    const { text: found, remark } = decodeAny(bytes);
    if (found === null) this.problems.push(refusal({ file: name }, remark));
    else if (remark !== null) this.problems.push(warning({ file: name }, remark, convert));
    return found;
  }

  #take(place: Place, name: string, text: string, record: ArticleRecord | undefined): void {
    const large = tooLarge(text.length);
    if (large !== null) {
      this.problems.push(fault(place, large.message, large.remedy));
      return;
    }
    const checked = checkText(place.file, text);
    this.problems.push(...checked.problems.map((problem) => ({ ...problem, line: place.line ?? null })));
    if (checked.text === null) return;
    const article = { id: this.#idOf(name), text: checked.text, ...(record === undefined ? {} : { record }) };
    this.brought.push({ article, name });
  }

  /** What a record tells of its article; what is wrong in it is said, and left out. */
  #recordOf(place: Place, { outlet, published, ...rest }: Told): ArticleRecord {
    const id = outlet === undefined ? null : this.#outletOf(outlet);
    if (outlet !== undefined && id === null) {
      const remedy = "Correct it, or add a row for it in the list of actors; the article is read without it.";
      this.problems.push(warning({ ...place, column: "outlet" }, `outlet "${outlet}" is nobody in the lists`, remedy));
    }
    const dated = published !== undefined && periodOf(published) !== null;
    if (published !== undefined && !dated) {
      const remedy = "Write it as 2016-02-14, 2016-02 or 2016; the article is read without it.";
      this.problems.push(warning({ ...place, column: "published" }, `published "${published}" is no date`, remedy));
    }
    return { ...rest, ...(id === null ? {} : { outlet: id }), ...(dated ? { published } : {}) };
  }

  /** What is known by corpus.csv of the texts in and below its folder, by their full names. */
  async records(table: Submitted, names: readonly string[]): Promise<ReadonlyMap<string, ArticleRecord>> {
    const text = await this.#textOf(table);
    const below = names.filter((name) => name.startsWith(folderOf(table.name)));
    if (text === null) return new Map();
    const outlets = new Set(this.lexicon.actors.map(({ id }) => id));
    const { records, problems } = readRecords(table.name, text, [...new Set(below.map(baseOf))], outlets);
    this.problems.push(...problems);
    return new Map(
      below.flatMap((name) => {
        const record = records.get(baseOf(name));
        return record === undefined ? [] : [[name, record]];
      }),
    );
  }

  async #collection(file: Submitted, read: typeof csvRecords): Promise<void> {
    const text = await this.#textOf(file);
    if (text === null) return;
    for (const each of read(text)) {
      const place = { file: file.name, line: each.line };
      if (each.refused === null) this.#take(place, each.id, each.text, this.#recordOf(place, each.told));
      else if (each.line !== null) this.problems.push(refusal(place, each.refused));
      else {
        const remedy = `For one of articles, ${each.refused}.`;
        this.problems.push(warning(place, "this is no table of articles and was passed over", remedy));
      }
    }
  }

  async take(file: Submitted, record: ArticleRecord | undefined): Promise<void> {
    const { name } = file;
    if (typeof file.text !== "string" && /\.(csv|tsv)$/i.test(name)) return this.#collection(file, csvRecords);
    if (typeof file.text !== "string" && /\.(jsonl|ndjson)$/i.test(name)) return this.#collection(file, jsonRecords);
    const text = await this.#textOf(file);
    const { outlet } = record ?? {};
    const known = outlet === undefined ? record : { ...record, outlet: this.#outletOf(outlet) ?? outlet };
    if (text !== null) this.#take({ file: name }, name, text, known);
  }
}

/**
 * The articles in what was brought. Never throws for what a reader's files hold.
 * @param lexicon by whose actors outlets are known
 */
export async function arrivedFrom(
  submitted: readonly Submitted[],
  lexicon: LexiconRows,
  tell: Tell = () => {},
): Promise<Arrived> {
  const reception = new Reception(lexicon);
  const tables = submitted.filter(({ name, text }) => typeof text !== "string" && isRecordTable(name));
  const files = submitted.filter((file) => !tables.includes(file));
  const names = files.map(({ name }) => name).filter((name) => /\.txt$/i.test(name));
  const records = new Map<string, ArticleRecord>();
  for (const table of tables)
    for (const [name, record] of await reception.records(table, names)) records.set(name, record);
  for (const [index, file] of files.entries()) {
    await reception.take(file, file.record ?? records.get(file.name));
    await tell(index + 1, files.length);
  }
  return { brought: reception.brought, problems: reception.problems };
}
