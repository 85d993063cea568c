/**
 * Where the rows of an article stand after its text was edited: what stands before or after the edited stretch is the same
 * row as before, though its offsets, and with them its id, are others.
 */

import type { Row, Value } from "../tables/arrow.js";
import type { TableSchema } from "../tables/schema.js";

/** Gives for an offset in the old text the offset in the new. */
export type Move = (offset: number) => number;

/** The move that one edit made: what both texts begin and end with stays with its words. */
export function moveBetween(before: string, after: string): Move {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  const shift = after.length - before.length;
  return (offset) => (offset >= before.length - suffix && offset > prefix ? offset + shift : offset);
}

const located = /^(.+):([a-z-]+):(\d+)-(\d+):([0-9a-z]+)$/;

/** Moves for the articles whose text is another now, by id. */
export function movesOf(before: readonly Row[], after: readonly Row[]): Map<string, Move> {
  const texts = new Map(after.map((row) => [row.id, row.text]));
  return new Map(
    before.flatMap(({ id, text }) => {
      const now = texts.get(id);
      const moved = typeof id === "string" && typeof text === "string" && typeof now === "string" && now !== text;
      return moved ? [[id, moveBetween(text, now)]] : [];
    }),
  );
}

/** An id with its offsets moved. */
const movedId = (id: string, moves: ReadonlyMap<string, Move>): string => {
  const [, article, layer, start, end, digest] = located.exec(id) ?? [];
  const move = article === undefined ? undefined : moves.get(article);
  return move === undefined ? id : `${article}:${layer}:${move(Number(start))}-${move(Number(end))}:${digest}`;
};

/** A row as it would stand in the edited text: offsets and the ids of rows moved. */
export function movedRow(table: TableSchema, row: Row, moves: ReadonlyMap<string, Move>): Row {
  if (moves.size === 0) return row;
  const move = moves.get(String(row.article)) ?? ((offset: number) => offset);
  const cells = table.columns.map(({ name, type }): [string, Value] => {
    const value = row[name] ?? null;
    if (type === "offset" && typeof value === "number") return [name, move(value)];
    if (type === "text" && typeof value === "string") return [name, movedId(value, moves)];
    if (type === "texts" && Array.isArray(value)) return [name, value.map((id: string) => movedId(id, moves))];
    return [name, value];
  });
  return Object.fromEntries(cells);
}
