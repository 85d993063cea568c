import type { Token } from "../text/tokens.js";
import type { DateExpression } from "../types.js";
import type { Calendar } from "./calendar-words.js";
import { isoDay } from "./civil.js";
import { type Page, readPage } from "./lexemes.js";
import type { Proposal } from "./parts.js";
import { findProposals } from "./proposals/proposals.js";
import { join } from "./refiners/join.js";
import { likely } from "./refiners/likely.js";
import { tieRanges } from "./refiners/ranges.js";
import { type Context, type Fixed, publicationOf } from "./resolve/fixed.js";
import { Memory } from "./resolve/memory.js";
import { resolve, resolveRange } from "./resolve/resolve.js";
import { ahead, alone } from "./surroundings.js";

export { type Calendar, calendarClasses, calendarFault, compileCalendar } from "./calendar-words.js";
export { datelineDate } from "./dateline.js";

/** What the reader of dates needs to know about an article: when it was published (EDTF), or null. */
export interface DateContext {
  readonly published: string | null;
}

/** What makes dates of proposals, in order. */
const refiners: readonly ((page: Page, proposals: readonly Proposal[]) => Proposal[])[] = [join, tieRanges, likely];

/**
 * All date expressions of a text in order, none overlapping (codebook, "Dates"). Constructions propose, refiners join
 * and sift, and what is left is resolved against the publication and the dates before it. Pure, and linear in the
 * text.
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  calendar: Calendar,
  context: DateContext,
): DateExpression[] {
  const page = readPage(text, tokens, calendar);
  let proposals = findProposals(page);
  for (const refine of refiners) proposals = refine(page, proposals);
  return resolveAll(page, proposals, context);
}

/** Line number of every token. */
function paragraphs(page: Page): Int32Array {
  const lines = new Int32Array(page.tokens.length);
  let line = 0;
  for (let i = 0; i < lines.length; i++) {
    if (page.tokens[i]?.kind === "break") line++;
    lines[i] = line;
  }
  return lines;
}

/** The written year of a day or month, as the dates around it may share it. */
function writtenYear(proposal: Proposal): number | null {
  const { year, month, hijri } = proposal.parts;
  return month === undefined || hijri || year?.era === "bce" ? null : (year?.n ?? null);
}

/** Whether the text wrote the year of a date. */
const yearIsWritten = ({ parts }: Proposal): boolean => parts.year?.n !== undefined && parts.year.era !== "bce";

/** Where the publication is unknown, the year of the next date in the same paragraph that has one. */
function yearsAhead(proposals: readonly Proposal[], lines: Int32Array): (number | null)[] {
  const years: (number | null)[] = [];
  let year: number | null = null;
  let line = -1;
  for (let i = proposals.length - 1; i >= 0; i--) {
    const proposal = proposals[i];
    if (proposal === undefined) continue;
    if (lines[proposal.from] !== line) year = null;
    line = lines[proposal.from] ?? -1;
    year = writtenYear(proposal) ?? year;
    years[i] = year;
  }
  return years;
}

function resolveAll(page: Page, proposals: readonly Proposal[], { published }: DateContext): DateExpression[] {
  const publication = publicationOf(published);
  const lines = paragraphs(page);
  const years = yearsAhead(proposals, lines);
  const memory = new Memory();
  const found: DateExpression[] = [];
  const read = (proposal: Proposal, n: number): boolean => {
    const paragraph = lines[proposal.from] ?? 0;
    const context: Context = {
      publication,
      memory,
      paragraph,
      token: proposal.from,
      ahead: ahead(page, proposal),
      alone: alone(page, proposal),
      yearNearby: years[n] ?? null,
    };
    const fixed =
      proposal.until === undefined
        ? resolve(proposal.parts, context)
        : resolveRange(proposal.parts, proposal.until, context);
    if (fixed === null) return false;
    memory.note(fixed, proposal.to, paragraph, yearIsWritten(proposal), context.alone);
    found.push(expression(proposal, fixed));
    return true;
  };
  for (const [n, proposal] of proposals.entries()) {
    if (!read(proposal, n)) for (const part of proposal.of ?? []) if (!part.weak) read(part, n);
  }
  return found;
}

function expression(proposal: Proposal, fixed: Fixed): DateExpression {
  const day = (at: number | null): string | null => (at === null ? null : isoDay(at));
  return {
    start: proposal.start,
    end: proposal.end,
    rule: proposal.row === "" ? proposal.name : `${proposal.name}:${proposal.row}`,
    edtf: fixed.edtf,
    first: day(fixed.first),
    last: day(fixed.last),
    precision: fixed.precision,
    anchor: fixed.anchor,
    conflict: fixed.conflict,
  };
}
