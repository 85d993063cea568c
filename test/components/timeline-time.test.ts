import { describe, expect, it } from "vitest";
import { edtfEnds, edtfWords, lagDays, lagWords, periodOf, timeOf } from "../../src/components/timeline-time.js";

const bounds = { start: timeOf("2012-01-01"), end: timeOf("2019-01-01") };
const period = (first: string | null, last: string | null) => {
  const found = periodOf(first === null ? null : new Date(first), last === null ? null : new Date(last), bounds);
  if (found === null) throw new Error("no period");
  return found;
};

describe("edtfEnds", () => {
  it.each([
    ["2015-06-27", false, false, false, false],
    ["2016-02~", true, true, false, false],
    ["2018-03-21~/2018-03", true, false, false, false],
    ["2014/..", false, false, false, true],
    ["../2014?", false, true, true, false],
  ])("%s", (edtf, fadesIn, fadesOut, openStart, openEnd) => {
    expect(edtfEnds(edtf)).toEqual({ fadesIn, fadesOut, openStart, openEnd });
  });
});

describe("edtfWords", () => {
  it.each([
    ["2015-06-27", "27 June 2015"],
    ["2015-10", "October 2015"],
    ["201X", "2010s"],
    ["2016-02~", "about February 2016"],
    ["2016-02?", "February 2016 (uncertain)"],
    ["2017-01~/2017-04~", "about January 2017 to about April 2017"],
    ["2014/..", "since 2014"],
    ["../2014", "until 2014"],
  ])("%s is %s", (edtf, words) => {
    expect(edtfWords(edtf, "en")).toBe(words);
  });

  it.each([
    ["2015-06-27", "27 حزيران/يونيو 2015"],
    ["2018-01", "كانون الثاني/يناير 2018"],
    ["201X", "عقد 2010"],
    ["20XX", "القرن الـ21"],
    ["2016-02~", "نحو شباط/فبراير 2016"],
    ["2016-02?", "شباط/فبراير 2016 (غير مؤكد)"],
    ["2014/2017", "من 2014 إلى 2017"],
    ["2014/..", "منذ 2014"],
    ["../2014", "حتى 2014"],
  ])("%s is %s in Arabic", (edtf, words) => {
    expect(edtfWords(edtf, "ar")).toBe(words);
  });
});

describe("lag from event to report", () => {
  it.each([
    ["2015-06-26", "2015-06-26", "2015-06-27", "2015-06-27", 1],
    ["2015-06-01", "2015-06-30", "2015-06-27", "2015-06-27", 0],
    ["2014-01-22", "2014-01-22", "2014-01-05", "2014-01-05", -17],
  ])("%s/%s reported %s/%s", (first, last, published, until, days) => {
    expect(lagDays(period(first, last), period(published, until))).toBe(days);
  });

  it.each([
    [0, false, "the same day"],
    [1, false, "1 day later"],
    [-17, true, "about 17 days before"],
    [120, false, "about 4 months later"],
    [1000, true, "about 3 years later"],
  ])("%i days is said %s %s", (days, approximate, words) => {
    expect(lagWords(days, approximate, "en")).toBe(words);
  });

  it.each([
    [0, false, "في اليوم نفسه"],
    [1, false, "بعد يوم واحد"],
    [2, false, "بعد يومين"],
    [-3, false, "قبل 3 أيام"],
    [-17, true, "قبل نحو 17 يومًا"],
    [730, false, "بعد نحو سنتين"],
    [120, false, "بعد نحو 4 أشهر"],
  ])("%i days is said %s %s in Arabic", (days, approximate, words) => {
    expect(lagWords(days, approximate, "ar")).toBe(words);
  });
});

describe("periodOf", () => {
  it("lets an open end reach the bounds, and is null without any day", () => {
    expect(period(null, "2014-12-31")).toEqual({ start: bounds.start, end: timeOf("2015-01-01") });
    expect(periodOf(null, null, bounds)).toBeNull();
  });
});
