import type { Location } from "../corpus/files.js";
import { fault, type Problem, warning } from "../corpus/problem.js";
import { analyse } from "../engine/analyse.js";
import type { Lexicon } from "../engine/lexicon/lexicon.js";
import type { Article } from "../engine/types.js";
import { correct } from "./correct.js";
import type { Corrected, Correction } from "./correction.js";

/** Reads an article and carries out those of the corrections that are its own. */
export function correctArticle(article: Article, lexicon: Lexicon, corrections: readonly Correction[]): Corrected {
  const read = (each: Article) => analyse(each, lexicon);
  const own = corrections.filter((correction) => correction.article === article.id);
  return correct(read(article), own, read, lexicon);
}

/**
 * What to say of corrections that could not be carried out, in the order of their file. One whose quotation or value is no
 * longer there is a fault: the report would show what a researcher has found to be wrong. One that the reading by now makes
 * needless is only told.
 */
export function correctionProblems(corrected: Iterable<Corrected>, { shown }: Pick<Location, "shown">): Problem[] {
  return [...corrected]
    .flatMap(({ refused }) => refused)
    .toSorted((a, b) => a.correction.line - b.correction.line)
    .map(({ correction, column, message, remedy, fulfilled }) =>
      (fulfilled ? warning : fault)({ file: shown, line: correction.line, column }, message, remedy),
    );
}
