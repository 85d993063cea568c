import { parseArgs } from "node:util";
import { loader } from "../../loaders/freshness/loader.js";
import { articlePage, brokenArticlePage } from "../../loaders/site/article-page.js";
import { readArticleSource, UnusableArticle } from "../../loaders/site/article-source.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { articlePageWords } from "../components/article-page-words.js";

/** The page of one article. In preview a faulty article is told on its page; in a build it stops the build. */
export default loader(import.meta.url, (args) => {
  const { id = "" } = parseArgs({ args: [...args], options: { id: { type: "string" } } }).values;
  try {
    return articlePage(readArticleSource(id, withoutFullText()), articlePageWords);
  } catch (error) {
    if (!(error instanceof UnusableArticle) || process.env.ISNAD_PREVIEW !== "1") throw error;
    return brokenArticlePage(id, error.message, articlePageWords);
  }
});
