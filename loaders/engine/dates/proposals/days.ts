import {
  after,
  endsAt,
  type Page,
  plainSenseAt,
  senseAt,
  senseBefore,
  senseOf,
  signAt,
  startOf,
  touches,
} from "../lexemes.js";
import { readCardinal, readDigits, readOrdinal } from "../numbers.js";
import { monthClasses, type Parts, type Proposal, propose, stepsOfSide } from "../parts.js";

import { numericDay, numericDayMonth } from "./numeric.js";

/** What makes a number before it a count, not a day. */
const counted = ["counted", "period", "periods", "two-periods"] as const;

/** Whether the number before counts what stands here: 14 شهرا, but not 14 شهر شباط (14 of the month of February). */
function counts(page: Page, at: number): boolean {
  const sense = senseOf(page, at, counted);
  if (sense === undefined) return false;
  const next = after(page, at);
  return (
    sense.value !== "month" || (senseOf(page, next, monthClasses) === undefined && readCardinal(page, next) === null)
  );
}

/** Token after the article that stands apart before a number (الـ 15), or the token itself. */
export function pastArticle(page: Page, at: number): number {
  return senseAt(page, at, "article") !== undefined ? at + 1 : at;
}

/** Token at which a day is headed (يوم 15, بتاريخ 15, اليوم الخامس), or -1. */
export function dayHead(page: Page, at: number): number {
  if (senseAt(page, at, "day-head") !== undefined) return at;
  return senseOf(page, at, ["period", "the-period"])?.value === "day" ? at : -1;
}

/**
 * The number of a day of a month, weak until a month, a weekday or a range takes it up: 15, الـ15, الخامس عشر (the
 * fifteenth), أول (first), خمسة عشر, يوم 15, اليوم الأول (the first day). With يوم or بتاريخ it may stand alone at the
 * end of a phrase.
 */
export function dayNumber(page: Page, at: number): Proposal | null {
  const headed = dayHead(page, at) >= 0;
  const dated = senseAt(page, at, "day-head") !== undefined;
  const number = pastArticle(page, headed ? after(page, at) : at);
  const from = dated ? after(page, at) : at;
  const digits = readDigits(page, number);
  if (digits !== null) {
    if (digits.value < 1 || digits.value > 31 || (page.tokens[number]?.key.length ?? 0) > 2) return null;
    if (counts(page, digits.next)) return null;
    const name = headed && endsAt(page, digits.next) ? "headed-day" : "day";
    return propose(page, from, digits.next, { day: { n: digits.value } }, name, "", true);
  }
  const ordinal = senseBefore(page, at, "the-periods") === undefined ? readOrdinal(page, number) : null;
  if (ordinal !== null && ordinal.value <= 31) {
    const day = { n: ordinal.value, ordinal: true, ...(headed ? { named: true } : {}) };
    return propose(page, from, ordinal.next, { day }, "day", "", true);
  }
  const spelled = readCardinal(page, number);
  if (spelled === null || spelled.value < 1 || spelled.value > 31) return null;
  if (counts(page, spelled.next)) return null;
  return propose(page, from, spelled.next, { day: { n: spelled.value } }, "day", "", true);
}

/** Sides that a month understood may have: في 20 الجاري (on the 20th of this month). */
const monthSides: ReadonlySet<string> = new Set(["last", "this", "next"]);

/** A day of a month that only its adjective names: 20 الجاري, الـ 14 من الجاري, يوم 25 المقبل. */
export function dayOfMonthUnderstood(page: Page, at: number): Proposal | null {
  const number = dayNumber(page, at);
  if (number === null || number.parts.day?.n === undefined) return null;
  const next = number.to + 1;
  const side = senseAt(page, next, "of") === undefined ? next : next + 1;
  const sense = plainSenseAt(page, side, "side");
  const step = sense === undefined || !monthSides.has(sense.value) ? undefined : stepsOfSide[sense.value];
  if (step === undefined || readDigits(page, number.to) === null) return null;
  // Behind hours or days a number counts them (الساعات الـ24 الماضية, "the last 24 hours").
  if (senseOf(page, number.from - 1, ["periods", "the-periods"]) !== undefined) return null;
  const parts = { ...number.parts, month: { step } };
  return propose(page, number.from, after(page, side), parts, "day-month", sense?.row);
}

/** A day in figures after its head: يوم 27/6/2015, بتاريخ 5-11-2013م, يوم 27/6. */
export function headedFigures(page: Page, at: number): Proposal | null {
  if (dayHead(page, at) < 0) return null;
  const figures = after(page, at);
  const found = numericDay(page, figures) ?? numericDayMonth(page, figures);
  if (found === null) return null;
  const from = senseAt(page, at, "day-head") === undefined ? at : figures;
  return { ...found, from, start: startOf(page, from), weak: false };
}

/** A day of a month counted out: ثالث يوم (the third day), آخر يوم (the last day). Weak until a month takes it up. */
export function countedDay(page: Page, at: number): Proposal | null {
  const ordinal = readOrdinal(page, at);
  if (ordinal === null || ordinal.digits) return null;
  const unit = senseOf(page, ordinal.next, ["period", "periods", "the-periods"]);
  if (unit?.value !== "day") return null;
  const next = after(page, ordinal.next);
  const feast = senseAt(page, next, "holiday");
  if (feast !== undefined) {
    const parts: Parts = { holiday: { value: feast.value, day: ordinal.value } };
    return propose(page, at, after(page, next), parts, "day-of-feast", feast.row);
  }
  return propose(page, at, next, { day: { n: ordinal.value, named: true } }, "counted-day", "", true);
}

/**
 * Today, yesterday, tomorrow and their like (أمس, أول أمس, غدا, بعد غد). Not اليوم before "the same", "the one" (per
 * day), nor after "until" (حتى اليوم, to this day); weak after "in" (في اليوم, per day).
 */
export function dayWord(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "day-word");
  const weak = sense ?? senseAt(page, at, "day-word-weak");
  if (
    weak === undefined ||
    (senseAt(page, at - 1, "until-now") !== undefined && senseAt(page, after(page, at), "weekday") === undefined)
  )
    return null;
  const next = after(page, at);
  if (senseOf(page, next, ["side", "ordinal-unit"]) !== undefined && !page.lexemes[next]?.conjunction) return null;
  if (signAt(page, at - 1) === "/" && touches(page, at - 1, at)) return null;
  const parts: Parts = { day: { step: { by: weak.number, from: "publication" } } };
  const daily = weak.number === 0 && next === at + 1 && senseBefore(page, at, "time-preposition") !== undefined;
  return propose(page, at, next, parts, "day-word", weak.row, sense === undefined || daily);
}

/** A part of the day, before or after it: مساء (evening of), صباحا (in the morning). Weak until a day takes it up. */
export function partOfDay(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "day-part");
  if (sense === undefined) return null;
  return propose(page, at, after(page, at), { dayPart: true }, `day-part-${sense.value}`, sense.row, true);
}
