// @ts-expect-error the package brings no types
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabicText } from "../text/arabic.js";
import { calendar, datesIn } from "./calendar.js";

const words = [...calendar.words.next.keys()];

/** Random text thick with the words of dates. */
const datedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        "و",
        "/",
        "-",
        "،",
        ".",
        "(",
        ")",
        "\n",
        "إلى",
        "2015",
        "15",
        "7",
        "١٤٣٥",
        "هـ",
        "قتل",
        "التنظيم",
        '"',
      ),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(" ", "").map((gap) => parts.join(gap === "" ? " " : gap)));

const publication = fc.constantFrom(null, "2018-02-15", "2016-02~", "2014-01-05~", "2012", "nonsense");

describe("findDates on any text", () => {
  it.each([
    ["random Arabic", arabicText],
    ["the words of dates in any order", datedText],
  ])("never throws, keeps order, and points at what it read: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, publication, (text, published) => {
        let end = 0;
        for (const date of datesIn(text, published)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(date.start, date.end).trim()).toBe(text.slice(date.start, date.end));
          if (date.first !== null && date.last !== null)
            expect(date.first <= date.last || date.first.startsWith("-")).toBe(true);
          expect(() => edtf(date.edtf), `${text} → ${date.edtf}`).not.toThrow();
          end = date.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same for the same", () => {
    const text = "في 15 آذار 2011 وبعد ذلك بيومين، ثم أمس الأربعاء";
    expect(datesIn(text, "2018-02-15")).toEqual(datesIn(text, "2018-02-15"));
  });

  it.each([
    ["prose", "وأعلن التنظيم يوم السبت 27 حزيران/يونيو 2015 أنه سيطر على المدينة في أواخر العام الماضي. "],
    ["years in a row", "2012 و"],
    ["days without a month", "5 و"],
    ["months without a year", "في 5 أيار ثم "],
    ["one paragraph of steps", "اليوم التالي "],
  ])("takes time in proportion to the text: %s", (_, unit) => {
    const time = (text: string): number => {
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const before = performance.now();
        datesIn(text, "2018-02-15");
        best = Math.min(best, performance.now() - before);
      }
      return best;
    };
    const short = unit.repeat(2_000);
    time(short);
    expect(time(unit.repeat(8_000)) / Math.max(time(short), 1)).toBeLessThan(12);
  });
});
