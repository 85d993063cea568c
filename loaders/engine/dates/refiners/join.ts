import { endsAt, type Page, senseAt, signAt } from "../lexemes.js";
import { coarsest, finest, type Parts, type Proposal } from "../parts.js";
import { type Gap, gapBetween, separates } from "./gaps.js";

/**
 * Joins neighbours that are one date: a day and its month (15 | مايو), a weekday and a date (السبت | 27/6/2015), a
 * part and its period (نهاية | أكتوبر), finer and coarser levels (الثلاثاء الثالث | من أيلول | من عام 2014). Each rule
 * says which neighbours, with what between them, and what they mean together.
 */
type Joint = (left: Parts, right: Parts, gap: Gap, page: Page, a: Proposal, b: Proposal) => Parts | null;

const isDay = (parts: Parts): boolean =>
  finest(parts) === 1 || parts.holiday !== undefined || parts.event !== undefined;

/** Not already fixed by something else than levels. */
const bare = (parts: Parts): boolean =>
  parts.offset === undefined && parts.stretch === undefined && parts.event === undefined;

/** مساء | السبت, صباح | اليوم, ليلة | 15 مايو; السبت | صباحا. */
const partOfDay: Joint = (left, right, gap, page, a, b) => {
  if (gap !== "none" && gap !== "of") return null;
  if (a.name === "day-part-before" && isDay(right)) {
    return gap === "none" || senseAt(page, a.to + 1, "of") !== undefined ? { ...right, dayPart: true } : null;
  }
  return b.name === "day-part-after" && gap === "none" && isDay(left) ? { ...left, dayPart: true } : null;
};

/** نهاية | 2017, منتصف | ديسمبر, أواخر | الستينيات, النصف الأول | من العام الماضي. */
const share: Joint = (left, right, gap) => {
  if (left.share === undefined || finest(left) !== 0 || (gap !== "none" && gap !== "of")) return null;
  const rank = finest(right);
  if (rank === 1 && right.day?.step === undefined && right.share === undefined) return gap === "none" ? right : null;
  return rank >= 2 && right.share === undefined ? { ...right, share: left.share } : null;
};

/** الأشهر الستة الأولى | من عام 2017. */
const run: Joint = (left, right, gap) => {
  if (left.run === undefined || finest(left) !== 0 || (gap !== "none" && gap !== "of")) return null;
  const wanted = left.run.unit === "day" ? 3 : 5;
  return finest(right) === wanted && right.season === undefined && right.share === undefined
    ? { ...right, run: left.run }
    : null;
};

/** السبت | 27 يونيو, السبت | 16, الثلاثاء | الثالث; أمس | الجمعة, اليوم | الأحد. */
const weekdayAndDay: Joint = (left, right, gap, page, a, b) => {
  if (gap !== "none" && gap !== "comma" && gap !== "of" && gap !== "corresponding" && gap !== "bracket") return null;
  if (left.weekday !== undefined && finest(left) === 1 && coarsest(left) === 1 && left.day === undefined) {
    if (right.day?.n === undefined || right.weekday !== undefined) return null;
    if (right.month === undefined && !opens(page, b)) return null;
    return { ...right, weekday: left.weekday };
  }
  const { day } = left;
  if (day?.step !== undefined && left.weekday === undefined && right.weekday !== undefined && coarsest(right) === 1) {
    return right.day === undefined && gap !== "of" && !a.weak ? { ...left, weekday: right.weekday } : null;
  }
  return null;
};

/** Whether a day of the month may stand without its month so far: the phrase ends, or the month follows. */
function opens(page: Page, day: Proposal): boolean {
  const next = day.to + 1;
  return (
    endsAt(page, next) ||
    page.lexemes[next]?.senses.some((sense) => sense.class !== "counted" && sense.class !== "age") === true
  );
}

/** اليوم | السبت 27 يونيو; السبت | الموافق 27 يونيو: a day said twice. */
const dayAndDate: Joint = (left, right, gap) => {
  if (left.day?.step === undefined || coarsest(left) !== 1 || right.day?.n === undefined) return null;
  if (right.month === undefined || (gap !== "none" && gap !== "comma" && gap !== "corresponding")) return null;
  const weekday = right.weekday ?? left.weekday;
  return weekday === undefined ? right : { ...right, weekday };
};

