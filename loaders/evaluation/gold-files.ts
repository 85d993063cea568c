import { inside, type Location, listFolder, readText } from "../corpus/files.js";
import { fault, type Problem, warning } from "../corpus/problem.js";
import { readSheet } from "../corpus/sheet.js";
import type { Article } from "../engine/types.js";
import type { Gold } from "./gold.js";
import { readGold } from "./reading.js";

/** The hand annotation of the articles there are, and every problem in it. */
export interface GoldFiles {
  readonly gold: readonly Gold[];
  readonly problems: readonly Problem[];
}

const gone = (file: Location): Problem => fault({ file: file.shown }, "the file is gone", "Put it back.");

/** Ids of data/gold/actors.csv: what a source that has a name may be called. */
function namedActors(file: Location, problems: Problem[]): Set<string> {
  const missing = fault(
    { file: file.shown },
    "the file is missing",
    "Restore it: it names the actors of the annotation.",
  );
  const { value, problem } = readText(file, missing);
  if (value === null) {
    problems.push(problem);
    return new Set();
  }
  const sheet = readSheet(file.shown, value, ["id"]);
  problems.push(...sheet.problems);
  return new Set(sheet.rows.map((row) => row.text("id")));
}

/** Reads data/gold as far as its articles are there. A project without gold has nothing to score, and no problem. */
export function readGoldFiles(folder: Location, articles: readonly Article[]): GoldFiles {
  const listed = listFolder(folder, warning({ file: folder.shown }, "there is no such folder", "Nothing is scored."));
  const names = (listed.value ?? []).map(({ name }) => name).filter((name) => name.endsWith(".json"));
  if (names.length === 0) return { gold: [], problems: [] };
  const problems: Problem[] = [];
  const gold: Gold[] = [];
  const named = namedActors(inside(folder, "actors.csv"), problems);
  for (const name of names) {
    const file = inside(folder, name);
    const article = articles.find(({ id }) => `${id}.json` === name);
    if (article === undefined) {
      const remedy = "Put the article back, or remove this file; it is not scored.";
      problems.push(warning({ file: file.shown }, "there is no such article in data/articles", remedy));
      continue;
    }
    const { value, problem } = readText(file, gone(file));
    const read =
      value === null ? { gold: null, problems: [problem] } : readGold(file.shown, value, article.text, named);
    problems.push(...read.problems);
    if (read.gold !== null) gold.push({ ...read.gold, article: article.id });
  }
  return { gold, problems };
}
