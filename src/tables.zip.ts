import { loader } from "../loaders/freshness/loader.js";
import { readAddress } from "../loaders/site/address.js";
import { withoutFullText } from "../loaders/site/full-text.js";
import { readOrigin } from "../loaders/site/origin.js";
import { packArchive } from "../loaders/tables/archive.js";
import { readProject } from "../loaders/tables/build.js";
import { describedFiles } from "../loaders/tables/formats.js";
import { publishedRows } from "../loaders/tables/publish.js";

/** The downloads: every table in every format, and what describes them. In preview it runs when one is asked for. */
export default loader(import.meta.url, () => {
  const quotationsOnly = withoutFullText();
  const rows = publishedRows(readProject(), quotationsOnly);
  return packArchive(describedFiles(rows, readOrigin(quotationsOnly, readAddress().site)));
});
