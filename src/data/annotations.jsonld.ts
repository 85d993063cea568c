import { annotationFile } from "../../loaders/annotations/web-annotation.js";
import { loader } from "../../loaders/freshness/loader.js";
import { readEdition } from "../../loaders/site/edition.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { findingsOf, readProject, rowsOf } from "../../loaders/tables/build.js";
import { publishedRows } from "../../loaders/tables/publish.js";

/** All annotations as W3C Web Annotation. In preview what is sound makes them; in a build a fault stops it. */
export default loader(import.meta.url, () => {
  const project = readProject();
  const quotationsOnly = withoutFullText();
  const rows =
    process.env.ISNAD_PREVIEW === "1"
      ? rowsOf(findingsOf(project), quotationsOnly)
      : publishedRows(project, quotationsOnly);
  const texts = new Map(project.corpus.articles.map(({ article: { id, text } }) => [id, text]));
  return annotationFile(rows, readEdition(), quotationsOnly ? texts : undefined);
});
