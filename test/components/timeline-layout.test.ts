import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, type Happening, type LaneOptions, layoutLanes } from "../../src/components/timeline-layout.js";
import { dayLength } from "../../src/components/timeline-time.js";

const measure = (text: string) => text.length * 6;
const options: LaneOptions = {
  lanes: ["one", "two"],
  x: (time) => time / dayLength,
  left: 0,
  right: 1000,
  top: 10,
  radius: 6,
  rowHeight: 18,
  padding: 6,
  heading: 0,
  measure,
  labelRows: 5,
};
const happening = (id: string, start: number, days: number, lane = "one", label = ""): Happening => ({
  id,
  lane,
  label,
  start: start * dayLength,
  end: (start + days) * dayLength,
  fadesIn: false,
  fadesOut: false,
});

describe("marks of the timeline", () => {
  it("are a disc for a day and a bar of true length for longer", () => {
    const [lane] = layoutLanes([happening("day", 100, 1), happening("long", 200, 60)], options);
    expect(lane?.marks.map(({ disc, x0, x1 }) => [disc, x0, x1])).toEqual([
      [true, 100.5, 100.5],
      [false, 200, 260],
    ]);
  });

  it("stack where they would cover each other and share a row where not", () => {
    const [lane] = layoutLanes([happening("a", 10, 1), happening("b", 12, 1), happening("c", 60, 5)], options);
    expect(lane?.marks.map(({ id, row }) => [id, row])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
    ]);
  });

  it("put lanes below one another without a gap", () => {
    const [one, two] = layoutLanes([happening("a", 1, 1), happening("b", 1, 1, "two")], options);
    expect(one?.y).toBe(10);
    expect(two?.y).toBe((one?.y ?? 0) + (one?.height ?? 0));
  });

  it("name the mark whose lane is not drawn", () => {
    expect(() => layoutLanes([happening("x", 1, 1, "three")], options)).toThrow('"x" has the lane "three"');
  });

  it("carry their label to the left where the right edge is near", () => {
    const [lane] = layoutLanes([happening("a", 980, 1, "one", "a label")], options);
    expect(lane?.marks[0]?.label?.anchor).toBe("end");
  });

  const anyHappening = fc
    .tuple(fc.integer({ min: 0, max: 990 }), fc.integer({ min: 1, max: 300 }), fc.string({ maxLength: 30 }))
    .map(([start, days, label]) => ({ start, days, label }));

  it("never cover one another, nor does a label cover a mark or a label", () => {
    fc.assert(
      fc.property(fc.array(anyHappening, { maxLength: 40 }), (rows) => {
        const happenings = rows.map(({ start, days, label }, i) => happening(`m${i}`, start, days, "one", label));
        const [lane] = layoutLanes(happenings, options);
        const boxes = (lane?.marks ?? []).map(({ row, disc, x0, x1, label }) => {
          const reach = disc ? options.radius : 0;
          const width = label === null ? 0 : measure(label.text);
          const from = label?.anchor === "end" ? label.x - width : x0 - reach;
          const to = label?.anchor === "start" ? label.x + width : x1 + reach;
          return { row, from, to };
        });
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) if (a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
        });
      }),
    );
  });
});

describe("fitText", () => {
  it.each([
    ["whole", 60, "whole"],
    ["a longer text", 48, "a longe…"],
    ["a longer text", 20, null],
    ["some longer text", 72, "some longer…"],
    ["some longer text", 66, "some…"],
    ["Attack: the army", 84, "Attack: the…"],
    ["Attack: the army", 66, "Attack…"],
  ])("cuts %j to %i pixels as %j", (text, width, expected) => {
    expect(fitText(text, width, measure)).toBe(expected);
  });
});
