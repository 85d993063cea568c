/** The reader's changes to the word lists: kept over a reload, undone and done again. Pure but for what keeps them. */

import type { LexiconName } from "../../loaders/corpus/lexicon.js";
import type { LexiconEdit } from "../../loaders/workbench/lexicon-desk.js";

/** Changes now, those before, and those that were undone. */
export interface EditHistory {
  readonly now: readonly LexiconEdit[];
  readonly past: readonly (readonly LexiconEdit[])[];
  readonly undone: readonly (readonly LexiconEdit[])[];
}

/** A history that begins with these changes. */
export const beginHistory = (now: readonly LexiconEdit[]): EditHistory => ({ now, past: [], undone: [] });

/** The history after a change; an unchanged list of changes adds nothing to it. */
export const withEdits = (history: EditHistory, now: readonly LexiconEdit[]): EditHistory =>
  JSON.stringify(now) === JSON.stringify(history.now)
    ? history
    : { now, past: [...history.past, history.now], undone: [] };

/** One step back; the same where there is none. */
export const undo = ({ now, past, undone }: EditHistory): EditHistory => {
  const last = past.at(-1);
  return last === undefined ? { now, past, undone } : { now: last, past: past.slice(0, -1), undone: [now, ...undone] };
};

/** One step forth again; the same where there is none. */
export const redo = ({ now, past, undone }: EditHistory): EditHistory => {
  const [next, ...rest] = undone;
  return next === undefined ? { now, past, undone } : { now: next, past: [...past, now], undone: rest };
};

const sameCells = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((cell, i) => cell === b[i]));

const isSame = (a: LexiconEdit, b: Pick<LexiconEdit, "list" | "key">): boolean => a.list === b.list && a.key === b.key;

/** The changes with one row as it should now be; a row that is again as it was shipped is no change. */
export const editRow = (edits: readonly LexiconEdit[], edit: LexiconEdit): readonly LexiconEdit[] => {
  const gone = sameCells(edit.before, edit.after);
  if (!edits.some((each) => isSame(each, edit))) return gone ? edits : [...edits, edit];
  return edits.flatMap((each) => (isSame(each, edit) ? (gone ? [] : [edit]) : [each]));
};

/** The changes with an empty row added to a list. */
export const addRow = (
  edits: readonly LexiconEdit[],
  list: LexiconName,
  columns: number,
): { readonly edits: readonly LexiconEdit[]; readonly key: string } => {
  const numbers = edits.map(({ key }) => Number(/^new:(\d+)$/.exec(key)?.[1] ?? 0));
  const key = `new:${Math.max(0, ...numbers) + 1}`;
  return { edits: [...edits, { list, key, before: null, after: Array.from({ length: columns }, () => "") }], key };
};

const kept = "isnad.workbench.edits";

const isCells = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.every((cell) => typeof cell === "string"));

const isEdit = (value: unknown): value is LexiconEdit => {
  if (typeof value !== "object" || value === null) return false;
  const { list, key, before, after } = value as Record<string, unknown>;
  return typeof list === "string" && typeof key === "string" && isCells(before) && isCells(after);
};

/** The changes that were kept; none where there are none, or none that can be read. */
export const recallEdits = (storage: () => Pick<Storage, "getItem"> = () => localStorage): readonly LexiconEdit[] => {
  try {
    const list: unknown = JSON.parse(storage().getItem(kept) ?? "[]");
    return Array.isArray(list) ? list.filter(isEdit) : [];
  } catch {
    return [];
  }
};

/** Keeps the changes over a reload. Gives false where the browser does not let us. */
export const rememberEdits = (
  edits: readonly LexiconEdit[],
  storage: () => Pick<Storage, "setItem" | "removeItem"> = () => localStorage,
): boolean => {
  try {
    if (edits.length === 0) storage().removeItem(kept);
    else storage().setItem(kept, JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
};
