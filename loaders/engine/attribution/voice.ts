import type { Inflected } from "../lexicon/lexicon.js";
import { opensWithDamma } from "../lexicon/paradigms.js";
import type { CueRow } from "../lexicon/rows.js";
import type { Hit } from "../text/reading.js";
import { spanOf } from "../text/reading.js";
import type { Scene } from "./sources.js";

const damma = "\u064f";
const letter = /\p{L}/u;
/** The letters among which the damma of a passive perfect stands: the first, or behind alef of connection the second or third (اتُّهم, استُهدف). */
const passiveReach = 3;
const wasl = "ا";

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
    else if (character === damma && (letters === 1 || (written.startsWith(wasl) && letters <= passiveReach)))
      return true;
  }
  return false;
}
