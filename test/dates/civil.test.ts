import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, easterOf, gregorian, isoDay, weekdayOf } from "../../loaders/engine/dates/civil.js";
import { hijri } from "../../loaders/engine/dates/hijri.js";

const days = fc.integer({ min: -800_000, max: 200_000 });

describe("the Gregorian calendar", () => {
  it("leads from days to dates and back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: n } = gregorian.civilOf(day);
        expect(gregorian.dayOf(year, month, n)).toBe(day);
        expect(n).toBeLessThanOrEqual(gregorian.monthLength(year, month));
      }),
    );
  });

  it("agrees with Date", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        if (date.getUTCFullYear() >= 0) expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("adds months over the turn of the year", () => {
    expect(addMonths(2018, 2, -3)).toEqual({ year: 2017, month: 11 });
    expect(addMonths(2017, 12, 1)).toEqual({ year: 2018, month: 1 });
  });

  it.each([
    [2013, "2013-03-31"],
    [2016, "2016-03-27"],
    [2018, "2018-04-01"],
    [2038, "2038-04-25"],
  ])("finds Easter of %s", (year, easter) => expect(isoDay(easterOf(year))).toBe(easter));
});

describe("the Hijri calendar, Umm al-Qura", () => {
  it.each([
    [1436, 1, 10, "2014-11-03"],
    [1435, 9, 1, "2014-06-28"],
    [1434, 10, 1, "2013-08-08"],
    [1439, 12, 10, "2018-08-21"],
  ])("%s-%s-%s is %s", (year, month, day, iso) => expect(isoDay(hijri.dayOf(year, month, day))).toBe(iso));

  it("leads from dates to days and back in every month of three centuries", () => {
    for (let year = 1300; year < 1600; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(hijri.civilOf(hijri.dayOf(year, month, 1))).toEqual({ year, month, day: 1 });
        expect([29, 30]).toContain(hijri.monthLength(year, month));
      }
    }
  });
});
