/** Every table of the report as a table of arquero, for the cells of the notebook. */

import aq from "arquero/dist/arquero.min.js";
import type { Tables } from "./rows.js";
import { type TableName, tableBytes } from "./tables.js";

export { aq };

/** Names of the tables, in the order in which they are listed. */
export const notebookTableNames = [
  "articles",
  "sentences",
  "dates",
  "mentions",
  "attributions",
  "relations",
  "events",
  "propositions",
  "statements",
  "actors",
  "places",
  "evaluation",
] as const satisfies readonly (keyof Tables)[];

/** All tables by name. Throws where one cannot be fetched. */
export const notebookTables = async (): Promise<Readonly<Record<TableName, object>>> => {
  const read = async (name: TableName): Promise<[TableName, object]> => [name, aq.fromArrow(await tableBytes(name))];
  return Object.fromEntries(await Promise.all(notebookTableNames.map(read))) as Record<TableName, object>;
};
