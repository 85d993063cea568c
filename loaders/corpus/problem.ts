/**
 * What is wrong in a researcher's files, told so that it can be mended. A fault stops a build; a warning is a thing to
 * look at, and stops nothing.
 */
export interface Problem {
  /** The file as it is shown, from the project's folder: data/lexicon/cues.csv. */
  readonly file: string;
  /** Line in that file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** Column of a table, null where the whole line is meant. */
  readonly column: string | null;
  readonly severity: "fault" | "warning";
  /** What is wrong, with the offending value. */
  readonly message: string;
  /** What to do about it, a sentence in the imperative. */
  readonly remedy: string;
}

/** Where and how: all of a problem but its words. */
export type Place = Pick<Problem, "file"> & Partial<Pick<Problem, "line" | "column">>;

const problem = (severity: Problem["severity"], place: Place, message: string, remedy: string): Problem => ({
  file: place.file,
  line: place.line ?? null,
  column: place.column ?? null,
  severity,
  message,
  remedy,
});

/** A problem that stops a build. */
export const fault = (place: Place, message: string, remedy: string): Problem =>
  problem("fault", place, message, remedy);

/** A problem that stops nothing. */
export const warning = (place: Place, message: string, remedy: string): Problem =>
  problem("warning", place, message, remedy);

/** Whether any of them stops a build. */
export const anyFault = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === "fault");

/**
 * A problem as a sentence: `data/lexicon/cues.csv, line 14: stance "sure" is none of assert, hedge, deny. Write one of
 * them.` A warning says so first.
 */
export function sentenceOf(problem: Problem): string {
  const line = problem.line === null ? "" : `, line ${problem.line}`;
  const severity = problem.severity === "warning" ? "warning: " : "";
  return `${problem.file}${line}: ${severity}${problem.message}. ${problem.remedy}`;
}

/** An error that is told by its message alone, which says what to mend: nothing is wrong with the code. */
export class Refusal extends Error {
  override readonly name: string = "Refusal";
}
