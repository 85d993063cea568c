import { tokenize } from "../engine/text/tokens.js";
import type { Span } from "../engine/types.js";

/** How many code units two spans share; 0 where either is null or they only touch. */
export function overlap(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * Where the words and numbers of a span end. Signs and quotation marks do not count, nor does it matter whether an
 * attached conjunction was taken in (ونفى, "and denied").
 */
function wordEnds(text: string, span: Span): Set<number> {
  const words = tokenize(text.slice(span.start, span.end)).filter(({ kind }) => kind === "word" || kind === "number");
  return new Set(words.map((word) => span.start + word.end));
}

/** Words that two spans of a text share, of all the words of both (Jaccard), from 0 to 1. */
export function wordOverlap(text: string, a: Span, b: Span): number {
  const first = wordEnds(text, a);
  const second = wordEnds(text, b);
  const shared = [...first].filter((end) => second.has(end)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
