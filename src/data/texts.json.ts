import { readCorpus } from "../../loaders/corpus/corpus.js";
import { loader } from "../../loaders/freshness/loader.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

/**
 * The articles with their records for the workbench. None where the report is published without full text: the workbench
 * then says so, and reads what it is given.
 */
export default loader(import.meta.url, () =>
  JSON.stringify(withoutFullText() ? [] : readCorpus().articles.map(({ article }) => article)),
);
