import { gregorian, isoMonth } from "../civil.js";
import type { Parts } from "../parts.js";
import { resolveDayOfMonth, resolveLooseDay, resolveWeekday, steppedDay } from "./days.js";
import { resolveEvent, resolveFeast } from "./feasts.js";
import { type Context, type Fixed, fixedMonth, fixedYear, systemOf } from "./fixed.js";
import { readMonth, resolveWeek } from "./months.js";
import {
  resolveCentury,
  resolveDecade,
  resolveOffset,
  resolveQuarter,
  resolveSeason,
  resolveStretch,
  runOf,
  shareOf,
} from "./spans.js";
import { saidYear } from "./years.js";

const two = (n: number): string => String(n).padStart(2, "0");

/** A day or month of a year that nothing tells: XXXX-10-21. */
function withoutYear(parts: Parts, context: Context): Fixed | null {
  const month = parts.month?.n;
  if (month === undefined || parts.hijri || parts.share !== undefined || context.publication !== null) return null;
  const day = parts.day?.n;
  if (day === undefined && (parts.weekday !== undefined || parts.week !== undefined)) return null;
  if (day !== undefined && (day < 1 || day > gregorian.monthLength(2000, month))) return null;
  const edtf = day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
  const precision = day === undefined ? "month" : "day";
  return { edtf, first: null, last: null, precision, anchor: "absolute", conflict: false };
}

/** The period that the parts name, before any share of it is taken. */
function whole(parts: Parts, context: Context): Fixed | null {
  if (parts.event !== undefined) return resolveEvent(parts.event);
  if (parts.offset !== undefined) return resolveOffset(parts.offset, context);
  if (parts.stretch !== undefined) return resolveStretch(parts.stretch, context);
  if (parts.holiday !== undefined) return resolveFeast(parts, context);
  if (parts.day?.step !== undefined) return steppedDay(parts.day.step, parts, context);
  const month = readMonth(parts, context);
  if (parts.day?.n !== undefined || parts.weekday?.nth !== undefined) {
    if (month !== null) return resolveDayOfMonth(parts, month);
    if (parts.month !== undefined) return withoutYear(parts, context);
    const year = saidYear(parts, context);
    if (year !== null) {
      return resolveDayOfMonth(parts, { ...year, month: parts.day?.n === -1 ? 12 : 1 });
    }
    return parts.weekday?.nth === undefined ? resolveLooseDay(parts, context) : null;
  }
  if (parts.weekday !== undefined) return resolveWeekday(parts, context, resolveWeek(parts, context));
  if (parts.week !== undefined) return resolveWeek(parts, context);
  if (parts.month !== undefined) {
    return month === null
      ? withoutYear(parts, context)
      : fixedMonth(month.year, month.month, month.anchor, systemOf(parts));
  }
  if (parts.quarter !== undefined) return resolveQuarter(parts.quarter, context);
  if (parts.season !== undefined) return resolveSeason(parts.season, parts, context);
  if (parts.decade !== undefined) return resolveDecade(parts, context);
  if (parts.century !== undefined) return resolveCentury(parts, context);
  const year = saidYear(parts, context);
  return year === null ? null : fixedYear(year.year, year.anchor, systemOf(parts));
}

/** EDTF level 1 writes years in four digits. */
const earliest = gregorian.dayOf(-9999, 1, 1);
const latest = gregorian.dayOf(9999, 12, 31);

/** What an expression means; null where nothing fixes it. */
export function resolve(parts: Parts, context: Context): Fixed | null {
  const fixed = whole(parts, context);
  if (fixed === null || (fixed.first ?? earliest) < earliest || (fixed.last ?? latest) > latest) return null;
  const disagreeing = parts.month?.other !== undefined;
  const cut = parts.run === undefined ? fixed : runOf(fixed, parts.run);
  const shared = parts.share === undefined ? cut : shareOf(cut, parts.share);
  return disagreeing ? { ...shared, conflict: true } : shared;
}

const season = /^-?\d{4}-2[1-4]$/;

/** How an interval writes one of its ends: as it stands, but a season by its month, for intervals know no seasons. */
function endOf(fixed: Fixed, which: "first" | "last"): string {
  const day = fixed[which];
  if (season.test(fixed.edtf) && day !== null) {
    const { year, month } = gregorian.civilOf(day);
    return isoMonth(year, month);
  }
  const ends = fixed.edtf.split("/");
  return (which === "first" ? ends[0] : ends.at(-1)) ?? fixed.edtf;
}

/** An interval from one expression to another; what the first implies looks back from the last. */
export function resolveRange(parts: Parts, until: Parts, context: Context): Fixed | null {
  const last = resolve(until, context);
  if (last === null) return null;
  let first = resolve(parts, context);
  if (first === null) return null;
  if (first.first !== null && last.first !== null && first.first > last.first) {
    const { year, month } = gregorian.civilOf(last.first);
    first = resolve(parts, { ...context, ahead: false, alone: false, publication: { year, month, day: last.first } });
  }
  if (first === null || (first.first !== null && last.last !== null && first.first > last.last)) return null;
  if ((first.first === null) !== (last.first === null)) return null;
  if (first.first === null && first.edtf > last.edtf) return null;
  const edtf = `${endOf(first, "first")}/${endOf(last, "last")}`;
  const conflict = first.conflict || last.conflict;
  if (first.edtf === last.edtf) return { ...last, conflict };
  return { ...last, edtf, first: first.first, last: last.last, precision: "interval", conflict };
}
