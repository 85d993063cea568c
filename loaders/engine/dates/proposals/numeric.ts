import { gregorian } from "../civil.js";
import { after, type Page, senseAt, senseBefore, senseOf, signAt, touches } from "../lexemes.js";
import { type NumberRead, readDigits } from "../numbers.js";
import { monthClasses, type Proposal, propose } from "../parts.js";

const separators = new Set(["/", "-", ".", "\\", "–", "−"]);

/** Two-digit years are of this century up to 40, of the last one above. */
const turn = 40;

function fullYear(number: NumberRead, width: number): number {
  if (width > 2) return number.value;
  return number.value <= turn ? 2000 + number.value : 1900 + number.value;
}

const width = (page: Page, at: number): number => page.tokens[at]?.key.length ?? 0;

/** Digits that may stand in a numeric date; the dots between them are not those of a decimal. */
function part(page: Page, at: number): NumberRead | null {
  const token = page.tokens[at];
  if (token?.kind !== "number" || token.key.length > 4) return null;
  return { value: Number(token.key), next: at + 1, digits: true };
}

function separatorAt(page: Page, at: number): string {
  const sign = signAt(page, at);
  return separators.has(sign) ? sign : "";
}

/** Whether more digits are chained on before or after, as in a telephone number or a document's symbol. */
function chained(page: Page, from: number, next: number): boolean {
  const before = separatorAt(page, from - 1) !== "" && touches(page, from - 1, from);
  const behind = page.tokens[from - 2];
  const month = senseOf(page, from - 2, [...monthClasses, "era"]) !== undefined;
  const ahead = separatorAt(page, next) !== "" && touches(page, next - 1, next);
  return (
    (before &&
      touches(page, from - 2, from - 1) &&
      (behind?.kind === "number" || (behind?.kind === "word" && !month))) ||
    (ahead && touches(page, next, next + 1) && page.tokens[next + 1]?.kind === "number")
  );
}

/** The era written after a numeric date or a year (26-6-2015م, 14-09-1432 هـ), and the token after it. */
export function eraAfter(page: Page, next: number): { readonly era: string; readonly next: number } {
  const sense = senseAt(page, next, "era");
  const lexeme = page.lexemes[next];
  if (sense === undefined || lexeme?.conjunction || lexeme?.preposition) return { era: "", next };
  return { era: sense.value, next: after(page, next) };
}

/** Order of three numbers: year first or last; day before month unless only the other way makes a date. */
function ordered(
  page: Page,
  at: readonly [number, number, number],
  numbers: readonly [NumberRead, NumberRead, NumberRead],
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const [a, b, c] = numbers;
  const yearFirst = width(page, at[0]) === 4;
  const year = yearFirst ? a.value : fullYear(c, width(page, at[2]));
  const [first, second] = yearFirst ? [c.value, b.value] : [a.value, b.value];
  if (width(page, at[1]) > 2 || (yearFirst && width(page, at[2]) > 2)) return null;
  const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { year, month, day } : null;
}

/**
 * A day in figures: 27/6/2015, 26-6-2015م, 27.6.2015, 2015-06-27, 14-09-1432 هـ. Day before month, as Arabic writes
 * them, unless only the other order makes a date. Years from 1300 to 1500 and those with هـ are Hijri.
 */
export function numericDay(page: Page, at: number): Proposal | null {
  const sign = separatorAt(page, at + 1);
  if (sign === "" || separatorAt(page, at + 3) !== sign) return null;
  const [a, b, c] = [part(page, at), part(page, at + 2), part(page, at + 4)];
  if (a === null || b === null || c === null || chained(page, at, at + 5)) return null;
  const long = width(page, at) === 4 || width(page, at + 4) === 4;
  const tight = [at, at + 1, at + 2, at + 3].every((i) => touches(page, i, i + 1));
  if (!tight && (!long || sign === ".")) return null;
  if (!long && (width(page, at) > 2 || width(page, at + 4) !== 2)) return null;
  const read = ordered(page, [at, at + 2, at + 4], [a, b, c]);
  if (read === null) return null;
  const { era, next } = eraAfter(page, at + 5);
  const hijri = era === "hijri" || (era === "" && read.year >= 1300 && read.year <= 1500);
  if (!hijri && (read.year < 1000 || read.year > 2200)) return null;
  if (!hijri && read.day > gregorian.monthLength(read.year, read.month)) return null;
  const parts = { hijri, day: { n: read.day }, month: { n: read.month }, year: { n: read.year } };
  return propose(page, at, next, parts, "numeric-day");
}

/** A month in figures: 3/2015, 2015/3. */
export function numericMonth(page: Page, at: number): Proposal | null {
  if (separatorAt(page, at + 1) !== "/" || chained(page, at, at + 3)) return null;
  const [a, b] = [part(page, at), part(page, at + 2)];
  if (a === null || b === null || !touches(page, at, at + 1) || !touches(page, at + 1, at + 2)) return null;
  const [month, year] = width(page, at) === 4 ? [b, a] : [a, b];
  if (year.value < 1900 || year.value > 2100 || month.value < 1 || month.value > 12) return null;
  if (senseBefore(page, at, "label") !== undefined) return null;
  const { next } = eraAfter(page, at + 3);
  return propose(page, at, next, { month: { n: month.value }, year: { n: year.value } }, "numeric-month");
}

/** Day and month in figures, in company only: السبت 27/6 (Saturday 27/6), بتاريخ 27-6. */
export function numericDayMonth(page: Page, at: number): Proposal | null {
  const sign = separatorAt(page, at + 1);
  if ((sign !== "/" && sign !== "-") || chained(page, at, at + 3)) return null;
  const [a, b] = [part(page, at), part(page, at + 2)];
  if (a === null || b === null || width(page, at) > 2 || width(page, at + 2) > 2) return null;
  if (!touches(page, at, at + 1) || !touches(page, at + 1, at + 2)) return null;
  const [day, month] = b.value > 12 && a.value <= 12 ? [b.value, a.value] : [a.value, b.value];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  if (senseOf(page, at + 3, [...monthClasses, "hijri-month", "period"]) !== undefined) return null;
  const headed = senseBefore(page, at, "day-head") !== undefined;
  return propose(page, at, at + 3, { day: { n: day }, month: { n: month } }, "numeric-day-month", "", !headed);
}

/** Whether a token is a figure of four digits. */
const isLong = (page: Page, at: number): boolean => page.tokens[at]?.kind === "number" && width(page, at) === 4;

/** A figure of four digits, or null where it stands in a chain of figures other than two such (2014-2017). */
export function freeYear(page: Page, at: number): NumberRead | null {
  if (!isLong(page, at)) return null;
  const tight = (i: number): boolean => touches(page, i, i + 1) && touches(page, i + 1, i + 2);
  let [from, next] = [at, at + 1];
  if (isLong(page, at - 2) && tight(at - 2)) from = at - 2;
  else if (isLong(page, at + 2) && tight(at)) next = at + 3;
  return chained(page, from, next) ? null : readDigits(page, at);
}
