/** Words for times. */

import { bilingual } from "./words.js";

/** Names of the months in the east of the Arab world and, after the stroke, the transliterated ones of Egypt and the Gulf. */
const arabicMonths: readonly (readonly [string, string])[] = [
  ["كانون الثاني", "يناير"],
  ["شباط", "فبراير"],
  ["آذار", "مارس"],
  ["نيسان", "أبريل"],
  ["أيار", "مايو"],
  ["حزيران", "يونيو"],
  ["تموز", "يوليو"],
  ["آب", "أغسطس"],
  ["أيلول", "سبتمبر"],
  ["تشرين الأول", "أكتوبر"],
  ["تشرين الثاني", "نوفمبر"],
  ["كانون الأول", "ديسمبر"],
];

interface TimeWords {
  readonly months: readonly string[];
  /** A year, or a decade or century as EDTF writes it: `201X`, `20XX`. */
  readonly year: (year: string) => string;
  readonly about: (time: string) => string;
  readonly uncertain: string;
  readonly until: (time: string) => string;
  readonly since: (time: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly sameDay: string;
  readonly sameTime: string;
  readonly later: (span: string) => string;
  readonly before: (span: string) => string;
  readonly undated: string;
}

export const timeWords = bilingual<TimeWords>(
  {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    year: (year) => year.replace(/X+$/, (x) => `${"0".repeat(x.length)}s`),
    about: (time) => `about ${time}`,
    uncertain: "uncertain",
    until: (time) => `until ${time}`,
    since: (time) => `since ${time}`,
    range: (from, to) => `${from} to ${to}`,
    sameDay: "the same day",
    sameTime: "about the same time",
    later: (span) => `${span} later`,
    before: (span) => `${span} before`,
    undated: "no date",
  },
  {
    months: arabicMonths.map(([levantine, transliterated]) => `${levantine}/${transliterated}`),
    year: (year) =>
      /XX$/.test(year)
        ? `القرن الـ${Number(year.slice(0, 2)) + 1}`
        : year.endsWith("X")
          ? `عقد ${year.replace(/X$/, "0")}`
          : year,
    about: (time) => `نحو ${time}`,
    uncertain: "غير مؤكد",
    until: (time) => `حتى ${time}`,
    since: (time) => `منذ ${time}`,
    range: (from, to) => `من ${from} إلى ${to}`,
    sameDay: "في اليوم نفسه",
    sameTime: "في الوقت نفسه تقريبًا",
    later: (span) => `بعد ${span}`,
    before: (span) => `قبل ${span}`,
    undated: "بلا تاريخ",
  },
);
