import type { CalendarSystem, Civil } from "./civil.js";

/**
 * The Hijri calendar in its Umm al-Qura variant (the civil calendar of Saudi Arabia), by Intl's `islamic-umalqura`. A
 * month announced by sighting elsewhere may begin a day earlier or later.
 */

const millisecondsOfDay = 86_400_000;

/** Mean length of a Hijri year, and the day (since 1970) on which year 1 began in the tabular calendar. */
const meanYear = 354.36708;
const epoch = -492148;

const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

function civilOf(day: number): Civil {
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(day * millisecondsOfDay)) {
    if (type === "year" || type === "month" || type === "day") found[type] = Number.parseInt(value, 10);
  }
  return found;
}

function firstOfMonth(year: number, month: number): number {
  let day = Math.round(epoch + (year - 1) * meanYear + (month - 1) * (meanYear / 12));
  for (let step = 0; step < 6; step++) {
    const at = civilOf(day);
    const months = (year - at.year) * 12 + (month - at.month);
    if (months === 0) return day - (at.day - 1);
    day += Math.round(months * (meanYear / 12)) + (months > 0 ? 1 - at.day : 0);
  }
  return day;
}

function monthLength(year: number, month: number): number {
  return (month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1)) - firstOfMonth(year, month);
}

/** The Hijri calendar, Umm al-Qura: 10 Muharram 1436 is 3 November 2014. */
export const hijri: CalendarSystem = {
  dayOf: (year, month, day) => firstOfMonth(year, month) + day - 1,
  civilOf,
  monthLength,
};
