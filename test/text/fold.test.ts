import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithMap, offsetOfFolded } from "../../loaders/engine/text/fold.js";
import { arabicText } from "./arabic.js";

describe("fold", () => {
  it.each([
    ["أُكْتوبـر", "اكتوبر", "hamza, vowels, tatweel"],
    ["إدلب", "ادلب", "hamza below"],
    ["آب", "اب", "madda"],
    ["جبهة النصرة", "جبهه النصره", "ta marbuta"],
    ["على", "علي", "final ya"],
    ["١٥ / ۲۰۱۸", "15 / 2018", "Arabic-Indic and Persian digits"],
    ["\u202bداعش\u202c\u200f", "داعش", "bidi marks"],
    ["ﻻ إله", "لا اله", "presentation forms"],
    ["کیهان", "كيهان", "Persian letters"],
    ["ISIS", "isis", "Latin capitals"],
  ])("%s → %s (%s)", (text, folded) => expect(fold(text)).toBe(folded));

  it("keeps apart what only looks alike", () => {
    expect(fold("حرب")).not.toBe(fold("حزب"));
    expect(fold("نصر")).not.toBe(fold("نصرة"));
  });

  it("leads back to the text from every folded letter", () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const { folded, map } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(map).toHaveLength(folded.length + 1);
        for (let i = 0; i < folded.length; i++) {
          const [from = 0, to = 0] = [map[i], map[i + 1]];
          expect(from).toBeLessThan(text.length);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(fold(text[from] ?? "")).toContain(folded[i]);
        }
      }),
    );
  });
});

describe("offsetOfFolded", () => {
  it("cuts a proclitic with its vowel (وَداعش, and ISIS)", () => {
    const text = "قال وَداعش";
    expect(text.slice(offsetOfFolded(text, 4, 1))).toBe("داعش");
  });
});
