/**
 * A strict reader of comma-separated files (RFC 4180) that knows its lines. d3-dsv and its like give cells without the
 * line they stand on and take broken quotation marks as they come; a researcher who is to mend a file needs both told.
 * Reads LF, CRLF and CR, commas, semicolons or tabs, quoted cells over several lines, and goes on after a broken row.
 */

/** A row of cells, the line, from 1, on which it begins, and where it stands in the text, its line end left out. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A row that could not be read. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

export interface Csv {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

const quoteRemedy = 'Close the quotation mark, or write a quotation mark inside a quoted cell twice: "he said ""no""".';

interface Cell {
  readonly value: string;
  /** Index after the cell: of a separator, a line end, or the end of the text. */
  readonly next: number;
  readonly broken: string | null;
}

const endsLine = (character: string | undefined): boolean =>
  character === undefined || character === "\n" || character === "\r";

function plainCell(text: string, from: number, separator: string): Cell {
  let next = from;
  while (!endsLine(text[next]) && text[next] !== separator) next++;
  return { value: text.slice(from, next), next, broken: null };
}

function quotedCell(text: string, from: number, separator: string): Cell {
  let value = "";
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value, next: text.length, broken: "a quotation mark is opened and never closed" };
    value += text.slice(at, close);
    const after = text[close + 1];
    if (after === '"') {
      value += '"';
      at = close + 2;
    } else if (endsLine(after) || after === separator) {
      return { value, next: close + 1, broken: null };
    } else {
      return { value, next: close + 1, broken: `"${after}" follows a closing quotation mark` };
    }
  }
}

/** Index of the first character of the next line, or the length of the text. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (!endsLine(text[at])) at++;
  if (at >= text.length) return text.length;
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Every record of a text; blank lines are passed over. Gives what it cannot read as faults and goes on a line later. */
export function parseCsv(text: string, separator = ","): Csv {
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begin = at;
    const cells: string[] = [];
    let broken: string | null = null;
    for (;;) {
      const cell: Cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
      cells.push(cell.value);
      at = cell.next;
      broken = cell.broken;
      if (broken !== null || text[at] !== separator) break;
      at++;
    }
    if (broken !== null) {
      faults.push({ line, message: broken, remedy: quoteRemedy });
      at = nextLine(text, begin);
    } else {
      if (cells.some((cell) => cell.trim() !== "")) records.push({ line, cells, start: begin, end: at });
      at = nextLine(text, at);
    }
    line += lineEnds(text.slice(begin, at));
  }
  return { records, faults };
}

const separators = [",", ";", "\t"] as const;

/** The separator under which most of the expected column names are found in the first line: some spreadsheets write semicolons or tabs. */
export function separatorOf(text: string, columns: readonly string[]): string {
  const header = text.slice(0, nextLine(text, 0));
  let best: string = separators[0];
  let most = 0;
  for (const separator of separators) {
    const names = new Set(parseCsv(header, separator).records[0]?.cells.map((cell) => cell.trim()));
    const found = columns.filter((column) => names.has(column)).length;
    if (found > most) {
      best = separator;
      most = found;
    }
  }
  return best;
}

/** Cells as one row without its line end; a cell is quoted where it must be. */
export function formatRow(cells: readonly string[], separator = ","): string {
  const mustQuote = (value: string) => /["\n\r]/.test(value) || value.includes(separator);
  return cells.map((value) => (mustQuote(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(separator);
}

/** Rows as comma-separated text with LF line ends. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${formatRow(row)}\n`).join("");
