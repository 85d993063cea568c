import { fileURLToPath } from "node:url";
import { archiveWithFault, problemOfError } from "../../loaders/freshness/broken-code.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

/** Prints all tables as one zip. In preview a fault, in the data or in the code, is shown on the page; in a build it stops the build. */
const lastGood = fileURLToPath(new URL("../.observablehq/cache/data/tables.zip", import.meta.url));
const preview = process.env.ISNAD_PREVIEW === "1";
try {
  const [{ readProject }, tables] = await Promise.all([
    import("../../loaders/tables/build.js"),
    import("../../loaders/tables/publish.js"),
  ]);
  const project = readProject();
  const quotationsOnly = withoutFullText();
  process.stdout.write(
    await (preview ? tables.preview(project, lastGood, quotationsOnly) : tables.publish(project, quotationsOnly)),
  );
} catch (error) {
  if (error instanceof Error && error.name === "FaultyProject") {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    const kept = preview ? await archiveWithFault(lastGood, problemOfError(error)) : null;
    if (kept === null) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.stdout.write(kept);
  }
}
