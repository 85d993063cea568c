import type { StoredArticle } from "../corpus/articles.js";
import { periodOf } from "../corpus/edtf.js";
import type { Applied } from "../corrections/correction.js";
import { happenings } from "../engine/happenings/happenings.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import type { Proposition, Statement } from "../engine/propositions/propositions.js";
import { tokenize } from "../engine/text/tokens.js";
import type { Analysis } from "../engine/types.js";
import type { Score } from "../evaluation/tally.js";
import { attributionRows, dateRows, eventRows, mentionRows, relationRows, sentenceRows } from "./annotations.js";
import type { Row } from "./arrow.js";
import { correctionRows, correctionsOf } from "./corrections.js";
import { actorRows, placeRows } from "./entities.js";
import {
  actorsTable,
  articlesTable,
  attributionsTable,
  correctionsTable,
  datesTable,
  evaluationTable,
  eventsTable,
  mentionsTable,
  placesTable,
  propositionsTable,
  relationsTable,
  sentencesTable,
  statementsTable,
  type TableSchema,
} from "./schema.js";

/** All that the tables are made of. `articles` says from which files the analyses came. */
export interface Findings {
  readonly analyses: readonly Analysis[];
  readonly articles: readonly StoredArticle[];
  readonly lexicon: LexiconRows;
  readonly propositions: readonly Proposition[];
  readonly statements: readonly Statement[];
  /** Corrections that were carried out in the analyses. */
  readonly corrections: readonly Applied[];
  readonly scores: readonly Score[];
}

function articleRow({ article, metadata }: Analysis, file: StoredArticle | undefined): Row {
  const { outlet, headline, byline, dateline, published } = metadata;
  const period = published.value === null ? null : periodOf(published.value);
  const words = tokenize(article.text).filter(({ kind }) => kind === "word" || kind === "number");
  return {
    id: article.id,
    article: article.id,
    start: 0,
    end: article.text.length,
    text: article.text,
    rule: "file",
    file: file?.file ?? article.id,
    outlet: outlet.value,
    outlet_basis: outlet.basis,
    headline: headline.value,
    headline_basis: headline.basis,
    byline: byline.value,
    byline_basis: byline.basis,
    dateline: dateline.value,
    published: published.value,
    published_first: period?.first ?? null,
    published_last: period?.last ?? null,
    published_basis: published.basis,
    sha256: file?.sha256 ?? "",
    characters: article.text.length,
    words: words.length,
    corrected: correctionsOf(Object.values(metadata)),
  };
}

const propositionRow = (row: Proposition): Row => ({
  id: row.id,
  rollup: row.rollup,
  a: row.a,
  b: row.b,
  directed: row.directed,
  quad_class: row.quadClass,
  types: row.types,
  sources: row.sources,
  outlets: row.outlets,
  relations: row.relations,
  contested: row.contested,
  single_source: row.singleSource,
  rule: row.rule,
});

const statementRow = (row: Statement): Row => ({
  id: row.id,
  rollup: row.rollup,
  proposition: row.proposition,
  source: row.source,
  source_type: row.sourceType,
  voice: row.voice,
  stance: row.stance,
  articles: row.articles,
  outlets: row.outlets,
  via: row.via,
  relations: row.relations,
  rule: row.rule,
});

const scoreRow = ({ layer, measure, value, n }: Score): Row => ({ layer, measure, value, n });

/** The rows of every table, in the order of the schema. */
export function tableRows(findings: Findings): ReadonlyMap<TableSchema, readonly Row[]> {
  const { analyses, articles, lexicon, propositions, statements, corrections, scores } = findings;
  const files = new Map(articles.map((stored) => [stored.article.id, stored]));
  const happeningOf = happenings(analyses, lexicon);
  const rows: Map<TableSchema, readonly Row[]> = new Map([
    [articlesTable, analyses.map((analysis) => articleRow(analysis, files.get(analysis.article.id)))],
    [sentencesTable, analyses.flatMap(sentenceRows)],
    [datesTable, analyses.flatMap(dateRows)],
    [mentionsTable, analyses.flatMap(mentionRows)],
    [attributionsTable, analyses.flatMap(attributionRows)],
    [relationsTable, analyses.flatMap(relationRows)],
    [eventsTable, analyses.flatMap((analysis) => eventRows(analysis, happeningOf))],
    [propositionsTable, propositions.map(propositionRow)],
    [statementsTable, statements.map(statementRow)],
    [actorsTable, actorRows(analyses, lexicon)],
    [placesTable, placeRows(analyses, lexicon)],
  ]);
  return rows
    .set(correctionsTable, correctionRows(corrections, analyses, rows.values()))
    .set(evaluationTable, scores.map(scoreRow));
}
