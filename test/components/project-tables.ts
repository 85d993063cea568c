import { findingsOf, readProject, tableFiles } from "../../loaders/tables/build.js";
import { arrowRows } from "../../src/components/arrow-rows.js";
import type { Later, Tables } from "../../src/components/rows.js";

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The project's tables as the pages have them: through Arrow and back. */
export function projectTables(): Tables & Later {
  const files = tableFiles(findingsOf(readProject()));
  const rows = [...files].map(([name, bytes]) => [name.replace(/\.arrow$/, ""), arrowRows(bufferOf(bytes))]);
  const { listing, articles, ...others } = Object.fromEntries(rows);
  const tables = { ...others, articles: listing, texts: articles } as unknown as Tables;
  return { ...tables, later: async () => tables };
}
