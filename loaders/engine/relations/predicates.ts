import type { Scene } from "../attribution/sources.js";
import type { Inflected } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import type { CueRow, PredicateRow } from "../lexicon/rows.js";
import { fold } from "../text/fold.js";
import { type Hit, hitAt, inflectedHitAt, isWord } from "../text/reading.js";

/** A predicate found in the text. */
export interface PredicateHit {
  readonly at: number;
  /** First word after it. */
  readonly after: number;
  readonly row: PredicateRow;
  readonly hit: Hit<Inflected<PredicateRow>>;
  /** Other rows with the same form (قصف, "he shelled" and "shelling"); the one that finds most parties is meant. */
  readonly others: readonly PredicateHit[];
}

/**
 * Finds all predicates outside names and furniture; rows with `needs` only where one of the words follows in the sentence. Where
 * the content of an attribution begins inside a word (`contents`, by word), the letter before it is the preposition that brings
 * it in (اتهمه بدعم داعش, "accused him of supporting ISIS", not "with the support of").
 */
export function findPredicates(scene: Scene, contents: ReadonlySet<number>): PredicateHit[] {
  const { text, lexicon } = scene;
  const found: PredicateHit[] = [];
  for (let at = 0; at < text.words.length; at++) {
    const covered = scene.covering.get(at);
    if (covered !== undefined) {
      at = covered.to;
      continue;
    }
    if (text.sentences[text.words[at]?.sentence ?? 0]?.furniture) continue;
    const hit = (contents.has(at) ? broughtIn(scene, at) : null) ?? inflectedHitAt(lexicon.predicates, text, at);
    if (hit === null || isSmallWord(scene, at, hit)) continue;
    const governed = !text.words[at]?.apart && isWord(text, lexicon, at - 1, "preposition");
    const masdar = standsAsNoun(scene, at, hit);
    // أصيب is "was hurt" rather than "I hurt": a reporter seldom says I.
    const others = hit.rows.some(({ person }) => person !== "1s");
    const meant = hit.rows.filter(
      ({ row, tense, person }) =>
        !(others && person === "1s") &&
        !(tense === "perfect" && (governed || masdar)) &&
        takesPronoun(row, hit.pronoun) &&
        satisfied(scene, row, at, hit.length),
    );
    const [first, ...rest] = meant.map(
      (chosen): PredicateHit => ({
        at,
        after: at + hit.length,
        row: chosen.row,
        hit: { ...hit, row: chosen },
        others: [],
      }),
    );
    if (first === undefined) continue;
    found.push({ ...first, others: rest });
    at += hit.length - 1;
  }
  return found;
}

/** The act at a word whose first letter is a preposition. */
function broughtIn({ text, lexicon }: Scene, at: number): Hit<Inflected<PredicateRow>> | null {
  for (const reading of text.words[at]?.form.readings ?? []) {
    const match = reading.preposition === "" ? null : matchPhrase(lexicon.predicates, text.words, at, reading.key);
    if (match !== null) return { ...match, reading, pronoun: "" };
  }
  return null;
}

/** Words between a verb that opens its clause and a masdar that is its object. */
const objectReach = 10;

/**
 * Whether a form that may be a perfect or its masdar is the masdar: it carries a preposition (تعرض لقصف, "came under shelling"),
 * stands behind a noun that takes an act (وقف قصفها, "stop shelling it"), or in a clause that another verb opens and nothing has
 * ended since (أدانت تركيا قصف المشافي, "Turkey condemned the shelling of hospitals").
 */
function standsAsNoun(scene: Scene, at: number, hit: Hit<Inflected<PredicateRow>>): boolean {
  const { text, lexicon } = scene;
  if (hit.rows.every(({ row }) => row.kind === "verb")) return false;
  if (hit.reading.preposition !== "") return true;
  if (hit.reading.conjunction !== "" || text.words[at]?.apart) return false;
  if (isWord(text, lexicon, at - 1, "before-act")) return true;
  for (let i = at - 1; i >= at - objectReach && text.words[i]?.sentence === text.words[at]?.sentence; i--) {
    const covered = scene.covering.get(i);
    if (covered === undefined && isWord(text, lexicon, i, "clause", "relative", "complementizer", "temporal"))
      return false;
    const opens = i === 0 || text.words[i]?.apart === true || text.words[i - 1]?.sentence !== text.words[i]?.sentence;
    if (opens && covered === undefined) return isVerb(scene, i) && i < at - 1;
    if (covered !== undefined) i = covered.from;
  }
  return false;
}

/** Whether a word is a verb in the perfect and nothing else, of an act or of saying. */
function isVerb({ text, lexicon }: Scene, at: number): boolean {
  const acts = inflectedHitAt(lexicon.predicates, text, at)?.rows ?? [];
  const cues = inflectedHitAt(lexicon.cues, text, at)?.rows ?? [];
  const perfect = ({ row, tense }: Inflected<PredicateRow> | Inflected<CueRow>) =>
    row.kind === "verb" && tense === "perfect";
  return acts.length + cues.length > 0 && acts.every(perfect) && cues.every(perfect);
}

const smallWords = new Set(["by", "preposition", "side", "adverb"]);

/** Whether a word is a preposition or the like, read no shorter than the act is (فتحت, "it opened", holds no تحت "under"). */
function isSmallWord({ text, lexicon }: Scene, at: number, act: Hit<Inflected<PredicateRow>>): boolean {
  const hit = hitAt(lexicon.words, text, at);
  if (hit === null || hit.length < act.length) return false;
  return hit.reading.cut <= act.reading.cut && hit.rows.some((row) => smallWords.has(row.class));
}

/** Only a verb with an object carries an object pronoun: سيطرتها is "its control", not سيطرت "it took control". */
const takesPronoun = (row: PredicateRow, pronoun: string) =>
  pronoun === "" || (row.kind === "verb" ? row.b.includes("object") : !verbalPronoun.test(pronoun));

/** The object pronoun ني goes with verbs alone (مدني, "civilian", is no noun with it). */
const verbalPronoun = /^\u0646\u064a$/;

/** Words after a predicate within which a word it needs must follow. */
const needsReach = 8;

function satisfied(scene: Scene, row: PredicateRow, at: number, length: number): boolean {
  if (row.needs.length === 0) return true;
  const needed = new Set(row.needs.map(fold));
  const { words } = scene.text;
  const sentence = words[at]?.sentence;
  for (let i = at + length; i < at + length + needsReach && words[i]?.sentence === sentence; i++) {
    const key = words[i]?.key ?? "";
    if (needed.has(key) || needed.has(key.slice(1)) || needed.has(key.slice(2))) return true;
  }
  return false;
}
