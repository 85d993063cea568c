import type { Correction } from "../corrections/correction.js";
import { fieldNamed, fieldNames, fieldValues } from "../corrections/fields.js";
import { fault, type Problem } from "./problem.js";
import { readSheet, type SheetRow } from "./sheet.js";

/** The sound rows of corrections.csv, in its order, and every problem met. */
export interface CheckedCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

export const correctionColumns = [
  "article",
  "quote",
  "prefix",
  "suffix",
  "field",
  "from",
  "to",
  "who",
  "why",
  "date",
] as const;

/** What stands in `to` for a value that is to be empty; an empty cell strikes the row out. */
const nothing = "none";

const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

function correctionOf(line: SheetRow, articles: ReadonlySet<string>): Correction {
  const article = line.required("article");
  if (article !== "" && !articles.has(article)) {
    line.fault(
      "article",
      `there is no article "${article}" in data/articles`,
      "Write the file name without .txt, or remove the line.",
    );
  }
  const field = line.required("field");
  const name = fieldNamed(field);
  if (field !== "" && name === null) {
    line.fault("field", `field "${field}" is none of ${fieldNames.join(", ")}`, "Write one of them.");
  }
  const ofArticle = name?.layer === "article";
  const quote = ofArticle ? line.text("quote") : line.required("quote");
  const [from, written] = [line.text("from"), line.text("to")];
  const to = written === "" || written === nothing ? null : written;
  const strike = written === "" && !ofArticle;
  const values = name === null ? null : fieldValues(name);
  const wrong = to === null ? undefined : values?.kind.fault(to);
  if (wrong) line.fault("to", `to ${wrong.message}`, wrong.remedy);
  if (written === nothing && values?.nullable === false) {
    line.fault("to", `${field} cannot be empty`, "Write a value, or leave to empty to strike the row out.");
  }
  if (to !== null && to === from) line.fault("to", "from and to are the same", "Correct one of them.");
  const date = line.required("date");
  if (date !== "" && !isDay(date)) {
    line.fault("date", `date "${date}" is no day`, "Write the day of the correction as 2016-02-14.");
  }
  return {
    line: line.line,
    article,
    quote,
    prefix: line.text("prefix"),
    suffix: line.text("suffix"),
    field,
    which: name?.which ?? "",
    from: from === "" ? null : from,
    to,
    strike,
    who: line.required("who"),
    why: line.required("why"),
    date,
  };
}

/** Reads corrections.csv; `articles` are the ids there are. A broken row is reported and left out. Pure. */
export function readCorrections(file: string, text: string, articles: ReadonlySet<string>): CheckedCorrections {
  const sheet = readSheet(file, text, correctionColumns);
  const problems = [...sheet.problems];
  const corrections: Correction[] = [];
  for (const line of sheet.rows) {
    const correction = correctionOf(line, articles);
    problems.push(...line.problems);
    if (line.sound) corrections.push(correction);
  }
  return { corrections, problems };
}

/** What to say of a project without corrections.csv where one is asked for. */
export const missingCorrections = (file: string): Problem =>
  fault({ file }, "the file is missing", `Begin it with the line ${correctionColumns.join(",")}.`);
