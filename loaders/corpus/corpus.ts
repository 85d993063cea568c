import { fileURLToPath } from "node:url";
import type { Correction } from "../corrections/correction.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import { articleId } from "./article.js";
import { readArticles, type StoredArticle } from "./articles.js";
import { type CheckedCorrections, missingCorrections, readCorrections } from "./corrections.js";
import { inside, type Location, readText } from "./files.js";
import {
  type CheckedLexicon,
  type LexiconMemory,
  type LexiconTexts,
  lexiconNames,
  missingLexicon,
  readLexicon,
} from "./lexicon.js";
import type { Problem } from "./problem.js";
import { type CheckedRecords, missingRecords, readRecords } from "./records.js";

/** Everything a data folder gives to the engine, as far as it is sound, and every problem in it. */
export interface Corpus {
  readonly articles: readonly StoredArticle[];
  readonly lexicon: LexiconRows;
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

/** The project's own data folder. */
export const projectData: Location = {
  path: fileURLToPath(new URL("../../data", import.meta.url)).replace(/\/$/, ""),
  shown: "data",
};

/** In a process that lives on, a change of one list leaves the others as they were read. */
const lexiconMemory: LexiconMemory = new Map();

/** Reads the lexicons of a data folder; a broken row is reported and left out. */
export function readLexicons(data: Location = projectData): CheckedLexicon {
  const folder = inside(data, "lexicon");
  const texts = lexiconNames.map((name) => {
    const { value, problem } = readText(inside(folder, `${name}.csv`), missingLexicon(name, folder.shown));
    return [name, value ?? problem];
  });
  return readLexicon(Object.fromEntries(texts) as LexiconTexts, folder.shown, lexiconMemory);
}

/** Reads corpus.csv of a data folder against its article files and the actors of its lexicon. */
export function readRecordTable(data: Location, files: readonly string[], lexicon: LexiconRows): CheckedRecords {
  const table = inside(data, "corpus.csv");
  const { value, problem } = readText(table, missingRecords(table.shown));
  if (value === null) return { records: new Map(), problems: [problem] };
  return readRecords(table.shown, value, files, new Set(lexicon.actors.map((row) => row.id)));
}

/** Where the corrections of a data folder stand. */
export const correctionsIn = (data: Location): Location => inside(data, "corrections.csv");

/** Reads corrections.csv of a data folder; where there is none, nothing has been corrected. */
export function readCorrectionTable(data: Location, articles: readonly string[]): CheckedCorrections {
  const table = correctionsIn(data);
  const missing = missingCorrections(table.shown);
  const { value, problem } = readText(table, missing);
  if (value === null) return { corrections: [], problems: problem === missing ? [] : [problem] };
  return readCorrections(table.shown, value, new Set(articles));
}

/** Reads articles, corpus.csv, lexicons and corrections of a data folder. Never throws for what a researcher's files hold. */
export function readCorpus(data: Location = projectData): Corpus {
  const { articles, names, problems } = readArticles(inside(data, "articles"));
  const lexicon = readLexicons(data);
  const { records, problems: told } = readRecordTable(data, names, lexicon.rows);
  const { corrections, problems: uncorrected } = readCorrectionTable(data, names.map(articleId));
  return {
    articles: articles.map((stored) => {
      const record = records.get(stored.file);
      return record === undefined ? stored : { ...stored, article: { ...stored.article, record } };
    }),
    lexicon: lexicon.rows,
    corrections,
    problems: [...problems, ...told, ...lexicon.problems, ...uncorrected],
  };
}
