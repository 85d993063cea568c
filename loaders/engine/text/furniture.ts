import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import type { Token } from "./tokens.js";

/** What a line is when it is no prose of the article, and the row or rule that says so. */
export interface LineFurniture {
  readonly kind: string;
  readonly rule: string;
}

/** Captions are at most this many words; a line this short that comes back word for word is one. */
const captionWords = 10;

const wordsOf = (tokens: readonly Token[], first: number, last: number): Token[] =>
  tokens.slice(first, last + 1).filter((token) => token.kind === "word" || token.kind === "number");

/**
 * Furniture around an article, line by line (one entry a paragraph, null for prose): rows of furniture.csv, and short
 * lines repeated word for word, which are picture captions. After a `tail` row everything is furniture but full
 * sentences, since teasers of related stories are prose.
 */
export function furnitureOfLines(
  text: string,
  tokens: readonly Token[],
  lines: readonly { readonly first: number; readonly last: number }[],
  lexicon: Lexicon,
): (LineFurniture | null)[] {
  const seen = new Map<string, number>();
  const keys = lines.map(({ first, last }) => {
    const words = wordsOf(tokens, first, last);
    const key = words.length <= captionWords && words.length > 0 ? words.map((word) => word.key).join(" ") : "";
    if (key !== "") seen.set(key, (seen.get(key) ?? 0) + 1);
    return key;
  });
  let tail: LineFurniture | null = null;
  return lines.map(({ first, last }, n) => {
    const words = wordsOf(tokens, first, last);
    const match = matchPhrase(lexicon.furniture, words, 0);
    if (match !== null) {
      const { row, length } = match;
      const whole = length === words.length;
      if (row.where === "start" || whole) {
        const flagged = { kind: row.kind, rule: row.id };
        if (row.where === "tail") tail = flagged;
        return flagged;
      }
    }
    if ((seen.get(keys[n] ?? "") ?? 0) > 1) return { kind: "caption", rule: "repeated-line" };
    if (tail !== null && !text.slice(tokens[first]?.start, tokens[last]?.end).endsWith(".")) return tail;
    return null;
  });
}
