import { findingsOf, readProject, tableFiles } from "../../loaders/tables/build.js";
import { arrowRows } from "../../src/components/arrow-rows.js";
import type { Tables } from "../../src/components/rows.js";

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The project's tables as the pages have them: through Arrow and back. */
export function projectTables(): Tables {
  const files = tableFiles(findingsOf(readProject()));
  const rows = [...files].map(([name, bytes]) => [name.replace(/\.arrow$/, ""), arrowRows(bufferOf(bytes))]);
  return Object.fromEntries(rows) as Tables;
}
