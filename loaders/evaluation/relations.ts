import { quadClassOf } from "../engine/relations/plover.js";
import type { Relation } from "../engine/types.js";
import { matchAttributions } from "./attributions.js";
import type { GoldRelation } from "./gold.js";
import { type Layer, quoted } from "./layer.js";
import { matchRows } from "./matching.js";
import { overlap } from "./spans.js";
import { type Question, type Told, tallyOf } from "./tally.js";

const samePair = (gold: GoldRelation, found: Relation): boolean =>
  (gold.a === found.a && gold.b === found.b) || (gold.a === found.b && gold.b === found.a);

const directionOf = ({ a, b, directed }: Pick<Relation, "a" | "b" | "directed">): string =>
  directed ? `${a} to ${b}` : "both alike";

/** Relations: the same two actors and the same type (or quad class), and the evidence lies in the row's sentence. */
const relationsBy = (layer: string, same: (gold: GoldRelation, found: Relation) => boolean): Layer => {
  return (gold, analysis) => {
    const sentences = new Map(analysis.sentences.map((sentence) => [sentence.n, sentence]));
    const sources = {
      gold: new Map(gold.attributions.map((row) => [row.id, row.sourceId])),
      found: new Map(analysis.attributions.map((row) => [row.id, row.sourceId])),
    };
    const held = matchAttributions(gold, analysis).pairs.map((pair) => `${pair.gold.id} ${pair.found.id}`);
    const likeness = (a: GoldRelation, b: Relation): number | null => {
      const sentence = sentences.get(b.sentence) ?? b;
      if (!samePair(a, b) || !same(a, b) || overlap(a.evidence, sentence) === 0) return null;
      const near = overlap(a.evidence, b) / (a.evidence.end - a.evidence.start);
      return (directionOf(a) === directionOf(b) ? 2 : 0) + (a.type === b.type ? 2 : 0) + near;
    };
    const voice = {
      gold: (row: GoldRelation) =>
        row.attribution === null ? "the reporter" : (sources.gold.get(row.attribution) ?? ""),
      found: (row: Relation) =>
        row.attribution === null ? "the reporter" : (sources.found.get(row.attribution) ?? ""),
    };
    const questions: Question<GoldRelation, Relation>[] = [
      { measure: "direction_accuracy", gold: directionOf, found: directionOf },
      { measure: "stance_accuracy", gold: (row) => row.stance, found: (row) => row.stance },
      {
        measure: "voice_accuracy",
        ...voice,
        agree: (a, b) => voice.gold(a) === voice.found(b) || held.includes(`${a.attribution} ${b.attribution}`),
      },
    ];
    const value = ({ a, type, b }: GoldRelation | Relation) => `${a} ${type} ${b}`;
    const tell = {
      gold: (row: GoldRelation) => ({ span: row.evidence, what: quoted(analysis, row.evidence, value(row)) }),
      found: (row: Relation): Told => ({ span: row, what: quoted(analysis, row, value(row)), rule: row.rule }),
    };
    return tallyOf(layer, gold.article, matchRows(gold.relations, analysis.relations, likeness), tell, questions);
  };
};

export const relations = relationsBy("relations", (gold, found) => gold.type === found.type);

export const relationsRelaxed = relationsBy(
  "relations-quad",
  (gold, found) => quadClassOf[gold.type] === found.quadClass,
);
