import { type Reading, readings, stems } from "../text/clitics.js";
import type { Phrases } from "./phrases.js";

/** A stem under a pronoun, under a reading, that begins some phrase. */
export interface Stemmed {
  readonly reading: Reading;
  readonly key: string;
  readonly pronoun: string;
  /** Bits of the lexicons in which a phrase begins with it. */
  readonly begins: number;
}

/** All that the lexicons know of a folded word before its neighbours are seen. */
export interface WordForm {
  readonly readings: readonly Reading[];
  /** Bits of the lexicons in which a phrase begins with one of its readings. */
  readonly begins: number;
  readonly stemmed: readonly Stemmed[];
}

/** Looks a folded word up. */
export type Vocabulary = (key: string) => WordForm;

/** Words kept before the memory is emptied: a language's common words, and a bound for texts of any length. */
const capacity = 1 << 16;

/**
 * A look-up of folded words that remembers what it found: most words of a text are common ones, so that their readings are
 * worked out once. What it gives depends on the lexicons alone. A word with the article carries no pronoun (المدني, "the
 * civilian", is not المد "the tide" with a pronoun).
 */
export function vocabularyOf(
  lexicons: readonly Phrases<unknown>[],
  pronouns: readonly string[],
  article: string,
): Vocabulary {
  const known = new Map<string, WordForm>();
  const beginning = (key: string) => {
    let bits = 0;
    for (const phrases of lexicons) if (phrases.next.has(key)) bits |= phrases.bit;
    return bits;
  };
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const all = readings(key);
    const stemmed: Stemmed[] = [];
    let begins = 0;
    for (const reading of all) {
      begins |= beginning(reading.key);
      if (reading.key.startsWith(article)) continue;
      for (const stem of stems(reading.key, pronouns)) {
        if (stem.pronoun === "") continue;
        const bits = beginning(stem.key);
        if (bits !== 0) stemmed.push({ reading, key: stem.key, pronoun: stem.pronoun, begins: bits });
      }
    }
    const form = { readings: all, begins, stemmed };
    if (known.size >= capacity) known.clear();
    known.set(key, form);
    return form;
  };
}
