import type { DateAnchor } from "../../types.js";
import { addMonths, type CalendarSystem, gregorian, weekdayOf } from "../civil.js";
import type { Parts, Step } from "../parts.js";
import { type Context, type Publication, systemOf } from "./fixed.js";
import type { YearRead } from "./years.js";

/**
 * The year that an expression leaves unsaid (15 مايو, أكتوبر الماضي). In this order: the weekday that stands beside
 * it, its adjective, the same day written in full before, the date before in the same paragraph, words that look
 * ahead, and else the last such day on or before the publication, unless the next is near and the last was nearly a
 * year ago.
 */

/** The next is near (days), and the last far. */
const near = 62;
const far = 300;

/** Alone in its line a date is of the year of publication, unless it would lie further ahead than this (days). */
const sameYear = 305;

/** Sighted months may have a thirtieth day that those of Umm al-Qura have not. */
const longestHijri = 30;

/** Years around the publication that a weekday may single out. */
const weekdayReach = [0, -1, 1] as const;

/** The publication in a calendar; an unknown day or month counts as the middle. */
function reference(publication: Publication, system: CalendarSystem): { readonly day: number; readonly year: number } {
  const { year, month } = publication;
  const day =
    publication.day ??
    (month === null ? gregorian.dayOf(year, 12, 31) : gregorian.dayOf(year, month, gregorian.monthLength(year, month)));
  return { day, year: system.civilOf(day).year };
}

/** First and last day that a month, or a day of it, takes up in a year; null where the year has no such day. */
function stretchIn(
  system: CalendarSystem,
  year: number,
  month: number,
  day: number | undefined,
): readonly [number, number] | null {
  const length = system.monthLength(year, month);
  if (day === undefined) {
    const first = system.dayOf(year, month, 1);
    return [first, first + length - 1];
  }
  const n = day === -1 ? length : day;
  if (n > (system === gregorian ? length : longestHijri)) return null;
  const at = system.dayOf(year, month, n);
  return [at, at];
}

function byWeekday(parts: Parts, month: number, year: number, system: CalendarSystem): number | null {
  const { day, weekday } = parts;
  if (day?.n === undefined || day.n < 1 || weekday === undefined || weekday.nth !== undefined) return null;
  for (const by of weekdayReach) {
    const found = stretchIn(system, year + by, month, day.n);
    if (found !== null && weekdayOf(found[0]) === weekday.n) return year + by;
  }
  return null;
}

/** The year by adjective: the last one strictly before the publication, the next one strictly after, or this. */
function bySide(
  step: Step,
  parts: Parts,
  month: number,
  at: { day: number; year: number },
  system: CalendarSystem,
): number {
  const day = parts.day?.n;
  const before = (year: number): boolean => {
    const found = stretchIn(system, year, month, day);
    return found !== null && found[1] < at.day;
  };
  const later = (year: number): boolean => {
    const found = stretchIn(system, year, month, day);
    return found !== null && found[0] > at.day;
  };
  if (step.by < 0) {
    const last = before(at.year) ? at.year : at.year - 1;
    return last + step.by + 1;
  }
  if (step.by > 0) {
    const next = later(at.year) ? at.year : at.year + 1;
    return next + step.by - 1;
  }
  const distance = (year: number): number => {
    const found = stretchIn(system, year, month, day);
    return found === null ? Number.POSITIVE_INFINITY : Math.abs((found[0] + found[1]) / 2 - at.day);
  };
  return [at.year, at.year - 1, at.year + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** The year that the text has given the same day, or the date before in the same paragraph. */
function byText(parts: Parts, month: number, context: Context, system: CalendarSystem): number | null {
  return system === gregorian ? context.memory.yearOf(month, parts.day?.n, context.paragraph, context.token) : null;
}

/** The last such day on or before the publication, or the next, as the words around it say. */
function byDefault(
  parts: Parts,
  month: number,
  context: Context,
  at: { day: number; year: number },
  system: CalendarSystem,
): number {
  const day = parts.day?.n;
  const here = stretchIn(system, at.year, month, day);
  const past = here !== null && here[0] <= at.day;
  const back = past ? at.year : at.year - 1;
  const ahead = past ? at.year + 1 : at.year;
  if (day === undefined && here !== null && here[0] <= at.day && at.day <= here[1]) return at.year;
  const toBack = at.day - (stretchIn(system, back, month, day)?.[1] ?? Number.NEGATIVE_INFINITY);
  const toAhead = (stretchIn(system, ahead, month, day)?.[0] ?? Number.POSITIVE_INFINITY) - at.day;
  if (context.alone) return !past && toAhead > sameYear ? back : at.year;
  if (context.ahead) return ahead;
  return toAhead <= near && toBack >= far ? ahead : back;
}

/** The year of a month that the expression names without one; null where nothing gives it. */
export function impliedYear(parts: Parts, month: number, context: Context): YearRead | null {
  const system = systemOf(parts);
  const { publication } = context;
  const step = parts.month?.step ?? parts.weekday?.step;
  const anchor: DateAnchor = "publication";
  if (publication === null) {
    const year = byText(parts, month, context, system) ?? context.yearNearby;
    return year === null || system !== gregorian || step?.from === "publication" ? null : { year, anchor: "text" };
  }
  const at = reference(publication, system);
  if (step !== undefined) return { year: bySide(step, parts, month, at, system), anchor };
  const weekday = byWeekday(parts, month, at.year, system);
  if (weekday !== null) return { year: weekday, anchor };
  const text = byText(parts, month, context, system);
  if (text !== null) return { year: text, anchor: "text" };
  return { year: byDefault(parts, month, context, at, system), anchor };
}

/** The month of a step: الشهر الماضي from the publication, الشهر نفسه from the text, with its year. */
export function steppedMonth(
  step: Step,
  context: Context,
  parts: Parts,
  before: number | null,
): { readonly year: number; readonly month: number; readonly anchor: DateAnchor } | null {
  const system = systemOf(parts);
  if (step.from === "text" && before !== null) {
    const { year, month } = system.civilOf(before);
    return { ...addMonths(year, month, step.by), anchor: "text" };
  }
  if (step.from === "text" && (step.by === 0 || (step.by > 0 && !context.alone))) return null;
  const { publication } = context;
  if (publication === null || publication.month === null) return null;
  return { ...addMonths(publication.year, publication.month, step.by), anchor: "publication" };
}
