import { rowId } from "../identity.js";
import { inflectedHitAt, wordAt } from "../text/reading.js";
import type { Attribution } from "../types.js";
import { draftOf } from "./drafts.js";
import { headlineDraft } from "./headlines.js";
import { holders } from "./holders.js";
import { relayedDraft } from "./relayed.js";
import type { Scene } from "./sources.js";
import { trimmed } from "./spans.js";
import { stanceOf } from "./stance.js";
import { type Draft, Told } from "./told.js";

/** Every act of attributing in the text, in the order of the cues. */
export function findAttributions(scene: Scene): Attribution[] {
  const { text, lexicon } = scene;
  const told = new Told();
  for (let at = 0; at < text.words.length; at++) {
    if (text.sentences[text.words[at]?.sentence ?? 0]?.furniture) continue;
    const headline = headlineDraft(scene, at, told);
    if (headline !== null) {
      told.add(headline);
      at = headline.content.from - 1;
      continue;
    }
    const covered = scene.covering.get(at);
    if (covered !== undefined) {
      at = covered.to;
      continue;
    }
    const hit = inflectedHitAt(lexicon.cues, text, at);
    const draft = hit && draftOf(scene, at, hit, told);
    if (!hit || !draft) continue;
    told.add(draft);
    const relayed = relayedDraft(scene, draft, told);
    if (relayed !== null) told.add(relayed);
    at += Math.max(hit.length, draft.taken ?? 0) - 1;
  }
  return finish(scene, withoutEchoes(told.drafts));
}

/**
 * Two cues before one content are one act, and the first keeps it: a verb and a participle (وأضاف قائلا: "…"), or a verb told
 * twice around an apposition (ويقول نعيم وهو منشق يقول: "…"). So are a verb and the noun that its content begins with
 * (أعربت عن خشيتها من, "expressed her fear of").
 */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const begun = new Map<number, Draft>();
  for (const draft of drafts) {
    const { row, cue, content } = draft;
    if (draft.carrier !== undefined) {
      kept.push(draft);
      continue;
    }
    const first = begun.get(content.span.start);
    if (first !== undefined && row.kind !== "phrase" && first.row.kind !== "phrase" && cue.end <= content.span.start) {
      continue;
    }
    if (row.kind === "noun" && kept.at(-1)?.content.from === draft.cueAt) continue;
    if (first === undefined) begun.set(content.span.start, draft);
    kept.push(draft);
  }
  return kept;
}

function finish(scene: Scene, drafts: readonly Draft[]): Attribution[] {
  const { article, text } = scene.text;
  const rows = drafts.map((draft) => {
    const spans = [draft.cue, draft.content.span, ...(draft.source.span ? [draft.source.span] : [])];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const id = rowId(article.id, "attribution", start, end, draft.row.id, String(draft.cue.start), draft.source.id);
    return { draft, start, end, id, cue: draft.cue, content: draft.content.span };
  });
  const ids = new Map(rows.map((row) => [row.draft, row.id]));
  const phrases = new Map(
    rows.filter(({ draft }) => draft.row.kind === "phrase").map((row) => [row.content.start, row]),
  );
  const carrierAt = holders(
    scene.text,
    rows.filter(({ draft }) => draft.row.kind !== "phrase"),
  );
  return rows.map(({ draft, start, end, id }) => {
    const { row, cue, source, content } = draft;
    const phrase = row.kind === "phrase" ? undefined : phrases.get(content.span.start);
    const relayed = phrase !== undefined && phrase.draft.cueAt > draft.cueAt ? phrase : null;
    return {
      id,
      start,
      end,
      rule: row.id,
      source: source.span,
      sourceId: source.id,
      sourceType: source.type,
      cue,
      cueClass: row.class,
      content: trimmed(text, content.span),
      style: content.style,
      stance: stanceOf(scene, row, draft.cueAt, content.span, content.from),
      distanced: row.class === "distancing",
      via:
        (draft.carrier && ids.get(draft.carrier)) ?? (relayed ?? carrierAt(wordAt(scene.text, cue.start)))?.id ?? null,
    };
  });
}
