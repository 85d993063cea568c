/** The word lists as they are edited: rows to show, faults beside them, the changed files, and the rows that rules name. */

import { type LexiconName, lexiconNames, readLexicon } from "../corpus/lexicon.js";
import { lexiconForms } from "../corpus/lexicon-forms.js";
import type { Problem } from "../corpus/problem.js";
import { compileLexicon, type Lexicon } from "../engine/lexicon/lexicon.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import { fold } from "../engine/text/fold.js";
import { changedRows, type EditedRow, type EditedSheet, editSheet, type RowEdit } from "./edited-sheet.js";

/** An edit and the list it is made in. */
export interface LexiconEdit extends RowEdit {
  readonly list: LexiconName;
}

/** A list in a few figures. */
export interface ListSummary {
  readonly name: LexiconName;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly changed: number;
  readonly faults: number;
}

/** A row with what is wrong with it. */
export interface DeskRow extends EditedRow {
  readonly problems: readonly Problem[];
}

/** A stretch of the rows of a list. */
export interface RowsPage {
  readonly list: LexiconName;
  readonly columns: readonly string[];
  /** How many rows fit the question. */
  readonly total: number;
  /** Number of the first row given, from 0, among those that fit. */
  readonly from: number;
  readonly rows: readonly DeskRow[];
}

/** Which rows of a list are asked for. */
export interface RowsQuestion {
  readonly list: LexiconName;
  /** Words that must stand in the row, folded as the engine folds; "" for any. */
  readonly words: string;
  readonly only: "all" | "changed" | "faulty";
  readonly from: number;
  readonly count: number;
}

const folder = "data/lexicon";
const fileOf = (name: LexiconName): string => `${folder}/${name}.csv`;

/** Texts of all lists without a byte order mark, which belongs to the file and not to its first column. */
const bare = (texts: Readonly<Record<LexiconName, string>>): Record<LexiconName, string> =>
  Object.fromEntries(lexiconNames.map((name) => [name, texts[name].replace(/^\ufeff/, "")])) as Record<
    LexiconName,
    string
  >;

const searchable = (cells: readonly string[]): string => fold(cells.join(" ")).toLowerCase();

/** The desk on which the shipped lists lie. */
export class LexiconDesk {
  readonly shipped: Lexicon;
  readonly #texts: Readonly<Record<LexiconName, string>>;
  #sheets: Map<LexiconName, EditedSheet>;
  #problems: readonly Problem[];
  #rows: LexiconRows;
  #edited: Lexicon;

  /** @param texts of the files as they are shipped, byte order mark included */
  constructor(texts: Readonly<Record<LexiconName, string>>) {
    this.#texts = texts;
    const { rows, problems } = readLexicon(bare(texts));
    this.#problems = problems;
    this.#rows = rows;
    this.shipped = compileLexicon(rows);
    this.#edited = this.shipped;
    this.#sheets = new Map(lexiconNames.map((name) => [name, this.#sheetOf(name, [])]));
  }

  #sheetOf(name: LexiconName, edits: readonly LexiconEdit[]): EditedSheet {
    return editSheet(
      this.#texts[name],
      lexiconForms[name].columns,
      edits.filter(({ list }) => list === name),
    );
  }

  /** The lexicon with the edits; rows with a fault are left out of it, as in a build. */
  get lexicon(): Lexicon {
    return this.#edited;
  }

  /** The sound rows of all lists with the edits. */
  get rows(): LexiconRows {
    return this.#rows;
  }

  /** Every problem of the lists with the edits. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get edited(): boolean {
    return this.#edited !== this.shipped;
  }

  /** Puts these edits in place of those before. Gives the edits whose row is no longer as they found it. */
  setEdits(edits: readonly LexiconEdit[]): readonly LexiconEdit[] {
    this.#sheets = new Map(lexiconNames.map((name) => [name, this.#sheetOf(name, edits)]));
    const texts = Object.fromEntries([...this.#sheets].map(([name, { text }]) => [name, text]));
    const { rows, problems } = readLexicon(bare(texts as Record<LexiconName, string>));
    this.#rows = rows;
    this.#problems = problems;
    const changed = [...this.#sheets.values()].some((sheet) => changedRows(sheet).length > 0);
    this.#edited = changed ? compileLexicon(rows) : this.shipped;
    return [...this.#sheets].flatMap(([list, { unfit }]) => unfit.map((edit) => ({ ...edit, list })));
  }

  #sheet(name: LexiconName): EditedSheet {
    const sheet = this.#sheets.get(name);
    if (sheet === undefined) throw new Error(`there is no list "${name}"`);
    return sheet;
  }

  /** The lists in their order. */
  lists(): readonly ListSummary[] {
    return lexiconNames.map((name) => {
      const sheet = this.#sheet(name);
      const own = this.#problems.filter(({ file, severity }) => file === fileOf(name) && severity === "fault");
      return {
        name,
        columns: sheet.header,
        rows: sheet.rows.filter(({ after }) => after !== null).length,
        changed: changedRows(sheet).length,
        faults: own.length,
      };
    });
  }

  #placed(name: LexiconName): readonly DeskRow[] {
    const byLine = new Map<number, Problem[]>();
    for (const problem of this.#problems) {
      if (problem.file !== fileOf(name) || problem.line === null) continue;
      const known = byLine.get(problem.line);
      if (known === undefined) byLine.set(problem.line, [problem]);
      else known.push(problem);
    }
    return this.#sheet(name).rows.map((row) => ({
      ...row,
      problems: row.line === null ? [] : (byLine.get(row.line) ?? []),
    }));
  }

  /** Rows that fit a question; new ones first, so that a row just added is in view. */
  page({ list, words, only, from, count }: RowsQuestion): RowsPage {
    const wanted = fold(words)
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const rows = this.#placed(list).filter((row) => {
      if (only === "changed" && row.before === row.after) return false;
      if (only === "faulty" && row.problems.length === 0) return false;
      if (wanted.length === 0) return true;
      const text = searchable([...(row.after ?? []), ...(row.before ?? [])]);
      return wanted.every((word) => text.includes(word));
    });
    const added = rows.filter(({ before }) => before === null);
    const ordered = added.length === 0 ? rows : [...added, ...rows.filter(({ before }) => before !== null)];
    const columns = this.#sheet(list).header;
    return { list, columns, total: rows.length, from, rows: ordered.slice(from, from + count) };
  }

  /**
   * The list and id of the row that a rule names: `isis.2`, `month-year:month.transliterated.10`; null for a rule of the engine.
   * Rows with a fault and rows that were removed are found too.
   */
  find(rule: string): { readonly list: LexiconName; readonly id: string } | null {
    for (const id of [rule, ...rule.split(":").reverse()]) {
      for (const [list, { header, rows }] of this.#sheets) {
        const column = Math.max(0, header.indexOf("id"));
        if (rows.some(({ before, after }) => before?.[column] === id || after?.[column] === id)) return { list, id };
      }
    }
    return null;
  }

  /** A list as a file with the changes. */
  file(name: LexiconName): string {
    return this.#sheet(name).text;
  }
}
