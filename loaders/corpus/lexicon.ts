import type { LexiconRows } from "../engine/lexicon/rows.js";
import { type LexiconForm, lexiconForms } from "./lexicon-forms.js";
import { fault, type Problem } from "./problem.js";
import { checkReferences } from "./references.js";
import { readSheet, type SheetRow } from "./sheet.js";

export type LexiconName = keyof LexiconRows;

/** Text of each lexicon file, or why there is none. */
export type LexiconTexts = Readonly<Record<LexiconName, string | Problem>>;

/** The sound rows of all lexicons, and every problem met on the way. */
export interface CheckedLexicon {
  readonly rows: LexiconRows;
  readonly problems: readonly Problem[];
}

/** Names of the lexicons, in the order in which they are read and reported. */
export const lexiconNames = Object.keys(lexiconForms) as readonly LexiconName[];

/** The problem of a lexicon file that is not there. */
export function missingLexicon(name: LexiconName, folder = "data/lexicon"): Problem {
  const header = lexiconForms[name].columns.join(",");
  return fault(
    { file: `${folder}/${name}.csv` },
    "the file is missing",
    `Restore it, or begin it anew with the line ${header}.`,
  );
}

/** A row and where it stands. */
export interface Placed<Row> {
  readonly row: Row;
  readonly line: SheetRow;
}

/** Rows of all lexicons with their places. */
export type PlacedRows = { readonly [Name in LexiconName]: readonly Placed<LexiconRows[Name][number]>[] };

function readRows<Row extends { readonly id: string }>(
  form: LexiconForm<Row>,
  file: string,
  text: string,
  problems: Problem[],
  broken: Set<string>,
): Placed<Row>[] {
  const sheet = readSheet(file, text, form.columns);
  problems.push(...sheet.problems);
  const placed: Placed<Row>[] = [];
  const lines = new Map<string, number>();
  for (const line of sheet.rows) {
    const row = form.row(line);
    const earlier = lines.get(row.id);
    if (earlier === undefined) lines.set(row.id, line.line);
    else if (row.id !== "") {
      line.fault("id", `id "${row.id}" stands on line ${earlier} too`, "Give one of the rows an id of its own.");
    }
    if (line.sound) placed.push({ row, line });
    else {
      problems.push(...line.problems);
      if (earlier === undefined) broken.add(row.id);
    }
  }
  return placed;
}

function inFileOrder(problems: readonly Problem[], folder: string): Problem[] {
  const place = new Map(lexiconNames.map((name, index) => [`${folder}/${name}.csv`, index]));
  const rank = (problem: Problem) => place.get(problem.file) ?? place.size;
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** The rows of files in which nothing was wrong, by file, for a process that lives on. */
export type LexiconMemory = Map<string, { readonly text: string; readonly placed: readonly Placed<unknown>[] }>;

/**
 * Reads the texts of all lexicon files. Pure, so that an edited row can be checked in a browser. `folder` is where the
 * files are shown to stand. A broken row is reported and left out; the others still work. With a memory, a file that has the
 * text of last time gives the same rows again.
 */
export function readLexicon(texts: LexiconTexts, folder = "data/lexicon", memory?: LexiconMemory): CheckedLexicon {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const read = <Row extends { readonly id: string }>(
    name: LexiconName,
    form: LexiconForm<Row>,
  ): readonly Placed<Row>[] => {
    const file = `${folder}/${name}.csv`;
    const text = texts[name];
    if (typeof text !== "string") {
      problems.push(text);
      return [];
    }
    const last = memory?.get(file);
    if (last?.text === text) return last.placed as readonly Placed<Row>[];
    const before = problems.length;
    const placed = readRows(form, file, text, problems, broken);
    if (problems.length === before) memory?.set(file, { text, placed });
    else memory?.delete(file);
    return placed;
  };
  const placed: PlacedRows = {
    actors: read("actors", lexiconForms.actors),
    aliases: read("aliases", lexiconForms.aliases),
    heads: read("heads", lexiconForms.heads),
    places: read("places", lexiconForms.places),
    cues: read("cues", lexiconForms.cues),
    hedges: read("hedges", lexiconForms.hedges),
    predicates: read("predicates", lexiconForms.predicates),
    verbs: read("verbs", lexiconForms.verbs),
    calendar: read("calendar", lexiconForms.calendar),
    speakers: read("speakers", lexiconForms.speakers),
    words: read("words", lexiconForms.words),
    morphology: read("morphology", lexiconForms.morphology),
    furniture: read("furniture", lexiconForms.furniture),
  };
  const checked = checkReferences(placed, broken, folder);
  // A line keeps the faults that were found in it, and would have them twice.
  for (const [file, { placed }] of memory ?? []) if (placed.some(({ line }) => !line.sound)) memory?.delete(file);
  return { rows: checked.rows, problems: inFileOrder([...problems, ...checked.problems], folder) };
}
