// @ts-expect-error the package brings no types
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf } from "../../loaders/corpus/edtf.js";

describe("periodOf", () => {
  test.each([
    ["2015-06-27", "2015-06-27", "2015-06-27"],
    ["2016-02~", "2016-02-01", "2016-02-29"],
    ["2015-02?", "2015-02-01", "2015-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2014", "2014-01-01", "2014-12-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2014-XX", "2014-01-01", "2014-12-31"],
    ["2014-05-XX", "2014-05-01", "2014-05-31"],
    ["2014-21", "2014-03-01", "2014-05-31"],
    ["2014/2017", "2014-01-01", "2017-12-31"],
    ["2017-09~/2017-12~", "2017-09-01", "2017-12-31"],
    ["2014/..", "2014-01-01", null],
    ["../2014-03", null, "2014-03-31"],
    ["2014/", "2014-01-01", null],
  ])("%s", (value, first, last) => {
    expect(periodOf(value)).toEqual({ first, last });
  });

  test.each([
    "",
    "14/2/2016",
    "2016-13",
    "2016-02-30",
    "2015-02-29",
    "2016-2",
    "16",
    "2016-00",
    "2017/2014",
    "../..",
    "2014/2015/2016",
    "201X-05",
    "2014-21-05",
    "soon",
  ])("%j is none", (value) => {
    expect(periodOf(value)).toBeNull();
  });

  test("days, months, years and intervals agree with edtf.js", () => {
    const two = (value: number) => String(value).padStart(2, "0");
    const date = (year: fc.Arbitrary<number>) =>
      fc
        .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(2))
        .map(([y, m, d, parts]) => [String(y), two(m), two(d)].slice(0, parts + 1).join("-"));
    // edtf.js refuses an interval that begins and ends with the same period, so the years are kept apart.
    const begin = date(fc.integer({ min: 1900, max: 1999 }));
    const end = date(fc.integer({ min: 2000, max: 2099 }));
    fc.assert(
      fc.property(
        fc.oneof(
          begin,
          end,
          fc.tuple(begin, end).map((pair) => pair.join("/")),
        ),
        (value) => {
          const parsed = edtf(value);
          const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
          expect(periodOf(value)).toEqual({ first: isoDay(parsed.min), last: isoDay(parsed.max) });
        },
      ),
    );
  });
});
