import { after, type Page, senseAt } from "../lexemes.js";
import { readOrdinal } from "../numbers.js";
import { type Proposal, propose } from "../parts.js";

/**
 * A part of a period: بداية, مطلع, منتصف, أواخر (thirds), النصف الأول (the first half), الربع الثالث (the third
 * quarter). Weak until a period takes it up.
 */
export function share(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "part");
  if (sense === undefined) return null;
  const [fraction, mark] = sense.value.split(" ");
  const [n, of] = (fraction ?? "").split("/").map(Number);
  if (n === undefined || of === undefined) return null;
  return propose(page, at, after(page, at), { share: { n, of, approximate: mark === "~" } }, "part", sense.row, true);
}

/**
 * The first or last so many units of a longer one: الأشهر الستة الأولى, الأيام العشرة الأخيرة. Weak until a month or
 * year takes it up.
 */
export function run(page: Page, at: number): Proposal | null {
  const unit = senseAt(page, at, "the-periods")?.value;
  if (unit !== "day" && unit !== "month") return null;
  const number = after(page, at);
  const count = senseAt(page, number, "count");
  const ordinal = count === undefined ? null : readOrdinal(page, after(page, number));
  if (count === undefined || ordinal === null || Math.abs(ordinal.value) !== 1) return null;
  const parts = { run: { count: count.number, unit, last: ordinal.value < 0 } } as const;
  return propose(page, at, ordinal.next, parts, "run", count.row, true);
}
