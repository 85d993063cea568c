import { readCorpus } from "../../loaders/corpus/corpus.js";
import { loader } from "../../loaders/freshness/loader.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

const mostLetters = 90;

/** The first line of a text that says something, or its id. */
function titleOf({ id, text }: { readonly id: string; readonly text: string }): string {
  const line = text.split(/[\r\n]+/).find((each) => each.trim() !== "") ?? id;
  return line.trim().slice(0, mostLetters);
}

/** What the articles of the report are called, for a list to choose from: their first line. None without full text. */
export default loader(import.meta.url, () => {
  const articles = withoutFullText() ? [] : readCorpus().articles;
  return JSON.stringify(articles.map(({ article }) => ({ id: article.id, title: titleOf(article) })));
});
