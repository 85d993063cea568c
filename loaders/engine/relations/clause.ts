import type { Scene } from "../attribution/sources.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { PredicateRow } from "../lexicon/rows.js";
import { isConjunction, isProclitic } from "../text/clitics.js";
import { fold } from "../text/fold.js";
import { ba, kaf, lam } from "../text/letters.js";
import { hitAt, inflectedHitAt, isWord, signsBefore } from "../text/reading.js";
import { colon, isDash, isPause, isSemicolon } from "../text/signs.js";
import { type Group, leadsToName } from "./groups.js";
import type { PredicateHit } from "./predicates.js";

/** What the relations stage looks things up in. */
export interface Clauses extends Scene {
  readonly groups: readonly Group[];
  /** Group by the index of its first word, and by every word from its first to its last name. */
  readonly groupAt: ReadonlyMap<number, Group>;
  readonly groupOver: ReadonlyMap<number, Group>;
  /** Groups by the sentence they begin in. */
  readonly groupsIn: ReadonlyMap<number, readonly Group[]>;
  readonly predicates: readonly PredicateHit[];
  readonly predicateAt: ReadonlyMap<number, PredicateHit>;
  readonly verbAt: ReadonlySet<number>;
  /** Words at which a noun of what both do alike stands. */
  readonly mutualAt: ReadonlySet<number>;
  /** Words of date expressions, with the preposition before them: a verb's arguments are read across them. */
  readonly dated: ReadonlySet<number>;
  /** Words that only say how many (ما لا يقل عن 20) or describe (بدون طيار): arguments are read across them too. */
  readonly counted: ReadonlySet<number>;
}

/** Whether a clause ends before the word: a full sign (but not that of a clock time), a clause opener, a relative pronoun, or a conjoined verb after a pause. */
export function clauseBreak(clauses: Clauses, at: number): boolean {
  const { text, lexicon } = clauses;
  if (text.words[at]?.sentence !== text.words[at - 1]?.sentence) return true;
  const signs = signsBefore(text, at);
  const clock = text.words[at]?.kind === "number" && text.words[at - 1]?.kind === "number";
  if (signs.some((sign) => isSemicolon(sign) || (sign === colon && !clock))) return true;
  const hit = hitAt(lexicon.words, text, at);
  if (hit?.rows.some((row) => row.class === "clause" || row.class === "relative" || row.class === "complementizer")) {
    return hit.reading.cut === 0 || hit.reading.conjunction !== "" || hit.reading.preposition !== "";
  }
  if (!clauses.verbAt.has(at)) return false;
  const verb = clauses.predicateAt.get(at);
  const joined = verb?.hit.reading.conjunction !== "" && !clauses.verbAt.has(at - 1) && verb?.others.length === 0;
  return signs.length > 0 || joined;
}

/** How a group to the right hangs on a predicate: `direct` (object, subject or genitive), by a preposition, or `by` (من قبل). */
export interface Link {
  readonly group: Group;
  readonly slot: string;
  /** Words between predicate and group, quantities and roles aside. */
  readonly gap: number;
}

export const direct = "direct";
export const by = "by";

/** Groups a predicate may reach lie at most this many words to its right. */
const rightReach = 18;

const parenthesisReach = 12;

/** The first word after a parenthesis in dashes that begins at a word (-الذي تشكل مؤخرا في حلب-), or -1. */
function dashAfter(clauses: Clauses, at: number): number {
  const { text } = clauses;
  const sentence = text.words[at]?.sentence;
  for (let i = at + 1; i < at + parenthesisReach && text.words[i]?.sentence === sentence; i++) {
    if (signsBefore(text, i).some(isDash)) return i;
  }
  return -1;
}

/** The groups to the right of a predicate in its clause, each with how it hangs on it. */
export function linksAfter(clauses: Clauses, { after, row }: PredicateHit): Link[] {
  return linksFrom(clauses, after, row);
}

/** As {@link linksAfter}, from a word on: also for the relative clause that tells an act's parties. */
export function linksFrom(clauses: Clauses, after: number, row: PredicateRow): Link[] {
  const { text } = clauses;
  const expected = new Set(row.b.concat(row.a).filter((slot) => slot.length === 1));
  const links: Link[] = [];
  const sentence = text.words[after - 1]?.sentence;
  let nearer: PredicateHit | undefined;
  for (let at = after; at < after + rightReach && text.words[at]?.sentence === sentence; at++) {
    const signs = signsBefore(text, at);
    if (signs.some(isDash) && at > after) {
      const end = dashAfter(clauses, at);
      if (end > at) at = end;
    } else if (signs.some((sign) => isPause(sign) || sign === colon)) break;
    if (clauseBreak(clauses, at) && !clauses.groupAt.has(at)) break;
    const group = clauses.groupAt.get(at);
    if (group === undefined) {
      nearer = clauses.predicateAt.get(at) ?? nearer;
      continue;
    }
    if (opensClause(clauses, group, after)) break;
    let gap = 0;
    for (let i = after; i < group.from; i++) if (!clauses.counted.has(i) && !isRole(clauses, i)) gap++;
    const slot = slotOf(clauses, after, group, expected);
    at = group.to;
    if (nearer === undefined || !takes(nearer, row, slot)) links.push({ group, slot, gap });
  }
  return links;
}

