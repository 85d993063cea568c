import type { Sense } from "../calendar-words.js";
import { after, type Page, plainSenseAt, senseAt, senseBefore, senseOf, signAt } from "../lexemes.js";
import { readCardinal, readDigits, readOrdinal } from "../numbers.js";
import { type MonthPart, monthClasses, type Parts, type Proposal, propose, stepsOfSide } from "../parts.js";

const dualSigns = new Set(["/", "-", "\\", "–", "(", "|"]);

/** A second name of the month after the first: يناير/كانون الثاني, تشرين أول / أكتوبر, شباط (فبراير). */
function secondName(page: Page, at: number): { readonly sense: Sense; readonly next: number } | null {
  const sign = signAt(page, at);
  const name = dualSigns.has(sign) ? at + 1 : at;
  const sense = senseOf(page, name, monthClasses);
  const lexeme = page.lexemes[name];
  if (sense === undefined || lexeme === null || lexeme === undefined || lexeme.conjunction || lexeme.preposition)
    return null;
  if (sign === "(") return signAt(page, lexeme.next) === ")" ? { sense, next: lexeme.next + 1 } : null;
  return { sense, next: lexeme.next };
}

/**
 * Whether a month name that is also something else has what it needs to its left: "month", or a preposition of time.
 */
function introduced(page: Page, at: number, sense: Sense): boolean {
  const lexeme = page.lexemes[at];
  if (sense.class === "month") return true;
  if (senseBefore(page, at, "name-head") !== undefined) return false;
  if (sense.class === "month-rare") return false;
  if (lexeme?.preposition) return sense.class === "month-name";
  return (
    senseBefore(page, at, "time-preposition") !== undefined ||
    senseBefore(page, at, "until") !== undefined ||
    (sense.class === "month-name" && senseBefore(page, at, "from") !== undefined)
  );
}

/** What stands after the name of a month: a second name, an adjective. */
export function monthAfter(
  page: Page,
  sense: Sense,
  at: number,
): { readonly part: MonthPart; readonly next: number; readonly dual: boolean } {
  let next = at;
  let part: MonthPart = sense.class === "month-rare" ? { n: sense.number, rare: true } : { n: sense.number };
  const second = sense.system === "" ? null : secondName(page, next);
  const dual = second !== null && second.sense.number === sense.number;
  if (second !== null && (dual || (second.sense.system !== sense.system && signAt(page, next) === "/"))) {
    next = second.next;
    if (!dual) part = { ...part, other: second.sense.number };
  }
  const side = plainSenseAt(page, next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  return step === undefined ? { part, next, dual } : { part: { ...part, step }, next: after(page, next), dual };
}

/**
 * A month by name, in any system, with a second name or an adjective: أكتوبر, شهر أكتوبر, تشرين أول/أكتوبر, شباط
 * (فبراير), يناير/كانون الثاني الحالي, محرم. Names that mean something else too are weak unless a preposition of time
 * or "month" stands before. Where two names disagree, those of two systems keep the first; two of one system (كانون
 * الثاني-شباط) are a range and left apart.
 */
export function month(page: Page, at: number): Proposal | null {
  const headed = senseAt(page, at, "period")?.value === "month" || senseAt(page, at, "head-of-two")?.value === "month";
  const name = headed ? after(page, at) : at;
  const lexeme = page.lexemes[name];
  const hijri = senseAt(page, name, "hijri-month");
  const sense = senseOf(page, name, monthClasses) ?? hijri;
  if (sense === undefined || lexeme === null || lexeme === undefined) return null;
  if (sense.class === "month-homograph" && lexeme.preposition && (page.tokens[name]?.key.length ?? 0) < 4) return null;
  if (sense.class === "month-rare" && (lexeme.preposition || lexeme.conjunction)) return null;
  const { part, next, dual } = monthAfter(page, sense, lexeme.next);
  const parts: Parts = hijri === sense ? { hijri: true, month: part } : { month: part };
  const known = headed || dual || (part.step !== undefined && part.rare === undefined);
  const weak = hijri === sense ? part.step === undefined : !known && !introduced(page, name, sense);
  return propose(page, at, next, parts, "month", sense.row, weak);
}

/**
 * A month by its number: الشهر الثالث (the third month), شهر 3, شهر تسعة. "One month" (شهر واحد) is a duration.
 */
export function numberedMonth(page: Page, at: number): Proposal | null {
  const definite = senseAt(page, at, "the-period")?.value === "month";
  if (!definite && senseAt(page, at, "period")?.value !== "month") return null;
  const number = after(page, at);
  if (page.lexemes[number]?.conjunction || page.lexemes[number]?.preposition) return null;
  const read = definite ? readOrdinal(page, number) : readCardinal(page, number);
  if (read === null || read.value < 1 || read.value > 12) return null;
  if (!definite && !read.digits && read.value === 1) return null;
  if (senseOf(page, read.next, ["counted", "periods"]) !== undefined) return null;
  const side = plainSenseAt(page, read.next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  const next = step === undefined ? read.next : after(page, read.next);
  const part: MonthPart = step === undefined ? { n: read.value } : { n: read.value, step };
  const weak = step === undefined && (definite || readDigits(page, number) === null);
  return propose(page, at, next, { month: part }, "numbered-month", "", weak);
}
