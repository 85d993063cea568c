/** Articles told in a CSV or in JSON lines, one a record, before anyone has decided what becomes of them. Pure. */

import { parseCsv, separatorOf } from "./csv.js";

/** What may be told of an article beside its text. */
export const metadataNames = ["outlet", "headline", "byline", "published"] as const;
export type Told = Partial<Record<(typeof metadataNames)[number], string>>;

/** A record of an article. */
export interface IncomingRecord {
  readonly line: number;
  readonly id: string;
  readonly text: string;
  readonly told: Told;
  readonly refused: null;
}

/** A record that is none, or a whole file (`line` is null): why, with what to do, without a full stop at the end. */
export interface RefusedRecord {
  readonly line: number | null;
  readonly refused: string;
}

/** The cells of a record that are told of an article; empty ones say nothing. */
const toldOf = (cell: (name: string) => string): Told =>
  Object.fromEntries(metadataNames.flatMap((name) => (cell(name).trim() === "" ? [] : [[name, cell(name).trim()]])));

function recordOf(line: number, cell: (name: string) => string): IncomingRecord | RefusedRecord {
  const id = cell("id") || cell("file");
  if (id === "") return { line, refused: "there is no id and no file. Give it one of them" };
  const text = cell("text");
  if (text.trim() === "") return { line, refused: `there is no text for "${id}". Fill it in, or leave the line out` };
  return { line, id, text, told: toldOf(cell), refused: null };
}

/** The records of a CSV whose header names `text` and `id` or `file`, separated by commas, semicolons or tabs. */
export function* csvRecords(content: string): Generator<IncomingRecord | RefusedRecord> {
  const { records, faults } = parseCsv(content, separatorOf(content, ["text"]));
  for (const { line, message, remedy } of faults) yield { line, refused: `${message}. ${remedy.replace(/\.$/, "")}` };
  const names = (records[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("text") || !(names.includes("id") || names.includes("file"))) {
    return yield { line: null, refused: "the first line must name the columns text and id (or file)" };
  }
  for (const { line, cells } of records.slice(1)) {
    if (cells.some((cell) => cell.trim() !== "")) yield recordOf(line, (name) => cells[names.indexOf(name)] ?? "");
  }
}

/** The records of JSON lines, an object with `text` and `id` or `file` a line. */
export function* jsonRecords(content: string): Generator<IncomingRecord | RefusedRecord> {
  for (const [index, row] of content.split("\n").entries()) {
    if (row.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch {
      value = null;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      yield { line: index + 1, refused: 'the line is no JSON object such as {"id": "a1", "text": "…"}' };
      continue;
    }
    const fields = value as Record<string, unknown>;
    yield recordOf(index + 1, (name) => (fields[name] == null ? "" : String(fields[name])));
  }
}
