/**
 * All annotations as one W3C Web Annotation collection (JSON-LD). Made from the rows of the tables by their schema, so that it
 * says what they say: a row is an annotation, its span the target, its columns the body. What the vocabulary of the
 * Recommendation has no word for stands under `isnad:` with the name of its column, as the data page describes it.
 */

import type { Span } from "../engine/types.js";
import type { Row, Value } from "../tables/arrow.js";
import {
  articlesTable,
  attributionsTable,
  correctionsTable,
  datesTable,
  eventsTable,
  mentionsTable,
  relationsTable,
  type TableSchema,
} from "../tables/schema.js";
import { selectorsIn } from "./selectors.js";

/** A node of the JSON-LD document, and what stands in one. */
export type Node = { readonly [key: string]: Json };
export type Json = Value | Node | readonly (string | Node)[];

/** Who made the annotations. */
export interface Maker {
  /** Version of Isnad. */
  readonly version: string;
}

/** How a layer is annotated: why (a motivation of the Recommendation), and what a reader of any program is shown. */
interface Layer {
  readonly table: TableSchema;
  readonly type: string;
  readonly motivation: "identifying" | "tagging" | "describing" | "classifying";
  readonly value: (row: Row) => string;
}

const layers: readonly Layer[] = [
  { table: datesTable, type: "Date", motivation: "tagging", value: ({ edtf }) => String(edtf) },
  { table: mentionsTable, type: "Mention", motivation: "identifying", value: ({ entity }) => String(entity) },
  {
    table: attributionsTable,
    type: "Attribution",
    motivation: "describing",
    value: ({ source_id, stance }) => `${source_id}: ${stance}`,
  },
  {
    table: relationsTable,
    type: "Relation",
    motivation: "classifying",
    value: ({ a, type, b, voice, stance }) => `${a} ${type} ${b} (${voice}: ${stance})`,
  },
  {
    table: eventsTable,
    type: "Event",
    motivation: "classifying",
    value: ({ edtf, type, stance }) => `${edtf} ${type} (${stance})`,
  },
];

const anno = "http://www.w3.org/ns/anno.jsonld";
const prefix = "urn:isnad:";

/** The stable name of a row as an IRI: what is no plain character of one is percent-encoded. */
const iri = (id: string): string => `${prefix}${encodeURIComponent(id).replaceAll("%3A", ":")}`;

/** Columns that say where a row is and what made it, which the target and the annotation itself say. */
const located = new Set(["id", "article", "start", "end", "text", "corrected"]);

/** Columns that name another row. */
const links = new Set(["attribution", "via", "happening"]);

/** Names of the stretches within a row: `cue` of cue_start, cue_end and cue_text. */
const stretchesOf = (table: TableSchema): readonly string[] =>
  table.columns.flatMap(({ name }) => (/^.+_start$/.test(name) ? [name.slice(0, -"_start".length)] : []));

type Target = (article: string, span: Span) => Node;

const bodyOf = ({ table, type }: Layer, row: Row, target: Target): Node => {
  const stretches = stretchesOf(table);
  const within = new Set(stretches.flatMap((name) => [`${name}_start`, `${name}_end`, `${name}_text`]));
  const values = table.columns.flatMap(({ name }): [string, Json][] => {
    const value = row[name] ?? null;
    if (located.has(name) || within.has(name) || value === null) return [];
    return [[`isnad:${name}`, links.has(name) ? { id: iri(String(value)) } : value]];
  });
  const parts = stretches.flatMap((name): [string, Node][] => {
    const [start, end] = [row[`${name}_start`], row[`${name}_end`]];
    if (typeof start !== "number" || typeof end !== "number") return [];
    return [[`isnad:${name}`, target(String(row.article), { start, end })]];
  });
  return { type: `isnad:${type}`, ...Object.fromEntries([...values, ...parts]) };
};

/** What a correction says of the annotation, in words. */
const editOf = ({ field, from, to, struck, who, why, date }: Row): Node => ({
  type: "TextualBody",
  purpose: "editing",
  format: "text/plain",
  value: `${field}: ${from ?? "–"} → ${struck === true ? "struck out" : (to ?? "–")}. ${why}`,
  creator: { type: "Person", name: String(who) },
  created: `${date}T00:00:00Z`,
});

/**
 * The annotations of all rows that point into an article, as an AnnotationCollection with one AnnotationPage. `id`s are those
 * of the rows, so that an annotation can be cited and compared from run to run; nothing in it depends on the clock.
 * @param withheld the texts by article where the rows hold quotations only: places are counted in them, and no context is shown
 */
export function annotationCollection(
  tables: ReadonlyMap<TableSchema, readonly Row[]>,
  { version }: Maker,
  withheld?: ReadonlyMap<string, string>,
): Node {
  const articles = new Map(
    (tables.get(articlesTable) ?? []).map((row) => {
      const text = withheld?.get(String(row.id)) ?? String(row.text);
      return [String(row.id), { select: selectorsIn(text, withheld && 0), source: sourceOf(row) }];
    }),
  );
  const corrections = new Map((tables.get(correctionsTable) ?? []).map((row) => [String(row.id), row]));
  const target: Target = (article, span) => {
    const found = articles.get(article);
    if (found === undefined) throw new Error(`there is no article "${article}" among the rows`);
    return {
      type: "SpecificResource",
      source: found.source,
      selector: found.select(span).map((each) => ({ ...each })),
    };
  };
  const generator: Node = { id: `${prefix}software`, type: "Software", name: `Isnad ${version}` };
  const items = layers.flatMap((layer) =>
    (tables.get(layer.table) ?? []).map((row): Node => {
      const corrected = Array.isArray(row.corrected) ? row.corrected : [];
      const edits = corrected.flatMap((id) => {
        const correction = corrections.get(String(id));
        return correction === undefined ? [] : [editOf(correction)];
      });
      return {
        id: iri(String(row.id)),
        type: "Annotation",
        motivation: layer.motivation,
        creator: generator.id ?? null,
        body: [
          { type: "TextualBody", purpose: layer.motivation, format: "text/plain", value: layer.value(row) },
          bodyOf(layer, row, target),
          ...edits,
        ],
        target: target(String(row.article), { start: Number(row.start), end: Number(row.end) }),
      };
    }),
  );
  return {
    "@context": [anno, { isnad: `${prefix}term:` }],
    id: `${prefix}annotations`,
    type: "AnnotationCollection",
    label: "Annotations of Isnad: dates, mentions, attributions, relations and events",
    generator,
    total: items.length,
    first: {
      id: `${prefix}annotations:page:1`,
      type: "AnnotationPage",
      partOf: `${prefix}annotations`,
      startIndex: 0,
      items,
    },
  };
}

/** The article as the source that is annotated: the text of its file. */
const sourceOf = ({ id, sha256 }: Row): Node => ({
  id: iri(`article:${id}`),
  type: "Text",
  format: "text/plain",
  language: "ar",
  ...(sha256 ? { "isnad:sha256": sha256 } : {}),
});

/** The collection as the text of a file, an annotation a line. The same rows give the same characters. */
export function annotationFile(
  tables: ReadonlyMap<TableSchema, readonly Row[]>,
  maker: Maker,
  withheld?: ReadonlyMap<string, string>,
): string {
  const { first, ...collection } = annotationCollection(tables, maker, withheld);
  const { items, ...page } = first as { readonly items: readonly Node[] };
  const head = JSON.stringify({ ...collection, first: { ...page, items: [] } });
  const lines = items.map((item) => JSON.stringify(item)).join(",\n");
  return `${head.slice(0, -"]}}".length)}\n${lines}\n]}}\n`;
}
