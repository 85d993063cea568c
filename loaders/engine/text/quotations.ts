import type { Span } from "../types.js";
import { colon, isComma, isPause, isSentenceEnd } from "./signs.js";
import type { Token } from "./tokens.js";

/**
 * Quotations in every mark system of the Arabic press: " « » “ ” ” “ (reversed) ‘ ’ { }. Marks are read by what stands
 * beside them rather than by their name, since the press uses closing marks to open and the reverse. A quotation still
 * open at the end of its paragraph runs on to a closing mark that is the next mark within some paragraphs; else it ends there.
 */

/** What stands between two marks. `depth` counts quotations around it; `closed` is false where no mark ends it. */
export interface Quotation {
  /** The quoted text, marks left out. */
  readonly inner: Span;
  /** The quotation with its marks. */
  readonly outer: Span;
  readonly depth: number;
  readonly closed: boolean;
  /** Words inside. */
  readonly words: number;
}

type Side = "opens" | "closes" | "either";

/** A quotation this short, in words, may stand inside another and still be opened by a mark with space on both sides. */
const shortQuotation = 5;

/** A quotation runs over at most this many paragraphs. */
const longestRun = 5;

/** Signs after which a quotation begins, and before which it ends. */
const openers = new Set([colon, "(", "[", "-", "–"]);
const closers = new Set([")", "]", ".."]);
const opensAfter = (sign: string): boolean => openers.has(sign) || isComma(sign);
const closesBefore = (sign: string): boolean => closers.has(sign) || isPause(sign) || isSentenceEnd(sign);

function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start && right.kind !== "break";
}

/** A word of one letter, or one that ends in tatweel, before a mark is a proclitic (و"جبهة النصرة", بـ"الإفساد"). */
function proclitic(text: string, token: Token): boolean {
  return token.kind === "word" && (token.key.length === 1 || text[token.end - 1] === "\u0640");
}

function side(text: string, tokens: readonly Token[], at: number): Side {
  const mark = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (mark?.key === "«" || mark?.key === "{" || mark?.key === "‹") return "opens";
  if (mark?.key === "»" || mark?.key === "}" || mark?.key === "›") return "closes";
  const left = touches(before, mark) && before !== undefined && before.kind !== "quote";
  const right = touches(mark, after) && after !== undefined && after.kind !== "quote";
  if (right && left && before !== undefined && after !== undefined) {
    if (proclitic(text, before) || opensAfter(before.key)) return "opens";
    if (closesBefore(after.key)) return "closes";
    return "either";
  }
  if (right) return after !== undefined && closesBefore(after.key) ? "closes" : "opens";
  if (left) return before !== undefined && (before.key === colon || proclitic(text, before)) ? "opens" : "closes";
  if (before === undefined || before.kind === "break" || before.key === colon) return "opens";
  if (after === undefined || after.kind === "break" || closesBefore(after.key)) return "closes";
  return "either";
}

/** Whether an apostrophe stands inside a word of another script (People's) and quotes nothing. */
function apostrophe(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  return (
    (mark?.key === "'" || mark?.key === "’") &&
    touches(tokens[at - 1], mark) &&
    tokens[at - 1]?.kind === "word" &&
    touches(mark, tokens[at + 1]) &&
    tokens[at + 1]?.kind === "word"
  );
}

interface Open {
  readonly at: number;
}

/** A quotation still open at the end of its paragraph, and how many paragraphs it has run. */
interface Pending {
  readonly opening: Open;
  readonly end: number;
  readonly paragraphs: number;
}

/** All quotations of a text, in order of their opening mark. Linear in the number of tokens. */
export function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  const close = (opening: Open, end: number, closed: boolean) => {
    const first = tokens[opening.at + 1];
    const last = tokens[end - 1];
    const mark = tokens[opening.at];
    if (first === undefined || last === undefined || mark === undefined || end - 1 < opening.at + 1) return;
    let words = 0;
    for (let i = opening.at + 1; i < end; i++) if (tokens[i]?.kind === "word") words++;
    found.push({
      inner: { start: first.start, end: last.end },
      outer: { start: mark.start, end: closed ? (tokens[end]?.end ?? last.end) : last.end },
      depth: open.length,
      closed,
      words,
    });
  };
  let pending = null as Pending | null;
  const end = (broken: Pending | null) => {
    if (broken !== null) close(broken.opening, broken.end, false);
    return null;
  };
  const marks = tokens.filter((token) => token.kind === "quote" || token.kind === "break").map((token) => token.index);
  for (let m = 0; m < marks.length; m++) {
    const at = marks[m] ?? 0;
    if (tokens[at]?.kind === "break") {
      if (pending !== null && pending.paragraphs < longestRun)
        pending = { ...pending, paragraphs: pending.paragraphs + 1 };
      else pending = end(pending);
      for (let opening = open.pop(); opening !== undefined; opening = open.pop()) {
        if (open.length > 0) close(opening, at, false);
        else {
          end(pending);
          pending = { opening, end: at, paragraphs: 1 };
        }
      }
      continue;
    }
    if (apostrophe(tokens, at)) continue;
    const reading = side(text, tokens, at);
    if (pending !== null) {
      if (reading === "closes") {
        close(pending.opening, at, true);
        pending = null;
        continue;
      }
      pending = end(pending);
    }
    let opens = reading === "opens";
    if (reading === "either") {
      const next = marks[m + 1] ?? tokens.length;
      const short = next - at - 1 <= shortQuotation;
      opens = open.length === 0 || (short && tokens[next]?.kind === "quote" && side(text, tokens, next) === "closes");
    }
    if (opens) open.push({ at });
    else {
      const opening = open.pop();
      if (opening !== undefined) close(opening, at, true);
    }
  }
  end(pending);
  for (let opening = open.pop(); opening !== undefined; opening = open.pop()) close(opening, tokens.length, false);
  return found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}
