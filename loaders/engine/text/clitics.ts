import { ba, fa, ha, kaf, lam, ta, waw } from "./letters.js";
/**
 * Proclitics and enclitics of a folded word. Arabic writes و "and", ف "so", ب "in, by", ل "to", ك "like", س (future)
 * and the object and possessive pronouns together with the word. Which reading holds is for the lexicon to say: these
 * functions only propose, the whole word first.
 */

/** A way to read a word: `key` without its proclitics, how many folded letters were cut, and which. */
export interface Reading {
  readonly key: string;
  readonly cut: number;
  /** The conjunction و or ف, or "". */
  readonly conjunction: string;
  /** The preposition ب, ل or ك, or "". */
  readonly preposition: string;
  /** The preposition ل has merged with the article (للنظام, to the regime): the span is the whole word. */
  readonly merged: boolean;
}

const article = "\u0627\u0644";
const shortest = 2;

/** Whether a folded word is a conjunction written to the next word (و, ف). */
export const isConjunction = (key: string): boolean => conjunctions.has(key);

/** Whether a folded word is a conjunction or preposition written to the next word (و ف ب ل ك). */
export const isProclitic = (key: string): boolean => conjunctions.has(key) || prepositions.has(key);

const conjunctions = new Set([waw, fa]);
const prepositions = new Set([ba, lam, kaf]);

/** Every reading of a folded word with its proclitics cut, the word itself first: وللتنظيم → وللتنظيم, للتنظيم, التنظيم (merged), لتنظيم, تنظيم. */
export function readings(word: string): Reading[] {
  const found: Reading[] = [];
  const propose = (rest: string, cut: number, conjunction: string) => {
    found.push({ key: rest, cut, conjunction, preposition: "", merged: false });
    const first = rest[0];
    if (first === undefined || !prepositions.has(first) || rest.length <= shortest) return;
    if (first === lam && rest[1] === lam && rest.length > 3) {
      found.push({ key: article + rest.slice(2), cut, conjunction, preposition: lam, merged: true });
    }
    found.push({ key: rest.slice(1), cut: cut + 1, conjunction, preposition: first, merged: false });
  };
  propose(word, 0, "");
  const first = word[0];
  if (first !== undefined && conjunctions.has(first) && word.length > shortest) propose(word.slice(1), 1, first);
  return found;
}

/** A word without an attached pronoun; `pronoun` is "" where nothing was cut. */
export interface Stem {
  readonly key: string;
  readonly pronoun: string;
}

/**
 * The stems a folded word may have once one of the pronouns is cut, the word itself first. A ta before the pronoun may
 * be a ta marbuta (مساعدته → مساعدة, "his help"), so that reading is proposed too.
 */
export function stems(word: string, pronouns: readonly string[]): Stem[] {
  const found: Stem[] = [{ key: word, pronoun: "" }];
  for (const pronoun of pronouns) {
    if (word.length - pronoun.length < shortest || !word.endsWith(pronoun)) continue;
    const stem = word.slice(0, -pronoun.length);
    found.push({ key: stem, pronoun });
    if (stem.endsWith(ta)) found.push({ key: stem.slice(0, -1) + ha, pronoun });
  }
  return found;
}
