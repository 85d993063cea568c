import { annotationFile } from "../../loaders/annotations/web-annotation.js";
import { anyFault } from "../../loaders/corpus/problem.js";
import { readEdition } from "../../loaders/site/edition.js";
import { findingsOf, readProject } from "../../loaders/tables/build.js";
import { FaultyProject } from "../../loaders/tables/publish.js";
import { tableRows } from "../../loaders/tables/rows.js";

/** Prints all annotations as W3C Web Annotation. In preview what is sound makes them; in a build a fault stops it. */
const project = readProject();
if (process.env.ISNAD_PREVIEW === "1" || !anyFault(project.problems)) {
  process.stdout.write(annotationFile(tableRows(findingsOf(project)), readEdition()));
} else {
  process.stderr.write(`${new FaultyProject(project.problems).message}\n`);
  process.exitCode = 1;
}
