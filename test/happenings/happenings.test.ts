import { describe, expect, it } from "vitest";
import { analyse } from "../../loaders/engine/analyse.js";
import { happenings } from "../../loaders/engine/happenings/happenings.js";
import type { Analysis } from "../../loaders/engine/types.js";
import { corpus, lexicon } from "../shipped.js";

/** What each text opens with, so that no line is short enough to be a dateline. */
const opening = "هذا ما يرويه أهالي المنطقة عما جرى فيها خلال سنوات طويلة، كما عاشه كل واحد منهم. ";

/** Reads texts as articles a, b, c …. */
const readAll = (texts: readonly string[]): Analysis[] =>
  texts.map((text, n) => {
    const id = String.fromCharCode(97 + n);
    return analyse({ id, text: `${opening}${text}`, record: { published: "2018-02-15" } }, lexicon);
  });

/** How many tellings the texts hold, and how many happenings. */
const counts = (...texts: string[]): readonly [number, number] => {
  const analyses = readAll(texts);
  const found = happenings(analyses, corpus.lexicon);
  return [found.size, new Set(found.values()).size];
};

describe("two tellings are of one happening", () => {
  it.each([
    [
      "with both actors on one day",
      "قصفت روسيا تنظيم داعش في 5 مايو 2016.",
      "في 5 مايو 2016، استهدفت روسيا مواقع تنظيم داعش.",
    ],
    ["with one town on one day", "تم استهداف سوق الأتارب في 3 مارس 2017.", "وقع هجوم على الأتارب في 3 مارس 2017."],
    [
      "with an actor and its branch, a town and its governorate",
      "قصفت قوات النظام مدينة الأتارب في 3 مارس 2017.",
      "في 3 مارس 2017، قصف النظام السوري مناطق في محافظة حلب.",
    ],
    [
      "with a day in a month, where actors and town agree",
      "قصفت روسيا مدينة الأتارب في 3 مارس 2017.",
      "قصفت روسيا الأتارب في مارس 2017.",
    ],
    [
      "where one source denies what another asserts",
      "قصفت روسيا مدينة الأتارب في 3 مارس 2017.",
      "لم تقصف روسيا مدينة الأتارب في 3 مارس 2017.",
    ],
  ])("%s", (_why, first, second) => expect(counts(first, second)).toEqual([2, 1]));

  it("in one article as in two", () => {
    expect(counts("قصفت روسيا الأتارب في 3 مارس 2017. ثم عاد الأهالي. قصفت روسيا الأتارب في 3 مارس 2017.")).toEqual([
      2, 1,
    ]);
  });
});

describe("two tellings stay apart", () => {
  it.each([
    ["on two days", "قصفت روسيا الأتارب في 3 مارس 2017.", "قصفت روسيا الأتارب في 4 مارس 2017."],
    ["in two towns", "قصفت روسيا الأتارب في 3 مارس 2017.", "قصفت روسيا سراقب في 3 مارس 2017."],
    ["by two actors", "قصفت روسيا الأتارب في 3 مارس 2017.", "هاجم تنظيم داعش الأتارب في 3 مارس 2017."],
    [
      "where they share one side of two",
      "قصفت روسيا تنظيم داعش في الرقة في 3 مارس 2017.",
      "قصفت تركيا تنظيم داعش في الرقة في 3 مارس 2017.",
    ],
    ["of two types", "قصف تنظيم داعش الأتارب في 3 مارس 2017.", "حاصر تنظيم داعش الأتارب في 3 مارس 2017."],
    ["a fight and a strike", "وقع هجوم على الأتارب في 3 مارس 2017.", "دارت اشتباكات في الأتارب في 3 مارس 2017."],
    [
      "where only the governorate is named",
      "وقع هجوم في محافظة إدلب في 3 مارس 2017.",
      "وقع هجوم في محافظة إدلب في 3 مارس 2017.",
    ],
    ["where only the day agrees", "قصفت روسيا الأتارب في 3 مارس 2017.", "وقع هجوم في 3 مارس 2017."],
    ["a day in a month, without actors", "وقع هجوم على الأتارب في 3 مارس 2017.", "وقع هجوم على الأتارب في مارس 2017."],
    ["in a whole year, with different words", "قصفت روسيا الأتارب عام 2016.", "هاجمت روسيا الأتارب عام 2016."],
  ])("%s", (_why, first, second) => expect(counts(first, second)).toEqual([2, 2]));
});

describe("a happening", () => {
  it("is named for its first telling, in the order of the articles", () => {
    const analyses = readAll([
      "قصفت روسيا الأتارب في 3 مارس 2017.",
      "في 3 مارس 2017، قصفت روسيا الأتارب.",
      "قصفت روسيا سراقب في 3 مارس 2017.",
    ]);
    const ids = analyses.flatMap(({ events }) => events.map(({ id }) => id));
    const found = happenings(analyses, corpus.lexicon);
    expect(ids.map((id) => found.get(id))).toEqual([ids[0], ids[0], ids[2]]);
  });

  it("is joined by no telling that another of its tellings speaks against", () => {
    // The month holds both days, but the days are two.
    expect(
      counts(
        "قصفت روسيا الأتارب في مارس 2017.",
        "قصفت روسيا الأتارب في 3 مارس 2017.",
        "قصفت روسيا الأتارب في 9 مارس 2017.",
      ),
    ).toEqual([3, 2]);
  });
});
