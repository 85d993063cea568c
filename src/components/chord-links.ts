/**
 * From relations to links: who stands to whom in which quad class, at the level of roll-up the reader chose, and on whose
 * word. Pure.
 */

import { type QuadClass, quadClasses } from "./quad.js";
import type { Stance } from "./stance.js";

/** What a link needs to know of a relation. */
export interface RelationFact {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly quad: QuadClass;
  readonly directed: boolean;
  readonly stance: Stance;
  readonly voice: string;
}

/** All relations of one pair, direction and quad class. For an undirected link `a` comes first in the alphabet. */
export interface Link {
  /** `a|quad class|b`, with `>` before b where the link is directed and `-` where it is not. */
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly quad: QuadClass;
  readonly directed: boolean;
  /** What its width shows: distinct voices, or statements. */
  readonly value: number;
  readonly voices: readonly string[];
  readonly relations: readonly string[];
  readonly stances: Readonly<Record<Stance, number>>;
  /** Nobody asserts or hedges it. */
  readonly denied: boolean;
}

/** What a link's width counts. */
export type Measure = "voices" | "statements";

/** The key of the link that a relation belongs to once its actors are rolled up. */
export const linkKey = (a: string, quad: QuadClass, b: string, directed: boolean): string =>
  `${a}|${quad}|${directed ? ">" : "-"}${b}`;

/**
 * Groups relations into links, in the order of their keys.
 * @param unit what an actor is rolled up to; relations inside one unit become links from it to itself
 */
export const linksOf = (
  relations: readonly RelationFact[],
  unit: (actor: string) => string,
  measure: Measure,
): readonly Link[] => {
  const groups = new Map<string, { a: string; b: string; facts: RelationFact[] }>();
  for (const fact of relations) {
    const [from, to] = [unit(fact.a), unit(fact.b)];
    const [a, b] = fact.directed || from <= to ? [from, to] : [to, from];
    const key = linkKey(a, fact.quad, b, fact.directed);
    const group = groups.get(key) ?? { a, b, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  const links = [...groups].map(([key, { a, b, facts }]): Link | null => {
    const head = facts[0];
    if (head === undefined) return null;
    const voices = [...new Set(facts.map(({ voice }) => voice))].sort();
    const stances = { assert: 0, hedge: 0, deny: 0 };
    for (const { stance } of facts) stances[stance] += 1;
    return {
      key,
      a,
      b,
      quad: head.quad,
      directed: head.directed,
      value: measure === "voices" ? voices.length : facts.length,
      voices,
      relations: facts.map(({ id }) => id),
      stances,
      denied: stances.deny === facts.length,
    };
  });
  return links.filter((link) => link !== null).sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
};

/** An actor as roll-up and order need it. */
export interface ActorFact {
  readonly id: string;
  readonly parent: string | null;
  readonly bloc: string;
}

/** To what an actor is rolled up. */
export type Rollup = "none" | "parent" | "bloc";

/** Prefix of the unit that stands for a whole bloc, so that the bloc "isis" is not the actor "isis". */
export const blocPrefix = "bloc:";

/** The bloc of those of whom no bloc is known, such as speakers found by their role. */
const otherBloc = "other";

/**
 * The unit of an actor: itself, its topmost parent (a faction of a faction goes up all the way), or its bloc. An actor in
 * no table, and a parent chain that runs in a circle, stay where they are.
 */
export const unitOf = (actors: readonly ActorFact[], rollup: Rollup): ((actor: string) => string) => {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  if (rollup === "none") return (actor) => actor;
  if (rollup === "bloc") {
    return (actor) => {
      const row = byId.get(actor);
      return row === undefined ? actor : `${blocPrefix}${row.bloc || otherBloc}`;
    };
  }
  return (actor) => {
    let top = actor;
    const seen = new Set([top]);
    for (;;) {
      const parent = byId.get(top)?.parent ?? null;
      if (parent === null || parent === "" || seen.has(parent)) return top;
      seen.add(parent);
      top = parent;
    }
  };
};

/** The bloc of a unit; empty for a unit in no table. */
export const blocOf = (actors: readonly ActorFact[]): ((unit: string) => string) => {
  const blocs = new Map(actors.map(({ id, bloc }) => [id, bloc]));
  return (unit) => (unit.startsWith(blocPrefix) ? unit.slice(blocPrefix.length) : (blocs.get(unit) ?? ""));
};

/**
 * The units that links touch, bloc by bloc in the alphabet, within a bloc the one with the most links first. The order
 * depends on nothing that a hover changes, so arcs stay where the reader left them.
 */
export const orderedUnits = (links: readonly Link[], bloc: (unit: string) => string): readonly string[] => {
  const weight = new Map<string, number>();
  for (const { a, b, value } of links) {
    weight.set(a, (weight.get(a) ?? 0) + value);
    weight.set(b, (weight.get(b) ?? 0) + value);
  }
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return [...weight.keys()].sort(
    (x, y) => compare(bloc(x), bloc(y)) || (weight.get(y) ?? 0) - (weight.get(x) ?? 0) || compare(x, y),
  );
};

/** Links told by both sources, by the first only, and by the second only, compared by key. */
export interface Comparison {
  readonly shared: readonly Link[];
  readonly onlyFirst: readonly Link[];
  readonly onlySecond: readonly Link[];
}

/** What two sources share and what each says alone. Shared links are given as the first source has them. */
export const compareLinks = (first: readonly Link[], second: readonly Link[]): Comparison => {
  const inFirst = new Set(first.map(({ key }) => key));
  const inSecond = new Set(second.map(({ key }) => key));
  return {
    shared: first.filter(({ key }) => inSecond.has(key)),
    onlyFirst: first.filter(({ key }) => !inSecond.has(key)),
    onlySecond: second.filter(({ key }) => !inFirst.has(key)),
  };
};

/** The place of a quad class in the fixed order. */
export const quadRank = (quad: QuadClass): number => quadClasses.indexOf(quad);
