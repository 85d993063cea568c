import { findQuotations, type Quotation } from "../../text/quotations.js";
import { type Page, senseAt, senseBefore } from "../lexemes.js";
import { finest, type Proposal } from "../parts.js";
import { ahead, alone } from "../surroundings.js";

/** Constructions that are dates when nothing else stands in the line. */
const standAlone: ReadonlySet<string> = new Set(["feast", "month", "day-of-feast", "day-word"]);

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

/** Whether a date is one of many: 1 كانون الثاني من كل عام (1 January of every year), كل كانون الأول (every December). */
function recurs(page: Page, proposal: Proposal): boolean {
  if (proposal.parts.year !== undefined) return false;
  const of = senseAt(page, proposal.to + 1, "of") === undefined ? proposal.to + 1 : proposal.to + 2;
  if (senseAt(page, of, "every") !== undefined && senseAt(page, of + 1, "period") !== undefined) return true;
  return proposal.parts.month?.n !== undefined && senseBefore(page, proposal.from, "every") !== undefined;
}

/** Shorter quotations are names or single words, not speech. */
const speech = 25;

/** Whether a bare "today" is spoken: in speech it means nowadays as often as a day (نحن اليوم أقوى, today we are stronger). */
function nowadays(proposal: Proposal, quotations: () => readonly Quotation[]): boolean {
  const { day, weekday, dayPart, month } = proposal.parts;
  if (day?.step?.by !== 0 || proposal.name !== "day-word" || weekday || dayPart || month) return false;
  return quotations().some(
    ({ inner }) => inner.start <= proposal.start && proposal.end <= inner.end && inner.end - inner.start > speech,
  );
}

/** Keeps what is likely a date; of a whole that is not, the parts that are. */
export function likely(page: Page, proposals: readonly Proposal[]): Proposal[] {
  let read: readonly Quotation[] | null = null;
  const quotations = (): readonly Quotation[] => {
    read ??= findQuotations(page.text, page.tokens);
    return read;
  };
  return proposals.flatMap((proposal) => {
    if (inName(page, proposal) || recurs(page, proposal) || nowadays(proposal, quotations)) return [];
    if (!proposal.weak || redeemed(page, proposal)) return [proposal];
    return (proposal.of ?? []).filter((part) => !part.weak && !inName(page, part));
  });
}
