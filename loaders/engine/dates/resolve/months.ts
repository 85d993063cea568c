import type { DateAnchor } from "../../types.js";
import { weekdayOf } from "../civil.js";
import type { Parts } from "../parts.js";
import { type Context, earlierBy, type Fixed, fixedDays, fixedWeek, systemOf } from "./fixed.js";
import { impliedYear, steppedMonth } from "./implied.js";
import { saidYear } from "./years.js";

/** A month of a year and where the year comes from. */
export interface MonthRead {
  readonly year: number;
  readonly month: number;
  readonly anchor: DateAnchor;
}

/** The month an expression says, with its year, said or implied; null where it says none or the year cannot be known. */
export function readMonth(parts: Parts, context: Context): MonthRead | null {
  const { month } = parts;
  if (month === undefined) return null;
  if (month.n === undefined) {
    const before = month.step?.from === "text" ? (earlierBy(context, "month")?.first ?? null) : null;
    return month.step === undefined ? null : steppedMonth(month.step, context, parts, before);
  }
  const year = parts.year === undefined ? impliedYear(parts, month.n, context) : saidYear(parts, context);
  return year === null ? null : { year: year.year, month: month.n, anchor: year.anchor };
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
    if (!context.alone || step.by === 0) return null;
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
