/**
 * Reads the tables that `src/data/tables.zip.ts` makes. A page does it in one cell and draws in others:
 *
 *     import {loadTables} from "./components/tables.js";
 *     const tables = loadTables();
 *
 * In preview the cell runs anew when the tables change: Framework counts the attachments of an imported module as the
 * importing cell's own. What a view keeps between two runs must therefore not live in a module that imports this one.
 */

import { FileAttachment } from "observablehq:stdlib";
import { arrowRows } from "./arrow-rows.js";
import { showChanges } from "./preview-changes.js";
import { readFaults, showFaults } from "./preview-faults.js";
import type { Tables } from "./rows.js";
import { type TableName, tableBytes, tableNames } from "./table-bytes.js";

const rowsOf = async (name: TableName): Promise<readonly [TableName, object[]]> => [
  name,
  arrowRows(await tableBytes(name)),
];

const readTables = async (): Promise<Tables> => {
  const [faults, ...tables] = await Promise.all([
    readFaults(FileAttachment("../data/tables/faults.json")),
    ...tableNames.map(rowsOf),
  ]);
  showFaults(faults);
  // Only a preview has this file, so that a build must not be told of it: its address is that of its neighbour.
  void showChanges(FileAttachment("../data/tables/faults.json").href.replace("faults.json", "changes.json"));
  // The loader writes the tables by the schema that these types repeat; a test compares the two.
  return Object.fromEntries(tables) as unknown as Tables;
};

/**
 * All tables. In preview, faults in the researcher's files are shown above the page, beside the last good tables.
 * Throws where the tables cannot be fetched, as when the loader failed, and says where to look.
 */
export const loadTables = (): Promise<Tables> =>
  readTables().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The tables could not be read (${reason}). The terminal that serves this page says why; npm run check names faults in the data.`,
    );
  });
