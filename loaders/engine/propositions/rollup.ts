import { lineages } from "../lexicon/lineage.js";
import type { ActorRow } from "../lexicon/rows.js";

/** How far actors are brought together: not at all, each under the last of its parents, or under its bloc. */
export const rollups = ["none", "parent", "bloc"] as const;
export type Rollup = (typeof rollups)[number];

/** What the id of a bloc begins with where it stands in place of an actor (`bloc:government`). */
export const blocPrefix = "bloc:";

/** Actors as propositions need them. */
export interface ActorOrder {
  /** The unit that stands for an actor. */
  readonly unit: (actor: string, rollup: Rollup) => string;
  /** Whether one actor is the other, or belongs to it. */
  readonly kin: (a: string, b: string) => boolean;
  /** Whether an id is an actor of the lexicon. */
  readonly known: (actor: string) => boolean;
}

/** Reads the order of actors from their rows. The bloc of an actor is its own, else that of its nearest parent that has one, else its id. */
export function actorOrder(actors: readonly ActorRow[]): ActorOrder {
  const line = lineages(actors);
  const blocs = new Map(actors.map(({ id, bloc }) => [id, bloc]));
  const unit = (actor: string, rollup: Rollup): string => {
    if (rollup === "none") return actor;
    if (rollup === "parent") return line(actor).at(-1) ?? actor;
    return `${blocPrefix}${
      line(actor)
        .map((id) => blocs.get(id))
        .find((bloc) => bloc) ?? actor
    }`;
  };
  return {
    unit,
    kin: (a, b) => line(a).includes(b) || line(b).includes(a),
    known: (actor) => blocs.has(actor),
  };
}
