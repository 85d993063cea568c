import { articleId, checkArticle } from "../corpus/article.js";
import { sha256Of } from "../corpus/articles.js";
import { projectData, readCorrectionTable, readLexicons, readRecordTable } from "../corpus/corpus.js";
import { inside, type Location, readBytes } from "../corpus/files.js";
import { fault, type Problem, Refusal, sentenceOf } from "../corpus/problem.js";
import { correctArticle } from "../corrections/article.js";
import { compileLexicon } from "../engine/lexicon/lexicon.js";
import { tokenize } from "../engine/text/tokens.js";
import type { Metadata, Span } from "../engine/types.js";
import { quotedStretches } from "../tables/quotations.js";

/** A name in both languages. */
export interface BothNames {
  readonly en: string;
  readonly ar: string;
}

/** What the page of an article is made of. */
export interface ArticleSource {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  readonly words: number;
  readonly metadata: Metadata;
  /** Names of the outlet where the lexicon knows it. */
  readonly outletNames: BothNames | null;
  /** Sentences that are no prose of the article: share buttons, captions, lists of other stories. */
  readonly furniture: readonly Span[];
  /** The stretches that are shown where only quotations may be; null where the whole text is. */
  readonly quoted: readonly Span[] | null;
}

/** An article whose file cannot be used; the message says what to mend. */
export class UnusableArticle extends Refusal {
  override readonly name = "UnusableArticle";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(sentenceOf).join("\n"));
  }
}

/**
 * Reads one article of a data folder, its row of corpus.csv, and what the engine reads in it. Only this article is read, so
 * that the pages of a large corpus stay quick. Throws {@link UnusableArticle} where there is no such article or it is faulty.
 */
export function readArticleSource(id: string, quotationsOnly = false, data: Location = projectData): ArticleSource {
  const name = `${id}.txt`;
  const file = inside(inside(data, "articles"), name);
  const missing = fault(
    { file: file.shown },
    "there is no such file",
    "Put the article there, or follow another link.",
  );
  const { value: bytes, problem } = readBytes(file, missing);
  if (bytes === null) throw new UnusableArticle([problem]);
  const { text, problems } = checkArticle({ name, path: file.shown, bytes });
  if (text === null) throw new UnusableArticle(problems);

  const { rows } = readLexicons(data);
  const record = readRecordTable(data, [name], rows).records.get(name);
  const article = { id: articleId(name), text, ...(record === undefined ? {} : { record }) };
  const { corrections } = readCorrectionTable(data, [article.id]);
  const { analysis } = correctArticle(article, compileLexicon(rows), corrections);
  const { metadata, sentences } = analysis;
  const outlet = rows.actors.find((row) => row.id === metadata.outlet.value);
  return {
    id: article.id,
    file: name,
    text,
    sha256: sha256Of(bytes),
    words: tokenize(text).filter(({ kind }) => kind === "word" || kind === "number").length,
    metadata,
    outletNames: outlet === undefined ? null : { en: outlet.name_en, ar: outlet.name_ar },
    furniture: sentences.filter(({ furniture }) => furniture !== null),
    quoted: quotationsOnly ? quotedStretches(analysis) : null,
  };
}
