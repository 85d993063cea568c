import type { Analysis, Span } from "../engine/types.js";
import type { Gold } from "./gold.js";
import type { Tally } from "./tally.js";

/** Scores one layer of one article (data/gold/README.md says what counts as a match in each). */
export type Layer = (gold: Gold, analysis: Analysis) => Tally;

/** The article's own words and what a row makes of them: `قبل أيام = 2018-02-08~/2018-02-14~` (some days ago). */
export const quoted = (analysis: Analysis, span: Span, value: string): string =>
  `${wordsOf(analysis, span)} = ${value}`;

/** The words of a span on one line. */
export const wordsOf = (analysis: Analysis, span: Span): string =>
  analysis.article.text.slice(span.start, span.end).replace(/\s+/g, " ");
