import type { DateAnchor } from "../../types.js";
import { addMonths, type CalendarSystem, weekdayOf } from "../civil.js";
import type { Parts, Step } from "../parts.js";
import { type Context, earlierBy, type Fixed, fixedDay, systemOf } from "./fixed.js";
import type { MonthRead } from "./months.js";

/**
 * A day that steps from the publication or the text: أمس, اليوم التالي. With a weekday beside it, the nearest such
 * day.
 */
export function steppedDay(step: Step, parts: Parts, context: Context): Fixed | null {
  if (step.from === "text") {
    const before = earlierBy(context, "day");
    if (before?.first != null) return fixedDay(before.first + step.by, "text");
    if (step.by === 0 || (step.by > 0 && !context.alone)) return null;
  }
  const day = context.publication?.day;
  if (day == null) return null;
  return fixedDay(nearestWeekday(day + step.by, parts), "publication");
}

/** The day itself, or where a weekday is named that it is not, the nearest such day within three days. */
function nearestWeekday(day: number, parts: Parts): number {
  const { weekday } = parts;
  if (weekday === undefined) return day;
  const ahead = (weekday.n - weekdayOf(day) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}

/**
 * A weekday: the last on or before the publication (news looks back); strictly before with الماضي, strictly after with
 * المقبل or when the words around look ahead; in a week, that week's.
 */
export function resolveWeekday(parts: Parts, context: Context, week: Fixed | null): Fixed | null {
  const { weekday } = parts;
  if (weekday === undefined) return null;
  if (parts.week !== undefined) {
    return week?.first == null ? null : fixedDay(week.first + weekday.n - 1, week.anchor);
  }
  const step = weekday.step;
  if (step?.from === "text") {
    const before = earlierBy(context, "day");
    if (before?.first != null) {
      const ahead = (weekday.n - weekdayOf(before.first) + 7) % 7;
      const by = step.by < 0 ? ahead - 7 : step.by > 0 && ahead === 0 ? 7 : ahead;
      return fixedDay(before.first + by, "text");
    }
  }
  const day = context.publication?.day;
  if (day == null) return null;
  const back = (weekdayOf(day) - weekday.n + 7) % 7;
  const by = step?.by ?? (context.ahead ? 1 : 0);
  if (by === 0) return fixedDay(day - back, "publication");
  if (by < 0) return fixedDay(day - (back === 0 ? 7 : back) + (by + 1) * 7, "publication");
  return fixedDay(day + (7 - back) + (by - 1) * 7, "publication");
}

/** The nth weekday of a month; -1 the last. */
function countedWeekday(n: number, nth: number, month: MonthRead, system: CalendarSystem): number | null {
  const length = system.monthLength(month.year, month.month);
  const first = system.dayOf(month.year, month.month, 1);
  if (nth < 0) {
    const last = first + length - 1;
    return last - ((weekdayOf(last) - n + 7) % 7);
  }
  const day = first + ((n - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day < first + length ? day : null;
}

/**
 * A day of a month: by number, by count of weekdays (ثالث ثلاثاء), or either: الثلاثاء الثالث من أيلول is Tuesday the
 * 3rd where the 3rd is a Tuesday, else the third Tuesday. Where weekday and number disagree otherwise, the number
 * stands and `conflict` is set.
 */
export function resolveDayOfMonth(parts: Parts, month: MonthRead): Fixed | null {
  const system = systemOf(parts);
  const { day, weekday } = parts;
  if (weekday?.nth !== undefined) {
    const found = countedWeekday(weekday.n, weekday.nth, month, system);
    return found === null ? null : fixedDay(found, month.anchor);
  }
  if (day?.n === undefined) return null;
  const length = system.monthLength(month.year, month.month);
  const n = day.n === -1 ? length : day.n;
  if (n > (parts.hijri === true ? 30 : length)) return null;
  const at = system.dayOf(month.year, month.month, n);
  const differs = weekday !== undefined && weekdayOf(at) !== weekday.n;
  if (differs && day.ordinal && (day.n <= 5 || day.n === -1)) {
    const counted = countedWeekday(weekday.n, day.n, month, system);
    if (counted !== null) return fixedDay(counted, month.anchor);
  }
  const near = parts.hijri === true && differs;
  return fixedDay(at, month.anchor, differs && !near);
}

/** Months around the publication in which a weekday and a day number may meet (السبت 16). */
const monthsTried = [0, -1, 1] as const;

/**
 * A day without its month: with a weekday, the nearest month where both agree; else the last such day before the
 * publication.
 */
export function resolveLooseDay(parts: Parts, context: Context): Fixed | null {
  const { publication } = context;
  const { day, weekday } = parts;
  if (publication === null || publication.month === null || publication.day === null || day?.n === undefined)
    return null;
  const anchor: DateAnchor = "publication";
  const system = systemOf({});
  for (const by of monthsTried) {
    const { year, month } = addMonths(publication.year, publication.month, by);
    if (day.n < 1 || day.n > system.monthLength(year, month)) continue;
    const at = system.dayOf(year, month, day.n);
    if (weekday === undefined ? at <= publication.day : weekdayOf(at) === weekday.n) return fixedDay(at, anchor);
  }
  return null;
}
