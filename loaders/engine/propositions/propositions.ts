import type { ActorRow } from "../lexicon/rows.js";
import type { Analysis, QuadClass, Relation, SourceType, Stance } from "../types.js";
import { type ActorOrder, actorOrder, type Rollup, rollups } from "./rollup.js";
import { type Told, toldIn } from "./told.js";

/** A pair of actors and a quad class that some voice speaks of (codebook, "Propositions"). */
export interface Proposition {
  readonly id: string;
  /** How far the actors are brought together; each relation stands under one proposition of each. */
  readonly rollup: Rollup;
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly quadClass: QuadClass;
  readonly types: readonly string[];
  readonly sources: number;
  readonly outlets: number;
  readonly relations: number;
  readonly contested: boolean;
  readonly singleSource: boolean;
  readonly rule: string;
}

/** What one voice says of a proposition in one stance: a cell of the matrix. */
export interface Statement {
  readonly id: string;
  readonly rollup: Rollup;
  readonly proposition: string;
  readonly source: string;
  readonly sourceType: SourceType | "outlet";
  readonly voice: "outlet" | "attributed";
  readonly stance: Stance;
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  readonly via: readonly string[];
  readonly relations: readonly string[];
  readonly rule: string;
}

/** What brings relations under one proposition, by roll-up. */
const rules: Readonly<Record<Rollup, string>> = {
  none: "same-pair-and-quad-class",
  parent: "same-parents-and-quad-class",
  bloc: "same-blocs-and-quad-class",
};

/** A pair of units with a quad class, and what is told of it. */
interface Group {
  readonly id: string;
  readonly rollup: Rollup;
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly quadClass: QuadClass;
  readonly told: Told[];
}

/**
 * Propositions and statements over all articles, for the actors as they are named, under their parents, and under their
 * blocs. A proposition is a directed pair, or an undirected one in the order of the alphabet, with a quad class; what
 * passes inside one unit has no direction. Outlets that carry the same source count as one voice. Pure.
 */
export function propositions(
  analyses: readonly Analysis[],
  actors: readonly ActorRow[],
): { propositions: Proposition[]; statements: Statement[] } {
  const order = actorOrder(actors);
  const told = toldIn(analyses, order);
  const groups = rollups.flatMap((rollup) => groupsOf(told, rollup, order));
  return {
    propositions: groups.map((group) => propositionOf(group, order)),
    statements: groups.flatMap(statementsOf).sort(byRollupAndId),
  };
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

const byRollupAndId = (x: { rollup: Rollup; id: string }, y: { rollup: Rollup; id: string }) =>
  rollups.indexOf(x.rollup) - rollups.indexOf(y.rollup) || compare(x.id, y.id);

function groupsOf(told: readonly Told[], rollup: Rollup, order: ActorOrder): Group[] {
  const groups = new Map<string, Group>();
  for (const each of told) {
    const { quadClass, directed: ordered } = each.relation;
    const one = order.unit(each.relation.a, rollup);
    const other = order.unit(each.relation.b, rollup);
    const directed = ordered && one !== other;
    const [a = one, b = other] = directed ? [one, other] : [one, other].sort();
    const id = `${rollup === "none" ? "" : `${rollup}:`}${a}/${quadClass}${directed ? ">" : "="}/${b}`;
    const group = groups.get(id);
    if (group) group.told.push(each);
    else groups.set(id, { id, rollup, a, b, directed, quadClass, told: [each] });
  }
  return [...groups.values()].sort(byRollupAndId);
}

function statementsOf({ id: proposition, rollup, told }: Group): Statement[] {
  const cells = new Map<string, Told[]>();
  for (const each of told) {
    const voice = each.relation.attribution === null ? "outlet" : "attributed";
    const key = `${proposition}@${each.source}:${voice}:${each.relation.stance}`;
    const cell = cells.get(key);
    if (cell) cell.push(each);
    else cells.set(key, [each]);
  }
  return [...cells].map(([id, cell]) => {
    const first = cell[0];
    if (first === undefined) throw new Error(`statement ${id} has no relation`);
    return {
      id,
      rollup,
      proposition,
      source: first.source,
      sourceType: first.sourceType,
      voice: first.relation.attribution === null ? "outlet" : "attributed",
      stance: first.relation.stance,
      articles: distinct(cell.map(({ article }) => article)),
      outlets: distinct(cell.map(({ outlet }) => outlet)),
      via: distinct(cell.flatMap(({ via }) => via)),
      relations: distinct(cell.map(({ relation }) => relation.id)),
      rule: rules[rollup],
    };
  });
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

function propositionOf({ id, rollup, a, b, directed, quadClass, told }: Group, order: ActorOrder): Proposition {
  return {
    id,
    rollup,
    a,
    b,
    directed,
    quadClass,
    types: distinct(told.map(({ relation }) => relation.type)),
    sources: new Set(told.map(({ source }) => source)).size,
    outlets: new Set(told.map(({ outlet }) => outlet)).size,
    relations: new Set(told.map(({ relation }) => relation.id)).size,
    contested: isContested(told, order),
    singleSource: new Set(told.map(({ voice }) => voice)).size === 1,
    rule: rules[rollup],
  };
}

/** Who asserts and who denies or hedges what of one pair of actors, for the units that several pairs stand under. */
interface Camps {
  readonly relation: Relation;
  readonly asserting: Set<string>;
  readonly doubting: Set<string>;
}

/**
 * Whether one voice asserts what another denies or hedges: of the same two actors, or of one of them and what belongs to
 * it. That one branch is said to have done a thing and its sister not to have done it is no contradiction.
 */
function isContested(told: readonly Told[], { kin }: ActorOrder): boolean {
  const pairs = new Map<string, Camps>();
  for (const { relation, voice } of told) {
    const key = `${relation.a} ${relation.b} ${relation.directed}`;
    const camps = pairs.get(key) ?? { relation, asserting: new Set(), doubting: new Set() };
    (relation.stance === "assert" ? camps.asserting : camps.doubting).add(voice);
    pairs.set(key, camps);
  }
  const same = (x: Relation, y: Relation) =>
    (kin(x.a, y.a) && kin(x.b, y.b)) || (!(x.directed && y.directed) && kin(x.a, y.b) && kin(x.b, y.a));
  const all = [...pairs.values()];
  return all.some(
    (x) =>
      x.doubting.size > 0 &&
      all.some(
        (y) =>
          y.asserting.size > 0 &&
          same(x.relation, y.relation) &&
          (x.doubting.size > 1 || y.asserting.size > 1 || [...y.asserting].some((voice) => !x.doubting.has(voice))),
      ),
  );
}
