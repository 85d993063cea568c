import { describe, expect, it } from "vitest";
import { counted, listed, spelled } from "../../src/components/counting.js";
import { nounForms } from "../../src/components/counting-words.js";

describe("spelled", () => {
  it.each([
    [0, "لا مصدر", "no sources"],
    [1, "مصدر واحد", "one source"],
    [2, "مصدران", "two sources"],
    [3, "ثلاثة مصادر", "three sources"],
    [10, "عشرة مصادر", "ten sources"],
    [11, "أحد عشر مصدرًا", "eleven sources"],
    [12, "اثنا عشر مصدرًا", "twelve sources"],
    [13, "13 مصدرًا", "13 sources"],
    [100, "100 مصدر", "100 sources"],
    [103, "103 مصادر", "103 sources"],
    [1204, "1,204 مصادر", "1,204 sources"],
  ] as const)("%i: %s, %s", (count, arabic, english) => {
    expect(spelled(count, "source", "ar")).toBe(arabic);
    expect(spelled(count, "source", "en")).toBe(english);
  });

  it.each([
    [1, "سنة واحدة"],
    [2, "سنتان"],
    [3, "ثلاث سنوات"],
    [11, "إحدى عشرة سنة"],
    [12, "اثنتا عشرة سنة"],
  ] as const)("sets the number of a feminine noun against its gender: %i, %s", (count, words) => {
    expect(spelled(count, "year", "ar")).toBe(words);
  });

  it.each([
    [2, "source", "مصدرين"],
    [12, "source", "اثني عشر مصدرًا"],
    [12, "year", "اثنتي عشرة سنة"],
    [2, "outlet", "وسيلتي إعلام"],
    [2, "datedEvent", "حدثين مؤرخين"],
  ] as const)("puts the dual into its case after a preposition: %i %s, %s", (count, noun, words) => {
    expect(spelled(count, noun, "ar", "after")).toBe(words);
  });
});

describe("counted", () => {
  it.each([
    [1, "صوت واحد", "1 voice"],
    [2, "صوتان", "2 voices"],
    [5, "5 أصوات", "5 voices"],
    [25, "25 صوتًا", "25 voices"],
    [200, "200 صوت", "200 voices"],
  ] as const)("%i: %s, %s", (count, arabic, english) => {
    expect(counted(count, "voice", "ar")).toBe(arabic);
    expect(counted(count, "voice", "en")).toBe(english);
  });

  it("has a dual that bends for every noun", () => {
    for (const noun of Object.keys(nounForms) as (keyof typeof nounForms)[]) {
      expect(counted(2, noun, "ar", "after"), noun).not.toBe(counted(2, noun, "ar"));
    }
  });
});

describe("listed", () => {
  it.each([
    [["a"], "a", "a"],
    [["a", "b"], "a and b", "a وb"],
    [["a", "b", "c"], "a, b and c", "a وb وc"],
    [["a", "b", "c", "d", "e", "f"], "a, b, c, d and 2 others", "a وb وc وd وآخرين"],
    [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d and 3 others", "a وb وc وd و3 آخرين"],
  ] as const)("%s", (names, english, arabic) => {
    expect(listed(names, "en")).toBe(english);
    expect(listed(names, "ar")).toBe(arabic);
  });
});
