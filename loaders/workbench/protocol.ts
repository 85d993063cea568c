/** What page and worker say to each other: a call with a number, words on how far it is, and its answer. */

import type { LexiconName } from "../corpus/lexicon.js";
import type { LexiconEdit, RowsPage, RowsQuestion } from "./lexicon-desk.js";
import type { ReadText, TablePage, TableQuestion } from "./readings.js";
import type { Desk, Effects, Reading, Report } from "./session.js";
import type { Submitted } from "./submitted.js";

/** The calls that a worker answers, with what each takes and gives. */
export interface Calls {
  open: { takes: Report; gives: Desk };
  setEdits: { takes: readonly LexiconEdit[]; gives: Desk };
  rows: { takes: RowsQuestion; gives: RowsPage };
  find: { takes: string; gives: { readonly list: LexiconName; readonly id: string } | null };
  file: { takes: LexiconName; gives: string };
  read: { takes: { readonly submitted: readonly Submitted[]; readonly ids: readonly string[] }; gives: Reading };
  text: { takes: string; gives: ReadText | null };
  tablePage: { takes: TableQuestion; gives: TablePage };
  tableFile: { takes: Pick<TableQuestion, "table" | "article">; gives: string };
  effects: { takes: null; gives: Effects };
}

export type CallName = keyof Calls;

/** A call as it is sent. */
export interface Request<Name extends CallName = CallName> {
  readonly number: number;
  readonly call: Name;
  readonly value: Calls[Name]["takes"];
}

/** What comes back: how far the work is, its result, why there is none, or that a newer call of its kind took its place. */
export type Reply =
  | { readonly number: number; readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly number: number; readonly kind: "result"; readonly value: unknown }
  | { readonly number: number; readonly kind: "error"; readonly message: string }
  | { readonly number: number; readonly kind: "superseded" };
