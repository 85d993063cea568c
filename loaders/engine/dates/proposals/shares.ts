import { after, type Page, senseAt } from "../lexemes.js";
import { type Proposal, propose } from "../parts.js";

/** A part of a period: بداية, مطلع, منتصف, أواخر (thirds), النصف الأول (the first half), الربع الثالث (the third quarter). Weak until a period takes it up. */
export function share(page: Page, at: number): Proposal | null {
  const sense = senseAt(page, at, "part");
  if (sense === undefined) return null;
  const [fraction, mark] = sense.value.split(" ");
  const [n, of] = (fraction ?? "").split("/").map(Number);
  if (n === undefined || of === undefined) return null;
  return propose(page, at, after(page, at), { share: { n, of, approximate: mark === "~" } }, "part", sense.row, true);
}
