import type { PredicateRow } from "../lexicon/rows.js";
import { fold } from "../text/fold.js";
import { lam } from "../text/letters.js";
import { isWord, wordAt } from "../text/reading.js";
import type { Attribution } from "../types.js";
import { by, type Clauses, direct, type Link } from "./clause.js";
import type { Group } from "./groups.js";
import type { PredicateHit } from "./predicates.js";
import { type Party, partyOf, type Sides, subjectAt, topicOf, weOf } from "./subjects.js";

/** A predicate with whoever does it and whoever it is done to, as far as the text says. */
export interface Act {
  readonly predicate: PredicateHit;
  readonly attribution: Attribution | null;
  readonly a: Party | null;
  readonly b: Party | null;
}

/** A predicate and all that its arguments are sought in. */
export interface Case {
  readonly clauses: Clauses;
  readonly predicate: PredicateHit;
  /** The attribution whose content holds it. */
  readonly attribution: Attribution | null;
  /** The attribution of which it is the cue itself (اتهم, طالب). */
  readonly own: Attribution | null;
  readonly links: readonly Link[];
  readonly earlier: readonly Act[];
  /** The last two sides that did something alike: what a dual (الطرفين) stands for. */
  readonly pair: Sides | null;
}

/** Argument slots of predicates.csv that are no prepositions. */
export const slots = {
  between: "between",
  subject: "subject",
  object: "object",
  of: "of",
  adjective: "adjective",
  by: "by",
  host: "host",
  attack: "attack",
} as const;

/** The actor a row names for acts whose doer the text leaves out (`=ID`), or null. */
export function impliedDoer(row: PredicateRow): Party | null {
  const last = row.a.at(-1) ?? "";
  return last.startsWith("=") ? { entities: [last.slice(1)], group: null } : null;
}

/** The first link that fills one of the slots, best slot first; `used` is passed over. */
export function fill(links: readonly Link[], wanted: readonly string[], used: Group | null): Link | null {
  for (const slot of wanted) {
    const name = slot === slots.object || slot === slots.of ? direct : slot === slots.by ? by : fold(slot);
    const link = links.find(
      (found) => found.group !== used && found.slot === name && !(slot === slots.of && found.group.adjective),
    );
    if (link) return link;
  }
  return null;
}

/** Who speaks, in the first person plural. */
export function speakerOf({ clauses, attribution }: Case): Party | null {
  return attribution && weOf(clauses, { id: attribution.sourceId });
}

/** The sentence a predicate stands in. */
export function sentenceOf({ clauses, predicate }: Pick<Case, "clauses" | "predicate">): number {
  return clauses.text.words[predicate.at]?.sentence ?? -1;
}

/** The last act that fits, no further back than a sentence. */
export function lastSince(
  clauses: Clauses,
  earlier: readonly Act[],
  sentence: number,
  fits: (act: Act) => boolean,
): Act | undefined {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const act = earlier[i];
    if (act === undefined || (clauses.text.words[act.predicate.at]?.sentence ?? -1) < sentence) return undefined;
    if (fits(act)) return act;
  }
  return undefined;
}

const controlling = new Set(["ACCUSE", "REQUEST", "THREATEN"]);
/** A purpose (لصد تقدم) has the nearest name before it as its subject, this many words back. */
const purposeReach = 8;

/**
 * The subject of an act: the one accused or asked, in what he is accused of or asked for (اتهم النظام بنقل); the nearest
 * name, for a purpose; the subject of its clause; that of the act before; or the name its sentence opens with.
 */
export function subjectOf(found: Case, used: Group | null): Party | null {
  const { clauses, predicate, attribution, earlier } = found;
  const sentence = sentenceOf(found);
  const lastHere = (fits: (act: Act) => boolean) => lastSince(clauses, earlier, sentence, fits);
  const undertaker = undertakerOf(found);
  if (undertaker) return undertaker;
  const controller = controllerOf(found);
  if (controller) return controller;
  const skip = (group: Group) => group === used || group.from >= predicate.at;
  if (predicate.hit.reading.preposition === lam) {
    const nearest = nearestBefore(found, purposeReach, used);
    if (nearest) return nearest;
  }
  if (denies(found) || isOurDoing(clauses, predicate)) return speakerOf(found);
  const seen = subjectAt(clauses, predicate.at, attribution, skip, found.pair, accusedIn(found));
  if (seen.party) return befell(found, seen.party) ? null : seen.party;
  const previous = lastHere((act) => act.a !== null && act.predicate.at >= seen.barrier);
  if (previous?.a && previous.a.group !== used) return previous.a;
  return topicOf(clauses, sentence, attribution, seen.barrier, skip);
}

/** نقوم بصد …, "we are repelling": a verb of doing in the first person makes the act the speaker's. */
function isOurDoing({ text, lexicon }: Clauses, { at, row }: PredicateHit): boolean {
  return row.kind !== "verb" && text.words[at]?.apart === false && isWord(text, lexicon, at - 1, "we-do");
}

