/** In which order cells run, and which cannot. Pure. */

import { type CellCode, type CodeFault, readCell } from "./notebook-code.js";

/** A cell of code with what it rests on. */
export interface LinkedCell extends CellCode {
  readonly id: string;
  readonly code: string;
  /** Ids of the cells whose names it uses, in the order of the notebook. */
  readonly needs: readonly string[];
}

/** What is said of cells that cannot run; in the language of the page. */
export interface GraphWords {
  readonly twice: (name: string, cells: readonly number[]) => string;
  readonly taken: (name: string) => string;
  readonly circle: (names: readonly string[]) => string;
}

/** A cell of code in the notebook; `number` is its place among all cells, from 1. */
export interface NumberedCode {
  readonly id: string;
  readonly number: number;
  readonly code: string;
}

const known = new Map<string, CellCode>();

/** Reads a cell once; a notebook reads all of its cells at each change of one. */
const read = (code: string): CellCode => {
  const cell = known.get(code) ?? readCell(code);
  if (known.size > 500) known.clear();
  known.set(code, cell);
  return cell;
};

/** Cells that lie on a circle of needs. */
function circular(cells: readonly LinkedCell[]): ReadonlySet<string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [...(byId.get(from)?.needs ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(byId.get(id)?.needs ?? []));
    }
    return false;
  };
  return new Set(cells.filter(({ id }) => reaches(id, id)).map(({ id }) => id));
}

const withFault = (cell: LinkedCell, fault: CodeFault): LinkedCell => ({ ...cell, body: null, fault });

/**
 * The cells with what each needs. A name that two cells define is a fault of both, and a circle one of all that are on it; the
 * other cells can still run.
 * @param taken names that the notebook itself gives
 */
export function linkCells(
  cells: readonly NumberedCode[],
  taken: ReadonlySet<string>,
  words: GraphWords,
): readonly LinkedCell[] {
  const makers = new Map<string, NumberedCode[]>();
  for (const cell of cells) {
    for (const name of read(cell.code).defines) {
      // What the notebook gives stays what it is: a cell that takes the name has a fault, and the others go on.
      if (!taken.has(name)) makers.set(name, [...(makers.get(name) ?? []), cell]);
    }
  }
  const linked = cells.map((cell): LinkedCell => {
    const code = read(cell.code);
    const needs = new Set(code.uses.flatMap((name) => (makers.get(name) ?? []).map(({ id }) => id)));
    const own: LinkedCell = {
      ...code,
      id: cell.id,
      code: cell.code,
      needs: cells.filter(({ id }) => id !== cell.id && needs.has(id)).map(({ id }) => id),
    };
    const reserved = code.defines.find((name) => taken.has(name));
    if (reserved !== undefined) return withFault(own, { message: words.taken(reserved), line: null });
    const twice = code.defines.find((name) => (makers.get(name)?.length ?? 0) > 1);
    if (twice === undefined) return own;
    const others = (makers.get(twice) ?? []).filter(({ id }) => id !== cell.id).map(({ number }) => number);
    return withFault(own, { message: words.twice(twice, others), line: null });
  });
  const round = circular(linked);
  return linked.map((cell) => {
    if (!round.has(cell.id) || cell.fault !== null) return cell;
    const names = cell.uses.filter((name) => (makers.get(name) ?? []).some(({ id }) => round.has(id)));
    return withFault(cell, { message: words.circle(names), line: null });
  });
}
