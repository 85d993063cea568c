import type { Span } from "../engine/types.js";

/** A TextQuoteSelector: the words meant, and what stands right before and after them. */
export interface Quotation {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** White space and marks of direction around a piece of text: spreadsheets add and drop them. */
const around =
  /^[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+$/gu;

/** One space for every run of white space, none around. */
const plain = (text: string): string => text.replace(around, "").replace(/\s+/gu, " ");

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** How much text, beyond its own length, a context may be spread over by white space. */
const slack = 64;

/**
 * Where a quotation stands in a text, in order. Letters must be the same; a run of white space stands for any other, since
 * spreadsheets and line ends change it, and between quotation and context there may be some or none.
 */
export function occurrences(text: string, { quote, prefix, suffix }: Quotation): Span[] {
  const words = plain(quote).split(" ");
  if (words[0] === "") return [];
  const pattern = new RegExp(words.map(escaped).join("\\s+"), "gu");
  const [before, after] = [plain(prefix), plain(suffix)];
  const found: Span[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    pattern.lastIndex = start + 1;
    const left = plain(text.slice(Math.max(0, start - 2 * before.length - slack), start));
    const right = plain(text.slice(end, end + 2 * after.length + slack));
    if (left.endsWith(before) && right.startsWith(after)) found.push({ start, end });
  }
  return found;
}