/** Words between a noun of doing and what is done. */
const undertakenReach = 12;

/** قيام الفصائل بفتح الطريق, "the factions' opening the road": the genitive of a noun of doing is who does what a preposition hangs on it. */
function undertakerOf({ clauses, predicate }: Case): Party | null {
  const { text, lexicon } = clauses;
  const { at, hit } = predicate;
  if (hit.reading.preposition === "" && !isWord(text, lexicon, at - 1, "preposition")) return null;
  for (let i = at - 1; i > at - undertakenReach && text.words[i + 1]?.apart === false; i--) {
    if (clauses.predicateAt.has(i)) return null;
    if (!isWord(text, lexicon, i, "doing")) continue;
    const group = clauses.groupAt.get(i + 1);
    return group === undefined ? null : partyOf(group);
  }
  return null;
}

/** Who is accused of an act or asked for it, where a preposition hangs it on the accusation (اتهم النظام بنقل). */
export function controllerOf({ clauses, predicate, attribution, earlier }: Case): Party | null {
  if (attribution === null || predicate.hit.reading.preposition === "") return null;
  const sentence = sentenceOf({ clauses, predicate });
  const fits = (act: Act) => controlling.has(act.predicate.row.type) && act.b !== null;
  return lastSince(clauses, earlier, sentence, fits)?.b ?? null;
}

/** Whether a party is a populace alone: it is bombed and does not bomb, and is no side of two (الطرفان). */
export const isPopulace = ({ lexicon }: Clauses, { entities }: Party): boolean =>
  entities.every((entity) => lexicon.actors.get(entity)?.kind === "population");

/** Whether an attack just told in the sentence was on a party: it does not do the next one (استهداف المخفر بضربات, الذين قتلوا نتيجة للقصف). */
function befell({ clauses, predicate, earlier }: Case, party: Party): boolean {
  if (party.group === null || predicate.row.type !== "ASSAULT" || predicate.row.kind === "verb") return false;
  const fits = ({ predicate: { row }, a, b }: Act) => row.type === "ASSAULT" && a === null && b?.group === party.group;
  return lastSince(clauses, earlier, sentenceOf({ clauses, predicate }), fits) !== undefined;
}

/** Whom an accusation is laid against, in what he is accused of. */
export function accusedIn(found: Case): Party | null {
  const { clauses, attribution, earlier } = found;
  if (attribution?.cueClass !== "accusation") return null;
  const accusation = lastSince(clauses, earlier, sentenceOf(found), ({ predicate }) => predicate.row.type === "ACCUSE");
  return accusation?.b ?? null;
}

const ownActs = new Set(["denial", "commitment", "threat"]);

/** Kinds of actor that announce what they did themselves, as media, persons and observers do not. */
const fighting = new Set<string>([
  "state",
  "state-forces",
  "government",
  "armed-group",
  "faction",
  "militia",
  "alliance",
]);

/**
 * A bare noun of an act that opens what somebody denies, vows or threatens is his own act (نفى حزب الله استهداف الجيش), as is
 * what a fighting party announces (أعلنت الشرطة العراقية اعتقال عشرة).
 */
function denies({ clauses, predicate, attribution }: Case): boolean {
  if (attribution === null || predicate.row.kind === "verb") return false;
  const told =
    attribution.cueClass === "neutral" && fighting.has(clauses.lexicon.actors.get(attribution.sourceId)?.kind ?? "");
  if (!told && !ownActs.has(attribution.cueClass)) return false;
  return wordAt(clauses.text, attribution.content.start) === predicate.at;
}

/** The nearest name before an act within `reach` words of its clause, whatever governs it. */
export function nearestBefore({ clauses, predicate }: Case, reach: number, used: Group | null = null): Party | null {
  const { text, lexicon } = clauses;
  const skip = (group: Group) => group === used || group.from >= predicate.at;
  for (let at = predicate.at - 1; at >= predicate.at - reach; at--) {
    if (text.words[at]?.sentence !== text.words[predicate.at]?.sentence) return null;
    if (isWord(text, lexicon, at, "complementizer", "clause")) return null;
    const group = clauses.groupOver.get(at);
    if (group !== undefined) return skip(group) || group.adjective ? null : partyOf(group);
  }
  return null;
}

/**
 * A group of several who do something to one another (داعش والقاعدة لا يتعاونان): one and the other or, of more than two, each with
 * each of the others, so that both sides are all of them.
 */
export function halves(party: Party): Sides | null {
  const [first, second, third] = party.entities;
  if (first === undefined || second === undefined) return null;
  if (third !== undefined) return { a: party, b: party };
  const { group } = party;
  return { a: { entities: [first], group }, b: { entities: [second], group } };
}
