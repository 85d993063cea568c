import { addMonths, gregorian, isoDay, isoMonth, isoYear } from "../civil.js";
import type { Offset, Parts, Run, SeasonPart, Share, Step, Stretch } from "../parts.js";
import {
  type Context,
  earlierBy,
  type Fixed,
  fixedDay,
  fixedDays,
  fixedMonth,
  fixedMonths,
  fixedYear,
} from "./fixed.js";
import { saidYear } from "./years.js";

/** So many days make "the last few days" (codebook, "Dates"). */
const recent = 7;

/** قبل ثلاثة أيام, قبل شهرين, بعد ذلك بعام: as fine as its unit; weeks count as days. */
export function resolveOffset(offset: Offset, context: Context): Fixed | null {
  const { count, unit, from } = offset;
  const before = from === "text" ? earlierBy(context, unit === "week" ? "day" : unit) : null;
  if (from === "text" && before?.first == null) return null;
  const publication =
    before?.first == null ? context.publication : { ...gregorian.civilOf(before.first), day: before.first };
  if (publication === null) return null;
  const anchor = from;
  const fixed = ((): Fixed | null => {
    if (unit === "day" || unit === "week") {
      return publication.day === null ? null : fixedDay(publication.day + count * (unit === "week" ? 7 : 1), anchor);
    }
    if (unit === "month") {
      if (publication.month === null) return null;
      const { year, month } = addMonths(publication.year, publication.month, count);
      return fixedMonth(year, month, anchor);
    }
    const years = { year: 1, decade: 10, century: 100 }[unit];
    return fixedYear(publication.year + count * years, anchor);
  })();
  return fixed === null || !offset.approximate ? fixed : { ...fixed, edtf: `${fixed.edtf}~` };
}

/**
 * الأشهر الثلاثة الماضية, العامين الماضيين: the units up to the publication, approximate; الأيام الماضية: the seven
 * days before it.
 */
export function resolveStretch(stretch: Stretch, context: Context): Fixed | null {
  const { publication } = context;
  if (publication === null) return null;
  const count = stretch.count === 0 ? -recent : stretch.count;
  const anchor = "publication";
  if (stretch.unit === "day" || stretch.unit === "week") {
    if (publication.day === null) return null;
    const days = count * (stretch.unit === "week" ? 7 : 1);
    const [first, last] = days < 0 ? [days, -1] : [1, days];
    return fixedDays(publication.day + first, publication.day + last, anchor, stretch.count === 0);
  }
  if (stretch.unit === "month") {
    if (publication.month === null) return null;
    const now = { year: publication.year, month: publication.month };
    const then = addMonths(now.year, now.month, count);
    return count < 0 ? fixedMonths(then, now, anchor, true) : fixedMonths(now, then, anchor, true);
  }
  const years = count * { year: 1, decade: 10, century: 100 }[stretch.unit];
  const [from, to] =
    years < 0 ? [publication.year + years, publication.year] : [publication.year, publication.year + years];
  return {
    edtf: `${isoYear(from)}~/${isoYear(to)}~`,
    first: gregorian.dayOf(from, 1, 1),
    last: gregorian.dayOf(to, 12, 31),
    precision: "interval",
    anchor,
    conflict: false,
  };
}

/** First month of each season, counted meteorologically; winter runs into the next year. */
const firstMonths: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** A season of a year: صيف 2016 is 2016-22. */
export function resolveSeason(season: SeasonPart, parts: Parts, context: Context): Fixed | null {
  const start = firstMonths[season.n] ?? 12;
  let year = saidYear(parts, context);
  const { publication } = context;
  if (year === null && season.step !== undefined && season.step.from === "publication" && publication !== null) {
    const month = publication.month ?? 12;
    const begun = month >= start || (start === 12 && month <= 2);
    const current = begun && start === 12 && month <= 2 ? publication.year - 1 : publication.year;
    const over = month > start + 2 && start !== 12;
    const by = season.step.by < 0 && over ? 0 : season.step.by > 0 && !begun ? 0 : season.step.by;
    year = { year: current + by, anchor: "publication" };
  }
  if (year === null) return null;
  const end = addMonths(year.year, start, 2);
  return {
    edtf: `${isoYear(year.year)}-${season.n}`,
    first: gregorian.dayOf(year.year, start, 1),
    last: gregorian.dayOf(end.year, end.month, gregorian.monthLength(end.year, end.month)),
    precision: "interval",
    anchor: year.anchor,
    conflict: false,
  };
}

/** A quarter of the year, counted from that of the publication. */
export function resolveQuarter(step: Step, { publication }: Context): Fixed | null {
  if (publication === null || publication.month === null) return null;
  const first = Math.floor((publication.month - 1) / 3) * 3 + 1;
  const from = addMonths(publication.year, first, 3 * step.by);
  return fixedMonths(from, addMonths(from.year, from.month, 2), "publication");
}

