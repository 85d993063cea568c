import { fileURLToPath } from "node:url";
import { loader } from "../../loaders/freshness/loader.js";
import { withoutFullText } from "../../loaders/site/full-text.js";
import { readProject } from "../../loaders/tables/build.js";
import { preview, publish } from "../../loaders/tables/publish.js";

const lastGood = fileURLToPath(new URL("../.observablehq/cache/data/tables.zip", import.meta.url));

/** All tables as one zip. In preview a fault is shown on the page, beside the last good tables; in a build it stops the build. */
export default loader(import.meta.url, () => {
  const project = readProject();
  const quotationsOnly = withoutFullText();
  return process.env.ISNAD_PREVIEW === "1"
    ? preview(project, lastGood, quotationsOnly)
    : publish(project, quotationsOnly);
});
