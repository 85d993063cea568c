import type { ArticleRecord, Basis } from "../engine/types.js";
import { periodOf } from "./edtf.js";
import { fault, type Problem, warning } from "./problem.js";
import { readSheet, type SheetRow } from "./sheet.js";

/** What corpus.csv says, by file name, and every problem met. */
export interface CheckedRecords {
  readonly records: ReadonlyMap<string, ArticleRecord>;
  readonly problems: readonly Problem[];
}

export const recordColumns = ["file", "outlet", "headline", "byline", "published", "published_basis", "note"] as const;

const bases: readonly Extract<Basis, "supplied" | "inferred">[] = ["supplied", "inferred"];

function recordOf(line: SheetRow, outlets: ReadonlySet<string>): ArticleRecord {
  const outlet = line.text("outlet");
  if (outlet !== "" && !outlets.has(outlet)) {
    line.fault(
      "outlet",
      `outlet "${outlet}" is no id in data/lexicon/actors.csv`,
      "Correct the id, or add a row of kind media for it there.",
    );
  }
  const published = line.text("published");
  if (published !== "" && periodOf(published) === null) {
    line.fault(
      "published",
      `published "${published}" is no EDTF date`,
      "Write it as 2016-02-14, 2016-02, 2016 or, where it is not sure, 2016-02~.",
    );
  }
  const basis = line.text("published_basis") === "" ? "supplied" : line.oneOf("published_basis", bases);
  const headline = line.text("headline");
  const byline = line.text("byline");
  return {
    ...(outlet === "" ? {} : { outlet }),
    ...(headline === "" ? {} : { headline }),
    ...(byline === "" ? {} : { byline }),
    ...(published === "" ? {} : { published, publishedBasis: basis }),
  };
}

/**
 * Reads corpus.csv: what is known about an article from outside its text. `files` are the article files there are,
 * `outlets` the ids of actors. A row without its file is a fault; an article without a row is only told.
 */
export function readRecords(
  file: string,
  text: string,
  files: readonly string[],
  outlets: ReadonlySet<string>,
): CheckedRecords {
  const sheet = readSheet(file, text, recordColumns);
  const there = new Set(files);
  const problems = [...sheet.problems];
  const records = new Map<string, ArticleRecord>();
  const lines = new Map<string, number>();
  for (const line of sheet.rows) {
    const name = line.required("file");
    const earlier = lines.get(name);
    if (earlier !== undefined) {
      line.fault("file", `file "${name}" stands on line ${earlier} too`, "Make one line of the two.");
    } else if (name !== "") {
      lines.set(name, line.line);
      if (!there.has(name)) {
        line.fault(
          "file",
          `there is no file "${name}" in data/articles`,
          "Correct the name, put the file there, or remove the line.",
        );
      }
    }
    const record = recordOf(line, outlets);
    problems.push(...line.problems);
    if (line.sound) records.set(name, record);
  }
  for (const name of files) {
    if (lines.has(name)) continue;
    problems.push(
      warning(
        { file },
        `no line for the article "${name}"`,
        `Add one, so that outlet and publication are known where the text is silent: ${name},,,,,,`,
      ),
    );
  }
  return { records, problems };
}

/** The problem of a project without corpus.csv. */
export const missingRecords = (file: string): Problem =>
  fault({ file }, "the file is missing", `Restore it, or begin it anew with the line ${recordColumns.join(",")}.`);
