import { describe, expect, it } from "vitest";
import { type ChordLabel, chordLabels, spreadLine } from "../../src/components/relations-labels.js";

describe("spreadLine", () => {
  it.each([
    ["leaves what is far enough apart", [0, 20, 40], [0, 20, 40]],
    ["moves two that meet apart by the same", [0, 4], [-3, 7]],
    ["lets neighbours push each other on", [0, 1, 11], [-6, 4, 14]],
    ["keeps the order of equal places", [5, 5, 5], [-5, 5, 15]],
    ["takes no place at all", [], []],
  ])("%s", (_what, wanted, placed) => {
    expect(spreadLine(wanted, 10)).toEqual(placed);
  });
});

describe("chordLabels", () => {
  const slice = (2 * Math.PI) / 12;
  const arcs = Array.from({ length: 12 }, (_, i) => ({
    id: `unit-${i}`,
    bloc: i < 3 ? "three" : `alone-${i}`,
    value: 1,
    startAngle: i * slice,
    endAngle: (i + 1) * slice,
  }));
  const options = { radius: 60, lineHeight: 20, headings: true };
  const labels = chordLabels(arcs, options);
  const side = (left: boolean) => labels.filter((label) => label.left === left);

  it("names every unit, and heads only blocs of several", () => {
    const [headings, names] = [true, false].map((heading) => labels.filter((label) => label.heading === heading));
    expect(names?.map(({ id }) => id).sort()).toEqual(arcs.map(({ id }) => id).sort());
    expect(headings?.map(({ id }) => id)).toEqual(["three"]);
    expect(chordLabels(arcs, { ...options, headings: false })).toHaveLength(12);
  });

  it.each([true, false])("lets no two lines of a half meet, left: %s", (left) => {
    const ys = side(left).map(({ y }) => y);
    const gaps = ys.slice(1).map((y, i) => y - (ys[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20 - 1e-9);
  });

  it("keeps names outside the circle, each on the half of its arc", () => {
    const inside = ({ x, y }: ChordLabel) => Math.hypot(x, Math.max(0, Math.abs(y) - 10)) < 60 - 1e-9;
    expect(labels.filter(inside)).toEqual([]);
    expect(labels.every(({ left, x, angle }) => left === x < 0 && left === angle > Math.PI)).toBe(true);
  });
});
