/** The cells of a notebook: what they are, how they are moved about, and how they are kept. Pure but for what keeps them. */

import { seeds } from "./notebook-seeds.js";
import type { Lang } from "./state.js";

/** A cell: code that runs, or text. */
export interface Cell {
  readonly id: string;
  readonly kind: "code" | "text";
  readonly source: string;
}

/** A whole notebook. */
export type Cells = readonly Cell[];

/** The notebook as it is before anyone has changed it. */
export const seedCells = (lang: Lang): Cells =>
  seeds.flatMap(({ key, text, code }): Cell[] => [
    { id: `${key}-text`, kind: "text", source: text[lang] },
    ...(code === null ? [] : [{ id: key, kind: "code" as const, source: code }]),
  ]);

/** Texts of the seeds as they read in a language, where the reader has not changed them. */
export const inLanguage = (cells: Cells, lang: Lang): Cells => {
  const other = new Map(seeds.flatMap(({ text }) => Object.values(text).map((each) => [each, text[lang]])));
  return cells.map((cell) =>
    cell.kind === "text" ? { ...cell, source: other.get(cell.source) ?? cell.source } : cell,
  );
};

const sameCells = (a: Cells, b: Cells): boolean =>
  a.length === b.length && a.every((cell, i) => cell.kind === b[i]?.kind && cell.source === b[i]?.source);

/** Whether a notebook is as it was at first. */
export const isOriginal = (cells: Cells): boolean => sameCells(inLanguage(cells, "en"), seedCells("en"));

/** An id that no cell has. */
const freshId = (cells: Cells): string => {
  const numbers = cells.map(({ id }) => Number(/^cell-(\d+)$/.exec(id)?.[1] ?? 0));
  return `cell-${Math.max(0, ...numbers) + 1}`;
};

/** The notebook with an empty cell after another, or at its beginning; with the id of the new one. */
export const addCell = (cells: Cells, after: string | null, kind: Cell["kind"]): { cells: Cells; id: string } => {
  const cell: Cell = { id: freshId(cells), kind, source: "" };
  const at = after === null ? 0 : cells.findIndex(({ id }) => id === after) + 1;
  return { cells: [...cells.slice(0, at), cell, ...cells.slice(at)], id: cell.id };
};

/** The notebook with other words in a cell. */
export const changeCell = (cells: Cells, id: string, source: string): Cells =>
  cells.map((cell) => (cell.id === id ? { ...cell, source } : cell));

/** The notebook without a cell. */
export const removeCell = (cells: Cells, id: string): Cells => cells.filter((cell) => cell.id !== id);

/** The notebook with a cell moved up (-1) or down (1) by one; the same where it cannot go further. */
export const moveCell = (cells: Cells, id: string, by: -1 | 1): Cells => {
  const at = cells.findIndex((cell) => cell.id === id);
  const [cell, other] = [cells[at], cells[at + by]];
  if (cell === undefined || other === undefined) return cells;
  return cells.map((each, i) => (i === at ? other : i === at + by ? cell : each));
};

/** A notebook as it is kept and shared: kinds and sources only, ids are made anew. */
export const writeCells = (cells: Cells): string =>
  JSON.stringify(cells.map(({ kind, source }) => [kind === "code" ? "c" : "t", source]));

const longest = 1_000_000;

/**
 * The notebook in a text that `writeCells` wrote.
 * @throws Error where it holds none
 */
export const readCells = (text: string): Cells => {
  const list: unknown = text.length > longest ? null : JSON.parse(text);
  if (!Array.isArray(list)) throw new Error("This is no notebook.");
  return list.map((each: unknown, index): Cell => {
    const [kind, source] = Array.isArray(each) ? each : [];
    if ((kind !== "c" && kind !== "t") || typeof source !== "string") throw new Error("This is no notebook.");
    return { id: `cell-${index + 1}`, kind: kind === "c" ? "code" : "text", source };
  });
};

const kept = "isnad.notebook";

/** The notebook that was kept in this browser; null where none was. */
export const recallCells = (storage: () => Pick<Storage, "getItem"> = () => localStorage): Cells | null => {
  try {
    const text = storage().getItem(kept);
    return text === null ? null : readCells(text);
  } catch {
    return null;
  }
};

/** Keeps a notebook; an original one need not be. Gives false where the browser does not let us. */
export const rememberCells = (
  cells: Cells,
  storage: () => Pick<Storage, "setItem" | "removeItem"> = () => localStorage,
): boolean => {
  try {
    if (isOriginal(cells)) storage().removeItem(kept);
    else storage().setItem(kept, writeCells(cells));
    return true;
  } catch {
    return false;
  }
};
