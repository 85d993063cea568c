import type { Inflected } from "../lexicon/lexicon.js";
import { opensWithDamma } from "../lexicon/paradigms.js";
import type { ContentFrame, CueRow } from "../lexicon/rows.js";
import { alef, damma, shadda } from "../text/letters.js";
import { type Hit, hitAt, isWord, spanOf } from "../text/reading.js";
import type { Scene } from "./sources.js";

const letter = /\p{L}/u;
/** The letters among which the damma of a passive perfect stands: the first, or behind alef of connection the second or third (اتُّهم, استُهدف). */
const passiveReach = 3;

/**
 * Whether vowels mark a verb as passive (ذُكر, يُعتبر, اتُّهمت: "was mentioned, is considered, was accused"), so that nobody is
 * said to say it. Without vowels the active and the passive look alike, and the active is read.
 */
export function isPassive(scene: Scene, at: number, hit: Hit<Inflected<CueRow>>): boolean {
  const { row, tense } = hit.row;
  if (row.kind !== "verb") return false;
  const { start, end } = spanOf(scene.text, at, at, hit.reading);
  const written = scene.text.text.slice(start, end);
  if (tense === "imperfect") return written[1] === damma && !opensWithDamma(row.form, row.imperfect);
  let letters = 0;
  for (const character of written) {
    if (letter.test(character)) letters++;
    else if (character === damma && (letters === 1 || (written.startsWith(alef) && letters <= passiveReach)))
      return true;
  }
  return false;
}

/** Between a verb and what brings in its content, a subject of this many words. */
const subjectReach = 8;

/**
 * Whether a word is a preposition rather than the verb that is written alike (بين "between" or "he made clear", عبر "across" or "he
 * expressed"): the verb has its doubled letter marked, or has behind it what it brings in (عبر الأمين العام عن قلقه), a clause
 * only where it opens its own (بين المتحدث أن).
 */
export function isPreposition({ text, lexicon }: Pick<Scene, "text" | "lexicon">, at: number): boolean {
  const word = text.words[at];
  if (word === undefined || !isWord(text, lexicon, at, "preposition")) return false;
  if (text.text.slice(word.start, word.end).includes(shadda)) return false;
  const frames = new Set(hitAt(lexicon.cues, text, at)?.rows.flatMap(({ row }) => row.content));
  const opens = at === 0 || word.apart || text.words[at - 1]?.sentence !== word.sentence;
  for (let next = at + 2; next <= at + subjectReach && text.words[next]?.apart === false; next++) {
    const known = hitAt(lexicon.words, text, next);
    if (known === null || known.reading.cut > 0) continue;
    const clause = known.rows.some((row) => row.class === "complementizer");
    if (clause) return !opens || !frames.has("clause");
    if (known.rows.some((row) => row.class === "content-preposition" && frames.has(row.value as ContentFrame)))
      return false;
  }
  return true;
}
