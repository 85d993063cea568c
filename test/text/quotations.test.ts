import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../../loaders/engine/text/quotations.js";
import { tokenize } from "../../loaders/engine/text/tokens.js";
import { arabicText } from "./arabic.js";

const quoted = (text: string) =>
  findQuotations(text, tokenize(text)).map(({ inner, closed, depth }) => {
    return `${depth}${closed ? "" : "…"} ${text.slice(inner.start, inner.end)}`;
  });

describe("findQuotations", () => {
  it.each([
    ['قال: "لن نرحل".', ["0 لن نرحل"], "straight marks"],
    ["قال: «لن نرحل».", ["0 لن نرحل"], "guillemets"],
    ["قال: ” لن نرحل “.", ["0 لن نرحل"], "curly marks reversed, with spaces"],
    ["قال: “لن نرحل”.", ["0 لن نرحل"], "curly marks as named"],
    ["قال الناشط ” سامر ” في حديث", ["0 سامر"], "the same mark on both sides, spaced"],
    [
      'قال: "إن تنظيمي "داعش" و"النصرة" اتفقا".',
      ['0 إن تنظيمي "داعش" و"النصرة" اتفقا', "1 داعش", "1 النصرة"],
      "nested in the same mark",
    ],
    ["قال: ” وهو تيار ” الغلاة” هناك “.", ["0 وهو تيار ” الغلاة” هناك", "1 الغلاة"], "nested in reversed marks"],
    ['اتهمه بـ"الخيانة" أمس', ["0 الخيانة"], "after a proclitic with tatweel"],
    ['قال: "لن نرحل\nوفي سياق آخر', ["0… لن نرحل"], "never closed: ends with its paragraph"],
    ["{هذا بلاغ للناس} قال", ["0 هذا بلاغ للناس"], "braces"],
    ["people's war", [], "an apostrophe quotes nothing"],
    ['"" فارغ', [], "an empty pair quotes nothing"],
  ])("%s → %j (%s)", (text, expected) => expect(quoted(text)).toEqual(expected));

  it("nests properly in any text", () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const found = findQuotations(text, tokenize(text));
        for (const { inner, outer } of found) {
          expect(outer.start).toBeLessThan(inner.start);
          expect(inner.end).toBeGreaterThan(inner.start);
          expect(outer.end).toBeGreaterThanOrEqual(inner.end);
        }
        for (const x of found) {
          for (const y of found) {
            const apart = x.outer.end <= y.outer.start || y.outer.end <= x.outer.start;
            const inside = (x.outer.start >= y.inner.start && x.outer.end <= y.inner.end) || x === y;
            const around = y.outer.start >= x.inner.start && y.outer.end <= x.inner.end;
            const shared = x.inner.end === y.inner.end;
            expect(apart || inside || around || shared).toBe(true);
          }
        }
      }),
    );
  });
});
