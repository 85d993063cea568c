import { readCorpus } from "../loaders/corpus/corpus.js";
import { analyse } from "../loaders/engine/analyse.js";
import { compileLexicon } from "../loaders/engine/lexicon/lexicon.js";
import type { Analysis, Span } from "../loaders/engine/types.js";

/** The corpus and the lexicons that ship with the project, read once for all tests of a file. */
export const corpus = readCorpus();
export const lexicon = compileLexicon(corpus.lexicon);

/** Analyses a text as an article published on a day. */
export function read(text: string, published?: string): Analysis {
  return analyse({ id: "test", text, ...(published ? { record: { published, outlet: "the-outlet" } } : {}) }, lexicon);
}

/** The characters of a span of an analysed text. */
export const quote = (analysis: Analysis, span: Span | null): string =>
  span === null ? "∅" : analysis.article.text.slice(span.start, span.end);
