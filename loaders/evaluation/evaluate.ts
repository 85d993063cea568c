import type { Analysis } from "../engine/types.js";
import { attributions, cues } from "./attributions.js";
import { events } from "./events.js";
import type { Gold } from "./gold.js";
import type { Layer } from "./layer.js";
import { actors, anaphors, dates, places } from "./mentions.js";
import { metadata } from "./metadata.js";
import { relations, relationsRelaxed } from "./relations.js";
import { type Score, scoresOf, sumTallies, type Tally } from "./tally.js";

/** Every layer that is scored, in the order of the report. */
const layers: ReadonlyMap<string, Layer> = new Map([
  ["metadata", metadata],
  ["dates", dates],
  ["actors", actors],
  ["actor-anaphors", anaphors],
  ["places", places],
  ["attributions", attributions],
  ["attribution-cues", cues],
  ["relations", relations],
  ["relations-quad", relationsRelaxed],
  ["events", events],
]);

/** Counts of every layer over all articles that have gold; analyses without gold are passed over. */
export function evaluate(gold: readonly Gold[], analyses: readonly Analysis[]): Tally[] {
  const byArticle = new Map(analyses.map((analysis) => [analysis.article.id, analysis]));
  return [...layers].map(([name, layer]) => {
    const tallies = gold.flatMap((each) => {
      const analysis = byArticle.get(each.article);
      return analysis === undefined ? [] : [layer(each, analysis)];
    });
    return sumTallies(name, tallies);
  });
}

/** The scores of all layers, as the evaluation table has them. */
export function scores(tallies: readonly Tally[]): Score[] {
  return tallies.flatMap(scoresOf);
}
