import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchRows } from "../../loaders/evaluation/matching.js";
import { overlap, wordOverlap } from "../../loaders/evaluation/spans.js";

describe("matchRows", () => {
  const allow = (pairs: readonly string[]) => (gold: string, found: string) =>
    pairs.includes(gold + found) ? 1 : null;

  test("each row answers one other at most", () => {
    const { pairs, missed, extra } = matchRows(["a", "b"], ["x", "y", "z"], allow(["ax", "bx"]));
    expect(pairs).toEqual([{ gold: "a", found: "x" }]);
    expect(missed).toEqual(["b"]);
    expect(extra).toEqual(["y", "z"]);
  });

  test("a choice that would cost a pair is undone", () => {
    const { pairs } = matchRows(["a", "b"], ["x", "y"], allow(["ax", "ay", "bx"]));
    expect(pairs).toContainEqual({ gold: "a", found: "y" });
    expect(pairs).toContainEqual({ gold: "b", found: "x" });
  });

  test("the likest is taken first", () => {
    const { pairs } = matchRows([5], [1, 4, 9], (gold, found) => -Math.abs(gold - found));
    expect(pairs).toEqual([{ gold: 5, found: 4 }]);
  });

  test("no order of the rows changes how many pairs there are", () => {
    const edges = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: ([a, b]) => a * 10 + b, maxLength: 20 });
    const six = [0, 1, 2, 3, 4, 5];
    fc.assert(
      fc.property(edges, fc.shuffledSubarray(six, { minLength: 6 }), (allowed, order) => {
        const likeness = (a: number, b: number) => (allowed.some(([x, y]) => x === a && y === b) ? 1 : null);
        expect(matchRows(order, six, likeness).pairs.length).toBe(matchRows(six, order, likeness).pairs.length);
      }),
    );
  });
});

test.each([
  [{ start: 0, end: 4 }, { start: 2, end: 6 }, 2],
  [{ start: 0, end: 4 }, { start: 4, end: 6 }, 0],
  [{ start: 0, end: 4 }, { start: 6, end: 8 }, 0],
  [{ start: 0, end: 9 }, { start: 6, end: 8 }, 2],
  [null, { start: 6, end: 8 }, 0],
])("overlap %#", (a, b, shared) => {
  expect(overlap(a, b)).toBe(shared);
});

describe("wordOverlap", () => {
  const text = 'قال "إن المعارك مستمرة" في حلب';
  const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  test.each([
    ["إن المعارك مستمرة", "إن المعارك مستمرة", 1],
    ["إن المعارك مستمرة", '"إن المعارك مستمرة"', 1],
    ["إن المعارك", "المعارك مستمرة", 1 / 3],
    ["إن المعارك", "المعارك", 1 / 2],
    ["إن المعارك", "في حلب", 0],
    ['"', '"', 0],
  ])("%s | %s", (a, b, shared) => {
    expect(wordOverlap(text, span(a), span(b))).toBeCloseTo(shared);
  });

  test("an attached conjunction makes no difference", () => {
    const attached = "ونفى ذلك";
    expect(wordOverlap(attached, { start: 0, end: 8 }, { start: 1, end: 8 })).toBe(1);
  });
});
