import { describe, expect, it } from "vitest";
import { datesIn } from "./calendar.js";

const values = (lines: readonly string[], published: string | null = "2018-02-15") =>
  datesIn(lines.join("\n"), published).map((date) => date.edtf);

describe("days and months without a year", () => {
  it("have that of the heading above them", () => {
    expect(
      values(["2011", "15 آذار: خروج المظاهرات", "29 تموز: إعلان تشكيل الجيش", "2012", "2 آب: استقالة المبعوث"]),
    ).toEqual(["2011", "2011-03-15", "2011-07-29", "2012", "2012-08-02"]);
  });

  it("have that of the chronicle that runs on", () => {
    const lines = ["في 15 آذار 2011 خرجت المظاهرات.", "في 18 آذار 2011 سقط القتلى.", "وفي أيار دخل الجيش إلى المدينة."];
    expect(values(lines)).toEqual(["2011-03-15", "2011-03-18", "2011-05"]);
  });

  it("have that of the publication in an article that mentions one old date", () => {
    const lines = ["بدأ التدخل في 30 أيلول 2015.", "وفي 20 كانون الأول قصفت الطائرات البلدة."];
    expect(values(lines)).toEqual(["2015-09-30", "2017-12-20"]);
  });

  it("have that of the same day written in full before", () => {
    const lines = [
      "وقع القصف في 13 تشرين الثاني 2016.",
      "ردت القوات.",
      "توقف الرد.",
      "قصف 13 تشرين الثاني كان الأعنف.",
    ];
    expect(values(lines)).toEqual(["2016-11-13", "2016-11-13"]);
  });

  it("have none where nothing tells", () => {
    expect(values(["وقع القصف في 13 تشرين الثاني"], null)).toEqual(["XXXX-11-13"]);
  });
});

describe("steps from the text", () => {
  it("do not reach past the paragraphs around", () => {
    const far = ["في 7 نيسان 2017 قصفت البلدة.", "ثم هدأت.", "ثم عادت.", "ثم سكنت.", "وفي اليوم التالي انسحبوا."];
    expect(values(far)).toEqual(["2017-04-07"]);
  });

  it("need a date that is fine enough", () => {
    expect(values(["في أكتوبر 2016 بدأت المعركة، وفي اليوم ذاته انسحبوا."])).toEqual(["2016-10"]);
  });
});
