/**
 * Selectors of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, sections 4.2.4 and 4.2.5) for a stretch of
 * an article.
 */

import type { Span } from "../engine/types.js";

/** Words with what stands before and after them. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A stretch by position, end exclusive. The Recommendation counts characters as Unicode code points, not code units: beyond
 * U+FFFF these numbers are smaller than `start` and `end` of the tables, which are UTF-16 code units.
 */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** Code units of context on either side of a quotation, where nothing else is said. */
const usualContext = 32;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A stretch of a text without half a character at either edge. */
function whole(text: string, start: number, end: number): string {
  const from = start > 0 && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start + 1 : start;
  const to = end < text.length && isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end)) ? end - 1 : end;
  return text.slice(from, Math.max(from, to));
}

/** Selectors for stretches of one text, in UTF-16 code units; the text is gone through once, whatever is asked of it. */
export function selectorsIn(
  text: string,
  context = usualContext,
): (span: Span) => readonly [TextPositionSelector, TextQuoteSelector] {
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) pairs.push(at);
  }
  /** Code points before a code unit: one less for every pair that ends before it. */
  const pointsBefore = (unit: number): number => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? unit) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
  return ({ start, end }) => [
    { type: "TextPositionSelector", start: pointsBefore(start), end: pointsBefore(end) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: whole(text, Math.max(0, start - context), start),
      suffix: whole(text, end, Math.min(text.length, end + context)),
    },
  ];
}
