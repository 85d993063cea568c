import type { Attribution } from "../types.js";
import { sidesBetween } from "./between.js";
import { withAttackers, withDoers } from "./casualties.js";
import { type Clauses, linksAfter } from "./clause.js";
import { resolveNoun } from "./nouns.js";
import { type Act, type Case, halves, isPopulace, slots, subjectOf } from "./parties.js";
import type { PredicateHit } from "./predicates.js";
import { type Party, partyOf, type Sides } from "./subjects.js";
import { resolveVerb } from "./verbs.js";

/** Attributions as acts see them: the one whose content holds a predicate, and the one whose cue it is. */
export interface Attributed {
  readonly holder: (predicate: PredicateHit) => Attribution | null;
  readonly own: (predicate: PredicateHit) => Attribution | null;
}

/** Resolves the arguments of each predicate, in text order; earlier acts give later ones their subjects and pairs. */
export function findActs(clauses: Clauses, attributed: Attributed): Act[] {
  const acts: Act[] = [];
  let pair: Sides | null = null;
  for (const predicate of clauses.predicates) {
    const attribution = attributed.holder(predicate);
    const own = attributed.own(predicate);
    const readings = [predicate, ...predicate.others].map((reading) =>
      resolve({
        clauses,
        predicate: reading,
        attribution,
        own,
        links: linksAfter(clauses, reading),
        earlier: acts,
        pair,
      }),
    );
    const act = readings.reduce((best, next) => (better(clauses, next, best) ? next : best));
    acts.push(act);
    if (act.predicate.row.mutual && act.a && act.b && !isPopulace(clauses, act.a) && !isPopulace(clauses, act.b))
      pair = { a: act.a, b: act.b };
  }
  return withDoers(clauses, withAttackers(clauses, acts));
}

/**
 * Whether a reading knows more of its parties; of two that know both, a verb that has both right after it is meant rather
 * than a noun that looks back for one (خطف مسلحون ثلاثة أجانب).
 */
function better({ text }: Clauses, next: Act, best: Act): boolean {
  const [more, less] = [parties(next), parties(best)];
  if (more !== less) return more > less;
  if (more < 2 || next.predicate.row.kind !== "verb" || best.predicate.row.kind !== "noun") return false;
  const { after } = next.predicate;
  const [a, b] = [next.a?.group?.from ?? -1, next.b?.group?.from ?? -1];
  return a >= after && b >= after && text.words.slice(after, b + 1).every(({ apart }) => !apart);
}

/** How much an act knows: both parties, one, or none. */
const parties = (act: Act): number => (act.a === null ? 0 : 1) + (act.b === null ? 0 : 1);

function resolve(found: Case): Act {
  const { clauses, predicate, attribution, pair } = found;
  const { row } = predicate;
  if (row.a.includes(slots.between) || row.b.includes(slots.between)) {
    const sides = sidesBetween(clauses, predicate.after, pair);
    if (sides === "unnamed") return { predicate, attribution, a: null, b: null };
    if (sides !== null && row.mutual) return { predicate, attribution, a: sides.a, b: sides.b };
    if (sides !== null) return { predicate, attribution, a: subjectOf(found, sides.a.group), b: bothOf(sides) };
  }
  const act = row.kind === "verb" ? resolveVerb(found) : resolveNoun(found);
  if (!row.mutual || act.b !== null || act.a === null) return act;
  const divided = halves(act.a);
  return divided === null ? act : { ...act, a: divided.a, b: divided.b };
}

/** Both sides as one party: whom a mediator goes between (تتوسط بين). */
function bothOf({ a, b }: Sides): Party {
  if (a.group === null || b.group === null) return { entities: [...a.entities, ...b.entities], group: null };
  const members = [...a.group.members, ...b.group.members];
  return partyOf({ members, from: a.group.from, to: b.group.to, adjective: false });
}
