import { annotationFile } from "../../loaders/annotations/web-annotation.js";
import { anyFault } from "../../loaders/corpus/problem.js";
import { loader } from "../../loaders/freshness/loader.js";
import { readEdition } from "../../loaders/site/edition.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { findingsOf, readProject, rowsOf } from "../../loaders/tables/build.js";
import { FaultyProject } from "../../loaders/tables/publish.js";

/** All annotations as W3C Web Annotation. In preview what is sound makes them; in a build a fault stops it. */
export default loader(import.meta.url, () => {
  const project = readProject();
  if (process.env.ISNAD_PREVIEW !== "1" && anyFault(project.problems)) throw new FaultyProject(project.problems);
  const rows = rowsOf(findingsOf(project), withoutFullText());
  const texts = new Map(project.corpus.articles.map(({ article: { id, text } }) => [id, text]));
  return annotationFile(rows, readEdition(), withoutFullText() ? texts : undefined);
});
