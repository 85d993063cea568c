import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectorsIn } from "../../loaders/annotations/selectors.js";

describe("the selectors of a stretch", () => {
  it.each([
    ["within the first plane, positions are those of code units", "قال خالد نعم", 4, 8, [4, 8], "خالد", "قال ", " نعم"],
    ["a pair before it counts as one", "😀 قال", 3, 6, [2, 5], "قال", "😀 ", ""],
    ["a pair in it counts as one", "قال 😀 لا", 0, 6, [0, 5], "قال 😀", "", " لا"],
    ["half a pair, which no text should hold, counts as one", "\ude00قال", 1, 4, [1, 4], "قال", "\ude00", ""],
  ])("%s", (_, text, start, end, [from, to], exact, prefix, suffix) => {
    expect(selectorsIn(text)({ start, end })).toEqual([
      { type: "TextPositionSelector", start: from, end: to },
      { type: "TextQuoteSelector", exact, prefix, suffix },
    ]);
  });

  it("counts code points, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(200), fc.nat(200), (text, x, y) => {
        const points = [...text];
        const [from = 0, to = 0] = [x % (points.length + 1), y % (points.length + 1)].sort((a, b) => a - b);
        const units = (count: number) => points.slice(0, count).join("").length;
        const [position, quote] = selectorsIn(text)({ start: units(from), end: units(to) });
        expect([position.start, position.end]).toEqual([from, to]);
        expect(quote.exact).toBe(points.slice(from, to).join(""));
        expect(points.slice(0, from).join("").endsWith(quote.prefix)).toBe(true);
        expect(points.slice(to).join("").startsWith(quote.suffix)).toBe(true);
        expect(quote.prefix + quote.suffix).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
