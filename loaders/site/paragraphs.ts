import type { Span } from "../engine/types.js";

/** Lines of a text that hold more than white space, with the offsets at which they stand. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
