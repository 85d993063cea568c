import { describe, expect, it } from "vitest";
import { listingTable } from "../../loaders/tables/listing.js";
import { articlesTable, type Column, tableSchemas } from "../../loaders/tables/schema.js";
import type { Tables } from "../../src/components/rows.js";
import { projectTables } from "./project-tables.js";

const located = { id: true, article: true, start: true, end: true, text: true, rule: true } as const;
const dated = { edtf: true, first: true, last: true } as const;

const article = {
  id: true,
  article: true,
  start: true,
  end: true,
  rule: true,
  file: true,
  outlet: true,
  outlet_basis: true,
  headline: true,
  headline_basis: true,
  byline: true,
  byline_basis: true,
  dateline: true,
  published: true,
  published_first: true,
  published_last: true,
  published_basis: true,
  sha256: true,
  characters: true,
  words: true,
  corrected: true,
} as const;

/** Every key of every row interface: the compiler holds this to the interfaces, the tests hold it to the schema. */
const interfaces: { readonly [Name in keyof Tables]: Readonly<Record<keyof Tables[Name][number], true>> } = {
  articles: article,
  texts: { ...article, text: true },
  sentences: { ...located, paragraph: true, n: true, furniture: true },
  dates: { ...located, ...dated, precision: true, anchor: true, conflict: true, corrected: true },
  mentions: { ...located, kind: true, entity: true, anaphor: true, sentence: true, corrected: true },
  attributions: {
    ...located,
    source_id: true,
    source_type: true,
    source_start: true,
    source_end: true,
    source_text: true,
    cue_start: true,
    cue_end: true,
    cue_text: true,
    cue_class: true,
    content_start: true,
    content_end: true,
    content_text: true,
    style: true,
    stance: true,
    distanced: true,
    via: true,
    corrected: true,
  },
  relations: {
    ...located,
    ...dated,
    a: true,
    type: true,
    b: true,
    quad_class: true,
    directed: true,
    stance: true,
    attribution: true,
    voice: true,
    sentence: true,
    predicate_start: true,
    predicate_end: true,
    predicate_text: true,
    a_name_start: true,
    a_name_end: true,
    a_name_text: true,
    b_name_start: true,
    b_name_end: true,
    b_name_text: true,
    corrected: true,
  },
  events: {
    ...located,
    happening: true,
    ...dated,
    type: true,
    quad_class: true,
    actors: true,
    places: true,
    title: true,
    attribution: true,
    voice: true,
    stance: true,
    sentence: true,
    corrected: true,
  },
  propositions: {
    id: true,
    rollup: true,
    a: true,
    b: true,
    directed: true,
    quad_class: true,
    types: true,
    sources: true,
    outlets: true,
    relations: true,
    contested: true,
    single_source: true,
    rule: true,
  },
  statements: {
    id: true,
    rollup: true,
    proposition: true,
    source: true,
    source_type: true,
    voice: true,
    stance: true,
    articles: true,
    outlets: true,
    via: true,
    relations: true,
    rule: true,
  },
  actors: {
    id: true,
    name_en: true,
    name_ar: true,
    kind: true,
    parent: true,
    bloc: true,
    acled: true,
    provisional: true,
    mentions: true,
    articles: true,
    statements: true,
  },
  places: {
    id: true,
    name_en: true,
    name_ar: true,
    kind: true,
    parent: true,
    latitude: true,
    longitude: true,
    mentions: true,
    articles: true,
  },
  corrections: {
    id: true,
    article: true,
    start: true,
    end: true,
    text: true,
    field: true,
    from: true,
    to: true,
    struck: true,
    who: true,
    why: true,
    date: true,
    rows: true,
  },
  evaluation: { layer: true, measure: true, value: true, n: true },
};

/** The tables under the names that the pages have for them: articles go by without their texts. */
const tablesOfPages = [...tableSchemas, listingTable].map(({ name, columns }): [keyof Tables, readonly Column[]] => [
  name === listingTable.name ? "articles" : name === articlesTable.name ? "texts" : (name as keyof Tables),
  columns,
]);

const fits = ({ type, nullable }: Column, value: unknown): boolean => {
  if (value === null) return nullable;
  switch (type) {
    case "text":
      return typeof value === "string";
    case "offset":
    case "count":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "day":
      return value instanceof Date && value.getTime() % 86_400_000 === 0;
    case "flag":
      return typeof value === "boolean";
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
};

describe("the rows of the pages", () => {
  it("are those of the schema, table by table and column by column", () => {
    const inSchema = tablesOfPages.map(([name, columns]) => [name, columns.map((column) => column.name).sort()]);
    const inPages = Object.entries(interfaces).map(([name, keys]) => [name, Object.keys(keys).sort()]);
    expect(Object.fromEntries(inPages)).toEqual(Object.fromEntries(inSchema));
  });

  it("come out of Arrow in the types that the pages take them for", () => {
    const tables = projectTables();
    const misfits = tablesOfPages.flatMap(([name, columns]) =>
      (tables[name] as readonly object[]).flatMap((row) =>
        columns
          .filter((column) => !fits(column, (row as Readonly<Record<string, unknown>>)[column.name]))
          .map((column) => `${name}.${column.name}`),
      ),
    );
    expect(misfits).toEqual([]);
    expect(tables.articles.length).toBeGreaterThan(0);
  });
});
