import { describe, expect, test } from "vitest";
import type {
  Analysis,
  Attribution,
  HistoricalEvent,
  Metadata,
  Relation,
  Span,
  Stated,
} from "../../loaders/engine/types.js";
import { evaluate, scores } from "../../loaders/evaluation/evaluate.js";
import type { Gold, GoldAttribution, GoldRelation } from "../../loaders/evaluation/gold.js";
import { errorReport, scoreReport } from "../../loaders/evaluation/report.js";

const text = "قال خالد إن داعش هاجم حلب في أكتوبر 2015 وانسحب التنظيم. ونفى ناشطون ذلك.";
const at = (quote: string): Span => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const sentenceEnd = text.indexOf(".") + 1;

const unknown: Stated = { value: null, basis: "unknown", span: null, rule: "none" };
const metadata: Metadata = {
  outlet: unknown,
  headline: unknown,
  byline: unknown,
  dateline: unknown,
  published: unknown,
};
const silent = { value: null, scored: true };

const gold: Gold = {
  article: "a",
  metadata: { outlet: silent, headline: silent, byline: silent, published: silent },
  dates: [],
  actors: [],
  places: [],
  attributions: [],
  relations: [],
  events: [],
};

const analysis: Analysis = {
  article: { id: "a", text },
  metadata,
  sentences: [
    { start: 0, end: sentenceEnd, rule: "s", paragraph: 0, n: 0, furniture: null },
    { start: sentenceEnd + 1, end: text.length, rule: "s", paragraph: 0, n: 1, furniture: null },
  ],
  dates: [],
  mentions: [],
  attributions: [],
  relations: [],
  events: [],
  provisional: [],
};

/** Scores of one layer, by measure. */
function measured(layer: string, expected: Partial<Gold>, found: Partial<Analysis>): Record<string, number | null> {
  const tallies = evaluate([{ ...gold, ...expected }], [{ ...analysis, ...found }]);
  const rows = scores(tallies).filter((score) => score.layer === layer);
  return Object.fromEntries(rows.map(({ measure, value }) => [measure, value]));
}

test("where there is nothing to score, no score is made up", () => {
  expect(measured("dates", {}, {})).toEqual({ precision: null, recall: null, f1: null });
  expect(scores(evaluate([], [])).every(({ value, n }) => value === null && n === 0)).toBe(true);
});

describe("dates", () => {
  const date = {
    ...at("2015"),
    edtf: "2015",
    first: null,
    last: null,
    precision: "year" as const,
    anchor: "absolute" as const,
    conflict: false,
    rule: "r",
  };
  test("a date counts where spans overlap and values are equal", () => {
    const found = {
      dates: [
        { ...date, edtf: "2015-10" },
        { ...date, edtf: "2015" },
      ],
    };
    expect(measured("dates", { dates: [{ ...at("أكتوبر 2015"), edtf: "2015-10" }] }, found)).toEqual({
      precision: 1 / 2,
      recall: 1,
      f1: 2 / 3,
    });
    expect(measured("dates", { dates: [{ ...at("حلب"), edtf: "2015" }] }, found)).toMatchObject({ recall: 0 });
  });
});

