import type { PredicateRow } from "../lexicon/rows.js";
import { waw } from "../text/letters.js";
import { isWord, signsBefore } from "../text/reading.js";
import type { Clauses } from "./clause.js";
import { type Act, impliedDoer, slots } from "./parties.js";
import type { PredicateHit } from "./predicates.js";
import type { Party } from "./subjects.js";

/** Words between a casualty and the attack that it is told with (قتل خمسة من رجال الشرطة وأصيب آخرون في هجوم). */
const attackReach = 14;
/** Words back from a casualty to the attack that it came of (هجوم … أسفر عن مقتل). */
const causeReach = 24;

/** Whether a row tells of dead or hurt, whose attacker may be told beside it (قتل, أصيب, مقتل, تعرض لهجوم). */
export const isCasualty = (row: PredicateRow): boolean => row.a.includes(slots.attack);

/** Whether a noun of attack stands at a word. */
export function isAttackNoun(clauses: Clauses, at: number): boolean {
  const predicate = clauses.predicateAt.get(at);
  return predicate !== undefined && predicate.row.kind === "noun" && isAttack(predicate);
}

/** أدى may stand before the attack (أدى قصف النظام إلى مقتل). */
const ledBefore = 3;

const isAttack = ({ row }: PredicateHit): boolean => row.type === "ASSAULT" && !isCasualty(row);

/**
 * The attack that a casualty is told with: a noun of fighting that a preposition brings in (في هجوم, برصاص, خلال اشتباكات),
 * before another verb than one of casualties. Null where there is none.
 */
export function attackAfter(clauses: Clauses, casualty: PredicateHit): PredicateHit | null {
  const { text, lexicon } = clauses;
  const sentence = text.words[casualty.at]?.sentence;
  for (let at = casualty.after; at < casualty.after + attackReach && text.words[at]?.sentence === sentence; at++) {
    const predicate = clauses.predicateAt.get(at);
    if (predicate === undefined) continue;
    const { row, hit } = predicate;
    if (isCasualty(row)) continue;
    if (row.kind === "verb" && predicate.others.every((other) => other.row.kind === "verb")) return null;
    const governed = hit.reading.preposition !== "" || isWord(text, lexicon, at - 1, "preposition");
    if (isAttack(predicate) && governed) return predicate;
  }
  return null;
}

/** A bare number of people (قتل 13 في تفجير, وقتلوا عشرة من سكانها) that begins at a word and counts no name; null without. */
export function numbered(clauses: Clauses, from: number): Party | null {
  const { text, lexicon } = clauses;
  let at = from;
  while (clauses.counted.has(at) && text.words[at]?.sentence === text.words[from]?.sentence) at++;
  if (at === from || lexicon.counted === "" || clauses.covering.has(at)) return null;
  const next = text.words[at];
  const ends = next === undefined || next.sentence !== text.words[from]?.sentence || signsBefore(text, at).length > 0;
  const joined = !ends && (isWord(text, lexicon, at, "preposition", "clause", "adverb") || next.key.startsWith(waw));
  return ends || joined ? { entities: [lexicon.counted], group: null } : null;
}

/** Acts with each casualty's doer filled in from the attack told with it, or from the one before that it came of. */
export function withAttackers(clauses: Clauses, acts: readonly Act[]): Act[] {
  const byPredicate = new Map(acts.map((act) => [act.predicate.at, act]));
  return acts.map((act, n) => {
    if (act.a !== null || act.b === null || act.predicate.row.type !== "ASSAULT") return act;
    const { predicate } = act;
    const told = isAttackNoun(clauses, predicate.after) ? clauses.predicateAt.get(predicate.after) : undefined;
    if (!isCasualty(predicate.row) && told === undefined) return act;
    const after = told ?? attackAfter(clauses, predicate);
    const attack = (after && byPredicate.get(after.at)) ?? causeOf(clauses, acts, n);
    const a = attack && attackerOf(attack, act.b);
    return a ? { ...act, a } : act;
  });
}

/** The last attack of the sentence before a casualty. */
function causeOf(clauses: Clauses, acts: readonly Act[], casualty: number): Act | null {
  const { text } = clauses;
  const at = acts[casualty]?.predicate.at ?? 0;
  for (let i = casualty - 1; i >= 0; i--) {
    const act = acts[i];
    if (act === undefined || act.predicate.at < at - causeReach) return null;
    if (text.words[act.predicate.at]?.sentence !== text.words[at]?.sentence) return null;
    if (isAttack(act.predicate)) return ledTo(clauses, act.predicate.after, at) ? act : null;
  }
  return null;
}

/** Whether a verb of consequence stands between an attack and its dead (هجوم أسفر عن مقتل, أدى القصف إلى مقتل), before both included. */
function ledTo({ text, lexicon }: Clauses, from: number, to: number): boolean {
  for (let at = from - ledBefore; at < to; at++) if (isWord(text, lexicon, at, "led-to")) return true;
  return false;
}

/** Who did it: the attacker, or of two sides the one that did not suffer. */
function attackerOf({ a, b, predicate }: Act, hurt: Party): Party | null {
  const same = (party: Party) => party.entities.some((entity) => hurt.entities.includes(entity));
  if (a !== null && !same(a)) return a;
  return predicate.row.mutual && b !== null && !same(b) ? b : impliedDoer(predicate.row);
}

/** A word of condemning or backing stands at most this many words before the deed. */
const deedReach = 12;

/**
 * Acts of condemning or backing that name a deed alone, with whoever did it: أدانت فرنسا قصف المشافي من قبل قوات النظام, "condemned the
 * shelling of hospitals by the regime's forces"; دعمه للمعركة التي تخوضها الفصائل, "its support for the battle that the factions fight".
 */
export function withDoers({ text, lexicon, covering }: Clauses, acts: readonly Act[]): Act[] {
  return acts.map((act, n) => {
    const { predicate, a, b } = act;
    const { type, kind } = predicate.row;
    if (a === null || b !== null || !(type === "SUPPORT" || (type === "ACCUSE" && kind === "verb"))) return act;
    const deed = acts[n + 1];
    if (deed?.a == null || deed.predicate.row.kind === "verb" || deed.predicate.row.type !== "ASSAULT") return act;
    if (deed.predicate.at - predicate.after > deedReach) return act;
    for (let at = predicate.after; at <= deed.predicate.at; at++) {
      if (text.words[at]?.apart) return act;
      if (!covering.has(at) && isWord(text, lexicon, at, "clause", "relative", "complementizer")) return act;
    }
    const own = deed.a.group !== null && deed.a.group !== a.group && deed.a.group.from > predicate.at;
    return own ? { ...act, b: deed.a } : act;
  });
}
