/** Articles on their way into a data folder: from text files, a CSV or JSON lines, with what is known of them. */

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { checkText, tooLarge } from "./article.js";
import { decodeAny } from "./decode.js";
import { periodOf } from "./edtf.js";
import { filesBelow, passedOverSaid } from "./folders.js";
import { csvRecords, jsonRecords, type Told } from "./incoming-records.js";

/** An article that can be written, or why not. */
export interface Incoming {
  /** Where it came from: a file, or a line of one. */
  readonly from: string;
  /** File name it gets; "" where it has none. */
  readonly file: string;
  readonly text: string;
  readonly told: Told;
  /** What corpus.csv notes: that it was imported, and under what name it came where that is another. */
  readonly note: string;
  /** What was done to it or is to be looked at, a sentence each. */
  readonly remarks: readonly string[];
  /** Why it cannot be taken in, with what to do, without a full stop at the end; null where it can. */
  readonly refused: string | null;
}

/** What a source holds that is no article, in a line. */
export interface PassedOver {
  readonly passedOver: string;
}

const refusedAt = (from: string, refused: string): Incoming => ({
  from,
  file: "",
  text: "",
  told: {},
  note: "",
  remarks: [],
  refused,
});

/**
 * A file name whose stem may serve as an article's id: Latin letters, digits, - and _. Where letters of other scripts fall away, six
 * signs made from the whole name keep names apart that would become one, in every run alike; null for a name without any letter or digit.
 */
export function fileNameOf(name: string): string | null {
  const whole = name.replace(/\.txt$/i, "");
  const bare = whole.normalize("NFKD").replace(/\p{M}/gu, "");
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const stem = bare
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[-_]+|-+$/g, "")
    .slice(0, 90);
  if (!/[^A-Za-z0-9\P{L}]|[^A-Za-z0-9\P{N}]/u.test(bare)) return `${stem}.txt`;
  const sign = createHash("sha256").update(whole).digest("hex").slice(0, 6);
  return `${stem === "" ? "article" : stem}-${sign}.txt`;
}

const fillIt = "Put the text of the article into it, or leave it out";

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
    return "the file cannot be read. Check that it is there, that you may read it, and that it has less than 2 GB";
  }
  if (bytes.length === 0) return `the file is empty. ${fillIt}`;
  const { text, remark } = decodeAny(bytes);
  if (text === null) return remark;
  return { text, remarks: remark === null ? [] : [remark] };
}

function article(from: string, id: string, text: string, told: Told, remarks: readonly string[]): Incoming {
  const file = fileNameOf(id);
  if (file === null) return refusedAt(from, `"${id}" has no letter and no digit to be named after. Give it an id`);
  const large = tooLarge(Buffer.byteLength(text));
  if (large !== null) return refusedAt(from, `${large.message}. ${large.remedy.replace(/\.$/, "")}`);
  const checked = checkText(from, text);
  if (checked.text === null)
    return refusedAt(from, `${checked.problems[0]?.message ?? "the article is empty"}. ${fillIt}`);
  if (told.published !== undefined && periodOf(told.published) === null) {
    return refusedAt(from, `published "${told.published}" is no EDTF date. Write it as 2016-02-14, 2016-02 or 2016`);
  }
  const isRenamed = file !== id && file !== `${id}.txt`;
  const named = isRenamed ? [`named ${file}`] : [];
  const looked = checked.problems.map(({ message }) => message);
  const note = isRenamed ? `imported from ${id}` : "imported";
  return { from, file, text, told, note, remarks: [...remarks, ...named, ...looked], refused: null };
}

function* fromRecords(path: string, records: typeof csvRecords): Generator<Incoming> {
  const read = readAny(path);
  if (typeof read === "string") return yield refusedAt(path, read);
  for (const record of records(read.text)) {
    const from = record.line === null ? path : `${path}, line ${record.line}`;
    if (record.refused !== null) yield refusedAt(from, record.refused);
    else yield article(from, record.id, record.text, record.told, read.remarks);
  }
}

function* fromText(path: string, way: string): Generator<Incoming> {
  const read = readAny(path);
  if (typeof read === "string") yield refusedAt(path, read);
  else yield article(path, way, read.text, {}, read.remarks);
}

/** @param way the file's own name, with the folders in which it lies where a folder was named */
function* fromFile(path: string, way: string): Generator<Incoming> {
  const kind = extname(path).toLowerCase();
  if (kind === ".csv" || kind === ".tsv") yield* fromRecords(path, csvRecords);
  else if (kind === ".jsonl" || kind === ".ndjson") yield* fromRecords(path, jsonRecords);
  else yield* fromText(path, way);
}

const kinds = /\.(txt|csv|tsv|jsonl|ndjson)$/i;
const kindsSaid = ".txt, .csv, .tsv and .jsonl";

function* fromFolder(folder: string, into: string): Generator<Incoming | PassedOver> {
  const { files, passedOver, problems } = filesBelow(folder, kinds, into);
  const said = passedOverSaid(folder, passedOver, kindsSaid);
  if (said !== null) yield { passedOver: said };
  for (const { file, message, remedy } of problems) yield refusedAt(file, `${message}. ${remedy.replace(/\.$/, "")}`);
  for (const { path, way } of files) yield* fromFile(path, way);
  if (files.length + problems.length === 0) {
    yield refusedAt(
      folder,
      `there is no ${kindsSaid.replace("and", "or")} file in the folder. Name one that holds articles`,
    );
  }
}

/**
 * The articles of a source: a .txt, .csv, .tsv or .jsonl file, or a folder of them and of such folders. One at a time; in a folder, by
 * name. A text in a folder of a folder is named after both: `aleppo/14.txt` becomes `aleppo-14.txt`.
 * @param into the data folder that they are meant for, whole; it is not looked into where it lies in the source
 */
export function* incoming(path: string, into: string): Generator<Incoming | PassedOver> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) yield refusedAt(path, "there is no such file or folder. Check the path");
  else if (found.isDirectory()) yield* fromFolder(path, into);
  else if (kinds.test(path)) yield* fromFile(path, basename(path));
  else yield refusedAt(path, `only ${kindsSaid} files and folders of them are taken in. Save it as one of these`);
}
