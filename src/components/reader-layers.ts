/** What can be marked in an article, layer by layer, as stretches with the name of their mark. Pure. */

import type { Stretch } from "./reader-fragment.js";
import type { ReaderTables } from "./rows.js";

/** The layers in the order in which they are offered. */
export const layerNames = ["actors", "places", "dates", "attributions", "relations"] as const;
export type LayerName = (typeof layerNames)[number];

/** Whether a string names a layer. */
export const isLayerName = (value: string): value is LayerName => (layerNames as readonly string[]).includes(value);

/** Marks from the one that is painted first, and may be painted over, to the last. */
export const markNames = [
  "furniture",
  "content",
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
  "date",
  "place",
  "actor",
  "anaphor",
  "source",
  "cue",
  "focus",
  "target",
] as const;
export type MarkName = (typeof markNames)[number];

/** A stretch of the article and how it is marked. */
export interface Mark extends Stretch {
  readonly name: MarkName;
}

const present = (name: MarkName, start: number | null, end: number | null): readonly Mark[] =>
  start === null || end === null ? [] : [{ name, start, end }];

/** The marks of one layer in one article. */
export const marksOf = (layer: LayerName, tables: ReaderTables, article: string): readonly Mark[] => {
  const here = <R extends { readonly article: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.article === article);
  switch (layer) {
    case "actors":
    case "places":
      return here(tables.mentions)
        .filter(({ kind }) => `${kind}s` === layer)
        .map(({ kind, anaphor, start, end }) => ({ name: anaphor ? "anaphor" : kind, start, end }));
    case "dates":
      return here(tables.dates).map(({ start, end }) => ({ name: "date", start, end }));
    case "attributions":
      return here(tables.attributions).flatMap((row) => [
        ...present("content", row.content_start, row.content_end),
        ...present("source", row.source_start, row.source_end),
        ...present("cue", row.cue_start, row.cue_end),
      ]);
    case "relations":
      return here(tables.relations).map((row) => ({
        name: row.quad_class,
        start: row.predicate_start,
        end: row.predicate_end,
      }));
  }
};

/** Sentences that are no prose of the article; they are muted whatever layers are on. */
export const furnitureOf = (tables: ReaderTables, article: string): readonly Mark[] =>
  tables.sentences
    .filter((row) => row.article === article && row.furniture !== null)
    .map(({ start, end }) => ({ name: "furniture", start, end }));
