import type { CalendarClass } from "../calendar-words.js";
import type { Page } from "../lexemes.js";
import type { Proposal } from "../parts.js";
import { countedDay, dayNumber, dayOfMonthUnderstood, dayWord, headedFigures, partOfDay } from "./days.js";
import { century, decade, season, thisSeason } from "./eras.js";
import { event, feast } from "./feasts.js";
import { misspeltMonth } from "./misspelt.js";
import { month, numberedMonth } from "./months.js";
import { numericDay, numericDayMonth, numericMonth } from "./numeric.js";
import { before, fromText, later } from "./offsets.js";
import { countedWeek, period, stretch } from "./periods.js";
import { run, share } from "./shares.js";
import { countedWeekday, weekday } from "./weekdays.js";
import { bareYear, headedYear, spelledYear } from "./years.js";

/** A construction: reads a possible date that begins at a token, or null. */
export type Proposer = (page: Page, at: number) => Proposal | null;

/** Constructions that begin with figures; of two that read equally far the earlier wins, here and below. */
const beginWithFigures: readonly Proposer[] = [
  numericDay,
  numericMonth,
  numericDayMonth,
  dayOfMonthUnderstood,
  bareYear,
  stretch,
  dayNumber,
];

/** Constructions that begin with a word of the calendar, by its class. */
const beginWithWords: { readonly [Class in CalendarClass]?: readonly Proposer[] } = {
  event: [event],
  holiday: [feast],
  month: [month],
  "month-name": [month],
  "month-homograph": [month],
  "month-rare": [month],
  "hijri-month": [month],
  weekday: [weekday],
  "weekday-bare": [weekday],
  "day-word": [dayWord],
  "day-word-weak": [dayWord],
  season: [season],
  decade: [decade],
  period: [headedFigures, dayOfMonthUnderstood, headedYear, numberedMonth, month, weekday, feast, dayNumber],
  "the-period": [
    headedFigures,
    dayOfMonthUnderstood,
    headedYear,
    numberedMonth,
    weekday,
    countedWeek,
    century,
    period,
    dayNumber,
  ],
  periods: [headedYear],
  "the-periods": [headedYear, stretch, run],
  "the-two-periods": [century, stretch],
  "head-of-two": [headedYear, month],
  "day-head": [headedFigures, dayOfMonthUnderstood, dayNumber],
  article: [dayOfMonthUnderstood, dayNumber],
  ordinal: [countedWeekday, countedDay, countedWeek, stretch, dayNumber],
  "ordinal-unit": [dayNumber],
  cardinal: [spelledYear, stretch, dayNumber],
  demonstrative: [thisSeason, period],
  within: [stretch],
  before: [before],
  ago: [before],
  after: [later],
  count: [stretch],
  "after-it": [fromText],
  part: [share],
  "day-part": [partOfDay],
};

/** Constructions that begin with a word the calendar does not know. */
const beginWithOthers: readonly Proposer[] = [misspeltMonth];

/** The longer of two proposals; a strong one before a weak one of the same length. */
function better(best: Proposal | null, found: Proposal | null): Proposal | null {
  if (found === null || best === null) return best ?? found;
  return found.to > best.to || (found.to === best.to && best.weak && !found.weak) ? found : best;
}

/** The best proposal at a token. */
function bestAt(page: Page, at: number): Proposal | null {
  let best: Proposal | null = null;
  const lexeme = page.lexemes[at];
  if (lexeme) {
    for (const sense of lexeme.senses) {
      for (const proposer of beginWithWords[sense.class] ?? []) best = better(best, proposer(page, at));
    }
    return best;
  }
  const kind = page.tokens[at]?.kind;
  if (kind !== "number" && kind !== "word") return null;
  for (const proposer of kind === "number" ? beginWithFigures : beginWithOthers)
    best = better(best, proposer(page, at));
  return best;
}

/** What each place of the text may say of dates, left to right, none overlapping. */
export function findProposals(page: Page): Proposal[] {
  const found: Proposal[] = [];
  for (let at = 0; at < page.tokens.length; ) {
    const best = page.blocked.has(at) ? null : bestAt(page, at);
    if (best !== null) found.push(best);
    at = best === null ? at + 1 : best.to + 1;
  }
  return found;
}
