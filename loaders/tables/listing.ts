import { articlesTable, type TableSchema } from "./schema.js";

/**
 * The articles without their texts, which outweigh the rest of a table that every view needs. It is made for the pages alone and
 * is no table of its own: its rows are those of the table of articles.
 */
export const listingTable: TableSchema = {
  name: "listing",
  description: "One row an article of data/articles, without its text.",
  columns: articlesTable.columns.filter(({ name }) => name !== "text"),
};
