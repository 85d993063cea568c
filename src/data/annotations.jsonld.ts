import { annotationFile } from "../../loaders/annotations/web-annotation.js";
import { anyFault } from "../../loaders/corpus/problem.js";
import { readEdition } from "../../loaders/site/edition.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { findingsOf, readProject, rowsOf } from "../../loaders/tables/build.js";
import { FaultyProject } from "../../loaders/tables/publish.js";

/** Prints all annotations as W3C Web Annotation. In preview what is sound makes them; in a build a fault stops it. */
const project = readProject();
if (process.env.ISNAD_PREVIEW === "1" || !anyFault(project.problems)) {
  const rows = rowsOf(findingsOf(project), withoutFullText());
  const texts = new Map(project.corpus.articles.map(({ article: { id, text } }) => [id, text]));
  process.stdout.write(annotationFile(rows, readEdition(), withoutFullText() ? texts : undefined));
} else {
  process.stderr.write(`${new FaultyProject(project.problems).message}\n`);
  process.exitCode = 1;
}
