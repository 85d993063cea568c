/** The part of a large matrix that is drawn: its first rows, and of their columns those that say most. Pure. */

import type { Matrix } from "./matrix-layout.js";

/** Rows drawn at first, and with each wish for more. */
export const rowsAtOnce = 80;
/** More columns than this would leave none wide enough to read. */
const mostColumns = 48;

/** The part drawn, and how much of the whole is not. */
export interface MatrixWindow {
  readonly part: Matrix;
  readonly moreRows: number;
  /** Columns with a cell in the rows drawn for which there was no room. */
  readonly moreColumns: number;
}

/** The first rows of a matrix with their columns, all in their order. */
export const windowOf = (matrix: Matrix, most: number): MatrixWindow => {
  const rows = matrix.rows.slice(0, most);
  const cells = new Map<string, number>();
  for (const row of rows) for (const key of row.cells.keys()) cells.set(key, (cells.get(key) ?? 0) + 1);
  const used = matrix.columns.filter(({ key }) => cells.has(key));
  const fullest = [...used].sort((x, y) => (cells.get(y.key) ?? 0) - (cells.get(x.key) ?? 0)).slice(0, mostColumns);
  const kept = new Set(fullest.map(({ key }) => key));
  const columns = used.filter(({ key }) => kept.has(key));
  const groups = matrix.groups
    .map(({ kind, columns: own }) => ({ kind, columns: own.filter(({ key }) => kept.has(key)) }))
    .filter((group) => group.columns.length > 0);
  return {
    part: { groups, columns, rows },
    moreRows: matrix.rows.length - rows.length,
    moreColumns: used.length - columns.length,
  };
};
