import type { DateAnchor } from "../../types.js";
import { gregorian, weekdayOf } from "../civil.js";
import { hijri } from "../hijri.js";
import type { Parts } from "../parts.js";
import { type Context, earlierBy, type Fixed, fixedDays, fixedWeek, systemOf } from "./fixed.js";
import { impliedYear, steppedMonth } from "./implied.js";
import { saidYear, type YearRead } from "./years.js";

/** A month of a year and where the year comes from. */
export interface MonthRead {
  readonly year: number;
  readonly month: number;
  readonly anchor: DateAnchor;
}

/**
 * The month an expression says, with its year, said or implied; null where it says none or the year cannot be known.
 */
export function readMonth(parts: Parts, context: Context): MonthRead | null {
  const { month } = parts;
  if (month === undefined) return null;
  if (month.n === undefined) {
    const before = month.step?.from === "text" ? (earlierBy(context, "month")?.first ?? null) : null;
    return month.step === undefined ? null : steppedMonth(month.step, context, parts, before);
  }
  const year = parts.year === undefined ? impliedYear(parts, month.n, context) : yearOf(parts, month.n, context);
  return year === null ? null : { year: year.year, month: month.n, anchor: year.anchor };
}

/** From this year on, a year beside a Hijri month is of our era: رمضان 2013. */
const gregorianYears = 1700;

/** The year said; of a Hijri month, that in which the month begins in the Gregorian year said. */
function yearOf(parts: Parts, month: number, context: Context): YearRead | null {
  const said = saidYear(parts, context);
  if (said === null || parts.hijri !== true || said.year < gregorianYears) return said;
  const from = hijri.civilOf(gregorian.dayOf(said.year, 1, 1)).year;
  const begins = [from, from + 1].filter((year) => gregorian.civilOf(hijri.dayOf(year, month, 1)).year === said.year);
  return begins[0] === undefined ? null : { year: begins[0], anchor: said.anchor };
}

/** A week by step, or counted: full weeks, Monday to Sunday, in a month; ISO weeks in a year. */
export function resolveWeek(parts: Parts, context: Context): Fixed | null {
  const { week } = parts;
  if (week === undefined) return null;
  if (week.nth !== undefined) return countedWeek(week.nth, parts, context);
  const step = week.step;
  if (step === undefined) return null;
  if (step.from === "text") {
    const before = earlierBy(context, "week");
    if (before?.first != null) return fixedWeek(before.first + 7 * step.by, "text");
    if (step.by === 0 || (step.by > 0 && !context.alone)) return null;
  }
  const day = context.publication?.day;
  return day == null ? null : fixedWeek(day + 7 * step.by, "publication");
}

function countedWeek(nth: number, parts: Parts, context: Context): Fixed | null {
  const system = systemOf(parts);
  const month = readMonth(parts, context);
  if (month !== null) {
    const first = system.dayOf(month.year, month.month, 1);
    const last = first + system.monthLength(month.year, month.month) - 1;
    const monday = first + ((8 - weekdayOf(first)) % 7);
    const sunday = last - (weekdayOf(last) % 7);
    const start = nth < 0 ? sunday - 6 : monday + 7 * (nth - 1);
    return start + 6 > last ? null : fixedDays(start, start + 6, month.anchor);
  }
  const year = saidYear(parts, context);
  if (year === null || parts.month !== undefined) return null;
  const fourth = system.dayOf(year.year + (nth < 0 ? 1 : 0), 1, 4);
  const firstMonday = fourth - weekdayOf(fourth) + 1;
  const start = nth < 0 ? firstMonday - 7 : firstMonday + 7 * (nth - 1);
  return fixedDays(start, start + 6, year.anchor);
}
