import type { CueRow, HedgeRow } from "../lexicon/rows.js";
import { hitAt, signsBefore, wordAt } from "../text/reading.js";
import type { CueClass, Span, Stance } from "../types.js";
import type { Scene } from "./sources.js";

/** Words of a content's first clause within which a hedge or a negation holds for the whole of it. */
const clauseReach = 7;
/** A hedge of one word or phrase holds for a content as a whole only where it stands at its head. */
const headReach = 2;

/** The hedge or negation at a word, if any. */
export function hedgeAt(scene: Scene, at: number): HedgeRow | null {
  const hit = hitAt(scene.lexicon.hedges, scene.text, at);
  if (hit === null || (hit.row.scope === "clause" && hit.reading.preposition !== "")) return null;
  return hit.row;
}

/** Whether the cue itself is denied (لم يؤكد, "did not confirm"): a clause negation stands right before it. */
export function negated(scene: Scene, at: number): boolean {
  const hedge = at > 0 && scene.text.words[at]?.apart === false ? hedgeAt(scene, at - 1) : null;
  return hedge?.stance === "deny" && hedge.scope === "clause";
}

/** Cue classes whose content is told as so: a threat or demand that something not be is no denial of it. */
const reports: ReadonlySet<CueClass> = new Set(["neutral", "commitment", "opinion", "distancing"]);

/**
 * The stance of a source to its content (codebook, "Attributions"): the cue's own, turned by a negation of the cue, and
 * lowered by a hedge, or denied by a negation, in the first clause of the content.
 */
export function stanceOf(scene: Scene, cue: CueRow, cueAt: number, content: Span, from: number): Stance {
  if (negated(scene, cueAt)) return cue.stance === "deny" ? "assert" : "deny";
  if (cue.stance !== "assert" || !reports.has(cue.class)) return cue.stance;
  const { text } = scene;
  const short = wordAt(text, content.end - 1) - from < clauseReach;
  for (let at = from; at < from + clauseReach; at++) {
    const word = text.words[at];
    if (word === undefined || word.start >= content.end) break;
    if (at > from && signsBefore(text, at).length > 0 && at - from > headReach) break;
    const hedge = hedgeAt(scene, at);
    if (hedge === null || hedge.stance === "distance") continue;
    if (hedge.stance === "deny" ? hedge.scope === "clause" : hedge.scope === "clause" || short || at - from < headReach)
      return hedge.stance;
  }
  return "assert";
}

/** The reporter's distance: a word such as ما يسمى or المزعوم within the span. */
export function distanced(scene: Scene, first: number, end: number): boolean {
  for (let at = first; (scene.text.words[at]?.start ?? end) < end; at++) {
    if (hedgeAt(scene, at)?.stance === "distance") return true;
  }
  return false;
}
