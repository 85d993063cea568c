/** Every table of the report as a table of arquero, for the cells of the notebook. */

import { tableFromIPC } from "@uwdata/flechette";
import aq from "arquero/dist/arquero.min.js";
import { type TableName, tableBytes, tableNames } from "./table-bytes.js";

export { aq, tableNames };

/** Arquero's own reader of files is an older flechette, which cannot read a table without a row. */
export const arqueroTable = (file: ArrayBuffer): object => aq.fromArrow(tableFromIPC(file, { useDate: true }));

/** A table by name. Throws where its file cannot be fetched. */
export const notebookTable = async (name: TableName): Promise<object> => arqueroTable(await tableBytes(name));

/** All tables by name, for a page that was saved from the notebook. */
export const notebookTables = async (): Promise<Readonly<Record<TableName, object>>> => {
  const read = async (name: TableName): Promise<[TableName, object]> => [name, await notebookTable(name)];
  return Object.fromEntries(await Promise.all(tableNames.map(read))) as Record<TableName, object>;
};
