import { describe, expect, it } from "vitest";
import { boundsOf } from "../../loaders/evaluation/suites/bounds.js";
import { scoreSuite } from "../../loaders/evaluation/suites/suites.js";
import { datesIn } from "../dates/calendar.js";

const file = (source: unknown, cases: readonly object[], more: object = {}) =>
  JSON.stringify({ source, cases, ...more });

describe("scoreSuite", () => {
  it("scores phrases with a reference, and phrases without dates", () => {
    const contents = file(
      { repo: "facebook/duckling" },
      [
        { text: "أمس", reference: "2018-02-15T04:30:00", edtf: "2018-02-14", newsPlausible: true },
        { text: "غدا", reference: "2018-02-15T04:30:00", edtf: "2018-02-20", newsPlausible: true },
        { text: "الثالثة فجرا", reference: "2018-02-15", edtf: "2018-02-15T03:00", newsPlausible: false },
      ],
      { negatives: [{ text: "باب" }] },
    );
    const score = scoreSuite(contents, datesIn);
    expect(score).toMatchObject({ suite: "facebook/duckling", cases: 3, right: 2 });
    expect(score.misses).toEqual([
      { text: "غدا", published: "2018-02-15", expected: "2018-02-20", found: ["2018-02-16"] },
    ]);
  });

  it("takes every value that a sentence should hold for a case", () => {
    const contents = file("public documents", [
      { text: "في 5 أيار/مايو 2008 و7 حزيران/يونيه 2009", expected: ["2008-05-05", "2009-06-07"] },
      { text: "بين 1 و3 أيار 2008", expected: ["2008-05-03", "2008-05-09"] },
    ]);
    expect(scoreSuite(contents, datesIn)).toMatchObject({ cases: 4, right: 3 });
  });

  it("asks only for the span that a suite marks", () => {
    const contents = file({ repo: "microsoft/Recognizers-Text" }, [
      {
        text: "من أمس حتى اليوم",
        reference: "2018-02-15",
        newsPlausible: true,
        expected: [{ start: 3, end: 6, offset_ok: true, edtfPast: "2018-02-14" }],
      },
    ]);
    expect(scoreSuite(contents, datesIn)).toMatchObject({ cases: 1, right: 1 });
  });

  it("counts what lies inside where a suite reads coarsely", () => {
    const contents = file({ repo: "UniversalDependencies/UD_Arabic-PUD" }, [
      { text: "منتصف عام 1962", expected: ["1962"] },
      { text: "القرن الخامس قبل الميلاد", expected: ["04XX"] },
    ]);
    expect(scoreSuite(contents, datesIn)).toMatchObject({ cases: 2, right: 2 });
  });

  it("says which suites it knows", () => {
    expect(() => scoreSuite(file({ repo: "some/other" }, []), datesIn)).toThrow(
      /none of the suites facebook\/duckling/,
    );
  });
});

describe("boundsOf", () => {
  it.each([
    ["2015-06-27", "2015-06-27", "2015-06-27"],
    ["2016-02~", "2016-02-01", "2016-02-29"],
    ["2014", "2014-01-01", "2014-12-31"],
    ["198X", "1980-01-01", "1989-12-31"],
    ["18XX", "1800-01-01", "1899-12-31"],
    ["2014/2017", "2014-01-01", "2017-12-31"],
    ["2017-09~/2017-12~", "2017-09-01", "2017-12-31"],
  ])("%s", (edtf, first, last) => expect(boundsOf(edtf)).toEqual({ first, last }));

  it("has none for a year unknown", () => expect(boundsOf("XXXX-10-21")).toBeNull());
});
