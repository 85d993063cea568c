import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase, type PhraseMatch, type Phrases } from "../lexicon/phrases.js";
import type { WordForm } from "../lexicon/vocabulary.js";
import type { Article, Sentence, Span } from "../types.js";
import { isConjunction, isProclitic, type Reading } from "./clitics.js";
import { fold, offsetOfFolded } from "./fold.js";
import { maqsura, taMarbuta } from "./letters.js";
import { findQuotations, type Quotation } from "./quotations.js";
import { findSentences } from "./sentences.js";
import { lineBreak } from "./signs.js";
import { type Token, tokenize } from "./tokens.js";

/** A word or number of the text with what the later stages ask of it. */
export interface Word extends Token {
  /** Place in {@link Text.words}. */
  readonly at: number;
  /** `n` of the sentence it stands in. */
  readonly sentence: number;
  /** A sign other than a quotation mark, or a line break, stands between the word before and this one. */
  readonly apart: boolean;
  /** A proclitic that a space or a quotation mark cut off from this word (و الروس, و"جبهة النصرة", بـ"الإفساد"), or "". */
  readonly attached: string;
  /** What the lexicons know of it. */
  readonly form: WordForm;
}

/** The first stage's result: the text read into tokens, words, sentences and quotations. */
export interface Text {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

/** Reads a text: tokens, words, sentences with furniture flagged, quotations. */
export function readText(article: Article, lexicon: Lexicon): Text {
  const { text } = article;
  const tokens = tokenize(text);
  const sentences = findSentences(text, tokens, lexicon);
  const words: Word[] = [];
  let sentence = 0;
  let apart = false;
  let attached = "";
  for (const token of tokens) {
    if (token.kind === "word" || token.kind === "number") {
      if (isDetachedProclitic(tokens, token)) {
        attached = token.key;
        continue;
      }
      while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= token.start) sentence++;
      const known = lexicon.vocabulary(token.key);
      const form = attached === "" ? known : { ...known, readings: attach(known.readings, attached) };
      const { start, end, kind, key, index } = token;
      words.push({ start, end, kind, key, index, at: words.length, sentence, apart, attached, form });
      apart = false;
      attached = "";
    } else if (token.kind !== "quote") apart = true;
  }
  return { article, text, tokens, words, sentences, quotations: findQuotations(text, tokens) };
}

/**
 * A single letter before a word: a proclitic that a space (و الروس) or a quotation mark (و"جبهة النصرة") cut off; drawn out by a
 * tatweel, both may (لـ "عنب بلدي", لـ عنب بلدي).
 */
function isDetachedProclitic(tokens: readonly Token[], token: Token): boolean {
  const mark = tokens[token.index + 1];
  const drawnOut = token.end - token.start > token.key.length;
  if (mark?.kind === "word") {
    return (isConjunction(token.key) || (drawnOut && isProclitic(token.key))) && mark.start > token.end;
  }
  const next = tokens[token.index + 2];
  return (
    isProclitic(token.key) &&
    mark?.kind === "quote" &&
    (drawnOut || mark.start === token.end) &&
    next?.kind === "word" &&
    next.start === mark.end
  );
}

/** Readings with a proclitic that stood apart from the word taken in. */
function attach(found: readonly Reading[], proclitic: string): Reading[] {
  const conjoined = isConjunction(proclitic);
  return found.map((reading) =>
    conjoined ? { ...reading, conjunction: proclitic } : { ...reading, preposition: proclitic },
  );
}

/** The readings of a word, the word itself first. */
export function readingsOf(word: Word): readonly Reading[] {
  return word.form.readings;
}

/** A phrase of a lexicon found at a word. */
export interface Hit<Row> extends PhraseMatch<Row> {
  readonly reading: Reading;
  /** The attached pronoun of its last word, or "". */
  readonly pronoun: string;
}

/** The longest phrase at a word under any reading of its proclitics; `null` where there is none. */
export function hitAt<Row>(phrases: Phrases<Row>, text: Text, at: number): Hit<Row> | null {
  const word = text.words[at];
  if (word === undefined || (word.form.begins & phrases.bit) === 0) return null;
  let best: Hit<Row> | null = null;
  for (const reading of word.form.readings) {
    const match = matchPhrase(phrases, text.words, at, reading.key);
    if (match !== null && match.length > (best?.length ?? 0)) best = { ...match, reading, pronoun: "" };
  }
  return best;
}

