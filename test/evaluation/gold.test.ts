import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentenceOf } from "../../loaders/corpus/problem.js";
import { readGold } from "../../loaders/evaluation/reading.js";

const text = "قال خالد إن داعش انسحب";
const whole = {
  article: "a",
  meta: { outlet: null, headline: null, byline: null, published: { edtf: "2016-02~", basis: "inferred" } },
  dates: [],
  actors: [{ quote: "داعش", id: "isis", start: 12, end: 16 }],
  places: [],
  attributions: [],
  relations: [],
  events: [],
};
const read = (json: string) => readGold("data/gold/a.json", json, text, new Set(["isis"]));
const said = (change: object) => read(JSON.stringify({ ...whole, ...change })).problems.map(sentenceOf);

test("the gold of the five articles quotes them rightly", () => {
  for (const id of [
    "000_7f53c635cd2076c1",
    "001_5a478c6cf8716c8a",
    "002_7f7bdb69be750339",
    "003_8163418ecdb675d9",
    "004_f4303bb32ac63e1e",
  ]) {
    const article = readFileSync(`data/articles/${id}.txt`, "utf8");
    const { gold, problems } = readGold(id, readFileSync(`data/gold/${id}.json`, "utf8"), article, new Set());
    expect(problems).toEqual([]);
    expect(gold?.article).toBe(id);
    expect(gold?.relations.length).toBeGreaterThan(10);
  }
});

test("what is inferred is not scored, what the text leaves open is", () => {
  const { gold } = read(JSON.stringify(whole));
  expect(gold?.metadata.published).toEqual({ value: "2016-02~", scored: false });
  expect(gold?.metadata.byline).toEqual({ value: null, scored: true });
});

describe("a gold file with a fault is left out as a whole", () => {
  const seeReadme = "See data/gold/README.md for what a row holds.";
  test.each([
    [
      { actors: [{ quote: "داعش", id: "isis", start: 11, end: 15 }] },
      'data/gold/a.json: actors[0] quotes "داعش" where the article has " داع" (11 to 15). Correct the offsets or the quotation; the article itself is never changed.',
    ],
    [{ dates: null }, `data/gold/a.json: dates is no list. ${seeReadme}`],
    [
      { events: [{ edtf: "2016", type: "BATTLE", evidence: { quote: "داعش", start: 12, end: 16 } }] },
      expect.stringContaining('data/gold/a.json: events[0].type "BATTLE" is none of AGREE, CONSULT'),
    ],
    [
      { events: [{ edtf: "2016", type: "AID", evidence: { quote: "داعش", start: "12", end: 16 } }] },
      expect.stringContaining("data/gold/a.json: events[0].evidence.start is no whole number."),
    ],
  ])("%j", (change, sentence) => {
    expect(said(change)[0]).toEqual(sentence);
    expect(read(JSON.stringify({ ...whole, ...change })).gold).toBeNull();
  });

  test("no JSON", () => {
    expect(read("{").problems.map(sentenceOf)[0]).toContain("data/gold/a.json: the file is not JSON: ");
  });
});
