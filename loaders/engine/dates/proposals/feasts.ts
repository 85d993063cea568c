import { after, type Page, plainSenseAt, senseAt, senseBefore } from "../lexemes.js";
import { type Proposal, propose, stepsOfSide } from "../parts.js";

/**
 * A feast: عيد الأضحى, عيد الفطر الماضي, رأس السنة. A date with an adjective or a year, or after a preposition of
 * time; else weak, for a feast is also talked of in general.
 */
export function feast(page: Page, at: number): Proposal | null {
  const name = senseAt(page, at, "period")?.value === "day" ? after(page, at) : at;
  const sense = senseAt(page, name, "holiday");
  if (sense === undefined) return null;
  const next = after(page, name);
  const side = plainSenseAt(page, next, "side");
  const step = side === undefined ? undefined : stepsOfSide[side.value];
  if (step === undefined) {
    const weak = senseBefore(page, at, "time-preposition") === undefined;
    return propose(page, at, next, { holiday: { value: sense.value, day: 1 } }, "feast", sense.row, weak);
  }
  return propose(page, at, after(page, next), { holiday: { value: sense.value, day: 1, step } }, "feast", sense.row);
}

/** A day that is a name: هجمات 11 سبتمبر (the attacks of 11 September). */
export function event(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "event");
  return sense === undefined ? null : propose(page, at, after(page, at), { event: sense.value }, "event", sense.row);
}
