import type { DateAnchor } from "../../types.js";
import { easterOf, gregorian, weekdayOf } from "../civil.js";
import { hijri } from "../hijri.js";
import type { Parts } from "../parts.js";
import { type Context, type Fixed, fixedDay, publicationOf } from "./fixed.js";
import { saidYear } from "./years.js";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Days of a feast in a Gregorian year; a Hijri feast may fall twice in one. */
function daysOf(value: string, year: number): number[] {
  const [kind = "", argument = "", nth = ""] = value.split(" ");
  if (kind === "easter") return [easterOf(year) + Number(argument)];
  if (kind === "hijri") {
    const [month = 1, day = 1] = argument.split("-").map(Number);
    const from = hijri.civilOf(gregorian.dayOf(year, 1, 1)).year;
    return [from, from + 1]
      .map((of) => hijri.dayOf(of, month, day))
      .filter((at) => gregorian.civilOf(at).year === year);
  }
  if (argument !== "") {
    const first = gregorian.dayOf(year, Number(kind), 1);
    const weekday = weekdays.indexOf(argument) + 1;
    return [first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (Number(nth) - 1)];
  }
  const [month = 1, day = 1] = kind.split("-").map(Number);
  return [gregorian.dayOf(year, month, day)];
}

/** A feast near enough ahead is the coming one (days). */
const soon = 45;

/**
 * A feast: of the year said, else by its adjective, else the last one unless the next is near; alone, that of the year
 * of publication.
 */
export function resolveFeast(parts: Parts, context: Context): Fixed | null {
  const { holiday } = parts;
  if (holiday === undefined) return null;
  const fixed = (day: number | undefined, anchor: DateAnchor): Fixed | null =>
    day === undefined ? null : fixedDay(day + Math.max(holiday.day, 1) - 1, anchor);
  const said = saidYear(parts, context);
  if (said !== null) return fixed(daysOf(holiday.value, said.year).at(-1), said.anchor);
  const { publication } = context;
  if (parts.year !== undefined || publication?.day == null) return null;
  const { day, year } = publication;
  const days = [year - 1, year, year + 1].flatMap((at) => daysOf(holiday.value, at));
  const back = days.filter((at) => at <= day).at(-1);
  const next = days.find((at) => at > day);
  const by = holiday.step?.by ?? 0;
  if (by < 0) return fixed(days.filter((at) => at < day).at(-1), "publication");
  if (by > 0) return fixed(next, "publication");
  if (context.alone) return fixed(daysOf(holiday.value, year).at(-1), "publication");
  const coming = next !== undefined && (context.ahead || next - day <= soon);
  return fixed(coming ? next : back, "publication");
}

/** A day known by its name. */
export function resolveEvent(day: string): Fixed | null {
  const at = publicationOf(day)?.day;
  return at == null ? null : fixedDay(at, "absolute");
}