describe("mentions", () => {
  const mention = (quote: string, entity: string, kind: "actor" | "place" = "actor", anaphor = false) => ({
    ...at(quote),
    kind,
    entity,
    anaphor,
    sentence: 0,
    rule: "r",
  });
  test("names, anaphors and places are counted apart", () => {
    const expected: Partial<Gold> = {
      actors: [
        { ...at("داعش"), id: "isis", anaphor: false },
        { ...at("خالد"), id: "khaled", anaphor: false },
        { ...at("التنظيم"), id: "isis", anaphor: true },
      ],
      places: [{ ...at("حلب"), id: "aleppo", anaphor: false }],
    };
    const found = {
      mentions: [
        mention("داعش", "isis"),
        mention("خالد", "somebody"),
        mention("ناشطون", "activists"),
        mention("التنظيم", "isis", "actor", true),
        mention("حلب", "aleppo", "place"),
      ],
    };
    expect(measured("actors", expected, found)).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 });
    expect(measured("actor-anaphors", expected, found)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(measured("places", expected, found)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});

const saysGold: GoldAttribution = {
  id: "g1",
  source: at("خالد"),
  sourceId: "khaled",
  unnamed: false,
  sourceType: "person-pseudonym",
  cue: at("قال"),
  content: at("داعش هاجم حلب في أكتوبر 2015"),
  style: "indirect",
  stance: "assert",
};
const says: Attribution = {
  ...at("قال خالد إن داعش هاجم حلب"),
  id: "f1",
  source: at("خالد"),
  sourceId: "khaled",
  sourceType: "person-pseudonym",
  cue: at("قال"),
  cueClass: "neutral",
  content: at("داعش هاجم حلب في أكتوبر 2015"),
  style: "direct",
  stance: "assert",
  distanced: false,
  via: null,
  rule: "r",
};

describe("attributions", () => {
  test("cue and source make the match; content, stance and style are measured on it", () => {
    expect(measured("attributions", { attributions: [saysGold] }, { attributions: [says] })).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      content_overlap: 1,
      content_exact: 1,
      stance_accuracy: 1,
      style_accuracy: 0,
    });
  });

  test.each([
    ["half of the words", "داعش هاجم حلب", 1, 0],
    ["less than half", "داعش هاجم", 0, 0],
    ["other words", "وانسحب التنظيم", 0, 0],
  ])("%s", (_, content, overlapping, exact) => {
    const found = { attributions: [{ ...says, content: at(content) }] };
    expect(measured("attributions", { attributions: [saysGold] }, found)).toMatchObject({
      recall: 1,
      content_overlap: overlapping,
      content_exact: exact,
    });
  });

  test("another source is a miss and an extra, though the cue was seen", () => {
    const found = { attributions: [{ ...says, sourceId: "isis", source: at("داعش") }] };
    expect(measured("attributions", { attributions: [saysGold] }, found)).toMatchObject({ precision: 0, recall: 0 });
    expect(measured("attribution-cues", { attributions: [saysGold] }, found)).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      source_accuracy: 0,
    });
  });

  test("an unnamed source is known by its words, a named one is not", () => {
    const denial = { ...says, sourceId: "activists", source: at("ناشطون ذلك"), cue: at("نفى") };
    const denialGold = { ...saysGold, sourceId: "local-activists", source: at("ناشطون"), cue: at("نفى") };
    const found = { attributions: [denial] };
    expect(measured("attributions", { attributions: [{ ...denialGold, unnamed: true }] }, found).recall).toBe(1);
    expect(measured("attributions", { attributions: [denialGold] }, found).recall).toBe(0);
  });
});

describe("relations", () => {
  const relationGold: GoldRelation = {
    a: "isis",
    type: "ASSAULT",
    b: "fsa",
    directed: true,
    stance: "assert",
    attribution: "g1",
    evidence: at("داعش هاجم حلب"),
  };
  const relation: Relation = {
    ...at("هاجم"),
    id: "r1",
    a: "isis",
    type: "ASSAULT",
    b: "fsa",
    quadClass: "material-conflict",
    directed: true,
    stance: "assert",
    attribution: "f1",
    voice: "khaled",
    edtf: null,
    first: null,
    last: null,
    sentence: 0,
    predicate: at("هاجم"),
    aSpan: null,
    bSpan: null,
    rule: "r",
  };
  const scored = (layer: string, change: Partial<Relation>) =>
    measured(
      layer,
      { relations: [relationGold], attributions: [saysGold] },
      { relations: [{ ...relation, ...change }], attributions: [says] },
    );

  test("pair, type and sentence make the match", () => {
    expect(scored("relations", {})).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      direction_accuracy: 1,
      stance_accuracy: 1,
      voice_accuracy: 1,
    });
  });
  test.each<[string, Partial<Relation>, Record<string, number>]>([
    ["the other way round", { a: "fsa", b: "isis" }, { recall: 1, direction_accuracy: 0 }],
    ["both alike", { directed: false }, { recall: 1, direction_accuracy: 0 }],
    ["another stance", { stance: "deny" }, { recall: 1, stance_accuracy: 0 }],
    ["in the reporter's voice", { attribution: null }, { recall: 1, voice_accuracy: 0 }],
    ["another type", { type: "COERCE" }, { precision: 0, recall: 0 }],
    ["another pair", { b: "nusra" }, { precision: 0, recall: 0 }],
    ["another sentence", { sentence: 1 }, { precision: 0, recall: 0 }],
  ])("%s", (_, change, expected) => {
    expect(scored("relations", change)).toMatchObject(expected);
  });
  test("by quad class another type of the same class will do", () => {
    expect(scored("relations-quad", { type: "COERCE" })).toMatchObject({ precision: 1, recall: 1 });
    expect(scored("relations-quad", { type: "AID", quadClass: "material-cooperation" })).toMatchObject({ recall: 0 });
  });
});

