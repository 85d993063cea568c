import { readCorpus } from "../../loaders/corpus/corpus.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

/**
 * Prints the articles with their records for the workbench. None where the report is published without full text: the
 * workbench then says so, and reads what it is given.
 */
const articles = withoutFullText() ? [] : readCorpus().articles.map(({ article }) => article);
process.stdout.write(JSON.stringify(articles));
