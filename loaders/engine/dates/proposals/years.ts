import { after, endsAt, type Page, plainSenseAt, senseAt, senseBefore, senseOf, signAt, touches } from "../lexemes.js";
import { readCardinal } from "../numbers.js";
import { type CountPart, type Era, monthClasses, type Proposal, propose } from "../parts.js";
import { eraAfter, freeYear } from "./numeric.js";

/** Years that a bare number may mean after a preposition, and after a noun (حرب 2006, the war of 2006). */
const afterPreposition = [1500, 2100] as const;
const afterNoun = [1900, 2049] as const;

/** How many words back a number may be announced as the number of something (قرار مجلس الأمن 1973, resolution 1973). */
const labelReach = 4;

const within = (year: number, [first, last]: readonly [number, number]): boolean => year >= first && year <= last;

/** What a year may complete. */
const yearTakers = [...monthClasses, "season", "part"] as const;

/** Adjectives that may follow a year already said: عام 2018 الجاري (this year, 2018). */
const steppedBy: ReadonlySet<string> = new Set(["last", "this", "next"]);

function labelled(page: Page, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - labelReach) && page.tokens[i]?.kind === "word"; i--) {
    if (senseAt(page, i, "label") !== undefined) return true;
  }
  return false;
}

function yearPart(value: number, era: string): CountPart {
  return era === "" ? { n: value } : { n: value, era: era as Era };
}

/**
 * A year after "year": عام 2014, سنة 2015م, لعام ألفين وثمانية عشر, عام 49 ق.م, عام 1435 هـ, عامي 2014 (the first of
 * two).
 */
export function headedYear(page: Page, at: number): Proposal | null {
  const head = senseOf(page, at, ["period", "the-period", "periods", "the-periods", "head-of-two"]);
  if (head?.value !== "year") return null;
  const several = head.class !== "period" && head.class !== "the-period";
  const at1 = after(page, at);
  const lexeme = page.lexemes[at1];
  if (lexeme?.conjunction || lexeme?.preposition) return null;
  const read = readCardinal(page, at1);
  if (read === null) return null;
  const { era, next } = eraAfter(page, read.next);
  const short = read.digits && !several && read.value >= 40 && read.value < 100;
  const year = short && era === "" ? 1900 + read.value : read.value;
  if (era === "" ? year < 1000 || year > 2200 : year < 1 || year > 2200) return null;
  if (era === "" && !within(year, afterNoun) && senseAt(page, read.next, "counted") !== undefined) return null;
  const hijri = era === "hijri" || (era === "" && year >= 1400 && year <= 1450);
  const parts = { ...(hijri ? { hijri } : {}), year: yearPart(year, era) };
  const side = plainSenseAt(page, next, "side");
  const trailing = side !== undefined && steppedBy.has(side.value) ? after(page, next) : next;
  if (!several) return propose(page, at, trailing, parts, "year", head.row);
  return { ...propose(page, at1, next, parts, "year", head.row), lead: at };
}

/** What may follow a year and is nothing that it could count. */
const followers = ["function-word", "of", "until", "time-preposition", "between", "before", "after"] as const;

/** Classes of the calendar whose words are plain nouns all the same. */
const nouns: readonly string[] = ["name-head", "counted", "person", "not-a-day"];

/** Whether a word belongs to the language of dates, and is no noun that a year may follow. */
function speaksOfTime(page: Page, at: number): boolean {
  return page.lexemes[at]?.senses.some((sense) => !nouns.includes(sense.class)) === true;
}

/**
 * Whether a bare number has what makes it a year: a preposition of time, brackets, an era, or a noun before and a
 * boundary after.
 */
function evident(page: Page, at: number, year: number): boolean {
  if (signAt(page, at - 1) === "(" && signAt(page, at + 1) === ")") {
    return within(year, afterNoun) && page.tokens[at - 2]?.kind !== "number";
  }
  if (labelled(page, at)) return false;
  if (senseBefore(page, at, "time-preposition") !== undefined || senseBefore(page, at, "until") !== undefined) {
    return within(year, afterPreposition);
  }
  const before = page.tokens[at - 1];
  const noun = before?.kind === "word" && before.key.length > 1 && !speaksOfTime(page, at - 1);
  if (!noun || !within(year, afterNoun)) return false;
  if (senseOf(page, at + 1, followers) !== undefined) return true;
  const { article } = page.calendar;
  return endsAt(page, at + 1) || (article !== "" && page.tokens[at + 1]?.key.startsWith(article) === true);
}

/**
 * A year alone: في 2012, منذ 1970, (2005), حرب 2006, 2015م, 2014/2015. Not a count (2012 شخصا, 2012 people), not the
 * number of a resolution, not part of a document's symbol. Weak where only company can make it one (أكتوبر 2012, نهاية
 * 2017).
 */
export function bareYear(page: Page, at: number): Proposal | null {
  const digits = freeYear(page, at);
  if (digits === null) return null;
  const { era, next } = eraAfter(page, at + 1);
  const hijri = era === "hijri";
  if (!hijri && (digits.value < 1000 || digits.value > 2200)) return null;
  if (era === "" && symbolic(page, at)) return null;
  const counts = senseOf(page, at + 1, ["counted", "period", "periods"]) !== undefined;
  const since = senseBefore(page, at, "ago") !== undefined && within(digits.value, afterPreposition);
  if (counts && era === "" && !since && !introducedByTime(page, at)) return null;
  const weak = era === "" && !since && (counts || !evident(page, at, digits.value));
  const parts = { ...(hijri ? { hijri } : {}), year: yearPart(digits.value, era) };
  return propose(page, at, next, parts, "bare-year", "", weak);
}

/** Whether a month, season or part of a year stands right before, so that a number is its year even before a noun. */
function introducedByTime(page: Page, at: number): boolean {
  return yearTakers.some((taker) => senseBefore(page, at, taker) !== undefined) || signAt(page, at - 1) === ")";
}

/** A year in words, for a month or a part to take up: يونيو ألفين وثمانية عشر (June 2018). */
export function spelledYear(page: Page, at: number): Proposal | null {
  const read = readCardinal(page, at);
  if (read === null || read.digits || read.value < 1000 || read.value > 2100) return null;
  if (senseAt(page, read.next, "counted") !== undefined) return null;
  return propose(page, at, read.next, { year: { n: read.value } }, "spelled-year", "", true);
}

/** Whether a number touches a sign that ties it to letters: S/2005/436. */
function symbolic(page: Page, at: number): boolean {
  const tied = (sign: number, other: number): boolean =>
    signAt(page, sign) === "/" &&
    touches(page, Math.min(sign, at), Math.max(sign, at)) &&
    touches(page, Math.min(sign, other), Math.max(sign, other)) &&
    page.tokens[other]?.kind === "word" &&
    senseAt(page, other, "era") === undefined &&
    senseOf(page, other, ["month", "month-name", "month-homograph", "hijri-month"]) === undefined;
  return tied(at - 1, at - 2) || tied(at + 1, at + 2);
}
