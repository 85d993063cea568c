/**
 * Reads the tables that `src/data/tables.zip.ts` makes. A page does it in one cell, names what it draws, and draws in others:
 *
 *     import {loadTables} from "./components/tables.js";
 *     const tables = loadTables("relations", "actors");
 *
 * In preview the cell runs anew when any table changes: Framework counts the attachments of an imported module as the
 * importing cell's own. What a view keeps between two runs must therefore not live in a module that imports this one.
 */

import { FileAttachment } from "observablehq:stdlib";
import { arrowRows } from "./arrow-rows.js";
import { showChanges } from "./preview-changes.js";
import { readFaults, showFaults } from "./preview-faults.js";
import type { Later, Tables } from "./rows.js";
import { listingBytes, type TableName, tableBytes, tableFiles } from "./table-bytes.js";

const bytesOf: { readonly [Name in keyof Tables]: () => Promise<ArrayBuffer> } = {
  ...tableFiles,
  articles: listingBytes,
  texts: tableFiles.articles,
};

/** A way to the tables as they are now, each fetched once. */
const reading = (): Later["later"] => {
  const read = new Map<keyof Tables, Promise<object[]>>();
  const rowsOf = (name: keyof Tables): Promise<object[]> => {
    const rows = read.get(name) ?? bytesOf[name]().then(arrowRows);
    read.set(name, rows);
    // Whoever asks again after a failure has it tried again.
    rows.catch(() => read.delete(name));
    return rows;
  };
  return async (...names) => {
    const rows = await Promise.all(names.map(rowsOf)).catch(explain);
    // The loader writes the tables by the schema that these types repeat; a test compares the two.
    return Object.fromEntries(names.map((name, index) => [name, rows[index]])) as unknown as Pick<
      Tables,
      (typeof names)[number]
    >;
  };
};

const explain = (error: unknown): never => {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    `The tables could not be read (${reason}). The terminal that serves this page says why; npm run check names faults in the data.`,
  );
};

/** The rows of a table with all its columns, as its file has them. */
export const tableRows = async (name: TableName): Promise<object[]> => arrowRows(await tableBytes(name).catch(explain));

/**
 * Some of the tables, and a way to others later. In preview, faults in the researcher's files are shown above the page, beside
 * the last good tables. Throws where the tables cannot be fetched, as when the loader failed, and says where to look.
 */
export const loadTables = async <Name extends keyof Tables>(
  ...names: readonly Name[]
): Promise<Pick<Tables, Name> & Later> => {
  const later = reading();
  const [faults, tables] = await Promise.all([
    readFaults(FileAttachment("../data/tables/faults.json")).catch(explain),
    later(...names),
  ]);
  showFaults(faults);
  // Only a preview has this file, so that a build must not be told of it: its address is that of its neighbour.
  void showChanges(FileAttachment("../data/tables/faults.json").href.replace("faults.json", "changes.json"));
  return { ...tables, later };
};
