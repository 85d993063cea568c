import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counted, columnsOf, unitFor } from "../../src/components/timeline-density.js";
import { dayLength } from "../../src/components/timeline-time.js";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const thing = (id: string, from: string, days = 1, lane = "one"): Counted => ({
  id,
  lane,
  quad: "material-conflict",
  start: day(from),
  end: day(from) + days * dayLength,
});
const years = { start: day("2012-01-01"), end: day("2019-01-01") };

describe("columns of a crowded timeline", () => {
  it.each([
    [years, 900, "2015-04-01", "2015-05-01"],
    [years, 300, "2015-04-01", "2015-07-01"],
    [years, 80, "2015-01-01", "2016-01-01"],
    [{ start: day("2015-04-01"), end: day("2015-05-01") }, 900, "2015-04-15", "2015-04-16"],
    [{ start: day("2015-01-01"), end: day("2016-01-01") }, 900, "2015-04-13", "2015-04-20"],
  ])("are as wide as the calendar allows (case %#)", (shown, width, from, to) => {
    const unit = unitFor(shown, width);
    const start = unit.floor(new Date(day("2015-04-15")));
    expect([start.getTime(), unit.offset(start, 1).getTime()]).toEqual([day(from), day(to)]);
  });

  it("count each happening once, at the middle of its time, by lane and quad class", () => {
    const columns = columnsOf(
      [
        thing("a", "2015-04-02"),
        thing("b", "2015-04-20"),
        thing("c", "2015-01-01", 365),
        thing("d", "2015-04-03", 1, "two"),
      ],
      years,
      900,
    );
    expect(
      columns.map(({ lane, start, total, ids }) => [lane, new Date(start).toISOString().slice(0, 7), total, ids]),
    ).toEqual([
      ["one", "2015-04", 2, ["a", "b"]],
      ["one", "2015-07", 1, ["c"]],
      ["two", "2015-04", 1, ["d"]],
    ]);
    expect(columns[0]?.quads.get("material-conflict")).toBe(2);
  });

  it("hold every happening of the stretch shown, and none twice", () => {
    const happening = fc.record({
      at: fc.integer({ min: 0, max: 2500 }),
      days: fc.integer({ min: 1, max: 400 }),
      lane: fc.constantFrom("one", "two"),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), fc.integer({ min: 60, max: 1200 }), (made, width) => {
        const things = made.map(
          ({ at, days, lane }, i): Counted => ({
            id: String(i),
            lane,
            quad: null,
            start: years.start + at * dayLength,
            end: years.start + (at + days) * dayLength,
          }),
        );
        const ids = columnsOf(things, years, width).flatMap((column) => column.ids);
        const expected = things.filter(({ start, end }) => (start + end) / 2 < years.end).map(({ id }) => id);
        expect([...ids].sort()).toEqual(expected.sort());
      }),
    );
  });
});
