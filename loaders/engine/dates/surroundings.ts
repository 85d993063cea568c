import { isSemicolon, isSentenceEnd } from "../text/signs.js";
import { type Page, senseAt, senseOf, signAt } from "./lexemes.js";
import type { Proposal } from "./parts.js";

/** How many words before an expression may say that it lies ahead. */
const reachBack = 12;

/** Letters of the shortest future verb (سيتم, will be done). */
const shortestVerb = 4;

const endsClause = (sign: string): boolean => isSentenceEnd(sign) || isSemicolon(sign);

/** Whether a word is a future verb (ستعقد, will be held) or another that looks ahead (المقرر, scheduled). */
function looksAhead(page: Page, at: number): boolean {
  if (senseAt(page, at, "ahead") !== undefined) return true;
  const token = page.tokens[at];
  if (token?.kind !== "word" || token.key.length < shortestVerb) return false;
  const { aheadPrefixes, notAhead } = page.calendar;
  const begins = (from: number): boolean =>
    aheadPrefixes.some((prefix) => token.key.startsWith(prefix, from)) &&
    !notAhead.stems.some((stem) => token.key.startsWith(stem, from)) &&
    !notAhead.words.has(token.key.slice(from));
  return begins(0) || (isConjunction(page, at) && begins(1));
}

/** Whether a word may begin with an attached conjunction: its first letter is that of the calendar's "and". */
function isConjunction(page: Page, at: number): boolean {
  const first = page.tokens[at]?.key[0];
  return (
    first !== undefined && page.calendar.words.next.get(first)?.entries.some((sense) => sense.class === "and") === true
  );
}

/**
 * Whether the words around an expression, in its sentence, say that it lies ahead: سيعقد الاجتماع السبت (will be held
 * on Saturday). Of the words before it the nearest that looks either way decides, else the word right after it.
 */
export function ahead(page: Page, proposal: Proposal): boolean {
  for (let i = proposal.from - 1; i >= Math.max(0, proposal.from - reachBack); i--) {
    if (page.tokens[i]?.kind === "break" || endsClause(signAt(page, i))) break;
    if (looksAhead(page, i)) return true;
    if (senseAt(page, i, "past") !== undefined) return false;
  }
  return looksAhead(page, proposal.to + 1);
}

/** Whether nothing but the expression, with prepositions and signs, stands in its line. */
export function alone(page: Page, proposal: Proposal): boolean {
  const empty = (at: number): boolean => {
    const kind = page.tokens[at]?.kind;
    return (
      kind === "sign" ||
      kind === "quote" ||
      senseOf(page, at, ["of", "time-preposition", "from", "between", "about"]) !== undefined
    );
  };
  let before = proposal.from - 1;
  while (before >= proposal.from - 3 && before >= 0 && empty(before)) before--;
  if (before >= 0 && page.tokens[before]?.kind !== "break") return false;
  let behind = proposal.to + 1;
  while (behind <= proposal.to + 3 && empty(behind)) behind++;
  const token = page.tokens[behind];
  return token === undefined || token.kind === "break";
}
