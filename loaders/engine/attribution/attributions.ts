import { rowId } from "../identity.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { PlacedMention } from "../mentions/mentions.js";
import { inflectedHitAt, type Text } from "../text/reading.js";
import type { Attribution } from "../types.js";
import { draftOf } from "./drafts.js";
import { type Scene, sceneOf } from "./sources.js";
import { length, trimmed, within } from "./spans.js";
import type { Draft } from "./speakers.js";
import { stanceOf } from "./stance.js";

/** Every act of attributing in the text, in the order of the cues. */
export function findAttributions(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): Attribution[] {
  const scene = sceneOf(text, lexicon, mentions);
  const drafts: Draft[] = [];
  for (let at = 0; at < text.words.length; at++) {
    if (text.sentences[text.words[at]?.sentence ?? 0]?.furniture) continue;
    const covered = scene.covering.get(at);
    if (covered !== undefined) {
      at = covered.to;
      continue;
    }
    const hit = inflectedHitAt(lexicon.cues, text, at);
    if (hit === null) continue;
    const draft = draftOf(scene, at, hit, drafts);
    if (draft === null) continue;
    drafts.push(draft);
    at += hit.length - 1;
  }
  return finish(scene, withoutEchoes(drafts));
}

/** A verb and a participle that bring in one content together (وأضاف قائلا: "…") are one act: the first cue keeps it. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, n) =>
      !drafts.some(
        (other, m) =>
          m < n &&
          other.source.id === draft.source.id &&
          other.content.span.start === draft.content.span.start &&
          other.content.span.end === draft.content.span.end,
      ),
  );
}

function finish(scene: Scene, drafts: readonly Draft[]): Attribution[] {
  const { article, text } = scene.text;
  const rows = drafts.map((draft) => {
    const spans = [draft.cue, draft.content.span, ...(draft.source.span ? [draft.source.span] : [])];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const id = rowId(article.id, "attribution", start, end, draft.row.id, String(draft.cue.start), draft.source.id);
    return { draft, start, end, id };
  });
  return rows.map(({ draft, start, end, id }) => {
    const { row, cue, source, content } = draft;
    const phrase = rows.find(
      (other) =>
        other.draft.row.kind === "phrase" &&
        row.kind !== "phrase" &&
        other.draft.content.span.start === content.span.start &&
        other.draft.cueAt > draft.cueAt,
    );
    const carrier = rows
      .filter(
        (other) => other.draft !== draft && within(cue, other.draft.content.span) && other.draft.row.kind !== "phrase",
      )
      .sort((a, b) => length(a.draft.content.span) - length(b.draft.content.span))[0];
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
      via: phrase?.id ?? carrier?.id ?? null,
    };
  });
}
