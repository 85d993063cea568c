import type { Analysis, Mention, Span } from "../engine/types.js";
import type { GoldMention } from "./gold.js";
import { type Layer, quoted } from "./layer.js";
import { matchRows } from "./matching.js";
import { overlap } from "./spans.js";
import { type Tally, tallyOf } from "./tally.js";

/** Dates: spans overlap and the EDTF value is equal. */
export const dates: Layer = (gold, analysis) => {
  const tell = (row: Span & { edtf: string }) => ({ span: row, what: quoted(analysis, row, row.edtf) });
  const matching = matchRows(gold.dates, analysis.dates, (a, b) => (a.edtf === b.edtf && overlap(a, b)) || null);
  return tallyOf("dates", gold.article, matching, { gold: tell, found: (row) => ({ ...tell(row), rule: row.rule }) });
};

/** Mentions: spans overlap and the id is equal. */
const mentions = (
  layer: string,
  gold: readonly GoldMention[],
  found: readonly Mention[],
  analysis: Analysis,
): Tally => {
  const matching = matchRows(gold, found, (a, b) => (a.id === b.entity && overlap(a, b)) || null);
  return tallyOf(layer, analysis.article.id, matching, {
    gold: (row) => ({ span: row, what: quoted(analysis, row, row.id) }),
    found: (row) => ({ span: row, what: quoted(analysis, row, row.entity), rule: row.rule }),
  });
};

const actorMentions = (layer: string, anaphor: boolean): Layer => {
  return (gold, analysis) => {
    const found = analysis.mentions.filter((row) => row.kind === "actor" && row.anaphor === anaphor);
    return mentions(
      layer,
      gold.actors.filter((row) => row.anaphor === anaphor),
      found,
      analysis,
    );
  };
};

export const actors = actorMentions("actors", false);

/** Anaphors (التنظيم, "the organisation") are counted apart from names. */
export const anaphors = actorMentions("actor-anaphors", true);

export const places: Layer = (gold, analysis) => {
  const found = analysis.mentions.filter((row) => row.kind === "place");
  return mentions("places", gold.places, found, analysis);
};
