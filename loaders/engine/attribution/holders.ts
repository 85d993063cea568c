import { type Text, wordAt } from "../text/reading.js";
import type { Span } from "../types.js";
import { length } from "./spans.js";

/** Anything with a cue and a content. */
export interface Holder {
  readonly cue: Span;
  readonly content: Span;
}

/**
 * For each word, the innermost of the given attributions whose content holds it, its own cue left out: longer contents are
 * laid down first and shorter ones take their words over, so that all look-ups together cost the length of the contents.
 */
export function holders<T extends Holder>(text: Text, attributions: readonly T[]): (at: number) => T | null {
  const found: (T | undefined)[] = [];
  for (const attribution of [...attributions].sort((x, y) => length(y.content) - length(x.content))) {
    const { content, cue } = attribution;
    for (let at = wordAt(text, content.start); (text.words[at]?.start ?? content.end) < content.end; at++) {
      const word = text.words[at];
      if (word !== undefined && (word.start >= cue.end || word.end <= cue.start)) found[at] = attribution;
    }
  }
  return (at) => found[at] ?? null;
}
