import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings, stems } from "../../loaders/engine/text/clitics.js";
import { tokenize } from "../../loaders/engine/text/tokens.js";
import { arabicText } from "./arabic.js";

const shown = (text: string) => tokenize(text).map((token) => text.slice(token.start, token.end));

describe("tokenize", () => {
  it.each([
    ['قال: "إن"', ["قال", ":", '"', "إن", '"'], "signs and quotation marks stand alone"],
    ["بحوالي 200كم²", ["بحوالي", "200", "كم", "²"], "a unit written to its number"],
    ["27/يونيو/2015", ["27", "/", "يونيو", "/", "2015"], "a date with slashes"],
    ["الـ110 عناصر", ["الـ", "110", "عناصر"], "tatweel before a number"],
    ["النظام.. نهاية", ["النظام", "..", "نهاية"], "two dots are one sign"],
    ["وَ\u200cداعش", ["وَ\u200cداعش"], "invisible joiners stay inside the word"],
  ])("%s", (text, expected) => expect(shown(text)).toEqual(expected));

  it("covers all but white space and invisible marks, without overlap", () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cf}\p{M}ـ]*$/u);
          end = token.end;
        }
      }),
    );
  });
});

describe("readings", () => {
  const keys = (word: string) => readings(word).map(({ key, cut, merged }) => `${key}/${cut}${merged ? "*" : ""}`);
  it.each([
    ["داعش", ["داعش/0"]],
    ["وداعش", ["وداعش/0", "داعش/1"]],
    ["لداعش", ["لداعش/0", "داعش/1"]],
    ["للتنظيم", ["للتنظيم/0", "التنظيم/0*", "لتنظيم/1"]],
    ["وبالتنسيق", ["وبالتنسيق/0", "بالتنسيق/1", "التنسيق/2"]],
    ["في", ["في/0"]],
  ])("%s", (word, expected) => expect(keys(word)).toEqual(expected));
});

describe("stems", () => {
  it("cuts attached pronouns and gives a ta back its shape (مساعدته, his help)", () => {
    expect(stems("مساعدته", ["ه"]).map(({ key }) => key)).toEqual(["مساعدته", "مساعدت", "مساعده"]);
  });
  it("leaves a short word whole", () => {
    expect(stems("به", ["ه"]).map(({ key }) => key)).toEqual(["به"]);
  });
});
