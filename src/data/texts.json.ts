import { readCorpus } from "../../loaders/corpus/corpus.js";
import { loader } from "../../loaders/freshness/loader.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

/**
 * The articles with their records, and the corrections, for the workbench. None where the report is published without full
 * text: the workbench then says so, and reads what it is given.
 */
export default loader(import.meta.url, () => {
  const { articles, corrections } = withoutFullText() ? { articles: [], corrections: [] } : readCorpus();
  return JSON.stringify({ articles: articles.map(({ article }) => article), corrections });
});
