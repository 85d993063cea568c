import { offsetOfFolded } from "../text/fold.js";
import type { Token } from "../text/tokens.js";
import type { Calendar, CalendarClass, Sense } from "./calendar-words.js";

/** A word or phrase of the calendar at a token, read without its proclitics. */
export interface Lexeme {
  /** First token after it. */
  readonly next: number;
  readonly senses: readonly Sense[];
  /** How many folded letters of the first word were cut. */
  readonly cut: number;
  readonly conjunction: boolean;
  readonly preposition: boolean;
  /** The month name was misspelt, and read as what it plainly is. */
  readonly misspelt: boolean;
}

/**
 * A text as the readers of dates see it: its tokens and, for each, the longest phrase of the calendar that begins
 * there.
 */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly calendar: Calendar;
  readonly lexemes: readonly (Lexeme | null)[];
  /** Tokens inside a phrase in which there is no date (روسيا اليوم, the broadcaster "Russia Today"). */
  readonly blocked: ReadonlySet<number>;
}

/** The longest phrase of the calendar at a token, under any reading of its proclitics; the whole word wins a tie. */
function lexemeAt(tokens: readonly Token[], at: number, calendar: Calendar): Lexeme | null {
  const token = tokens[at];
  if (token === undefined || (token.kind !== "word" && token.kind !== "number")) return null;
  let best: Lexeme | null = null;
  for (const { node, reading } of calendar.beginnings(token.key)) {
    let walked = node;
    let next = at + 1;
    for (;;) {
      if (walked.entries.length > 0 && next > (best?.next ?? at)) {
        best = {
          next,
          senses: walked.entries,
          cut: reading.merged ? 0 : reading.cut,
          conjunction: reading.conjunction !== "",
          preposition: reading.preposition !== "",
          misspelt: false,
        };
      }
      const key = tokens[next]?.key;
      const child = key === undefined ? undefined : walked.next.get(key);
      if (child === undefined) break;
      walked = child;
      next++;
    }
  }
  return best;
}

/** Looks every token up once. */
export function readPage(text: string, tokens: readonly Token[], calendar: Calendar): Page {
  const lexemes: (Lexeme | null)[] = [];
  const blocked = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const lexeme = lexemeAt(tokens, at, calendar);
    lexemes.push(lexeme);
    if (lexeme?.senses.some((sense) => sense.class === "block")) {
      for (let i = at; i < lexeme.next; i++) blocked.add(i);
    }
  }
  return { text, tokens, calendar, lexemes, blocked };
}

/** The sense of a class that the phrase at a token has. */
export function senseAt(page: Page, at: number, wanted: CalendarClass): Sense | undefined {
  return page.lexemes[at]?.senses.find((sense) => sense.class === wanted);
}

/** The first of several classes that the phrase at a token has. */
export function senseOf(page: Page, at: number, wanted: readonly CalendarClass[]): Sense | undefined {
  return page.lexemes[at]?.senses.find((sense) => wanted.includes(sense.class));
}

/** First token after the phrase at a token. */
export function after(page: Page, at: number): number {
  return page.lexemes[at]?.next ?? at + 1;
}

/** Whether the phrase of a class stands at a token without conjunction or preposition attached. */
export function plainSenseAt(page: Page, at: number, wanted: CalendarClass): Sense | undefined {
  const lexeme = page.lexemes[at];
  return lexeme === null || lexeme === undefined || lexeme.conjunction || lexeme.preposition
    ? undefined
    : senseAt(page, at, wanted);
}

/** The sense of a class of a phrase that ends right before a token (within three words). */
export function senseBefore(page: Page, at: number, wanted: CalendarClass): Sense | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (page.lexemes[i]?.next === at) {
      const sense = senseAt(page, i, wanted);
      if (sense !== undefined) return sense;
    }
  }
  return undefined;
}

/** Where the phrase at a token begins in the text, its proclitics left out. */
export function startOf(page: Page, at: number): number {
  const token = page.tokens[at];
  if (token === undefined) return page.text.length;
  const cut = page.lexemes[at]?.cut ?? 0;
  return cut === 0 ? token.start : offsetOfFolded(page.text, token.start, cut);
}

/** Whether two tokens touch. */
export function touches(page: Page, left: number, right: number): boolean {
  const a = page.tokens[left];
  const b = page.tokens[right];
  return a !== undefined && b !== undefined && a.end === b.start;
}

/** The key of a sign at a token, "" for anything else. */
export function signAt(page: Page, at: number): string {
  const token = page.tokens[at];
  return token?.kind === "sign" ? token.key : "";
}

/** Whether a phrase ends here: a sign, a quotation mark, a line break or the end of the text follows. */
export function endsAt(page: Page, at: number): boolean {
  const kind = page.tokens[at]?.kind;
  return kind !== "word" && kind !== "number";
}
