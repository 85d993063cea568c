import { after, type Page, plainSenseAt, senseAt, senseBefore, senseOf } from "../lexemes.js";
import { type NumberRead, readCardinal, readOrdinal } from "../numbers.js";
import { type Parts, type Proposal, propose, type Step, stepsOfSide, type Unit } from "../parts.js";

const units: ReadonlySet<string> = new Set(["day", "week", "month", "year", "decade", "century"]);

const isUnit = (value: string): value is Unit => units.has(value);

function stepped(unit: Unit, step: Step): Parts {
  return { [unit]: { step } };
}

/** Sides that also qualify people: الأمين العام السابق is the former Secretary-General, not the year before. */
const ambiguous = new Set(["previous", "this", "following"]);

/** Whether the definite word before takes العام as its adjective (الأمين العام السابق). */
function qualifies(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  const { article } = page.calendar;
  return before?.kind === "word" && article !== "" && before.key.startsWith(article) && page.lexemes[at - 1] === null;
}

/** A quarter of the year by adjective: الربع الماضي (last quarter). */
function quarter(page: Page, at: number): Proposal | null {
  const next = after(page, at);
  const side = plainSenseAt(page, next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  if (step?.from !== "publication") return null;
  return propose(page, at, after(page, next), { quarter: step }, "quarter-side", side?.row);
}

/**
 * A definite period with an adjective or a demonstrative: العام الماضي, الشهر الجاري, هذا الأسبوع, الأسبوع المقبل,
 * اليوم التالي, العام نفسه, ذلك اليوم. Without either (الشهر) it is weak: only a part of it is a date (نهاية الشهر,
 * the end of the month).
 */
export function period(page: Page, at: number): Proposal | null {
  const demonstrative = senseAt(page, at, "demonstrative");
  const name = demonstrative === undefined ? at : after(page, at);
  const sense = senseAt(page, name, "the-period");
  if (sense?.value === "quarter") return quarter(page, at);
  if (sense === undefined || !isUnit(sense.value)) return null;
  const unit = sense.value;
  if (demonstrative !== undefined && (page.lexemes[name]?.conjunction || page.lexemes[name]?.preposition)) return null;
  const next = after(page, name);
  const side = plainSenseAt(page, next, "side");
  if (side !== undefined && demonstrative?.value !== "same") {
    if (ambiguous.has(side.value) && unit === "year" && qualifies(page, at)) return null;
    const step = stepsOfSide[side.value];
    if (step === undefined || side.value === "recent") return null;
    return propose(page, at, after(page, next), stepped(unit, step), `${unit}-side`, side.row);
  }
  if (demonstrative !== undefined) {
    const step = stepsOfSide[demonstrative.value];
    return step === undefined ? null : propose(page, at, next, stepped(unit, step), `${unit}-this`, demonstrative.row);
  }
  if (unit === "day") return null;
  return propose(page, at, next, stepped(unit, { by: 0, from: "publication" }), unit, sense.row, true);
}

/**
 * A week counted in a month or year: أول أسبوع, الأسبوع الأول, الأسبوع الأخير. Weak until a month or year takes it up.
 */
export function countedWeek(page: Page, at: number): Proposal | null {
  const ordinal = readOrdinal(page, at);
  if (ordinal !== null) {
    if (senseAt(page, ordinal.next, "period")?.value !== "week" || ordinal.value > 5) return null;
    return propose(page, at, after(page, ordinal.next), { week: { nth: ordinal.value } }, "counted-week", "", true);
  }
  if (senseAt(page, at, "the-period")?.value !== "week") return null;
  const number = readOrdinal(page, after(page, at));
  if (number === null || number.value > 5) return null;
  return propose(page, at, number.next, { week: { nth: number.value } }, "counted-week", "", true);
}

/** The sign of a side that looks back or ahead over several periods; 0 where it does neither. */
function direction(value: string): number {
  if (value === "last" || value === "recent") return -1;
  return value === "next" ? 1 : 0;
}

/** A definite number before its periods: الثلاثة أشهر القادمة. */
function definite(page: Page, at: number): NumberRead | null {
  const count = senseAt(page, at, "count");
  return count === undefined ? null : { value: count.number, next: after(page, at), digits: false };
}

/** The latest so many periods: آخر ثلاث سنوات (the last three years), آخر عامين. */
function lately(page: Page, at: number, first: number, number: NumberRead | null): Proposal | null {
  const name = number?.next ?? first;
  const sense = senseOf(page, name, number === null ? ["two-periods"] : ["periods", "period"]);
  if (sense === undefined || !isUnit(sense.value)) return null;
  const parts: Parts = { stretch: { count: -(number?.value ?? 2), unit: sense.value } };
  return propose(page, at, after(page, name), parts, "stretch", sense.row);
}

/**
 * Several periods up to now or from now: الأشهر الثلاثة الماضية (the past three months), العامين الماضيين (the past
 * two years), 3 أيام القادمة; and the seven days before (الأيام الماضية, خلال الأيام القليلة الماضية). Others without
 * a number (السنوات الماضية) fix nothing.
 */
export function stretch(page: Page, at: number): Proposal | null {
  const from = senseAt(page, at, "within") === undefined ? at : after(page, at);
  const latest = senseAt(page, from, "ordinal")?.number === -1;
  const first = latest ? after(page, from) : from;
  const two = latest ? senseAt(page, first, "two-periods") : undefined;
  const number = readCardinal(page, first) ?? definite(page, first);
  if (latest && (number !== null || two !== undefined)) return lately(page, at, first, number);
  const name = number?.next ?? from;
  const sense = senseOf(page, name, number === null ? ["the-periods", "the-two-periods"] : ["the-periods", "periods"]);
  if (sense === undefined || !isUnit(sense.value)) return null;
  let next = after(page, name);
  let count = number?.value ?? (sense.class === "the-two-periods" ? 2 : 0);
  let vague = count === 0;
  const few = plainSenseAt(page, next, "few");
  if (few !== undefined) next = after(page, next);
  const counted = senseAt(page, next, "count") ?? plainSenseAt(page, next, "cardinal");
  if (counted !== undefined && few === undefined) {
    count = counted.number;
    vague = false;
    next = after(page, next);
  }
  const side = plainSenseAt(page, next, "side");
  const sign = direction(side?.value ?? "");
  if (sign === 0 || (side?.value === "recent" && few !== undefined)) return null;
  next = after(page, next);
  if (plainSenseAt(page, next, "few") !== undefined) next = after(page, next);
  if (vague && (sense.value !== "day" || sign > 0)) return null;
  if (vague && senseBefore(page, at, "every") !== undefined) return null;
  const parts: Parts = { stretch: { count: sign * count, unit: sense.value } };
  return propose(page, at, next, parts, vague ? "recent-days" : "stretch", side?.row);
}
