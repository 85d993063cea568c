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

// Framework finds attachments by their literal names, so each is written out. The method must be named there and then: of a
// bare .arrow attachment Framework assumes that .arrow() will be called, which fetches a library from a CDN.
const files = {
  articles: () => FileAttachment("../data/tables/articles.arrow").arrayBuffer(),
  sentences: () => FileAttachment("../data/tables/sentences.arrow").arrayBuffer(),
  dates: () => FileAttachment("../data/tables/dates.arrow").arrayBuffer(),
  mentions: () => FileAttachment("../data/tables/mentions.arrow").arrayBuffer(),
  attributions: () => FileAttachment("../data/tables/attributions.arrow").arrayBuffer(),
  relations: () => FileAttachment("../data/tables/relations.arrow").arrayBuffer(),
  events: () => FileAttachment("../data/tables/events.arrow").arrayBuffer(),
  propositions: () => FileAttachment("../data/tables/propositions.arrow").arrayBuffer(),
  statements: () => FileAttachment("../data/tables/statements.arrow").arrayBuffer(),
  actors: () => FileAttachment("../data/tables/actors.arrow").arrayBuffer(),
  places: () => FileAttachment("../data/tables/places.arrow").arrayBuffer(),
  corrections: () => FileAttachment("../data/tables/corrections.arrow").arrayBuffer(),
  evaluation: () => FileAttachment("../data/tables/evaluation.arrow").arrayBuffer(),
};

/** The tables by name. */
export type TableName = keyof Tables;

/** The bytes of a table as an Arrow IPC file, for readers of their own. Throws where the file cannot be fetched. */
export const tableBytes = (name: TableName): Promise<ArrayBuffer> => files[name]();

const rowsOf = async (name: TableName): Promise<readonly [TableName, object[]]> => [
  name,
  arrowRows(await tableBytes(name)),
];

const readTables = async (): Promise<Tables> => {
  const names = Object.keys(files) as TableName[];
  const [faults, ...tables] = await Promise.all([
    readFaults(FileAttachment("../data/tables/faults.json")),
    ...names.map(rowsOf),
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
