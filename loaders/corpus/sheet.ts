import { parseCsv, separatorOf } from "./csv.js";
import { fault, type Problem, warning } from "./problem.js";

/** A CSV with a header, its cells by column name, and every problem met. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
}

/** White space and invisible marks of direction around a cell: they come along when a name is copied from a page. */
const aroundCell =
  /^[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+$/gu;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;
const yes = new Set(["true", "yes", "1"]);
const no = new Set(["", "false", "no", "0"]);

/**
 * A row whose cells are asked for by name and kind. What a cell should not be is kept as a fault; `sound` tells at the
 * end whether the row may be used.
 */
export class SheetRow {
  readonly problems: Problem[] = [];
  #sound = true;

  constructor(
    readonly file: string,
    readonly line: number,
    readonly cells: ReadonlyMap<string, string>,
  ) {}

  get sound(): boolean {
    return this.#sound;
  }

  /** Keeps a fault at a cell and marks the row as not to be used. */
  fault(column: string, message: string, remedy: string): void {
    this.#sound = false;
    this.problems.push(fault({ file: this.file, line: this.line, column }, message, remedy));
  }

  /** A cell without the white space around it; "" for an empty one. */
  text(column: string): string {
    return this.cells.get(column) ?? "";
  }

  /** A cell that may not be empty. A column that is missing altogether has been told once, at the header. */
  required(column: string): string {
    const value = this.text(column);
    if (value !== "") return value;
    if (this.cells.has(column)) this.fault(column, `${column} is empty`, `Fill in ${column}, or remove the line.`);
    this.#sound = false;
    return value;
  }

  /** An id: Latin letters, digits and . _ : - only, since ids stand in links and in the rule of a row. */
  id(column: string): string {
    const value = this.required(column);
    if (value !== "" && !idPattern.test(value)) {
      this.fault(column, `${column} "${value}" is no id`, "Write it with Latin letters, digits, - and . only.");
    }
    return value;
  }

  /** A cell that holds one of some words. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
    const value = this.required(column);
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    if (value !== "") this.fault(column, `${column} "${value}" is none of ${words.join(", ")}`, "Write one of them.");
    // Never read: the row is not sound.
    return value as Word;
  }

  /** true or false; an empty cell is false. Spreadsheets write them in capitals. */
  flag(column: string): boolean {
    const value = this.text(column).toLowerCase();
    if (!yes.has(value) && !no.has(value)) {
      this.fault(column, `${column} "${this.text(column)}" is neither true nor false`, "Write true or false.");
    }
    return yes.has(value);
  }

  /** A decimal number between two bounds, null for an empty cell. */
  number(column: string, least: number, most: number): number | null {
    const value = this.text(column);
    if (value === "") return null;
    const number = Number(value);
    if (!Number.isFinite(number)) {
      this.fault(column, `${column} "${value}" is no number`, "Write it in decimals with a point, such as 36.2.");
    } else if (number < least || number > most) {
      this.fault(column, `${column} ${value} is not between ${least} and ${most}`, "Correct the number.");
    }
    return number;
  }

  /** A list of words separated by |; empty for an empty cell. */
  list(column: string): string[] {
    return this.text(column)
      .split("|")
      .map((word) => word.replace(aroundCell, ""))
      .filter((word) => word !== "");
  }

  /** A list of which every member is one of some words. */
  listOf<Word extends string>(column: string, words: readonly Word[]): Word[] {
    const list: Word[] = [];
    for (const value of this.list(column)) {
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) {
        this.fault(
          column,
          `${column} "${value}" is none of ${words.join(", ")}`,
          "Write one of them; | separates several.",
        );
      } else {
        list.push(word);
      }
    }
    return list;
  }
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;

/**
 * Reads a CSV with a header. `columns` must all stand in the header; others may (a note, say) and are not read. A row
 * with the wrong number of cells is reported and left out; blank rows are passed over.
 */
export function readSheet(file: string, text: string, columns: readonly string[]): Sheet {
  const problems: Problem[] = [];
  const separator = separatorOf(text, columns);
  const { records, faults } = parseCsv(text, separator);
  for (const { line, message, remedy } of faults) problems.push(fault({ file, line }, message, remedy));
  const [header, ...body] = records;
  if (header === undefined) {
    problems.push(fault({ file }, "the file is empty", `Begin it with the line ${columns.join(",")}.`));
    return { rows: [], problems };
  }
  if (separator !== ",") {
    const name = separator === ";" ? "semicolons" : "tabs";
    problems.push(
      warning(
        { file, line: header.line },
        `cells are separated by ${name}; they were read so`,
        "Save the file as comma-separated text (CSV UTF-8), which other programs expect.",
      ),
    );
  }
  const names = header.cells.map((cell) => cell.replace(aroundCell, ""));
  while (names.at(-1) === "") names.pop();
  for (const column of columns) {
    if (names.includes(column)) continue;
    const at = { file, line: header.line, column };
    problems.push(
      fault(
        at,
        `the column "${column}" is missing`,
        `The header must name ${columns.join(", ")}: add it to the first line.`,
      ),
    );
  }
  for (const [index, name] of names.entries()) {
    if (name === "" || names.indexOf(name) === index) continue;
    problems.push(
      fault(
        { file, line: header.line, column: name },
        `the column "${name}" stands twice`,
        "Remove or rename one of them.",
      ),
    );
  }
  const rows: SheetRow[] = [];
  for (const { line, cells } of body) {
    const surplus = cells.slice(names.length).some((cell) => cell.trim() !== "");
    if (cells.length < names.length || surplus) {
      problems.push(
        fault(
          { file, line },
          `the line has ${count(cells.length, "cell")} where the header has ${names.length}`,
          "Add the missing commas, or put a cell that holds a comma in quotation marks.",
        ),
      );
      continue;
    }
    const named = names.map((name, index): [string, string] => [name, (cells[index] ?? "").replace(aroundCell, "")]);
    rows.push(new SheetRow(file, line, new Map(named)));
  }
  return { rows, problems };
}
