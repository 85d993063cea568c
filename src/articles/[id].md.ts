import { parseArgs } from "node:util";
import { articlePage, brokenArticlePage } from "../../loaders/site/article-page.js";
import { readArticleSource, UnusableArticle } from "../../loaders/site/article-source.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { articlePageWords } from "../components/article-page-words.js";

/** Prints the page of one article. In preview a faulty article is told on its page; in a build it stops the build. */
const { id = "" } = parseArgs({ options: { id: { type: "string" } } }).values;
try {
  process.stdout.write(articlePage(readArticleSource(id, withoutFullText()), articlePageWords));
} catch (error) {
  if (!(error instanceof UnusableArticle)) throw error;
  if (process.env.ISNAD_PREVIEW === "1") process.stdout.write(brokenArticlePage(id, error.message, articlePageWords));
  else {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