/** A decade: 198X. Without its century, of the twentieth. */
export function resolveDecade(parts: Parts, context: Context): Fixed | null {
  const { decade, century } = parts;
  if (decade === undefined) return null;
  const { publication } = context;
  if (decade.n === undefined) {
    if (decade.step === undefined || publication === null || decade.step.from === "text") return null;
    return fixedDecade(Math.floor(publication.year / 10) + decade.step.by, "publication");
  }
  let hundreds = 19;
  if (century?.n !== undefined) hundreds = century.n - 1;
  else if (century?.step !== undefined && publication !== null && century.step.from === "publication") {
    hundreds = Math.floor(publication.year / 100) + century.step.by;
  }
  return fixedDecade(hundreds * 10 + decade.n / 10, "absolute");
}

function fixedDecade(tens: number, anchor: Fixed["anchor"]): Fixed {
  return {
    edtf: `${String(tens).padStart(3, "0")}X`,
    first: gregorian.dayOf(tens * 10, 1, 1),
    last: gregorian.dayOf(tens * 10 + 9, 12, 31),
    precision: "decade",
    anchor,
    conflict: false,
  };
}

/** A century: 18XX; of the Hijri calendar or before our era by its first and last years. */
export function resolveCentury(parts: Parts, context: Context): Fixed | null {
  const { century } = parts;
  if (century === undefined) return null;
  if (century.n === undefined) {
    const { publication } = context;
    if (century.step === undefined || publication === null || century.step.from === "text") return null;
    return fixedCentury(Math.floor(publication.year / 100) + century.step.by, "publication");
  }
  if (century.era === "bce") {
    const hundreds = century.n - 1;
    return {
      edtf: `-${String(hundreds).padStart(2, "0")}XX`,
      first: gregorian.dayOf(-(hundreds * 100 + 99), 1, 1),
      last: gregorian.dayOf(-(hundreds * 100), 12, 31),
      precision: "century",
      anchor: "absolute",
      conflict: false,
    };
  }
  if (century.era === "hijri") {
    const first = Math.floor(622 + (century.n - 1) * 97.02);
    return { ...fixedYears(first, first + 97), precision: "century" };
  }
  return fixedCentury(century.n - 1, "absolute");
}

function fixedYears(from: number, to: number): Fixed {
  return {
    edtf: `${isoYear(from)}~/${isoYear(to)}~`,
    first: gregorian.dayOf(from, 1, 1),
    last: gregorian.dayOf(to, 12, 31),
    precision: "interval",
    anchor: "absolute",
    conflict: false,
  };
}

function fixedCentury(hundreds: number, anchor: Fixed["anchor"]): Fixed {
  return {
    edtf: `${String(hundreds).padStart(2, "0")}XX`,
    first: gregorian.dayOf(hundreds * 100, 1, 1),
    last: gregorian.dayOf(hundreds * 100 + 99, 12, 31),
    precision: "century",
    anchor,
    conflict: false,
  };
}

/** The first or last days of a month, or months of a year. */
export function runOf(whole: Fixed, { count, unit, last }: Run): Fixed {
  if (whole.first === null || whole.last === null) return whole;
  if (unit === "day") {
    const [from, to] = last ? [whole.last - count + 1, whole.last] : [whole.first, whole.first + count - 1];
    return { ...fixedDays(from, to, whole.anchor), conflict: whole.conflict };
  }
  const { year } = gregorian.civilOf(whole.first);
  const [from, to] = last ? [13 - count, 12] : [1, count];
  return count > 12 ? whole : fixedMonths({ year, month: from }, { year, month: to }, whole.anchor);
}

/** Last days of the thirds of a month; a month's last third runs to its end (codebook, "Dates"). */
const thirdsOfMonth = [0, 10, 20] as const;

/**
 * A part of a period: thirds of a year are four months, of a month ten days; halves and quarters are exact. Decades and
 * centuries stay whole.
 */
export function shareOf(whole: Fixed, share: Share): Fixed {
  if (whole.first === null || whole.last === null) return whole;
  const mark = share.approximate ? "~" : "";
  const { n, of } = share;
  const { year, month } = gregorian.civilOf(whole.first);
  if (whole.precision === "year") {
    const size = 12 / of;
    const [from, to] = [size * (n - 1) + 1, size * n];
    return {
      ...fixedMonths({ year, month: from }, { year, month: to }, whole.anchor, share.approximate),
      conflict: whole.conflict,
    };
  }
  const season = whole.precision === "interval" && /^-?\d{4}-2[1-4]$/.test(whole.edtf);
  if (season && of === 3) {
    const at = addMonths(year, month, n - 1);
    return { ...fixedMonth(at.year, at.month, whole.anchor), edtf: `${isoMonth(at.year, at.month)}${mark}` };
  }
  if (whole.precision !== "month" && whole.precision !== "interval") return whole;
  const length = whole.last - whole.first + 1;
  if (length > 31 || season) return whole;
  const cut = (k: number): number => {
    if (k === of) return length;
    if (of === 3 && length >= 28) return thirdsOfMonth[k] ?? length;
    return Math.floor((length * k) / of);
  };
  const [first, last] = [whole.first + cut(n - 1), whole.first + cut(n) - 1];
  return {
    ...whole,
    edtf: `${isoDay(first)}${mark}/${isoDay(last)}${mark}`,
    first,
    last,
    precision: "interval",
  };
}
