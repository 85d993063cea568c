import type { Inflected } from "../lexicon/lexicon.js";
import type { CueRow } from "../lexicon/rows.js";
import { type Hit, hitAt, inflectedHitAt, isWord, spanOf } from "../text/reading.js";
import { contentAfter } from "./contents.js";
import { type Scene, type Source, speakerAt } from "./sources.js";
import { subjectAfter } from "./speakers.js";
import type { Draft, Told } from "./told.js";

/** Who is quoted stands right behind عن. */
const quotedReach = 0;

/** Behind a passive, who is quoted takes at most this many words with عن. */
const passiveReach = 6;

/** Whoever عن names between two places (نقلت الصحيفة عن مسؤول: "the paper quoted an official"). */
function quotedBetween(scene: Scene, from: number, to: number, told: Told): Source | null {
  const { text, lexicon } = scene;
  for (let at = from; at < to; at++) {
    if (text.words[at]?.apart || !isWord(text, lexicon, at, "relay")) continue;
    if ((hitAt(lexicon.cues, text, at - 1)?.length ?? 0) > 1) continue;
    // Behind a role that describes the carrier, عن is the role's own (وهو منشق عن التنظيم, "a defector from the organisation").
    if (at > from && speakerAt(scene, at - 1)?.row.kind === "role") continue;
    const source = subjectAfter(scene, at + 1, told, quotedReach, true);
    return source !== null && source.to < to ? source : null;
  }
  return null;
}

/**
 * What one source reports of another is told by two: نقلت رويترز عن مسؤول أن, "Reuters quoted an official as saying that", is
 * the agency's act and, carried by it, the official's. A noun of saying is the inner cue where there is one (عن مسؤول قوله إن),
 * else both share the verb. Verbs that take what they tell with عن (تحدث عن) relay
 * nobody, nor do documents, whose عن names who issued them (بيان صادر عن).
 */
export function relayedDraft(scene: Scene, carrier: Draft, told: Told): Draft | null {
  const { row, content, source, cueAt } = carrier;
  if (row.kind !== "verb" || row.content.includes("an") || source.type === "document") return null;
  if (content.frame !== "clause" && content.frame !== "quote") return null;
  const from = Math.max(source.to, cueAt) + 1;
  const quoted = quotedBetween(scene, from, content.from, told);
  if (quoted === null) return null;
  const noun = sayingNoun(scene, quoted.to + 1, content.from);
  return { ...carrier, ...(noun ?? {}), source: quoted, understood: false, carrier };
}

/** A passive names whom it quotes (نُقل عن مسؤول أن, "an official was quoted as saying that"). */
export function quotedInPassive(scene: Scene, at: number, hit: Hit<Inflected<CueRow>>, told: Told): Draft | null {
  const { text, lexicon } = scene;
  const { row } = hit.row;
  const after = at + hit.length;
  if (row.content.includes("an") || !isWord(text, lexicon, after, "relay")) return null;
  const source = quotedBetween(scene, after, after + passiveReach, told);
  const content = source && contentAfter(scene, source.to + 1, hit.row, null);
  if (!source || !content) return null;
  const cue = spanOf(text, at, at + hit.length - 1, hit.reading);
  return { cueAt: at, row, cue, source, understood: false, content };
}

function sayingNoun({ text, lexicon }: Scene, from: number, to: number) {
  for (let at = from; at < to; at++) {
    const hit = inflectedHitAt(lexicon.cues, text, at);
    if (hit?.row.row.kind !== "noun" || hit.pronoun === "") continue;
    return { cueAt: at, row: hit.row.row, cue: spanOf(text, at, at + hit.length - 1, hit.reading) };
  }
  return null;
}
