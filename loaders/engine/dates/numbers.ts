import { after, type Page, senseAt, signAt, touches } from "./lexemes.js";

/** A number read at a token: its value, the first token after it, and whether it was written in digits. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  readonly digits: boolean;
}

const fractions = new Set([".", ",", "٫", "٬", "،", ":"]);

/** Whether digits are part of a longer figure: 103,7 or 14:07 or 5.3. */
function inFigure(page: Page, at: number): boolean {
  const glued = (sign: number, number: number): boolean =>
    fractions.has(signAt(page, sign)) &&
    page.tokens[number]?.kind === "number" &&
    touches(page, Math.min(sign, number), Math.max(sign, number));
  return (
    (glued(at + 1, at + 2) && touches(page, at, at + 1)) ||
    (glued(at - 1, at - 2) && touches(page, at - 1, at)) ||
    signAt(page, at + 1) === "%" ||
    signAt(page, at + 1) === "٪"
  );
}

/** Digits that stand for themselves, at most four: 15, ٢٠١٧. */
export function readDigits(page: Page, at: number): NumberRead | null {
  const token = page.tokens[at];
  if (token?.kind !== "number" || token.key.length > 4 || inFigure(page, at)) return null;
  return { value: Number(token.key), next: at + 1, digits: true };
}

/** The token at which the number goes on after "and" (خمسة و عشرين, خمسة وعشرين), or -1. */
function andAt(page: Page, at: number): number {
  if (page.lexemes[at]?.conjunction) return at;
  return senseAt(page, at, "and") !== undefined ? at + 1 : -1;
}

/** A number in digits or words: 15, خمسة عشر (fifteen), واحد وعشرين (twenty-one), ألفين وثمانية عشر (2018). */
export function readCardinal(page: Page, at: number): NumberRead | null {
  const digits = readDigits(page, at);
  if (digits !== null) return digits;
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  let next = at;
  for (;;) {
    const sense = senseAt(page, next, "cardinal");
    if (sense === undefined) break;
    let value = sense.number;
    const tens = least < 10 && value >= 20 && value < 100;
    if (!tens && value >= least) break;
    next = after(page, next);
    if (value < 10 && !page.lexemes[next]?.conjunction && senseAt(page, next, "teen") !== undefined) {
      value += 10;
      next = after(page, next);
    } else if (value < 10 && senseAt(page, next, "cardinal")?.value === "100" && !page.lexemes[next]?.conjunction) {
      value *= 100;
      next = after(page, next);
    }
    total += value;
    least = tens ? 1 : value;
    const more = andAt(page, next);
    if (more < 0 || senseAt(page, more, "cardinal") === undefined) return { value: total, next, digits: false };
    if (!fits(page, more, least)) return { value: total, next, digits: false };
    next = more;
  }
  return null;
}

function fits(page: Page, at: number, least: number): boolean {
  const value = senseAt(page, at, "cardinal")?.number ?? 0;
  return value < least || (least < 10 && value >= 20 && value < 100);
}

/** An ordinal: الأول (first), الثاني عشر (twelfth), الحادي والعشرين (twenty-first); -1 for الأخير (last). */
export function readOrdinal(page: Page, at: number): NumberRead | null {
  const sense = senseAt(page, at, "ordinal");
  const unit = sense ?? senseAt(page, at, "ordinal-unit");
  if (unit === undefined) return null;
  const next = after(page, at);
  if (unit.number >= 1 && unit.number < 10) {
    if (!page.lexemes[next]?.conjunction && senseAt(page, next, "teen") !== undefined) {
      return { value: unit.number + 10, next: after(page, next), digits: false };
    }
    const more = andAt(page, next);
    const tens = more < 0 ? undefined : (senseAt(page, more, "ordinal")?.number ?? 0);
    if (tens === 20 || tens === 30) return { value: unit.number + tens, next: after(page, more), digits: false };
  }
  return sense === undefined ? null : { value: sense.number, next, digits: false };
}
