import { phraseKeys } from "../engine/lexicon/phrases.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import type { CheckedLexicon, Placed, PlacedRows } from "./lexicon.js";
import { type Problem, warning } from "./problem.js";

/** An id that rows of some file may name. `broken` holds ids of rows that were left out, which have been told already. */
interface Ids {
  readonly known: ReadonlySet<string>;
  readonly broken: ReadonlySet<string>;
  /** Where to look, for the remedy. */
  readonly files: string;
}

/** Leaves out a row that names an id that is not there. Of a row that was left out itself, nothing more is said. */
function checkId<Row>({ line }: Placed<Row>, column: string, ids: Ids): boolean {
  const id = line.text(column);
  if (id === "" || ids.known.has(id)) return true;
  if (ids.broken.has(id)) return false;
  line.fault(column, `${column} "${id}" is no id in ${ids.files}`, "Correct the id, or add a row for it there.");
  return false;
}

/** Whether following the parents leads back to the row. */
function returns(id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at !== undefined && at !== "" && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** A row keeps its place without a parent that cannot be; what depends on it need not fall with it. */
function checkParents<Row extends { readonly id: string; readonly parent: string }>(
  placed: readonly Placed<Row>[],
  ids: Ids,
): Placed<Row>[] {
  const parents = new Map(placed.map(({ row }) => [row.id, row.parent]));
  return placed.map((each) => {
    const { row, line } = each;
    const orphan = { row: { ...row, parent: "" }, line };
    if (!checkId(each, "parent", ids)) return orphan;
    if (!returns(row.id, parents)) return each;
    line.fault("parent", `the parents of "${row.id}" lead back to it`, "Correct the parent of one of them.");
    return orphan;
  });
}

/** The words by which a form is found. */
const keyOf = (form: string): string => phraseKeys(form).join(" ");

/** A form of quotation marks and signs only would never be met in a text. */
function checkForm<Row extends { readonly form: string }>({ row, line }: Placed<Row>): boolean {
  if (keyOf(row.form) !== "") return true;
  line.fault("form", `form "${row.form}" has no word in it`, "Write the form as it stands in texts.");
  return false;
}

/** Two aliases that fold to the same words and hold under the same condition must mean the same. */
function checkAliases(aliases: PlacedRows["aliases"], problems: Problem[]): PlacedRows["aliases"] {
  const first = new Map<string, PlacedRows["aliases"][number]>();
  return aliases.filter((each) => {
    const { row, line } = each;
    const use = row.use === "block" ? "name" : row.use;
    const key = [keyOf(row.form), use, row.requires].join("|");
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, each);
      return true;
    }
    const { file, line: at } = earlier.line;
    if (earlier.row.actor === row.actor && earlier.row.use === row.use) {
      problems.push(
        warning(
          { file, line: line.line, column: "form" },
          `form "${row.form}" says the same as "${earlier.row.form}" on line ${at}`,
          "Remove one of them; spelling with hamza, ya or ta marbuta makes no difference.",
        ),
      );
      return true;
    }
    const meaning = earlier.row.use === "block" ? "no actor" : earlier.row.actor;
    line.fault(
      "form",
      `form "${row.form}" means ${row.use === "block" ? "no actor" : row.actor} here and ${meaning} on line ${at}`,
      "Keep one of them, or name in requires the actor with which it means the other.",
    );
    return false;
  });
}

/** Two places of one name: told, since only one of them can be read. */
function checkPlaceNames(places: PlacedRows["places"], problems: Problem[]): void {
  const first = new Map<string, PlacedRows["places"][number]>();
  for (const each of places) {
    const { row, line } = each;
    for (const key of new Set([row.name_ar, ...row.forms].map(keyOf))) {
      const condition = `${key}|${row.requires}`;
      const earlier = first.get(condition);
      if (earlier === undefined) {
        first.set(condition, each);
        continue;
      }
      problems.push(
        warning(
          { file: line.file, line: line.line, column: "name_ar" },
          `"${key}" names ${row.id} here and ${earlier.row.id} on line ${earlier.line.line}`,
          "Name in requires an actor or place with which this one is meant.",
        ),
      );
    }
  }
}

const rowsOf = <Row>(placed: readonly Placed<Row>[]): Row[] => placed.map(({ row }) => row);

/**
 * Checks what rows of one file say of rows of another. `broken` holds the ids of rows that were left out before; gives
 * the rows that may be used and the problems, those of the rows included.
 */
export function checkReferences(placed: PlacedRows, broken: ReadonlySet<string>, folder: string): CheckedLexicon {
  const ids = (names: readonly ("actors" | "places")[]): Ids => ({
    known: new Set(names.flatMap((name) => placed[name].map(({ row }) => row.id))),
    broken,
    files: names.map((name) => `${folder}/${name}.csv`).join(" or "),
  });
  const actorId = ids(["actors"]);
  const anyId = ids(["actors", "places"]);
  const problems: Problem[] = [];
  const actors = checkParents(placed.actors, actorId);
  const places = checkParents(placed.places, ids(["places"])).filter((each) => checkId(each, "requires", anyId));
  const aliases = placed.aliases.filter(
    (each) => checkForm(each) && checkId(each, "actor", actorId) && checkId(each, "requires", anyId),
  );
  const rows: LexiconRows = {
    actors: rowsOf(actors),
    aliases: rowsOf(checkAliases(aliases, problems)),
    heads: rowsOf(placed.heads.filter(checkForm)),
    places: rowsOf(places),
    cues: rowsOf(placed.cues.filter(checkForm)),
    hedges: rowsOf(placed.hedges.filter(checkForm)),
    predicates: rowsOf(placed.predicates.filter(checkForm)),
    verbs: rowsOf(placed.verbs.filter(checkForm)),
    calendar: rowsOf(placed.calendar.filter(checkForm)),
    speakers: rowsOf(placed.speakers.filter(checkForm)),
    words: rowsOf(placed.words.filter(checkForm)),
    morphology: rowsOf(placed.morphology),
    furniture: rowsOf(placed.furniture),
  };
  checkPlaceNames(places, problems);
  for (const list of Object.values(placed)) for (const { line } of list) problems.push(...line.problems);
  return { rows, problems };
}