describe("events", () => {
  const event: HistoricalEvent = {
    ...at("داعش هاجم حلب"),
    id: "e1",
    edtf: "2015-10-04",
    first: "2015-10-04",
    last: "2015-10-04",
    type: "ASSAULT",
    quadClass: "material-conflict",
    actors: [],
    places: [],
    title: "",
    attribution: null,
    stance: "assert",
    sentence: 0,
    rule: "r",
  };
  const eventGold = { edtf: "2015-10", type: "ASSAULT" as const, evidence: at("هاجم حلب في أكتوبر") };
  test.each<[string, Partial<HistoricalEvent>, number]>([
    ["a day of the month", {}, 1],
    ["an open interval", { edtf: "2014/..", first: "2014-01-01", last: null }, 1],
    ["another month", { edtf: "2015-11", first: "2015-11-01", last: "2015-11-30" }, 0],
    ["another type", { type: "AID" }, 0],
    ["other words", at("ونفى"), 0],
  ])("%s", (_, change, recall) => {
    expect(measured("events", { events: [eventGold] }, { events: [{ ...event, ...change }] }).recall).toBe(recall);
  });
});

describe("metadata", () => {
  const stated = (value: string): Stated => ({ value, basis: "stated", span: null, rule: "r" });
  test("what the text states is scored, what corpus.csv supplies is not", () => {
    const expected = {
      metadata: {
        outlet: { value: "islamist-movements", scored: false },
        headline: { value: '"داعش والنصرة" تحالف', scored: true },
        byline: silent,
        published: { value: "2015-06-27", scored: true },
      },
    };
    const found = {
      metadata: {
        ...metadata,
        outlet: { ...stated("islamist-movements"), basis: "supplied" as const },
        headline: stated("داعش والنصرة تحالف"),
        byline: stated("خالد"),
        published: { ...stated("2015-06-27"), basis: "supplied" as const },
      },
    };
    expect(measured("metadata", expected, found)).toEqual({
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      outlet_accuracy: null,
      headline_accuracy: 1,
      byline_accuracy: 0,
      published_accuracy: 0,
    });
  });
});

test("articles are summed row by row, and disagreements told with sentence and rule", () => {
  const second = { ...analysis, article: { id: "b", text } };
  const places = [{ ...at("حلب"), id: "aleppo", anaphor: false }];
  const found = [{ ...at("حلب"), kind: "place" as const, entity: "homs", anaphor: false, sentence: 0, rule: "homs.1" }];
  const analyses = [
    { ...analysis, mentions: [{ ...found[0]!, entity: "aleppo" }] },
    { ...second, mentions: found },
  ];
  const tallies = evaluate(
    [
      { ...gold, places },
      { ...gold, article: "b", places },
    ],
    analyses,
  );
  expect(scoreReport(tallies)).toContain(
    "places                   50.0       50.0       50.0          2          2          1",
  );
  const start = text.indexOf("حلب");
  expect(errorReport(tallies, analyses)).toBe(
    [
      "places: 2",
      `  missed b ${start}-${start + 3} حلب = aleppo`,
      `      ${text.slice(0, sentenceEnd)}`,
      `  extra b ${start}-${start + 3} [homs.1] حلب = homs`,
      `      ${text.slice(0, sentenceEnd)}`,
      "",
    ].join("\n"),
  );
});
