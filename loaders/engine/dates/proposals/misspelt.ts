import type { Sense } from "../calendar-words.js";
import { type Page, senseOf, signAt } from "../lexemes.js";
import { monthClasses, type Proposal, propose } from "../parts.js";
import { monthAfter } from "./months.js";

/** Shorter words are one slip away from too many others. */
const shortest = 4;
const surest = 5;

/** Whether two words are one slip apart: a letter wrong, missing, added, or two neighbours exchanged. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The month that a misspelt word plainly is, read with the words after it (نشرين أول → تشرين أول). */
function meant(page: Page, at: number): { readonly sense: Sense; readonly next: number } | null {
  const key = page.tokens[at]?.key ?? "";
  for (const name of page.calendar.monthKeys) {
    if (!oneSlip(key, name)) continue;
    let node = page.calendar.words.next.get(name);
    let found: { sense: Sense; next: number } | null = null;
    for (let next = at + 1; node !== undefined; next++) {
      const sense = node.entries.find((entry) => monthClasses.includes(entry.class));
      if (sense !== undefined) found = { sense, next };
      const following = page.tokens[next]?.key;
      node = following === undefined ? undefined : node.next.get(following);
    }
    if (found !== null) return found;
  }
  return null;
}

/** Whether a month stands across a slash from the word: the second name of a dual date. */
function inDual(page: Page, at: number, next: number): boolean {
  return (
    (signAt(page, next) === "/" && senseOf(page, next + 1, monthClasses) !== undefined) ||
    (signAt(page, at - 1) === "/" && senseOf(page, at - 2, monthClasses) !== undefined)
  );
}

/** Whether a day, a year or a slash stands beside a word: a cheap look before the words are compared. */
function besideDate(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  const next = page.tokens[at + 1];
  if (before?.kind === "number" || next?.kind === "number") return true;
  if (signAt(page, at - 1) === "/" || signAt(page, at + 1) === "/" || signAt(page, at + 2) === "/") return true;
  return [at - 1, at - 2].some((i) => senseOf(page, i, ["ordinal", "teen", "period"]) !== undefined);
}

/**
 * A misspelt month, beside a second name, a day or a year only: ديمسبر/كانون الأول, 15 نوفمير, الثلاثين من نشرين أول.
 * One slip is forgiven in words of the lexicon's months that are themselves no words of the calendar.
 */
export function misspeltMonth(page: Page, at: number): Proposal | null {
  const token = page.tokens[at];
  if (token?.kind !== "word" || token.key.length < shortest || page.lexemes[at] !== null) return null;
  if (!besideDate(page, at)) return null;
  const read = meant(page, at);
  if (read === null) return null;
  const dual = inDual(page, at, read.next);
  const { part, next } = monthAfter(page, read.sense, read.next);
  const year = page.tokens[next]?.kind === "number" && page.tokens[next]?.key.length === 4;
  if (!dual && !year && token.key.length < surest) return null;
  return propose(page, at, next, { month: part }, "misspelt-month", read.sense.row, !dual && !year);
}
