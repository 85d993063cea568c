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
  event,
  numericDay,
  numericMonth,
  numericDayMonth,
  dayOfMonthUnderstood,
  bareYear,
  stretch,
  dayNumber,
];

/** Constructions that begin with a word of the calendar. */
const beginWithWords: readonly Proposer[] = [
  event,
  headedFigures,
  dayOfMonthUnderstood,
  headedYear,
  spelledYear,
  numberedMonth,
  month,
  countedWeekday,
  weekday,
  countedDay,
  dayWord,
  countedWeek,
  century,
  decade,
  season,
  thisSeason,
  feast,
  stretch,
  before,
  later,
  fromText,
  period,
  run,
  share,
  partOfDay,
  dayNumber,
];

/** Constructions that begin with a word the calendar does not know. */
const beginWithOthers: readonly Proposer[] = [misspeltMonth];

function proposersAt(page: Page, at: number): readonly Proposer[] {
  if (page.lexemes[at] !== null) return beginWithWords;
  const kind = page.tokens[at]?.kind;
  if (kind === "number") return beginWithFigures;
  return kind === "word" ? beginWithOthers : [];
}

/** The longest proposal at a token; a strong one before a weak one of the same length. */
function bestAt(page: Page, at: number): Proposal | null {
  let best: Proposal | null = null;
  for (const proposer of proposersAt(page, at)) {
    const found = proposer(page, at);
    if (found === null) continue;
    if (best === null || found.to > best.to || (found.to === best.to && best.weak && !found.weak)) best = found;
  }
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
