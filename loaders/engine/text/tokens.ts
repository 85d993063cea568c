import type { Span } from "../types.js";
import { fold } from "./fold.js";

/**
 * Tokens: runs of letters with their marks, runs of digits, quotation marks, line breaks and single signs. White space
 * inside a line makes no token.
 */

export type TokenKind = "word" | "number" | "quote" | "break" | "sign";

/** A token; `key` is its folded form, `index` its place in the list. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly key: string;
  readonly index: number;
}

const space = 0;
const letter = 1;
const digit = 2;
const quote = 3;
const line = 4;
const sign = 5;

const quoteMarks = "\"«»“”„‟'‘’‹›{}";

const classes: Uint8Array = (() => {
  const table = new Uint8Array(0x10000).fill(sign);
  const anyLetter = /[\p{L}\p{M}]/u;
  const anySpace = /[\s\p{Zs}]/u;
  for (let unit = 0; unit < table.length; unit++) {
    const character = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = letter;
    else if (anyLetter.test(character)) table[unit] = letter;
    else if (anySpace.test(character)) table[unit] = space;
  }
  for (const [first, last] of [
    [0x30, 0x39],
    [0x0660, 0x0669],
    [0x06f0, 0x06f9],
  ] as const) {
    table.fill(digit, first, last + 1);
  }
  for (const invisible of [0x0640, 0x061c, 0x200c, 0x200d, 0x200e, 0x200f, 0x00ad, 0x2060]) table[invisible] = letter;
  for (const invisible of [0x200b, 0xfeff, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
    table[invisible] = space;
  }
  for (const mark of quoteMarks) table[mark.charCodeAt(0)] = quote;
  for (const breaking of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[breaking] = line;
  return table;
})();

const kinds: Readonly<Record<number, TokenKind>> = {
  [letter]: "word",
  [digit]: "number",
  [quote]: "quote",
  [line]: "break",
  [sign]: "sign",
};

/** All tokens of a text in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const found = classes[text.charCodeAt(i)] ?? sign;
    if (found === space) {
      i++;
      continue;
    }
    const start = i;
    i++;
    if (found === letter || found === digit) {
      while (i < text.length && classes[text.charCodeAt(i)] === found) i++;
    } else if (found === line) {
      while (i < text.length && (classes[text.charCodeAt(i)] === line || classes[text.charCodeAt(i)] === space)) i++;
    } else if (found === sign) {
      const same = text.charCodeAt(start);
      while (i < text.length && text.charCodeAt(i) === same) i++;
    }
    const kind = kinds[found] ?? "sign";
    const key = kind === "word" || kind === "number" ? fold(text.slice(start, i)) : text.slice(start, i);
    if (key === "") continue;
    tokens.push({ start, end: i, kind, key, index: tokens.length });
  }
  return tokens;
}
