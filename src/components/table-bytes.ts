/** The files of the tables, for those who read them in their own way. */

import { FileAttachment } from "observablehq:stdlib";
// Framework finds attachments by their literal names, so each is written out. The method must be named there and then: of a
// bare .arrow attachment Framework assumes that .arrow() will be called, which fetches a library from a CDN.
export const tableFiles = {
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

/** The tables by the names of their files. */
export type TableName = keyof typeof tableFiles;

/** The articles without their texts. */
export const listingBytes = (): Promise<ArrayBuffer> => FileAttachment("../data/tables/listing.arrow").arrayBuffer();

/** The bytes of a table as an Arrow IPC file, for readers of their own. Throws where the file cannot be fetched. */
export const tableBytes = (name: TableName): Promise<ArrayBuffer> => tableFiles[name]();

/** Names of the tables, in the order in which they are listed. */
export const tableNames = Object.keys(tableFiles) as readonly TableName[];
