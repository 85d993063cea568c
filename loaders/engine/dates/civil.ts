/**
 * Day arithmetic in the proleptic Gregorian calendar. A day is a number: days since 1970-01-01. No clock, no time zone.
 */

/** A year, month (1–12) and day of a calendar. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the readers of dates ask of a calendar; {@link gregorian} is one, the Hijri calendar another. */
export interface CalendarSystem {
  /** Number of the day; days past the end of a month run on into the next. */
  readonly dayOf: (year: number, month: number, day: number) => number;
  readonly civilOf: (day: number) => Civil;
  readonly monthLength: (year: number, month: number) => number;
}

const daysOfEra = 146097;

function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - 719468;
}

function civilOf(day: number): Civil {
  const z = day + 719468;
  const era = Math.floor(z / daysOfEra);
  const dayOfEra = z - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The Gregorian calendar (Howard Hinnant's algorithms for civil days). */
export const gregorian: CalendarSystem = { dayOf, civilOf, monthLength };

/** ISO weekday of a day: 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The year and month `by` months after (or, negative, before) a month. */
export function addMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** A year in four digits with a sign before our era: 2015, 0476, -0430. */
export function isoYear(year: number): string {
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

const two = (n: number): string => String(n).padStart(2, "0");

/** `2015-06`. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`;
}

/** `2015-06-27`. */
export function isoDay(day: number): string {
  const { year, month, day: n } = civilOf(day);
  return `${isoMonth(year, month)}-${two(n)}`;
}

/** Easter Sunday of the Western churches (Gauss, as corrected by Meeus). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