/** 12 محرم 1435 هـ | الموافق 15 نوفمبر 2013: a Hijri date and its Gregorian one; the Gregorian is kept. */
const bothCalendars: Joint = (left, right, gap) => {
  if (finest(left) === 5 && finest(right) === 5 && left.year?.n !== undefined && right.year?.n !== undefined) {
    const both = (left.hijri === true) !== (right.hijri === true) && (gap === "separator" || gap === "bracket");
    return both || (gap === "corresponding" && left.hijri !== right.hijri) ? (left.hijri ? right : left) : null;
  }
  if (left.day?.n === undefined || right.day?.n === undefined || left.month === undefined || right.month === undefined)
    return null;
  if (left.hijri === right.hijri || (gap !== "corresponding" && gap !== "separator" && gap !== "bracket")) return null;
  if (left.year === undefined && right.year === undefined) return null;
  const kept = left.hijri ? right : left;
  const weekday = left.weekday ?? right.weekday;
  return weekday === undefined ? kept : { ...kept, weekday };
};

/**
 * ثالث يوم | من شهر عشرة, 15 | مايو, 27 | / | يونيو, الثلاثاء | من هذا الأسبوع, أول أسبوع | من أكتوبر, أكتوبر | 2015,
 * صيف | العام الماضي.
 */
const finerAndCoarser: Joint = (left, right, gap, page, a, b) => {
  if (finest(left) === 0 || finest(right) === 0 || !bare(left) || right.share !== undefined) return null;
  if (coarsest(left) >= finest(right)) return null;
  if (gap !== "none" && gap !== "of" && gap !== "comma" && gap !== "separator") return null;
  if (left.hijri !== right.hijri && left.hijri !== undefined && right.hijri !== undefined) return null;
  const dayAndMonth = finest(left) === 1 && finest(right) === 3;
  if (gap === "separator" && !separates(page, a, b)) return null;
  if (gap === "separator" && !dayAndMonth && !(coarsest(left) === 3 && finest(right) === 5)) return null;
  if (gap === "comma" && !(coarsest(left) === 3 && finest(right) === 5 && left.day !== undefined)) {
    return coarsest(left) === 3 && right.year?.n !== undefined ? { ...left, ...right } : null;
  }
  if (!fits(left, right, b)) return null;
  return { ...left, ...right };
};

/** Whether the finer can stand in the coarser: no bare day number in a week, no weekday in a year. */
function fits(left: Parts, right: Parts, b: Proposal): boolean {
  const rank = finest(right);
  if (finest(left) === 1) {
    if (right.season !== undefined || rank >= 6) return false;
    if (rank === 2) return left.weekday !== undefined && right.week?.nth === undefined;
    if (rank === 5 && coarsest(left) === 1) return left.day?.named === true && (left.day.n === 1 || left.day.n === -1);
    if (rank === 3 && left.day === undefined && left.weekday?.nth === undefined) return b.name === "month-side";
  }
  if (finest(left) === 2) return left.week?.nth !== undefined && rank <= 5;
  if (finest(left) === 3 && rank >= 6) return false;
  if (finest(left) === 5) return false;
  return true;
}

/** الأسبوع المقبل | الأحد, مايو | الحادي والعشرين: the coarser first. */
const coarserFirst: Joint = (left, right, gap) => {
  if (gap !== "none" && gap !== "comma") return null;
  if (left.week?.step !== undefined && finest(left) === 2 && right.weekday !== undefined && coarsest(right) === 1) {
    return right.weekday.step === undefined && gap === "none" ? { ...left, ...right } : null;
  }
  const days = right.day?.ordinal === true && (right.day.n ?? 0) > 10 && coarsest(right) === 1;
  const named = left.month?.n !== undefined && finest(left) === 3 && left.year === undefined;
  return named && days && gap === "none" ? { ...left, ...right } : null;
};