/** These fold to letters that are also pronouns, but are none (إشارة, "sign", is not أشار + ه; أسرى, "captives", not أسر + ي). */
export const neverPronouns: ReadonlySet<string> = new Set([taMarbuta, maqsura]);

/** The last letter of a word as written, vowels and tanwin left out. */
export function lastLetter(text: Text, word: Word): string {
  let last = word.end - 1;
  while (last > word.start && fold(text.text[last] ?? "") === "") last--;
  return text.text[last] ?? "";
}

/** A given name at a word; على "on" folds to the name علي, but is not spelled so (هدى is). */
export function isGivenName(text: Text, lexicon: Lexicon, at: number): boolean {
  const word = text.words[at];
  if (word === undefined || (word.form.begins & lexicon.givenNames.bit) === 0) return false;
  const names = hitAt(lexicon.words, text, at)?.rows.filter((row) => row.class === "given-name") ?? [];
  return names.some(({ form }) => lastLetter(text, word) !== maqsura || form.endsWith(maqsura));
}

/** As {@link hitAt}, and with an attached pronoun cut from the first word where that is needed (تقاتله, "fights it"). */
export function inflectedHitAt<Row>(phrases: Phrases<Row>, text: Text, at: number): Hit<Row> | null {
  const plain = hitAt(phrases, text, at);
  const word = text.words[at];
  if (plain !== null || word === undefined || word.form.stemmed.length === 0) return plain;
  if (neverPronouns.has(lastLetter(text, word))) return null;
  let best: Hit<Row> | null = null;
  for (const { reading, key, pronoun, begins } of word.form.stemmed) {
    if ((begins & phrases.bit) === 0) continue;
    const match = matchPhrase(phrases, text.words, at, key);
    if (match !== null && match.length > (best?.length ?? 0)) best = { ...match, reading, pronoun };
  }
  return best;
}

/** The span of words `from` to `to` (inclusive), proclitics of the first cut as its reading says. */
export function spanOf(text: Text, from: number, to: number, reading?: Reading): Span {
  const first = text.words[from];
  const last = text.words[to];
  if (first === undefined || last === undefined) throw new RangeError(`no words ${from} to ${to}`);
  const cut = reading === undefined || reading.cut === 0 ? 0 : reading.cut;
  return { start: cut === 0 ? first.start : offsetOfFolded(text.text, first.start, cut), end: last.end };
}

/** Index of the first word that ends after `offset`; the number of words where there is none. */
export function wordAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Keys of the signs that stand between the word before `at` and it: [":"], ["،"] … */
export function signsBefore(text: Text, at: number): string[] {
  const signs: string[] = [];
  const word = text.words[at];
  for (let i = (word?.index ?? text.tokens.length) - 1; i >= 0; i--) {
    const token = text.tokens[i];
    if (token === undefined || token.kind === "word" || token.kind === "number") break;
    if (token.kind !== "quote") signs.push(token.kind === "break" ? lineBreak : token.key);
  }
  return signs;
}

/** The longest quotation whose first word is `at`, or undefined. */
export function quotationFrom(text: Text, at: number): Quotation | undefined {
  const word = text.words[at];
  if (word === undefined) return undefined;
  const found = text.quotations[quotationsFrom(text, text.words[at - 1]?.end ?? 0)];
  return found !== undefined && found.inner.start <= word.start && found.inner.end >= word.end ? found : undefined;
}

/** Place in {@link Text.quotations} of the first that opens at `offset` or later. */
function quotationsFrom(text: Text, offset: number): number {
  let low = 0;
  let high = text.quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.quotations[middle]?.outer.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The quotations that open within a span. */
export function quotationsWithin(text: Text, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = quotationsFrom(text, start); i < text.quotations.length; i++) {
    const quotation = text.quotations[i];
    if (quotation === undefined || quotation.outer.start >= end) break;
    found.push(quotation);
  }
  return found;
}

/** The quotations around an offset, innermost first. */
export function quotationsAround(text: Text, offset: number): Quotation[] {
  const found: Quotation[] = [];
  for (let i = quotationsFrom(text, offset + 1) - 1; i >= 0; i--) {
    const quotation = text.quotations[i];
    if (quotation === undefined) break;
    if (quotation.inner.start <= offset && quotation.inner.end > offset) found.push(quotation);
    if (quotation.depth === 0) break;
  }
  return found;
}

/** Whether a function word of one of the classes stands at a word. */
export function isWord(text: Text, lexicon: Lexicon, at: number, ...classes: readonly string[]): boolean {
  return hitAt(lexicon.words, text, at)?.rows.some((row) => classes.includes(row.class)) ?? false;
}
