import { after, type Page, plainSenseAt, senseAt, senseBefore } from "../lexemes.js";
import { readCardinal, readOrdinal } from "../numbers.js";
import { type CountPart, type Era, type Proposal, propose, stepsOfSide } from "../parts.js";
import { pastArticle } from "./days.js";
import { eraAfter } from "./numeric.js";

/**
 * Whether a decade is one of somebody's life: في الثلاثينيات من عمره (in his thirties), طبيب في الأربعينيات (a doctor
 * in his forties).
 */
function ofLife(page: Page, at: number): boolean {
  if (senseAt(page, after(page, at), "age") !== undefined) return true;
  const preposition = page.lexemes[at - 1]?.next === at && senseAt(page, at - 1, "of") !== undefined;
  return preposition && senseBefore(page, at - 1, "person") !== undefined;
}

/** A decade: الستينيات (the sixties), تسعينيات (of the century that follows). Not the decade of a life. */
export function decade(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "decade");
  if (sense === undefined || ofLife(page, at)) return null;
  const next = after(page, at);
  const definite = page.tokens[next - 1]?.key.includes(page.calendar.article) === true;
  return propose(page, at, next, { decade: { n: sense.number } }, "decade", sense.row, !definite);
}

/**
 * A century: القرن التاسع عشر, القرن الـ19, القرن الخامس قبل الميلاد, القرن الماضي, القرنين التاسع عشر (the first of
 * two).
 */
export function century(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "the-period") ?? senseAt(page, at, "the-two-periods");
  if (sense?.value !== "century") return null;
  const next = after(page, at);
  const side = plainSenseAt(page, next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  if (step !== undefined) return propose(page, at, after(page, next), { century: { step } }, "century-side", side?.row);
  const number = pastArticle(page, next);
  const read = readOrdinal(page, number) ?? readCardinal(page, number);
  if (read === null || read.value < 1 || read.value > 30) return null;
  const { era, next: end } = eraAfter(page, read.next);
  const part: CountPart = era === "" ? { n: read.value } : { n: read.value, era: era as Era };
  return propose(page, at, end, { century: part }, "century", sense.row);
}

/** A season: صيف (summer), weak until a year takes it up; الصيف الماضي (last summer). */
export function season(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "season");
  if (sense === undefined) return null;
  const next = after(page, at);
  const side = plainSenseAt(page, next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  if (step === undefined) return propose(page, at, next, { season: { n: sense.number } }, "season", sense.row, true);
  return propose(page, at, after(page, next), { season: { n: sense.number, step } }, "season-side", sense.row);
}

/** A season with a demonstrative: هذا الصيف (this summer). */
export function thisSeason(page: Page, at: number): Proposal | null {
  const demonstrative = senseAt(page, at, "demonstrative");
  if (demonstrative === undefined) return null;
  const name = after(page, at);
  const sense = plainSenseAt(page, name, "season");
  const step = stepsOfSide[demonstrative.value];
  if (sense === undefined || step === undefined) return null;
  return propose(page, at, after(page, name), { season: { n: sense.number, step } }, "season-side", sense.row);
}
