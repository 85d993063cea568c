import { readAddress } from "../loaders/site/address.js";
import { withoutFullText } from "../loaders/site/full-text.js";
import { readOrigin } from "../loaders/site/origin.js";
import { packArchive } from "../loaders/tables/archive.js";
import { readProject } from "../loaders/tables/build.js";
import { describedFiles } from "../loaders/tables/formats.js";
import { FaultyProject, publishedRows } from "../loaders/tables/publish.js";

/** Prints the downloads: every table in every format, and what describes them. In preview it runs when one is asked for. */
try {
  const quotationsOnly = withoutFullText();
  const rows = publishedRows(readProject(), quotationsOnly);
  process.stdout.write(await packArchive(describedFiles(rows, readOrigin(quotationsOnly, readAddress().site))));
} catch (error) {
  if (!(error instanceof FaultyProject)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