/** A name joined to no other, with its verb right behind it, opens a clause of its own (يقصف دوما والفصائل ترد, "… and the factions reply"). */
function opensClause({ text, lexicon }: Clauses, { from, to, members }: Group, after: number): boolean {
  if (from === after || !members[0]?.mention.reading?.conjunction || text.words[to + 1]?.apart !== false) return false;
  const verb = inflectedHitAt(lexicon.predicates, text, to + 1);
  return verb?.reading.cut === 0 && verb.rows.every(({ tense }) => tense !== "");
}

/**
 * Whether another act nearer to a group takes its doer (أدان قصف المشافي من قبل قوات النظام: the forces shell, they do not
 * condemn). Of two acts of one type both tell the same.
 */
const takes = (nearer: PredicateHit, { type }: PredicateRow, slot: string): boolean =>
  slot === by && nearer.row.type !== type && [nearer, ...nearer.others].some(({ row }) => row.a.includes(by));

/** A bare role (قائد, "leader of") leads to the name of whoever has it. */
const isRole = ({ text, lexicon }: Scene, at: number): boolean =>
  hitAt(lexicon.speakers, text, at)?.row.kind === "role";

/** A head of men, machines or sites, whose owner ل may bring in (دورية للجيش, "a patrol of the army"). */
const isHead = ({ text, lexicon }: Scene, at: number): boolean =>
  text.words[at + 1]?.apart === false &&
  (hitAt(lexicon.actorHeads, text, at) ?? hitAt(lexicon.placeHeads, text, at)) !== null;

/**
 * The preposition that governs a group, looking back to `after`: the group's own proclitic, unless that only tells whose a
 * head is (دورية للجيش), or the nearest one before it.
 */
function slotOf(clauses: Clauses, after: number, group: Group, expected: ReadonlySet<string>): string {
  const own = group.members[0]?.mention.reading?.preposition;
  const owned = own === lam && !expected.has(lam) && isHead(clauses, group.from - 1) && group.from - 1 >= after;
  if (own && !owned) return own;
  for (let at = group.from - 1; at >= after; at--) {
    if (clauses.groupAt.has(at) || clauses.covering.get(at)?.kind === "actor") break;
    if (clauses.dated.has(at) || clauses.counted.has(at)) continue;
    if (hitAt(clauses.lexicon.actorHeads, clauses.text, at - 1)?.length === 2) {
      at--;
      continue;
    }
    const hit = phraseEndingAt(clauses, at, after);
    if (hit !== null) return hit;
    const proclitic = procliticAt(clauses, at) ?? expectedProclitic(clauses, at, expected);
    if (proclitic !== null) return proclitic;
  }
  return direct;
}

/** The first letter of a word in no lexicon, where the predicate looks for just that preposition (سمح … بالمرور, ببقاء). */
function expectedProclitic(clauses: Clauses, at: number, expected: ReadonlySet<string>): string | null {
  const { text, lexicon } = clauses;
  const word = text.words[at];
  const letter = word?.key[0] ?? "";
  if (word === undefined || !expected.has(letter) || word.key.length < 4 || clauses.covering.has(at)) return null;
  const known = [lexicon.words, lexicon.actorHeads, lexicon.placeHeads, lexicon.speakers, lexicon.placeNames];
  return known.some((phrases) => phrases.next.has(word.key)) ? null : letter;
}

/** The preposition or "by" phrase that ends at a word, as words.csv values it. */
function phraseEndingAt(clauses: Clauses, at: number, notBefore: number): string | null {
  const { text, lexicon } = clauses;
  for (const length of [3, 2, 1]) {
    const from = at - length + 1;
    if (from < notBefore) continue;
    const hit = hitAt(lexicon.words, text, from);
    if (hit === null || hit.length !== length || (hit.reading.cut > 0 && hit.reading.conjunction === "")) continue;
    const row = hit.rows.find((found) => found.class === "by" || found.class === "preposition");
    if (row === undefined) return null;
    if (row.class === "by") return by;
    return row.id === "prep.min" && leadsPast(clauses, from) ? null : fold(row.value);
  }
  return null;
}

/** عناصر من حزب الله, أربعة من الجنود: here من only leads from a head or a number to the name. */
export function leadsPast(clauses: Clauses, at: number): boolean {
  if (clauses.counted.has(at - 1)) return true;
  return at > 0 && leadsToName(clauses, at - 1) && !isWord(clauses.text, clauses.lexicon, at - 1, "preposition");
}

/** The preposition that a predicate is written with (بدعم, "with the support"), where it is one without it too; or null. */
function ownProclitic(lexicon: Lexicon, key: string): string | null {
  return isProclitic(key[0] ?? "") && !isConjunction(key[0] ?? "") && lexicon.predicates.next.has(key.slice(1))
    ? (key[0] ?? null)
    : null;
}

/** The proclitic preposition of a word that is known without it (لمساعدة, بعبور, بالهجوم), or null. */
export function procliticAt(clauses: Scene, at: number): string | null {
  const { text, lexicon } = clauses;
  const word = text.words[at];
  if (word === undefined) return null;
  const head = hitAt(lexicon.actorHeads, text, at);
  if (head !== null) return head.reading.preposition || null;
  const predicate = inflectedHitAt(lexicon.predicates, text, at);
  if (predicate !== null) return predicate.reading.preposition || ownProclitic(lexicon, predicate.reading.key);
  const [first, second, third] = word.key;
  if (first === lam && second === lam) return first;
  const afterArticle = `${second ?? ""}${third ?? ""}`;
  return (first === ba || first === lam || first === kaf) && afterArticle === lexicon.article ? first : null;
}
