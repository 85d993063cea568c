import type { Lexicon } from "../lexicon/lexicon.js";
import type { Sentence } from "../types.js";
import { furnitureOfLines } from "./furniture.js";
import type { Token } from "./tokens.js";

/** Signs that end a sentence when white space, a closing mark or nothing follows. */
const finals = new Set([".", "؟", "?", "!", "؟؟", "!!"]);
const ellipses = new Set(["..", "...", "…", "...."]);
const closers = new Set([")", "]"]);

/** Whether a full stop stands after a single letter, as in an initial or a title (د. "Dr."), or inside a number. */
function abbreviates(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const stop = tokens[at];
  const after = tokens[at + 1];
  if (before === undefined || stop === undefined) return false;
  if (after !== undefined && after.start === stop.end && after.kind !== "break" && after.kind !== "quote") {
    if (!closers.has(after.key)) return true;
  }
  return stop.key === "." && before.kind === "word" && before.key.length === 1 && before.end === stop.start;
}

function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "sign") return false;
  if (ellipses.has(token.key)) {
    const after = tokens[at + 1];
    return after === undefined || after.kind === "break";
  }
  return finals.has(token.key) && !abbreviates(tokens, at);
}

/**
 * Sentences and paragraphs of a text. A line break ends both; a full stop, question or exclamation mark ends a sentence;
 * two dots are a pause in the Arabic press (رغم دعم النظام.. نهاية داعش, "despite support … the end of ISIS") and end
 * none, nor does the number of a list (1-) or an initial. Lines that are no prose are flagged by {@link furnitureOfLines}.
 */
export function findSentences(text: string, tokens: readonly Token[], lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let first = 0;
  const lines: { first: number; last: number }[] = [];
  const emit = (last: number) => {
    const from = tokens[first];
    const to = tokens[last];
    if (from !== undefined && to !== undefined && last >= first) {
      sentences.push({
        start: from.start,
        end: to.end,
        paragraph,
        n: sentences.length,
        furniture: null,
        rule: "sentence",
      });
    }
    first = last + 1;
  };
  let lineStart = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === "break") {
      emit(i - 1);
      if (i > lineStart) {
        lines.push({ first: lineStart, last: i - 1 });
        paragraph++;
      }
      first = i + 1;
      lineStart = i + 1;
    } else if (ends(tokens, i)) {
      let last = i;
      for (
        let next = tokens[last + 1];
        next !== undefined && tokens[last]?.end === next.start;
        next = tokens[last + 1]
      ) {
        if (next.kind === "quote" || closers.has(next.key)) last++;
        else break;
      }
      emit(last);
      i = last;
    }
  }
  emit(tokens.length - 1);
  if (tokens.length > lineStart) lines.push({ first: lineStart, last: tokens.length - 1 });
  const furniture = furnitureOfLines(text, tokens, lines, lexicon);
  return sentences.map((sentence) => {
    const flagged = furniture[sentence.paragraph];
    return flagged ? { ...sentence, furniture: flagged.kind, rule: flagged.rule } : sentence;
  });
}
