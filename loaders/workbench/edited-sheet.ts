/**
 * A CSV file with changes to some of its rows. What is not changed stays as it is, byte by byte: a researcher's file comes
 * back with its own quotation marks, line ends and blank lines.
 */

import { formatRow, parseCsv, separatorOf } from "../corpus/csv.js";

/** A change to one row: cells before and after. `before` is null for a row that was added, `after` for one that was removed. */
export interface RowEdit {
  /** Tells edits of one list apart. */
  readonly key: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** A row as it stands after the changes. */
export interface EditedRow {
  readonly key: string;
  /** The cells as shipped; null for a row that was added. */
  readonly before: readonly string[] | null;
  /** The cells now; null for a row that was removed. */
  readonly after: readonly string[] | null;
  /** Line in the changed text, from 1; null where the row does not stand in it. */
  readonly line: number | null;
}

/** A changed file. */
export interface EditedSheet {
  readonly header: readonly string[];
  readonly rows: readonly EditedRow[];
  /** The whole file with the changes. */
  readonly text: string;
  /** Edits of rows that do not stand in the file, as after it has changed under them. */
  readonly unfit: readonly RowEdit[];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";

/** Index after the line end that begins at an index, if one does. */
const afterLineEnd = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : text[at] === "\r" || text[at] === "\n" ? at + 1 : at;

/** The file with the edits. Pure and linear; `columns` are the names by which the separator is found out. */
export function editSheet(shipped: string, columns: readonly string[], edits: readonly RowEdit[]): EditedSheet {
  const separator = separatorOf(shipped, columns);
  const [header, ...records] = parseCsv(shipped, separator).records;
  const byKey = new Map(edits.filter(({ before }) => before !== null).map((edit) => [edit.key, edit]));
  const seen = new Map<string, number>();
  const rows: Omit<EditedRow, "line">[] = [];
  let text = shipped.slice(0, records[0]?.start ?? shipped.length);
  records.forEach(({ cells, start, end }, index) => {
    // A row is known by all of its cells, and by which of several equal ones it is.
    const plain = cells.join("\u001f");
    const nth = seen.get(plain) ?? 0;
    seen.set(plain, nth + 1);
    const key = nth === 0 ? plain : `${plain}\u001e${nth}`;
    const edit = byKey.get(key);
    byKey.delete(key);
    const after = edit === undefined ? cells : edit.after;
    rows.push({ key, before: cells, after });
    const next = records[index + 1]?.start ?? shipped.length;
    if (edit === undefined) text += shipped.slice(start, next);
    else if (after === null || isBlank(after)) text += shipped.slice(afterLineEnd(shipped, end), next);
    else text += formatRow(after, separator) + shipped.slice(end, next);
  });
  const lineEnd = lineEndOf(shipped);
  for (const { key, before, after } of edits) {
    if (before !== null) continue;
    rows.push({ key, before, after });
    if (after === null || isBlank(after)) continue;
    if (text !== "" && !/[\r\n]$/.test(text)) text += lineEnd;
    text += formatRow(after, separator) + lineEnd;
  }
  const lines = parseCsv(text, separator).records.slice(1);
  let at = 0;
  return {
    header: header?.cells ?? columns,
    rows: rows.map((row) => {
      const stands = row.after !== null && !isBlank(row.after);
      return { ...row, line: stands ? (lines[at++]?.line ?? null) : null };
    }),
    text,
    unfit: [...byKey.values()],
  };
}

/** The rows that are not as they were shipped. */
export const changedRows = ({ rows }: EditedSheet): readonly EditedRow[] =>
  rows.filter(({ before, after }) => before !== after);
