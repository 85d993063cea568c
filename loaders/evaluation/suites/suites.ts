import type { DateExpression } from "../../engine/types.js";
import { boundsOf } from "./bounds.js";

/**
 * Scores public test suites of Arabic dates, given as JSON files: Duckling, Maha, dateparser, Recognizers-Text, UN
 * documents and UD-PUD. The files stay outside the project. Where a suite reads by other conventions than the codebook
 * (a bare weekday ahead, times of day), its cases that a newspaper would not print are left out, as the files mark
 * them.
 */

/** Reads the dates of a text published on an EDTF date, or on an unknown one. */
export type ReadDates = (text: string, published: string | null) => readonly DateExpression[];

/** A case that went wrong: what was expected, and the values found. */
export interface SuiteMiss {
  readonly text: string;
  readonly published: string | null;
  readonly expected: string;
  readonly found: readonly string[];
}

/** How a suite went: each expected value is a case, each text without dates is one. */
export interface SuiteScore {
  readonly suite: string;
  readonly cases: number;
  readonly right: number;
  readonly misses: readonly SuiteMiss[];
}

interface Question {
  readonly text: string;
  readonly published: string | null;
  /** EDTF values to be found, in any order; none: nothing may be found. */
  readonly expected: readonly string[];
  /**
   * The suite read its values without eras and parts of a period: -04XX answers 04XX, and what lies inside a value
   * answers it.
   */
  readonly coarse?: boolean;
  /** UTF-16 span of the only expression that counts. */
  readonly span?: { readonly start: number; readonly end: number };
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The day of a reference time. */
const dayOf = (reference: unknown): string | null => textOf(reference)?.slice(0, 10) ?? null;

/** Duckling and Maha: a phrase, a reference time and an EDTF value; and phrases without dates. */
function phrases(file: Json): Question[] {
  const reference = dayOf(file.reference) ?? /\d{4}-\d\d-\d\d/.exec(String(file.reference))?.[0] ?? null;
  const cases = listOf(file.cases)
    .filter(isObject)
    .filter((row) => row.newsPlausible !== false);
  const questions = cases.flatMap((row): Question[] => {
    const edtf = textOf(row.edtf);
    return edtf === null ? [] : [{ text: String(row.text), published: dayOf(row.reference), expected: [edtf] }];
  });
  const negatives = listOf(file.negatives).filter(isObject);
  return [...questions, ...negatives.map((row) => ({ text: String(row.text), published: reference, expected: [] }))];
}

/** dateparser: one value or several, days only; durations and times say nothing of days. */
function dateparser(file: Json): Question[] {
  return listOf(file.cases)
    .filter(isObject)
    .flatMap((row): Question[] => {
      const answers = Array.isArray(row.expected) ? row.expected : [row.expected];
      const expected = answers.filter(isObject).flatMap((answer) => textOf(answer.start) ?? []);
      if (expected.length === 0) return [];
      return [{ text: String(row.text), published: dayOf(row.reference), expected }];
    });
}

/** Recognizers-Text: spans with values resolved to the past. */
function recognizers(file: Json): Question[] {
  return listOf(file.cases)
    .filter(isObject)
    .filter((row) => row.newsPlausible === true && row.suspect !== true && row.reference !== null)
    .flatMap((row) => {
      const answers = listOf(row.expected).filter(isObject);
      return answers.flatMap((answer): Question[] => {
        const edtf = textOf(answer.edtfPast);
        if (edtf === null || answer.offset_ok !== true) return [];
        const span = { start: Number(answer.start), end: Number(answer.end) };
        return [{ text: String(row.text), published: dayOf(row.reference), expected: [edtf], span }];
      });
    });
}

/** UN documents and UD-PUD: sentences with the values their translations agree on. */
function sentences(file: Json, coarse: boolean): Question[] {
  return listOf(file.cases)
    .filter(isObject)
    .map((row) => ({ text: String(row.text), published: null, expected: listOf(row.expected).map(String), coarse }));
}

const readers: Readonly<Record<string, (file: Json) => Question[]>> = {
  "facebook/duckling": phrases,
  "TRoboto/Maha": phrases,
  "scrapinghub/dateparser": dateparser,
  "microsoft/Recognizers-Text": recognizers,
  "UniversalDependencies/UD_Arabic-PUD": (file) => sentences(file, true),
  "un-documents": (file) => sentences(file, false),
};

const plain = (edtf: string): string => edtf.replaceAll(/[~?%]/g, "");

/** Whether a value found is the one expected, or one of the ends of the interval found, or answers it coarsely. */
function answers(found: DateExpression, expected: string, coarse: boolean): boolean {
  const value = plain(found.edtf);
  if (value === expected || value.split("/").includes(expected) || (coarse && value === `-${expected}`)) return true;
  const bounds = boundsOf(expected);
  if (bounds === null || found.first === null || found.last === null) return false;
  if (found.first === bounds.first && found.last === bounds.last) return true;
  return coarse && found.precision === "interval" && found.first >= bounds.first && found.last <= bounds.last;
}

function ask(question: Question, read: ReadDates): { right: number; cases: number; misses: SuiteMiss[] } {
  const { text, published, expected, span, coarse = false } = question;
  const dates = read(text, published).filter(
    (date) => span === undefined || (date.start < span.end && date.end > span.start),
  );
  const found = dates.map((date) => date.edtf);
  if (expected.length === 0) {
    const right = dates.length === 0 ? 1 : 0;
    return { right, cases: 1, misses: right === 1 ? [] : [{ text, published, expected: "", found }] };
  }
  const misses = expected
    .filter((value) => !dates.some((date) => answers(date, value, coarse)))
    .map((value) => ({ text, published, expected: value, found }));
  return { right: expected.length - misses.length, cases: expected.length, misses };
}

/**
 * Scores the contents of a suite file with a reader of dates.
 *
 * @throws Error that says what to give instead, when the file is none of the suites it knows.
 */
export function scoreSuite(contents: string, read: ReadDates): SuiteScore {
  const file: unknown = JSON.parse(contents);
  const source = isObject(file) ? file.source : undefined;
  const named = isObject(source) ? textOf(source.repo) : textOf(source) === null ? null : "un-documents";
  const reader = named === null ? undefined : readers[named];
  if (!isObject(file) || named === null || reader === undefined) {
    throw new Error(`this file is none of the suites ${Object.keys(readers).join(", ")}; its "source" must name one.`);
  }
  let [cases, right] = [0, 0];
  const misses: SuiteMiss[] = [];
  for (const question of reader(file)) {
    const asked = ask(question, read);
    cases += asked.cases;
    right += asked.right;
    misses.push(...asked.misses);
  }
  return { suite: named, cases, right, misses };
}
