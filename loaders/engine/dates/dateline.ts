import type { Token } from "../text/tokens.js";
import type { DateExpression } from "../types.js";
import type { Calendar } from "./calendar-words.js";
import { findDates } from "./dates.js";

/** A dateline stands among so many lines from the top, or so many from the bottom. */
const top = 12;
const bottom = 4;

/** Besides the date a dateline has at most so many words (outlet, byline, time of day). */
const others = 7;

interface Line {
  readonly tokens: readonly Token[];
  readonly words: number;
}

function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.kind !== "break") continue;
    const line = tokens.slice(from, i);
    if (line.length > 0) {
      lines.push({
        tokens: line,
        words: line.filter((token) => token.kind === "word" || token.kind === "number").length,
      });
    }
    from = i + 1;
  }
  return lines;
}

/** The day that a short line writes in full, and that is most of the line. */
function dayIn(text: string, line: Line, calendar: Calendar): DateExpression | null {
  const [begins] = line.tokens;
  if (begins === undefined || begins.kind === "sign" || line.words > others + 8) return null;
  const tokens = line.tokens.map((token, index) => ({ ...token, index }));
  for (const date of findDates(text, tokens, calendar, { published: null })) {
    if (date.precision !== "day" || date.anchor !== "absolute" || date.first === null) continue;
    const rest = line.tokens.filter(
      (token) => token.kind === "word" && (token.end <= date.start || token.start >= date.end),
    );
    if (rest.length <= others) return date;
  }
  return null;
}

/**
 * The day of publication as the text itself gives it: a day written in full in a short line near the top or, failing
 * that, the bottom (`السبت 27/يونيو/2015 - 03:01 م`, `١٥ فبراير ٢٠١٨`), alone or with outlet, byline or time. Null
 * where there is none.
 */
export function datelineDate(text: string, tokens: readonly Token[], calendar: Calendar): DateExpression | null {
  const lines = linesOf(tokens);
  for (const line of lines.slice(0, top)) {
    const date = dayIn(text, line, calendar);
    if (date !== null) return date;
  }
  for (const line of lines.slice(top).slice(-bottom).reverse()) {
    const date = dayIn(text, line, calendar);
    if (date !== null) return date;
  }
  return null;
}
