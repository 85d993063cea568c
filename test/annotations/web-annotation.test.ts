import { describe, expect, it } from "vitest";
import {
  annotationCollection,
  annotationFile,
  type Json,
  type Node,
} from "../../loaders/annotations/web-annotation.js";
import { correct } from "../../loaders/corrections/correct.js";
import { analyse } from "../../loaders/engine/analyse.js";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import { findingsOf, readProject } from "../../loaders/tables/build.js";
import { tableRows } from "../../loaders/tables/rows.js";
import { corrections, text as phrase } from "../corrections/corrected.js";
import { corpus, lexicon, read } from "../shipped.js";

const rows = tableRows(findingsOf(readProject()));
const file = annotationFile(rows, { version: "1.2.3" });
const collection = JSON.parse(file) as Node;
const itemsOf = (of: Node) => (of.first as Node).items as readonly Node[];
const items = itemsOf(collection);

const motivations = new Set(["identifying", "tagging", "describing", "classifying"]);
const isIri = (value: Json | undefined) =>
  typeof value === "string" && /^urn:isnad:[!-~]+$/.test(value) && !/["<>\\^`{|}]/.test(value);
const nodesIn = (value: Json | undefined): Node[] => {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return [value as Node, ...Object.values(value as Node).flatMap(nodesIn)];
};

describe("the collection", () => {
  it("is what the Recommendation asks of one", () => {
    expect(collection["@context"]).toEqual(["http://www.w3.org/ns/anno.jsonld", { isnad: "urn:isnad:term:" }]);
    expect(collection).toMatchObject({
      id: "urn:isnad:annotations",
      type: "AnnotationCollection",
      total: items.length,
      generator: { type: "Software", name: "Isnad 1.2.3" },
      first: { type: "AnnotationPage", partOf: "urn:isnad:annotations", startIndex: 0 },
    });
    expect(String(collection.label)).not.toBe("");
  });

  it("has every row of the layers, under its id", () => {
    const layers = ["dates", "mentions", "attributions", "relations", "events"];
    const expected = [...rows]
      .filter(([{ name }]) => layers.includes(name))
      .flatMap(([, each]) => each.map(({ id }) => `urn:isnad:${id}`));
    expect(items.map(({ id }) => id)).toEqual(expected);
    expect(new Set(expected).size).toBe(expected.length);
  });

  it("is the same in every run, and what the object is", () => {
    expect(annotationFile(tableRows(findingsOf(readProject())), { version: "1.2.3" })).toBe(file);
    expect(collection).toEqual(JSON.parse(JSON.stringify(annotationCollection(rows, { version: "1.2.3" }))));
  });

  it("may be empty", () => {
    expect(JSON.parse(annotationFile(new Map(), { version: "0" }))).toMatchObject({ total: 0, first: { items: [] } });
  });
});

describe("every annotation", () => {
  it("has type, id, motivation, bodies with a type, and one target with both selectors", () => {
    for (const item of items) {
      expect(item.type).toBe("Annotation");
      expect(isIri(item.id), String(item.id)).toBe(true);
      expect(motivations.has(String(item.motivation))).toBe(true);
      expect(item.creator).toBe((collection.generator as Node).id);
      for (const body of item.body as readonly Node[]) expect(typeof body.type).toBe("string");
      expect((item.body as readonly Node[])[0]).toMatchObject({ type: "TextualBody", purpose: item.motivation });
      const { type, source, selector } = item.target as Node;
      expect(type).toBe("SpecificResource");
      expect(source).toMatchObject({ type: "Text", format: "text/plain", language: "ar" });
      expect((selector as readonly Node[]).map((each) => each.type)).toEqual([
        "TextPositionSelector",
        "TextQuoteSelector",
      ]);
    }
  });

  it("points at the words it quotes, in its target and within its body", () => {
    const texts = new Map(corpus.articles.map(({ article }) => [`urn:isnad:article:${article.id}`, [...article.text]]));
    const pointing = items.flatMap(nodesIn).filter(({ type }) => type === "SpecificResource");
    expect(pointing.length).toBeGreaterThan(items.length);
    for (const { source, selector } of pointing) {
      const points = texts.get(String((source as Node).id)) ?? [];
      const [position, quote] = selector as readonly Node[];
      const [start, end] = [Number(position?.start), Number(position?.end)];
      expect(points.slice(start, end).join("")).toBe(quote?.exact);
      expect(points.slice(0, start).join("").endsWith(String(quote?.prefix))).toBe(true);
      expect(points.slice(end).join("").startsWith(String(quote?.suffix))).toBe(true);
    }
  });

  it("names other annotations only where there are such", () => {
    const ids = new Set(items.map(({ id }) => id));
    const named = items.flatMap(({ body }) =>
      (body as readonly Node[]).flatMap((each) =>
        [each["isnad:attribution"], each["isnad:via"]].flatMap((node) => (node as Node | undefined)?.id ?? []),
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("an annotation that was corrected", () => {
  const outcome = correct(
    read(phrase, "2016-02-14"),
    corrections(["هاجم", "relation.stance", "assert", "hedge"]),
    (article) => analyse(article, lexicon),
    lexicon,
  );
  const analyses = [outcome.analysis];
  const made = annotationCollection(
    tableRows({
      analyses,
      articles: [],
      lexicon: lexicon.rows,
      corrections: outcome.applied,
      ...propositions(analyses, lexicon.rows.actors),
      scores: [],
    }),
    { version: "0" },
  );

  it("says what was changed, by whom and why, beside the value as it is now", () => {
    const annotation = itemsOf(made).find(({ id }) => id === `urn:isnad:${outcome.analysis.relations[0]?.id}`);
    const [, relation, edit] = (annotation?.body ?? []) as Node[];
    expect(relation).toMatchObject({ type: "isnad:Relation", "isnad:a": "isis", "isnad:stance": "hedge" });
    expect(edit).toEqual({
      type: "TextualBody",
      purpose: "editing",
      format: "text/plain",
      value: "relation.stance: assert → hedge. a test",
      creator: { type: "Person", name: "R. Reader" },
      created: "2024-05-01T00:00:00Z",
    });
  });
});
