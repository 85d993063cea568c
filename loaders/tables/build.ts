import { cachedAnalyser, projectStore } from "../cache/analyses.js";
import type { Store } from "../cache/store.js";
import { type Corpus, correctionsIn, projectData, readCorpus } from "../corpus/corpus.js";
import { inside, type Location } from "../corpus/files.js";
import type { Problem } from "../corpus/problem.js";
import { correctArticle, correctionProblems } from "../corrections/article.js";
import type { Applied, Corrected } from "../corrections/correction.js";
import { compileLexicon } from "../engine/lexicon/lexicon.js";
import { propositions } from "../engine/propositions/propositions.js";
import type { Analysis } from "../engine/types.js";
import { evaluate, scores } from "../evaluation/evaluate.js";
import type { Gold } from "../evaluation/gold.js";
import { readGoldFiles } from "../evaluation/gold-files.js";
import type { Tally } from "../evaluation/tally.js";
import { type Row, writeTable } from "./arrow.js";
import { listingTable } from "./listing.js";
import { quotedRows, quotedStretches } from "./quotations.js";
import { type Findings, tableRows } from "./rows.js";
import { articlesTable, type TableSchema } from "./schema.js";

/** A data folder, read: what is sound in it, its gold, what became of its corrections, and every problem. */
export interface Project {
  readonly corpus: Corpus;
  readonly gold: readonly Gold[];
  /** The articles that have corrections, by id, before and after them. */
  readonly corrected: ReadonlyMap<string, Corrected>;
  readonly problems: readonly Problem[];
}

/** Reads everything that a build takes in. Never throws for what a researcher's files hold. */
export function readProject(data: Location = projectData): Project {
  const corpus = readCorpus(data);
  const { gold, problems } = readGoldFiles(
    inside(data, "gold"),
    corpus.articles.map(({ article }) => article),
  );
  const corrected = correctedArticles(corpus);
  const refused = correctionProblems(corrected.values(), correctionsIn(data));
  return { corpus, gold, corrected, problems: [...corpus.problems, ...refused, ...problems] };
}

/** Reads and corrects the articles that have corrections. */
function correctedArticles({ articles, lexicon, corrections }: Corpus): Map<string, Corrected> {
  if (corrections.length === 0) return new Map();
  const compiled = compileLexicon(lexicon);
  const concerned = articles.filter(({ article }) => corrections.some((row) => row.article === article.id));
  return new Map(concerned.map(({ article }) => [article.id, correctArticle(article, compiled, corrections)]));
}

/** What was read in all articles, how well against the gold, and what it is after corrections. */
export interface Reading {
  /** As the engine read it: this is what is scored. */
  readonly read: readonly Analysis[];
  readonly tallies: readonly Tally[];
  /** After corrections: this is what the tables show. */
  readonly analyses: readonly Analysis[];
  readonly corrections: readonly Applied[];
}

/**
 * Reads all articles of a project; analyses in the store are not made again. The scores are the engine's own: corrections do
 * not flatter them.
 */
export function analyseProject({ corpus, gold, corrected }: Project, store: Store = projectStore): Reading {
  const { analyse, close } = cachedAnalyser(compileLexicon(corpus.lexicon), store);
  const read = corpus.articles.map(({ article }) => corrected.get(article.id)?.read ?? analyse(article));
  close();
  return {
    read,
    tallies: evaluate(gold, read),
    analyses: read.map((analysis) => corrected.get(analysis.article.id)?.analysis ?? analysis),
    corrections: [...corrected.values()].flatMap(({ applied }) => applied),
  };
}

/** The findings of a project, from which its tables are made. */
export const findingsOf = (project: Project, store: Store = projectStore): Findings =>
  findingsIn(project, analyseProject(project, store));

/** The findings in what was read of a project. */
export function findingsIn(project: Project, { analyses, tallies, corrections }: Reading): Findings {
  const { articles, lexicon } = project.corpus;
  return {
    analyses,
    articles,
    lexicon,
    corrections,
    ...propositions(analyses, lexicon.actors),
    scores: scores(tallies),
  };
}

/** The rows of every table; with quotations only, no more words of the articles than may then be shown. */
export function rowsOf(findings: Findings, quotationsOnly = false): ReadonlyMap<TableSchema, readonly Row[]> {
  const rows = tableRows(findings);
  if (!quotationsOnly) return rows;
  return quotedRows(rows, new Map(findings.analyses.map((each) => [each.article.id, quotedStretches(each)])));
}

/** Every table as an Arrow file, by file name, and for the pages the articles without their texts. */
export function tableFiles(findings: Findings, quotationsOnly = false): Map<string, Uint8Array> {
  const rows = rowsOf(findings, quotationsOnly);
  const written = [...rows, [listingTable, rows.get(articlesTable) ?? []] as const];
  return new Map(written.map(([table, each]) => [`${table.name}.arrow`, writeTable(table, each)]));
}
