/** Articles on their way into a data folder: from text files, a CSV or JSON lines, with what is known of them. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { checkText, largestArticle } from "./article.js";
import { parseCsv, separatorOf } from "./csv.js";
import { periodOf } from "./edtf.js";
import { recognise } from "./encoding.js";

/** What may be told of an article beside its text. */
export const metadataNames = ["outlet", "headline", "byline", "published"] as const;
type Told = Partial<Record<(typeof metadataNames)[number], string>>;

/** An article that can be written, or why not. */
export interface Incoming {
  /** Where it came from: a file, or a line of one. */
  readonly from: string;
  /** File name it gets; "" where it has none. */
  readonly file: string;
  readonly text: string;
  readonly told: Told;
  /** What was done to it or is to be looked at, a sentence each. */
  readonly remarks: readonly string[];
  /** Why it cannot be taken in, with what to do; null where it can. */
  readonly refused: string | null;
}

const refusedAt = (from: string, refused: string): Incoming => ({
  from,
  file: "",
  text: "",
  told: {},
  remarks: [],
  refused,
});

/** A file name whose stem may serve as an article's id: Latin letters, digits, - and _. */
export function fileNameOf(id: string): string | null {
  const stem = id
    .replace(/\.txt$/i, "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[-_]+|-+$/g, "")
    .slice(0, 100);
  return stem === "" ? null : `${stem}.txt`;
}

const encodingNames = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1256": "Windows-1256",
  "iso-8859-6": "ISO-8859-6",
} as const;

interface Read {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** The text of a file in whatever encoding it is recognised to be, or why none was. */
function readAny(path: string): Read | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return "the file cannot be read; check that it is there and that you may read it";
  }
  const { encoding, text, because } = recognise(bytes);
  if (encoding === null) return `its encoding is not known: ${because}. Save it as UTF-8`;
  if (encoding === "utf-8") return { text, remarks: [] };
  return { text, remarks: [`converted from ${encodingNames[encoding]}, recognised by ${because}`] };
}

function article(from: string, id: string, text: string, told: Told, remarks: readonly string[]): Incoming {
  const file = fileNameOf(id);
  if (file === null) return refusedAt(from, `"${id}" has no Latin letter or digit for a file name. Give it an id`);
  if (Buffer.byteLength(text) > largestArticle) return refusedAt(from, "the text is longer than an article may be");
  const checked = checkText(from, text);
  const [problem] = checked.problems;
  if (checked.text === null) return refusedAt(from, problem?.message ?? "the article is empty");
  if (told.published !== undefined && periodOf(told.published) === null) {
    return refusedAt(from, `published "${told.published}" is no EDTF date. Write it as 2016-02-14, 2016-02 or 2016`);
  }
  const named = file === id || file === `${id}.txt` ? [] : [`named ${file}`];
  const looked = checked.problems.map(({ message }) => message);
  return { from, file, text, told, remarks: [...remarks, ...named, ...looked], refused: null };
}

/** The cells of a record that are told of an article; empty ones say nothing. */
const toldOf = (cell: (name: string) => string): Told =>
  Object.fromEntries(metadataNames.flatMap((name) => (cell(name).trim() === "" ? [] : [[name, cell(name).trim()]])));

function* fromRecord(path: string, line: number, cell: (name: string) => string, remarks: readonly string[]) {
  const from = `${path}, line ${line}`;
  const id = cell("id") || cell("file");
  if (id === "") yield refusedAt(from, "there is no id and no file. Give it one of them");
  else if (cell("text").trim() === "") yield refusedAt(from, "there is no text");
  else yield article(from, id, cell("text"), toldOf(cell), remarks);
}

function* fromCsv(path: string): Generator<Incoming> {
  const read = readAny(path);
  if (typeof read === "string") return yield refusedAt(path, read);
  const { records, faults } = parseCsv(read.text, separatorOf(read.text, ["text"]));
  for (const { line, message, remedy } of faults) yield refusedAt(`${path}, line ${line}`, `${message}. ${remedy}`);
  const names = (records[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("text") || !(names.includes("id") || names.includes("file"))) {
    return yield refusedAt(path, "the first line must name the columns text and id (or file)");
  }
  for (const { line, cells } of records.slice(1)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    yield* fromRecord(path, line, (name) => cells[names.indexOf(name)] ?? "", read.remarks);
  }
}

function* fromJsonLines(path: string): Generator<Incoming> {
  const read = readAny(path);
  if (typeof read === "string") return yield refusedAt(path, read);
  for (const [index, line] of read.text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = null;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      yield refusedAt(`${path}, line ${index + 1}`, 'the line is no JSON object such as {"id": "a1", "text": "…"}');
      continue;
    }
    const fields = value as Record<string, unknown>;
    yield* fromRecord(path, index + 1, (name) => (fields[name] == null ? "" : String(fields[name])), read.remarks);
  }
}

function* fromText(path: string): Generator<Incoming> {
  const read = readAny(path);
  if (typeof read === "string") yield refusedAt(path, read);
  else yield article(path, basename(path), read.text, {}, read.remarks);
}

/** The articles of a source: a .txt, .csv or .jsonl file, or a folder of them. One at a time; in a folder, by name. */
export function* incoming(path: string): Generator<Incoming> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return yield refusedAt(path, "there is no such file or folder. Check the path");
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (/\.(txt|csv|jsonl|ndjson)$/i.test(name) && !name.startsWith(".")) yield* incoming(join(path, name));
    }
    return;
  }
  const kind = extname(path).toLowerCase();
  if (kind === ".csv" || kind === ".tsv") yield* fromCsv(path);
  else if (kind === ".jsonl" || kind === ".ndjson") yield* fromJsonLines(path);
  else if (kind === ".txt") yield* fromText(path);
  else yield refusedAt(path, "only .txt, .csv and .jsonl files and folders of them are taken in");
}
