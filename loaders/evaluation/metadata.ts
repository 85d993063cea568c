import { fold } from "../engine/text/fold.js";
import type { Span } from "../engine/types.js";
import { type GoldField, goldFields } from "./gold.js";
import type { Layer } from "./layer.js";
import type { Disagreement, Share } from "./tally.js";

const beginning: Span = { start: 0, end: 0 };

/** A value for comparison: quotation marks and signs between words make no difference to a headline. */
const bare = (value: string | null): string | null =>
  value === null
    ? null
    : fold(value)
        .replaceAll(/[^\p{L}\p{N}~?/]+/gu, " ")
        .trim();

/**
 * Outlet, headline, byline and publication as the text states them. A field on which the text is silent must be left
 * open; what corpus.csv says is no finding of the engine and is not scored.
 */
export const metadata: Layer = (gold, analysis) => {
  const shares: Record<string, Share> = {};
  const disagreements: Disagreement[] = [];
  const stated = (field: GoldField): string | null => {
    const { value, basis } = analysis.metadata[field];
    return basis === "stated" ? value : null;
  };
  const scored = goldFields.filter((field) => gold.metadata[field].scored);
  const isRight = (field: GoldField) => bare(stated(field)) === bare(gold.metadata[field].value);
  for (const field of goldFields) shares[`${field}_accuracy`] = { right: 0, of: 0 };
  for (const field of scored) {
    const expected = gold.metadata[field].value;
    const found = stated(field);
    shares[`${field}_accuracy`] = { right: isRight(field) ? 1 : 0, of: 1 };
    if (isRight(field)) continue;
    disagreements.push({
      layer: "metadata",
      article: gold.article,
      kind: found === null ? "missed" : expected === null ? "extra" : "wrong",
      span: analysis.metadata[field].span ?? beginning,
      what: `${field}: gold ${expected ?? "nothing"}, found ${found ?? "nothing"}`,
      rule: found === null ? null : analysis.metadata[field].rule,
    });
  }
  const inGold = scored.filter((field) => gold.metadata[field].value !== null);
  return {
    layer: "metadata",
    matched: inGold.filter(isRight).length,
    gold: inGold.length,
    found: scored.filter((field) => stated(field) !== null).length,
    shares,
    disagreements,
  };
};
