/** Days, periods and how they are said. Times are milliseconds since 1970 UTC; the end of a period is exclusive. */

import { counted } from "./counting.js";
import type { Lang } from "./state.js";
import { timeWords } from "./timeline-time-words.js";

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** A stretch of time: from `start` up to, but not including, `end`. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Which ends of an EDTF value are uncertain or approximate (`~`, `?`, `%`), and which are open (`..`). */
export interface EdtfEnds {
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const vague = (part: string) => /[~?%]/.test(part);
const open = (part: string) => part === "" || part === "..";

/** The ends of an EDTF value: `2018-03-21~/2018-03` fades in only, `2016-02~` fades at both ends. */
export const edtfEnds = (edtf: string): EdtfEnds => {
  const [from = "", to = from] = edtf.split("/");
  return { fadesIn: vague(from), fadesOut: vague(to), openStart: open(from), openEnd: open(to) };
};

/**
 * The period from the first to the last day, both inclusive; an open end reaches to the bound given.
 * @returns null when both days are missing
 */
export const periodOf = (first: Date | null, last: Date | null, bounds: Period): Period | null => {
  if (first === null && last === null) return null;
  return { start: first?.getTime() ?? bounds.start, end: last === null ? bounds.end : last.getTime() + dayLength };
};

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end;

/**
 * Whole days from the last day of an event to the first day of its report; negative where the report is about what is
 * still to come; 0 where the periods overlap.
 */
export const lagDays = (event: Period, report: Period): number => {
  if (overlap(event, report)) return 0;
  const lag =
    report.start >= event.end ? report.start - (event.end - dayLength) : -(event.start - (report.end - dayLength));
  return Math.round(lag / dayLength);
};

/** A lag in words, in the unit a reader would use: `the same day`, `3 days later`, `about 2 years later`; بعد نحو سنتين. */
export const lagWords = (days: number, approximate: boolean, lang: Lang): string => {
  const say = timeWords[lang];
  if (days === 0) return approximate ? say.sameTime : say.sameDay;
  const length = spanWords(Math.abs(days), lang);
  return (days > 0 ? say.later : say.before)(approximate || Math.abs(days) >= 60 ? say.about(length) : length);
};

/** A number of days in days, months or years, as a reader would count them: `59 days`, `4 months`, `2 years`. */
export const spanWords = (days: number, lang: Lang): string => {
  if (days < 60) return counted(days, "day", lang, "after");
  return days < 730
    ? counted(Math.round(days / 30.44), "month", lang, "after")
    : counted(Math.round(days / 365.25), "year", lang, "after");
};

const partWords = (part: string, lang: Lang): string => {
  const say = timeWords[lang];
  const [year = "", month, day] = part.replace(/[~?%]/g, "").split("-");
  const name = month === undefined ? undefined : say.months[Number(month) - 1];
  const plain =
    name === undefined || month === undefined
      ? say.year(year)
      : day === undefined
        ? `${name} ${year}`
        : `${Number(day)} ${name} ${year}`;
  return `${/~|%/.test(part) ? say.about(plain) : plain}${/\?|%/.test(part) ? ` (${say.uncertain})` : ""}`;
};

/**
 * An EDTF value in words: `2018-03-21~/2018-03-31~` → `about 21 March 2018 to about 31 March 2018`. In Arabic the months have both
 * of their names: `2015-10` → تشرين الأول/أكتوبر 2015.
 */
export const edtfWords = (edtf: string, lang: Lang): string => {
  const say = timeWords[lang];
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return partWords(from, lang);
  if (open(from)) return say.until(partWords(to, lang));
  if (open(to)) return say.since(partWords(from, lang));
  return say.range(partWords(from, lang), partWords(to, lang));
};

/** A time as `YYYY-MM-DD`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The time of a `YYYY-MM-DD`. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
