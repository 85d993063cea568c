import { findQuotations } from "../../text/quotations.js";
import type { Span } from "../../types.js";
import { type Page, senseAt, senseBefore } from "../lexemes.js";
import { finest, type Proposal } from "../parts.js";
import { ahead, alone } from "../surroundings.js";

/** Constructions that are dates when nothing else stands in the line. */
const standAlone: ReadonlySet<string> = new Set(["feast", "month", "bare-year", "day-word"]);

/** Weak proposals that may stand after all where the words around allow it. */
function redeemed(page: Page, proposal: Proposal): boolean {
  if (proposal.name === "headed-day") return true;
  if (proposal.name === "after-now" || proposal.name === "after") {
    return alone(page, proposal) || (proposal.name === "after-now" && ahead(page, proposal));
  }
  if (standAlone.has(proposal.name)) return proposal.parts.month?.rare !== true && alone(page, proposal);
  return false;
}

/** Whether a date stands in a name: ثورة 25 يناير, قوى 14 آذار. With its year it is a date all the same. */
function inName(page: Page, proposal: Proposal): boolean {
  const { month, year } = proposal.parts;
  return (
    month?.n !== undefined &&
    month.step === undefined &&
    year === undefined &&
    finest(proposal.parts) <= 3 &&
    senseBefore(page, proposal.from, "name-head") !== undefined
  );
}

/**
 * Whether a date is one of many: 1 كانون الثاني من كل عام (1 January of every year), كل كانون الأول (every December).
 */
function recurs(page: Page, proposal: Proposal): boolean {
  if (proposal.parts.year !== undefined) return false;
  const of = senseAt(page, proposal.to + 1, "of") === undefined ? proposal.to + 1 : proposal.to + 2;
  if (senseAt(page, of, "every") !== undefined && senseAt(page, of + 1, "period") !== undefined) return true;
  return proposal.parts.month?.n !== undefined && senseBefore(page, proposal.from, "every") !== undefined;
}

/** Shorter quotations (UTF-16 units) are names or single words, not speech. */
const speech = 25;

/** Stretches of the text that are speech, in order, none overlapping. */
function spokenStretches(page: Page): Span[] {
  const stretches: Span[] = [];
  for (const { inner } of findQuotations(page.text, page.tokens)) {
    const last = stretches.at(-1);
    if (inner.end - inner.start > speech && (last === undefined || inner.start >= last.end)) stretches.push(inner);
  }
  return stretches;
}

/** Whether an offset lies in one of several stretches. */
function within(stretches: readonly Span[], offset: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Whether a proposal is a "today" with neither weekday nor part of the day beside it. */
function bareToday({ name, parts }: Proposal): boolean {
  return name === "day-word" && parts.day?.step?.by === 0 && parts.weekday === undefined && !parts.dayPart;
}

/** Whether a word before or behind "today" makes it nowadays (نحن اليوم أمام مرحلة جديدة, باتت اليوم معظم المدن مدمرة). */
const meansNowadays = (page: Page, { from, to }: Proposal): boolean =>
  senseBefore(page, from, "nowadays") !== undefined || senseAt(page, to + 1, "nowadays-behind") !== undefined;

/**
 * Keeps what is likely a date; of a whole that is not, the parts that are. A bare "today" in speech is none: it means
 * nowadays as often as a day (نحن اليوم أقوى, today we are stronger).
 */
export function likely(page: Page, proposals: readonly Proposal[]): Proposal[] {
  const spoken = proposals.some(bareToday) ? spokenStretches(page) : [];
  return proposals.flatMap((proposal) => {
    if (inName(page, proposal) || recurs(page, proposal)) return [];
    if (bareToday(proposal) && (within(spoken, proposal.start) || meansNowadays(page, proposal))) return [];
    if (!proposal.weak || redeemed(page, proposal)) return [proposal];
    return (proposal.of ?? []).filter((part) => !part.weak && !inName(page, part));
  });
}
