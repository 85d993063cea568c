import { after, endsAt, type Page, senseAt, senseOf } from "../lexemes.js";
import { readCardinal } from "../numbers.js";
import { type Proposal, propose, type Unit } from "../parts.js";

const units: ReadonlySet<string> = new Set(["day", "week", "month", "year", "decade", "century"]);

interface Amount {
  readonly count: number;
  readonly unit: Unit;
  readonly next: number;
}

/** An amount of time: ثلاثة أيام, شهرين, عام, 3 أسابيع, 20 عاما. */
export function amount(page: Page, at: number): Amount | null {
  const two = senseAt(page, at, "two-periods");
  const one = two ?? senseAt(page, at, "period");
  if (one !== undefined) {
    if (!units.has(one.value)) return null;
    let next = after(page, at);
    if (one.value === "year" && page.tokens[next]?.kind === "number") return null;
    if (two === undefined && senseAt(page, next, "cardinal")?.value === "1") next = after(page, next);
    return { count: two === undefined ? 1 : 2, unit: one.value as Unit, next };
  }
  const number = readCardinal(page, at);
  if (number === null || number.value < 1) return null;
  const unit = senseOf(page, number.next, ["periods", "period", "two-periods"]);
  if (unit === undefined || !units.has(unit.value)) return null;
  return { count: number.value, unit: unit.value as Unit, next: after(page, number.next) };
}

/** Vague amounts of days: أيام, بضعة أيام, أيام قليلة. */
function days(page: Page, at: number): number {
  const few = senseAt(page, at, "few") === undefined ? at : after(page, at);
  if (senseAt(page, few, "periods")?.value !== "day") return -1;
  const next = after(page, few);
  return few === at && senseAt(page, next, "few") !== undefined ? after(page, next) : next;
}

/**
 * Whether what follows ties the amount to something else than now: قبل يومين من الانتخابات (two days before the
 * elections).
 */
function tied(page: Page, at: number): boolean {
  return senseAt(page, at, "relative-to") !== undefined && senseAt(page, at, "from-now") === undefined;
}

/**
 * So long before the publication: قبل ثلاثة أيام (three days ago), قبل نحو شهرين (about two months ago), منذ عام, قبل
 * أيام (the seven days before). Not قبل أشهر (months ago), not قبل يومين من الانتخابات.
 */
export function before(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "before") ?? senseAt(page, at, "ago");
  if (sense === undefined) return null;
  let next = after(page, at);
  const vague = days(page, next);
  if (vague > 0) {
    return tied(page, vague)
      ? null
      : propose(page, at, vague, { stretch: { count: 0, unit: "day" } }, "recent-days", sense.row);
  }
  const approximate = senseAt(page, next, "about") !== undefined;
  if (approximate) next = after(page, next);
  if (page.lexemes[next]?.conjunction) return null;
  const read = amount(page, next);
  if (read === null || tied(page, read.next)) return null;
  const more = senseAt(page, read.next, "from-now") === undefined ? read.next : after(page, read.next);
  const parts = { offset: { count: -read.count, unit: read.unit, from: "publication", approximate } } as const;
  return propose(page, at, more, parts, "before-now", sense.row);
}

/**
 * So long after the publication: بعد أسبوعين من الآن (two weeks from now). Weak without "from now": بعد شهر may tell a
 * story.
 */
export function later(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "after");
  if (sense === undefined) return null;
  const read = amount(page, after(page, at));
  if (read === null || tied(page, read.next)) return null;
  const fromNow = senseAt(page, read.next, "from-now") !== undefined;
  const next = fromNow ? after(page, read.next) : read.next;
  const parts = { offset: { count: read.count, unit: read.unit, from: "publication", approximate: false } } as const;
  const name = endsAt(page, next) ? "after-now" : "after";
  return propose(page, at, next, parts, name, sense.row, !fromNow);
}

/** So long before or after a date in the text: بعد ذلك بيومين (two days after that), قبلها بشهر (a month before it). */
export function fromText(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "after-it");
  if (sense === undefined) return null;
  const next = after(page, at);
  if (!page.lexemes[next]?.preposition) return null;
  const read = amount(page, next);
  if (read === null) return null;
  const count = sense.value === "after" ? read.count : -read.count;
  const parts = { offset: { count, unit: read.unit, from: "text", approximate: false } } as const;
  return propose(page, at, read.next, parts, "from-text", sense.row);
}
