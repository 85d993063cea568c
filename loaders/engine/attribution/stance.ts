import type { CueRow, HedgeRow } from "../lexicon/rows.js";
import { hitAt, inflectedHitAt, isWord, signsBefore, wordAt } from "../text/reading.js";
import type { CueClass, Span, Stance } from "../types.js";
import type { Scene } from "./sources.js";

/** Words of a content's first clause within which a hedge or a negation holds for the whole of it. */
const clauseReach = 7;
/** A hedge of one word or phrase holds for a content as a whole only where it stands at its head. */
const headReach = 2;

/** The hedge or negation at a word, if any, and the words it takes. */
export function hedgeAt(
  scene: Scene,
  at: number,
): { readonly row: HedgeRow; readonly length: number; readonly conjoined: boolean } | null {
  const hit = hitAt(scene.lexicon.hedges, scene.text, at);
  if (hit === null || (hit.row.scope !== "word" && hit.reading.preposition !== "")) return null;
  if (hit.row.scope === "imperfect" && !opensImperfect(scene, at + hit.length)) return null;
  return { row: hit.row, length: hit.length, conjoined: hit.reading.conjunction !== "" };
}

/** Words between a negation and the exception that takes it back (لا تقصف إلا مواقع التنظيم, "bombs only positions of the group"). */
const exceptionReach = 5;

function isExcepted({ text, lexicon }: Scene, from: number, end: number): boolean {
  for (let at = from; at < from + exceptionReach && (text.words[at]?.start ?? end) < end; at++) {
    if (text.words[at]?.apart) return false;
    if (isWord(text, lexicon, at, "exceptive")) return true;
  }
  return false;
}

const shortestImperfect = 4;

/** Whether an imperfect verb stands at a word: a known form of one, or a word in no lexicon that begins as only they do. */
function opensImperfect({ lexicon, text }: Scene, at: number): boolean {
  const known = [inflectedHitAt(lexicon.predicates, text, at), inflectedHitAt(lexicon.cues, text, at)].flatMap(
    (hit) => hit?.rows.map(({ tense }) => tense) ?? [],
  );
  if (known.includes("imperfect")) return true;
  const key = text.words[at]?.key ?? "";
  if (known.includes("perfect") || key.length < shortestImperfect) return false;
  const { imperfect, perfectFeminine } = lexicon.endings;
  // A word that begins and ends with the same letter may be a perfect (تمت, "was completed").
  return imperfect.some(
    (prefix) => key.startsWith(prefix) && !(prefix === perfectFeminine && key.endsWith(perfectFeminine)),
  );
}

/** Whether the cue itself is denied (لم يؤكد, "did not confirm"): a clause negation stands right before it. */
export function negated(scene: Scene, at: number): boolean {
  const hedge = at > 0 && scene.text.words[at]?.apart === false ? hedgeAt(scene, at - 1) : null;
  return hedge?.row.stance === "deny" && hedge.row.scope === "clause";
}

/** Cue classes whose content is told as so: a threat that something not be is no denial of it, though a warning may hedge. */
const reports: ReadonlySet<CueClass> = new Set(["neutral", "commitment", "opinion", "distancing"]);

/**
 * The stance of a source to its content (codebook, "Attributions"): the cue's own, turned by a negation of the cue, and
 * lowered by a hedge, or denied by a negation, in the first clause of the content.
 */
export function stanceOf(scene: Scene, cue: CueRow, cueAt: number, content: Span, from: number): Stance {
  const before = cueAt > 0 ? hedgeAt(scene, cueAt - 1) : null;
  if (before?.row.stance === "hedge" && before.length > 1) return "hedge";
  if (negated(scene, cueAt)) return cue.stance === "deny" ? "assert" : "deny";
  if (cue.stance !== "assert" || cue.class === "accusation" || cue.class === "demand") return cue.stance;
  const { text } = scene;
  const short = wordAt(text, content.end - 1) - from < clauseReach;
  for (let at = from; at < from + clauseReach; at++) {
    const word = text.words[at];
    if (word === undefined || word.start >= content.end) break;
    if (at > from && signsBefore(text, at).length > 0 && at - from > headReach) break;
    // What is denied right behind a relative is denied of its noun (القوات التي لم تنسحب, "the forces that did not withdraw").
    if (at > from && isWord(text, scene.lexicon, at - 1, "relative")) continue;
    const hedge = hedgeAt(scene, at);
    if (hedge === null) continue;
    const { row } = hedge;
    if (at > from && hedge.conjoined) break;
    if (row.stance === "deny" && isExcepted(scene, at + hedge.length, content.end)) break;
    at += hedge.length - 1;
    if (row.stance === "distance" || row.stance === "assert") continue;
    const whole = row.scope !== "word" || (row.stance === "hedge" && (short || at - from < headReach));
    if (whole && (row.stance === "hedge" || reports.has(cue.class))) return row.stance;
  }
  return "assert";
}
