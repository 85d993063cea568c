import { fileURLToPath } from "node:url";
import { readProject } from "../../loaders/tables/build.js";
import { FaultyProject, preview, publish } from "../../loaders/tables/publish.js";

/** Prints all tables as one zip. In preview a fault is shown on the page; in a build it stops the build. */
const lastGood = fileURLToPath(new URL("../.observablehq/cache/data/tables.zip", import.meta.url));
const project = readProject();
try {
  const archive = process.env.ISNAD_PREVIEW === "1" ? await preview(project, lastGood) : await publish(project);
  process.stdout.write(archive);
} catch (error) {
  if (!(error instanceof FaultyProject)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
