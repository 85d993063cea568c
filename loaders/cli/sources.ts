import { realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { articleId, checkText, largestArticle } from "../corpus/article.js";
import { type StoredArticle, sha256Of } from "../corpus/articles.js";
import { decode, importConverts } from "../corpus/decode.js";
import { periodOf } from "../corpus/edtf.js";
import { inside, type Location, readBytes } from "../corpus/files.js";
import { filesBelow, passedOverSaid } from "../corpus/folders.js";
import { fault, type Problem } from "../corpus/problem.js";
import type { Correction } from "../corrections/correction.js";
import type { Article, ArticleRecord } from "../engine/types.js";
import { byteLines, say } from "./streams.js";

/** What may be analysed, or why it may not. */
export type Source =
  | { readonly stored: StoredArticle; readonly corrections: readonly Correction[]; readonly problem: null }
  | { readonly stored: null; readonly problem: Problem };

/** What corpus.csv knows of the files in a folder, and what has been corrected in them. */
export interface KnownFiles {
  readonly folder: Location;
  readonly records: ReadonlyMap<string, ArticleRecord>;
  readonly corrections: readonly Correction[];
}

const refused = (problem: Problem): Source => ({ stored: null, problem });

const stored = (
  article: Article,
  file: string,
  bytes: Uint8Array,
  corrections: readonly Correction[] = [],
): Source => ({
  stored: { article, file, sha256: sha256Of(bytes) },
  corrections,
  problem: null,
});

/** Whether a file lies in a folder, whatever links lead to it. */
function liesIn(path: string, folder: string): boolean {
  try {
    return dirname(realpathSync(path)) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * Text files, and all `.txt` files of folders and of the folders in these, one article at a time. What a folder holds beside them is
 * told on standard error. An article in a folder of a folder is named after both: `aleppo/14.txt` is `aleppo-14`.
 */
export function* textFiles(paths: readonly string[], known: KnownFiles): Generator<Source> {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield* textFolder(path, known);
    else yield textFile(path, basename(path), known);
  }
}

function* textFolder(folder: string, known: KnownFiles): Generator<Source> {
  const { files, passedOver, problems } = filesBelow(folder, /\.txt$/i);
  const said = passedOverSaid(folder, passedOver, ".txt");
  if (said !== null) say(`${said}.`);
  for (const problem of problems) yield refused(problem);
  if (files.length === 0 && problems.length === 0) {
    const remedy = "Name a folder of text files, or the files themselves.";
    yield refused(fault({ file: folder }, "there is no .txt file in the folder", remedy));
  }
  for (const { path, way } of files) yield textFile(path, way, known);
}

/** A text file; one of data/articles comes with what corpus.csv says of it and with its corrections. */
function textFile(path: string, way: string, known: KnownFiles): Source {
  const file: Location = { path, shown: path };
  const missing = fault(
    { file: path },
    "there is no such file",
    `Check the path; it was looked for in ${process.cwd()}.`,
  );
  const { value: bytes, problem } = readBytes(file, missing);
  if (bytes === null) return refused(problem);
  const decoded = decode(path, bytes, importConverts);
  if (decoded.text === null) return refused(decoded.problem);
  const { text, problems } = checkText(path, decoded.text);
  if (text === null) return refused(problems[0] ?? missing);
  if (!liesIn(path, known.folder.path)) return stored({ id: articleId(way.replaceAll("/", "-")), text }, way, bytes);
  const name = basename(path);
  const id = articleId(name);
  const record = known.records.get(name);
  const own = known.corrections.filter(({ article }) => article === id);
  return stored({ id, text, ...(record === undefined ? {} : { record }) }, name, bytes, own);
}

const example = 'Write one object a line: {"id": "a1", "text": "…", "published": "2016-02-14"}.';
/** Every character of an article may be written as an escape of six. */
const longestLine = largestArticle * 6;

/** JSON lines {"id", "text", "published"?}, one article at a time. */
export async function* jsonArticles(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Source> {
  const file = "standard input";
  for await (const { number, bytes } of byteLines(stream, longestLine)) {
    const place = { file, line: number };
    if (bytes === null) {
      yield refused(fault(place, `the line is longer than ${longestLine / 1_000_000} MB`, "Send one article a line."));
      continue;
    }
    const { text, problem } = decode(file, bytes);
    if (text === null) yield refused({ ...problem, line: number });
    else if (text.trim() !== "") yield jsonArticle(place, text, bytes);
  }
}

function jsonArticle(place: { file: string; line: number }, line: string, bytes: Uint8Array): Source {
  const refuse = (message: string, remedy = example) => refused(fault(place, message, remedy));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse("the line is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("the line is no object");
  const { id, text, published } = value as Record<string, unknown>;
  if (typeof id !== "string" || id === "") return refuse('"id" is missing or no string');
  if (typeof text !== "string") return refuse('"text" is missing or no string');
  const checked = checkText(place.file, text);
  if (checked.text === null) return refuse(checked.problems[0]?.message ?? "the article is empty");
  if (published === undefined || published === null) return stored({ id, text }, id, bytes);
  if (typeof published !== "string" || periodOf(published) === null) {
    return refuse(
      `"published" ${JSON.stringify(published)} is no EDTF date`,
      "Write it as 2016-02-14, 2016-02 or 2016.",
    );
  }
  return stored({ id, text, record: { published, publishedBasis: "supplied" } }, id, bytes);
}

/** The articles folder of a data folder. */
export const articlesIn = (data: Location): Location => inside(data, "articles");
