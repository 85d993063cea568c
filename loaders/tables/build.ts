import { type Corpus, projectData, readCorpus } from "../corpus/corpus.js";
import { inside, type Location } from "../corpus/files.js";
import type { Problem } from "../corpus/problem.js";
import { analyse } from "../engine/analyse.js";
import { compileLexicon } from "../engine/lexicon/lexicon.js";
import { propositions } from "../engine/propositions/propositions.js";
import type { Analysis } from "../engine/types.js";
import { evaluate, scores } from "../evaluation/evaluate.js";
import type { Gold } from "../evaluation/gold.js";
import { readGoldFiles } from "../evaluation/gold-files.js";
import type { Tally } from "../evaluation/tally.js";
import { writeTable } from "./arrow.js";
import { type Findings, tableRows } from "./rows.js";

/** A data folder, read: what is sound in it, its gold, and every problem. */
export interface Project {
  readonly corpus: Corpus;
  readonly gold: readonly Gold[];
  readonly problems: readonly Problem[];
}

/** Reads everything that a build takes in. Never throws for what a researcher's files hold. */
export function readProject(data: Location = projectData): Project {
  const corpus = readCorpus(data);
  const { gold, problems } = readGoldFiles(
    inside(data, "gold"),
    corpus.articles.map(({ article }) => article),
  );
  return { corpus, gold, problems: [...corpus.problems, ...problems] };
}

/** All articles read by the engine, and how well against the gold. */
export function analyseProject({ corpus, gold }: Project): { analyses: Analysis[]; tallies: Tally[] } {
  const lexicon = compileLexicon(corpus.lexicon);
  const analyses = corpus.articles.map(({ article }) => analyse(article, lexicon));
  return { analyses, tallies: evaluate(gold, analyses) };
}

/** The findings of a project, from which its tables are made. */
export function findingsOf(project: Project): Findings {
  const { analyses, tallies } = analyseProject(project);
  const { articles, lexicon } = project.corpus;
  return { analyses, articles, lexicon, ...propositions(analyses), scores: scores(tallies) };
}

/** Every table as an Arrow file, by file name. */
export function tableFiles(findings: Findings): Map<string, Uint8Array> {
  const rows = tableRows(findings);
  return new Map([...rows].map(([table, each]) => [`${table.name}.arrow`, writeTable(table, each)]));
}
