import type { DateAnchor, DatePrecision } from "../../types.js";
import { type CalendarSystem, gregorian, isoDay, isoMonth, isoYear, weekdayOf } from "../civil.js";
import { hijri } from "../hijri.js";
import type { Parts, Unit } from "../parts.js";
import type { Memory } from "./memory.js";

/** An expression resolved: its EDTF value and the days (since 1970) of its widest reading, null at an unknown end. */
export interface Fixed {
  readonly edtf: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly precision: DatePrecision;
  readonly anchor: DateAnchor;
  readonly conflict: boolean;
}

/** The day of publication as far as it is known. */
export interface Publication {
  readonly year: number;
  readonly month: number | null;
  /** Days since 1970. */
  readonly day: number | null;
}

/** What an expression is resolved against. */
export interface Context {
  readonly publication: Publication | null;
  /** Dates before in the text. */
  readonly memory: Memory;
  readonly paragraph: number;
  /** First token of the expression. */
  readonly token: number;
  /** The words around look ahead (ستعقد, المقرر). */
  readonly ahead: boolean;
  /** Nothing but the expression stands in its line: no sentence says whether it looks back or ahead. */
  readonly alone: boolean;
  /** Year that the same passage writes with another date; used only where the publication is unknown. */
  readonly yearNearby: number | null;
}

const edtfDay = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\dX])/;

/** What an EDTF date of publication says for certain: `2018-04~` is April 2018, `2014-01-05~` the 5th. */
export function publicationOf(edtf: string | null): Publication | null {
  const match = edtf === null ? null : edtfDay.exec(edtf);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 0);
  if (month < 1 || month > 12) return { year, month: null, day: null };
  return { year, month, day: match[3] === undefined ? null : gregorian.dayOf(year, month, Number(match[3])) };
}

/** The calendar that an expression is written in. */
export function systemOf(parts: Parts): CalendarSystem {
  return parts.hijri === true ? hijri : gregorian;
}

/** A day. */
export function fixedDay(day: number, anchor: DateAnchor, conflict = false): Fixed {
  return { edtf: isoDay(day), first: day, last: day, precision: "day", anchor, conflict };
}

/** A stretch of days, approximate at both ends or not. */
export function fixedDays(first: number, last: number, anchor: DateAnchor, approximate = false): Fixed {
  const mark = approximate ? "~" : "";
  const edtf = first === last ? `${isoDay(first)}${mark}` : `${isoDay(first)}${mark}/${isoDay(last)}${mark}`;
  const precision = first === last ? "day" : "interval";
  return { edtf, first, last, precision, anchor, conflict: false };
}

/** A month; of the Hijri calendar, the days it takes up. */
export function fixedMonth(year: number, month: number, anchor: DateAnchor, system = gregorian): Fixed {
  const first = system.dayOf(year, month, 1);
  const last = first + system.monthLength(year, month) - 1;
  if (system !== gregorian) return fixedDays(first, last, anchor);
  return { edtf: isoMonth(year, month), first, last, precision: "month", anchor, conflict: false };
}

/** A year; of the Hijri calendar, the days it takes up. */
export function fixedYear(year: number, anchor: DateAnchor, system = gregorian): Fixed {
  const first = system.dayOf(year, 1, 1);
  const last = system.dayOf(year + 1, 1, 1) - 1;
  if (system !== gregorian) return fixedDays(first, last, anchor);
  return { edtf: isoYear(year), first, last, precision: "year", anchor, conflict: false };
}

/** Months from one to another, both included. */
export function fixedMonths(
  from: { readonly year: number; readonly month: number },
  to: { readonly year: number; readonly month: number },
  anchor: DateAnchor,
  approximate = false,
): Fixed {
  const mark = approximate ? "~" : "";
  return {
    edtf: `${isoMonth(from.year, from.month)}${mark}/${isoMonth(to.year, to.month)}${mark}`,
    first: gregorian.dayOf(from.year, from.month, 1),
    last: gregorian.dayOf(to.year, to.month, gregorian.monthLength(to.year, to.month)),
    precision: "interval",
    anchor,
    conflict: false,
  };
}

/** A week, Monday to Sunday as in ISO 8601. */
export function fixedWeek(day: number, anchor: DateAnchor): Fixed {
  const monday = day - weekdayOf(day) + 1;
  return fixedDays(monday, monday + 6, anchor);
}

/** The nearest earlier date in the text that is as fine as a unit, or null. */
export function earlierBy(context: Context, unit: Unit): Fixed | null {
  return context.memory.nearest(unit, context.paragraph);
}
