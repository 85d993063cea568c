import type { Analysis, Attribution, Span } from "../engine/types.js";
import type { Gold, GoldAttribution } from "./gold.js";
import { type Layer, quoted, wordsOf } from "./layer.js";
import { type Matching, matchRows } from "./matching.js";
import { overlap, wordOverlap } from "./spans.js";
import { type Question, type Told, tallyOf } from "./tally.js";

const sameSource = (gold: GoldAttribution, found: Attribution): boolean =>
  gold.sourceId === found.sourceId || (gold.unnamed && overlap(gold.source, found.source) > 0);

/** The attributions of an article matched by cue and source; contents decide between several that may be matched. */
export function matchAttributions(gold: Gold, analysis: Analysis): Matching<GoldAttribution, Attribution> {
  const { text } = analysis.article;
  return matchRows(gold.attributions, analysis.attributions, (a, b) =>
    overlap(a.cue, b.cue) > 0 && sameSource(a, b) ? wordOverlap(text, a.content, b.content) : null,
  );
}

const attributionTold = (analysis: Analysis) => ({
  gold: (row: GoldAttribution) => ({ span: row.cue, what: quoted(analysis, row.cue, row.sourceId) }),
  found: (row: Attribution): Told => ({
    span: row.cue,
    what: quoted(analysis, row.cue, row.sourceId),
    rule: row.rule,
  }),
});

/** Attributions: the cue overlaps and the source is equal. Content, stance and style are measured on the matched ones. */
export const attributions: Layer = (gold, analysis) => {
  const { text } = analysis.article;
  const words = (span: Span) => `«${wordsOf(analysis, span)}»`;
  const contents = {
    gold: (row: GoldAttribution) => words(row.content),
    found: (row: Attribution) => words(row.content),
  };
  const shared = (a: GoldAttribution, b: Attribution) => wordOverlap(text, a.content, b.content);
  const questions: Question<GoldAttribution, Attribution>[] = [
    { measure: "content_overlap", ...contents, agree: (a, b) => shared(a, b) >= 0.5 },
    { measure: "content_exact", ...contents, agree: (a, b) => shared(a, b) === 1 },
    { measure: "stance_accuracy", gold: (row) => row.stance, found: (row) => row.stance },
    { measure: "style_accuracy", gold: (row) => row.style, found: (row) => row.style },
  ];
  const matching = matchAttributions(gold, analysis);
  return tallyOf("attributions", gold.article, matching, attributionTold(analysis), questions);
};

/** Cues alone: whether an act of attributing was seen at all, whoever was taken to speak. */
export const cues: Layer = (gold, analysis) => {
  const matching = matchRows(gold.attributions, analysis.attributions, (a, b) => overlap(a.cue, b.cue) || null);
  const questions: Question<GoldAttribution, Attribution>[] = [
    { measure: "source_accuracy", gold: (row) => row.sourceId, found: (row) => row.sourceId, agree: sameSource },
  ];
  return tallyOf("attribution-cues", gold.article, matching, attributionTold(analysis), questions);
};