/** سبتمبر | / | أيلول, where one of the two was misspelt. */
const secondName: Joint = (left, right, gap) =>
  gap === "separator" && left.month?.n !== undefined && left.month.n === right.month?.n && finest(right) === 3
    ? left.year === undefined
      ? { ...left, ...right }
      : null
    : null;

/** عيد الأضحى | 2013, عيد الفطر | العام الماضي. */
const feastAndYear: Joint = (left, right, gap) =>
  left.holiday !== undefined && left.year === undefined && finest(right) === 5 && (gap === "none" || gap === "of")
    ? { ...left, year: right.year ?? {} }
    : null;

const joints: readonly Joint[] = [
  partOfDay,
  share,
  run,
  weekdayAndDay,
  dayAndDate,
  bothCalendars,
  feastAndYear,
  finerAndCoarser,
  coarserFirst,
  secondName,
];

/** Whether what came together may stand by itself. */
function weakTogether(parts: Parts, a: Proposal, b: Proposal): boolean {
  if (a.name === "day-part-before" || b.name === "day-part-after") {
    const rest = a.name === "day-part-before" ? b : a;
    return rest.weak && rest.name !== "day-word";
  }
  if (parts.run !== undefined) return false;
  if (parts.share !== undefined) return b.weak && parts.season !== undefined && parts.year === undefined;
  if (parts.season !== undefined || parts.holiday !== undefined) return parts.year === undefined;
  if (parts.month !== undefined || parts.year !== undefined) return rare(parts);
  if (parts.weekday !== undefined) return a.weak && b.weak;
  return a.weak && b.weak;
}

/** Names that are also common words need a day and a year. */
const rare = (parts: Parts): boolean =>
  parts.month?.rare === true && (parts.day === undefined || parts.year === undefined);

/** Whether a bracket is opened between two tokens and not closed: السبت (10 شباط. */
function opensBracket(page: Page, from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i <= to; i++) open += signAt(page, i) === "(" ? 1 : signAt(page, i) === ")" ? -1 : 0;
  return open > 0;
}

function joined(page: Page, a: Proposal, b: Proposal): Proposal | null {
  if (a.until !== undefined || b.until !== undefined) return null;
  const gap = gapBetween(page, a, b);
  if (gap === null || gap === "and" || gap === "until") return null;
  for (const joint of joints) {
    const parts = joint(a.parts, b.parts, gap, page, a, b);
    if (parts === null) continue;
    const closing = signAt(page, b.to + 1) === ")" && opensBracket(page, a.from, b.to) ? 1 : 0;
    return {
      from: a.from,
      to: b.to + closing,
      start: a.start,
      ...(a.lead === undefined ? {} : { lead: a.lead }),
      end: closing === 0 ? b.end : (page.tokens[b.to + 1]?.end ?? b.end),
      parts,
      weak: weakTogether(parts, a, b),
      name: nameOf(parts),
      row: rowOf(a, b),
      of: [...(a.of ?? [a]), ...(b.of ?? [b])],
    };
  }
  return null;
}

const named = ["share", "weekday", "day", "week", "month", "season", "year", "decade", "century", "holiday"] as const;

/** The construction by the levels it says: weekday-day-month-year. */
export function nameOf(parts: Parts): string {
  const levels: string[] = named.filter((level) => parts[level] !== undefined);
  if (parts.dayPart) levels.unshift("part-of");
  return levels.join("-");
}

/** The month's row decides, else the first that has one. */
function rowOf(a: Proposal, b: Proposal): string {
  if (b.parts.month !== undefined && a.parts.month === undefined) return b.row || a.row;
  return a.row || b.row;
}

/** Joins neighbours, left to right, each whole with its own neighbour again. */
export function join(page: Page, proposals: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  for (const proposal of proposals) {
    let whole = proposal;
    for (let left = found.at(-1); left !== undefined; left = found.at(-1)) {
      const more = joined(page, left, whole);
      if (more === null) break;
      found.pop();
      whole = more;
    }
    found.push(whole);
  }
  return found;
}
