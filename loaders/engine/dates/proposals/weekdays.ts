import { after, type Page, plainSenseAt, senseAt, senseBefore, senseOf } from "../lexemes.js";
import { readOrdinal } from "../numbers.js";
import { type Proposal, propose, stepsOfSide } from "../parts.js";

/**
 * Whether what stands before a weekday makes it a custom or a name: كل جمعة (every Friday), صلاة الجمعة (Friday
 * prayer).
 */
function customary(page: Page, at: number): boolean {
  return (
    senseBefore(page, at, "every") !== undefined ||
    senseBefore(page, at, "not-a-day") !== undefined ||
    senseBefore(page, at, "periods")?.value === "day"
  );
}

/**
 * A weekday: السبت, يوم السبت, السبت الماضي, الجمعة المقبلة. Without the article (يوم جمعة) it is weak: it needs a
 * week or a count.
 */
export function weekday(page: Page, at: number): Proposal | null {
  const headed = senseOf(page, at, ["period", "the-period"])?.value === "day";
  const name = headed ? after(page, at) : at;
  const sense = senseAt(page, name, "weekday") ?? senseAt(page, name, "weekday-bare");
  if (sense === undefined || customary(page, at) || (headed && page.lexemes[name]?.conjunction)) return null;
  if (senseAt(page, after(page, name), "teen") !== undefined) return null;
  const bare = sense.class === "weekday-bare";
  const next = after(page, name);
  const side = bare ? undefined : plainSenseAt(page, next, "side");
  const step = side === undefined || side.value === "recent" ? undefined : stepsOfSide[side.value];
  if (step === undefined) return propose(page, at, next, { weekday: { n: sense.number } }, "weekday", sense.row, bare);
  const parts = { weekday: { n: sense.number, step } };
  return propose(page, at, after(page, next), parts, "weekday-side", side?.row);
}

/**
 * A weekday counted in a month: أول ثلاثاء (the first Tuesday), آخر يوم جمعة (the last Friday). Weak until a month
 * takes it up.
 */
export function countedWeekday(page: Page, at: number): Proposal | null {
  const ordinal = readOrdinal(page, at);
  if (ordinal === null || ordinal.value > 5) return null;
  const headed = senseAt(page, ordinal.next, "period")?.value === "day";
  const name = headed ? after(page, ordinal.next) : ordinal.next;
  const sense = senseAt(page, name, "weekday-bare") ?? senseAt(page, name, "weekday");
  if (sense === undefined) return null;
  const parts = { weekday: { n: sense.number, nth: ordinal.value } };
  return propose(page, at, after(page, name), parts, "counted-weekday", sense.row, true);
}
