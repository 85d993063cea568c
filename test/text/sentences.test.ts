import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";
import { arabicText } from "./arabic.js";

const shown = (text: string) => {
  const analysis = read(text);
  return analysis.sentences.map((sentence) => quote(analysis, sentence));
};

/** Letters and digits of a text; tatweel alone is no letter. */
const words = (text: string) => text.replace(/[^\p{L}\p{N}]|ـ/gu, "");

describe("sentences", () => {
  it.each([
    ["وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."], "full stops"],
    ["هل وصل؟ نعم! وصل", ["هل وصل؟", "نعم!", "وصل"], "question and exclamation marks"],
    ["رغم الدعم.. نهاية الحصار", ["رغم الدعم.. نهاية الحصار"], "two dots are a pause"],
    ["قال د. سامر إنه باق.", ["قال د. سامر إنه باق."], "an initial"],
    ["بلغت 3.5 ملايين. انتهى", ["بلغت 3.5 ملايين.", "انتهى"], "a decimal"],
    ["1- عدم الحسم.\n2- غياب الدعم.", ["1- عدم الحسم.", "2- غياب الدعم."], "a list"],
    ['قال: "لن نرحل." ثم مضى.', ['قال: "لن نرحل."', "ثم مضى."], "a closing mark belongs to its sentence"],
    ["سطر أول\r\n\r\nسطر ثان", ["سطر أول", "سطر ثان"], "line breaks of any system"],
    ["   \n\n ", [], "nothing"],
  ])("%j (%s)", (text, expected) => expect(shown(text)).toEqual(expected));

  it("cover every word once, in order, in any text", () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const { sentences } = read(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(words(text.slice(end, sentence.start))).toBe("");
          end = sentence.end;
        }
        expect(words(text.slice(end))).toBe("");
      }),
    );
  });
});

describe("furniture", () => {
  it("is what comes back word for word as a caption", () => {
    const text = "صورة القصف على حلب\nشن الطيران غارة على السوق.\nصورة القصف على حلب\nوقتل مدنيون.";
    expect(read(text).sentences.map(({ furniture }) => furniture)).toEqual(["caption", null, "caption", null]);
  });
});
