import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../loaders/site/paragraphs.js";
import { readFragment, writeFragment } from "../../src/components/reader-fragment.js";
import { furnitureOf, layerNames, marksOf } from "../../src/components/reader-layers.js";
import { notesOf } from "../../src/components/reader-notes.js";
import { projectTables } from "./project-tables.js";

describe("readFragment", () => {
  it.each([
    ["#char=450,787", { start: 450, end: 787 }],
    ["char=450,787", { start: 450, end: 787 }],
    ["#char=450", { start: 450, end: 451 }],
    ["#char=,10", { start: 0, end: 10 }],
    ["#char=990,", { start: 990, end: 1000 }],
    ["#char=787,450", { start: 450, end: 787 }],
    ["#char=990,2000", { start: 990, end: 1000 }],
    ["#char=4,9;length=1000,utf-8", { start: 4, end: 9 }],
  ])("%s", (fragment, stretch) => {
    expect(readFragment(fragment, 1000)).toEqual(stretch);
  });

  it.each(["", "#", "#char=", "#char=,", "#line=3,4", "#char=5,5", "#char=2000,3000", "#char=a,b", "#articles"])(
    "%s names no stretch",
    (fragment) => {
      expect(readFragment(fragment, 1000)).toBeNull();
    },
  );

  it("reads what writeFragment writes", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 100 }), (start, length) => {
        const stretch = { start, end: start + length };
        expect(readFragment(writeFragment(stretch), 2000)).toEqual(stretch);
      }),
    );
  });
});

const tables = projectTables();
const all = new Set(layerNames);

describe.each(tables.texts.map(({ id, text }) => ({ id, text })))("the layers of $id", ({ id, text }) => {
  it("lie within the text", () => {
    const marks = [...furnitureOf(tables, id), ...layerNames.flatMap((layer) => marksOf(layer, tables, id))];
    expect(marks.length).toBeGreaterThan(0);
    for (const { start, end } of marks) {
      expect(0 <= start && start < end && end <= text.length).toBe(true);
    }
  });

  it("give every attribution, relation and date a note beside some paragraph", () => {
    const paragraphs = paragraphsOf(text);
    const notes = notesOf(tables, id, paragraphs, all, "en");
    for (const layer of ["attributions", "relations", "dates"] as const) {
      const rows = tables[layer].filter(({ article }) => article === id);
      expect(notes.filter((note) => note.layer === layer)).toHaveLength(rows.length);
    }
    const beside = notes.filter((note) => paragraphs.some(({ start, end }) => start <= note.start && note.start < end));
    expect(beside).toHaveLength(notes.length);
    expect(notes.map(({ start }) => start)).toEqual(notes.map(({ start }) => start).sort((a, b) => a - b));
  });

  it("say nothing where no layer is on", () => {
    expect(notesOf(tables, id, paragraphsOf(text), new Set(), "en")).toEqual([]);
  });
});

describe("notes", () => {
  it("name actors in the language that was chosen", () => {
    const [article] = tables.texts;
    const heads = (lang: "en" | "ar") =>
      notesOf(tables, article?.id ?? "", paragraphsOf(article?.text ?? ""), new Set(["actors"]), lang).map(
        ({ head }) => head,
      );
    expect(heads("en").some((head) => /[a-z]/i.test(head))).toBe(true);
    expect(heads("ar").every((head) => /\p{Script=Arabic}/u.test(head))).toBe(true);
  });
});
