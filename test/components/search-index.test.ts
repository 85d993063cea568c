import { beforeAll, describe, expect, it } from "vitest";
import { readings } from "../../loaders/engine/text/clitics.js";
import { tokenize } from "../../loaders/engine/text/tokens.js";
import type { Tables } from "../../src/components/rows.js";
import { type SearchIndex, searchIndex, sentencesAbout } from "../../src/components/search-index.js";
import { projectTables } from "./project-tables.js";

const folding = { tokenize, readings };

const sentence = (n: number, text: string, furniture: string | null = null) => ({
  id: `a:${n}`,
  article: "a",
  start: 0,
  end: text.length,
  text,
  rule: "sentence",
  paragraph: n,
  n,
  furniture,
});

const isis = { id: "isis", name_en: "Islamic State (ISIS)", name_ar: "تنظيم الدولة الإسلامية" };
const bab = { id: "al-bab", name_en: "Al-Bab", name_ar: "الباب" };

const small = {
  sentences: [
    sentence(0, "وسيطر التنظيم على مدينة الباب."),
    sentence(1, "أكّدت الحكومة أنّ القوّات انسحبت."),
    sentence(2, "وللحكومة موقف آخر من داعش"),
    sentence(3, "شارك على فيسبوك موقف الحكومة", "share"),
    sentence(4, "انتشر وزير الدفاع السابق في ٢٠١٥"),
    sentence(5, "انسحبت قوات الحكومة من القرية"),
  ],
  mentions: [
    { kind: "actor", entity: "isis", text: "داعش", anaphor: false, article: "a", sentence: 2, start: 21, end: 25 },
    { kind: "actor", entity: "isis", text: "التنظيم", anaphor: true, article: "a", sentence: 0, start: 6, end: 13 },
  ],
  actors: [isis],
  places: [bab],
} as unknown as Tables;

describe("a search", () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await searchIndex(small, folding);
  });
  const found = (text: string) =>
    index
      .search(text)
      .sentences.map(({ row }) => row.n)
      .sort();

  it.each([
    ["الحكومة", [1, 2, 5], "with the article, and where it has merged with a preposition"],
    ["حكومة", [1, 2, 5], "without the article"],
    ["الحكومه", [1, 2, 5], "ha for ta marbuta"],
    ["اكدت", [1], "alef without hamza, the text with shadda"],
    ["سيطر", [0], "the text has a conjunction written to it"],
    ["وزير", [4], "a waw that is part of the word"],
    ["2015", [4], "digits of either kind"],
    ["٢٠١٥", [4], "digits of either kind"],
    ["انسحبت الحكومة", [1, 5], "all words, in any order"],
    ["«انسحبت قوات الحكومة»", [5], "a phrase"],
    ['"الحكومة قوات"', [], "a phrase whose words stand otherwise"],
    ["الحكو", [1, 2, 5], "the beginning of a word that is being written"],
    ["فيسبوك", [], "what is no prose"],
    ["", [], "nothing"],
    ["؟ ، «»", [], "signs alone"],
  ])("for %s finds sentences %j: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("says that words are only nearly alike", () => {
    const near = index.search("الحكومت ");
    expect(near.near).toBe(true);
    expect(near.sentences.map(({ row }) => row.n).sort()).toEqual([1, 2, 5]);
    expect(index.search("الحكومة").near).toBe(false);
  });

  it.each([
    ["islamic state", "isis"],
    ["ISIS", "isis"],
    ["داعش", "isis"],
    ["الدولة الاسلامية", "isis"],
    ["الباب", "al-bab"],
  ])("for %s finds %s by its names in both languages and in the texts", (text, id) => {
    expect(index.search(text).entities.map(({ row }) => row.id)).toEqual([id]);
  });

  it("does not take what only points back for a name", () => {
    const mentions = small.mentions.map((mention) => ({
      ...mention,
      text: mention.anaphor ? "الجماعة" : mention.text,
    }));
    return searchIndex({ ...small, mentions }, folding).then((renamed) => {
      expect(renamed.search("الجماعة ").entities).toEqual([]);
    });
  });

  it("marks the words that meet the query", () => {
    const [first] = index.search("حكومة داعش").sentences;
    expect(first?.marks.map(({ start, end }) => first.row.text.slice(start, end))).toEqual(["وللحكومة", "داعش"]);
  });

  it("gives every sentence about an actor, also where it is only pointed back to", () => {
    const about = sentencesAbout("actor", "isis", small);
    expect(about.map(({ row, marks }) => [row.n, marks.map(({ start, end }) => row.text.slice(start, end))])).toEqual([
      [0, ["التنظيم"]],
      [2, ["داعش"]],
    ]);
  });
});

describe("the project's index", () => {
  it("finds each sentence by three of its own words", async () => {
    const tables = projectTables();
    const index = await searchIndex(tables, folding);
    const prose = tables.sentences.filter(({ furniture, text }) => furniture === null && text.split(/\s+/).length > 6);
    for (const { id, text } of prose) {
      const words = tokenize(text).filter(({ kind }) => kind === "word");
      const query = [words[1], words[3], words[5]]
        .map((word) => (word ? text.slice(word.start, word.end) : ""))
        .join(" ");
      expect(
        index.search(query).sentences.map(({ row }) => row.id),
        query,
      ).toContain(id);
    }
    for (const { marks, row } of index.search("النظام").sentences) {
      expect(marks.length).toBeGreaterThan(0);
      for (const { start, end } of marks) expect(row.text.slice(start, end)).toMatch(/نظام/);
    }
  });
});
