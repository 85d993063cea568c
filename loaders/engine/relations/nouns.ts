import { fold } from "../text/fold.js";
import { lam } from "../text/letters.js";
import { hitAt, isWord } from "../text/reading.js";
import { isCasualty, numbered } from "./casualties.js";
import { type Clauses, direct, linksFrom } from "./clause.js";
import {
  type Act,
  accusedIn,
  type Case,
  controllerOf,
  fill,
  impliedDoer,
  isPopulace,
  nearestBefore,
  slots,
  speakerOf,
  subjectOf,
} from "./parties.js";
import type { PredicateHit } from "./predicates.js";
import { antecedent, type Party, partyOf, subjectAt } from "./subjects.js";

const adjectiveGap = 1;
/** A doer in the genitive stands right after its noun, past an adjective or a head. */
const genitiveGap = 2;
/** A relative clause that names the doer of a noun begins this soon after it (الهجمة المشتركة التي شنها التحالف). */
const relativeReach = 3;
/** A relative clause whose doer is a pronoun (الهجوم الذي شنته ضد) means the nearest name before it, this many words back. */
const describedReach = 12;

/** The parties of a masdar, an event noun, an adjective or a participle. */
export function resolveNoun(found: Case): Act {
  const { predicate, attribution } = found;
  const { row } = predicate;
  const act = (a: Party | null, b: Party | null): Act => ({ predicate, attribution, a, b });
  if (isOurs(found.clauses, predicate) && row.b.includes(slots.of))
    return act(subjectOf(found, null), speakerOf(found));
  if (row.b.includes(slots.host)) {
    const doer = fill(
      found.links,
      row.a.filter((slot) => slot !== slots.host),
      null,
    );
    const apart = predicate.hit.reading.conjunction !== "";
    return act(
      doer && partyOf(doer.group),
      apart ? subjectOf(found, doer?.group ?? null) : hostOf(found.clauses, predicate.at),
    );
  }
  const undergone = undergoneAct(found);
  if (undergone !== null) return undergone;
  const described = describedAct(found);
  if (described !== null) return described;
  const patient = fill(found.links, patientSlots(found), null);
  if (isTheirs(found) && patient === null) return act(null, null);
  const a = doerOf(found, patient && partyOf(patient.group));
  if (patient === null && isCasualty(row)) return act(a, numbered(found.clauses, predicate.after));
  if (patient) return act(a, a?.group === patient.group && a.group !== null ? null : partyOf(patient.group));
  return act(a, row.b.includes(slots.subject) ? subjectOf(found, a?.group ?? null) : null);
}

/**
 * Where the one done to may stand. With a pronoun the genitive is taken (استهدافها); what somebody is accused of or asked for
 * has him as its doer, so that a genitive is whom it is done to (اتهمت موسكو بقصف الفصائل); so it is with a populace.
 */
function patientSlots(found: Case): readonly string[] {
  const { row } = found.predicate;
  if (isTheirs(found)) return row.b.filter((slot) => slot !== slots.of);
  const first = found.links[0];
  const genitive = row.a.includes(slots.of) && first?.slot === direct && first.gap === 0 && !first.group.adjective;
  if (!genitive || row.mutual || row.b.includes(slots.of)) return row.b;
  return controllerOf(found) || isPopulace(found.clauses, partyOf(first.group)) ? [...row.b, slots.of] : row.b;
}

function doerOf(found: Case, patient: Party | null): Party | null {
  const { clauses, predicate, links } = found;
  const { row, hit } = predicate;
  const used = patient?.group ?? null;
  const ours = isOurs(clauses, predicate);
  for (const slot of row.a) {
    if (slot.startsWith("=")) return impliedDoer(row);
    if (slot === slots.host) {
      const host = hostOf(clauses, predicate.at);
      if (host) return host;
    } else if (slot === slots.subject) {
      if (ofStranger(clauses, predicate) && !isUndertaken(found)) return null;
      return ours ? speakerOf(found) : subjectOf(found, used);
    } else if (slot === slots.adjective) {
      const link = links.find(({ group, gap }) => group.adjective && gap <= adjectiveGap);
      if (link) return partyOf(link.group);
    } else {
      // A noun with the article takes no genitive (الغارات الروسية تقتل مدنيين, "the Russian raids kill civilians").
      if (slot === slots.of && predicate.hit.reading.key.startsWith(clauses.lexicon.article)) continue;
      const link = fill(links, [slot], used);
      if (link && !(slot === slots.of && link.gap > genitiveGap)) return partyOf(link.group);
    }
  }
  return hit.pronoun !== "" && !ours ? subjectOf(found, used) : null;
}

/**
 * An act whose doer and target stand in its relative clause (الهجمة التي شنها التحالف على داعش, المعركة التي تخوضها الفصائل ضد),
 * which after an indefinite noun has no relative pronoun (غارة شنها التحالف).
 */
function describedAct(found: Case): Act | null {
  const { clauses, predicate, attribution } = found;
  const { text, lexicon } = clauses;
  const { row, after } = predicate;
  for (let at = after; at < after + relativeReach; at++) {
    if (text.words[at]?.apart !== false || clauses.covering.has(at)) return null;
    if (clauses.predicateAt.get(at)?.row.kind === "noun") return null;
    const carriedOut = hitAt(lexicon.words, text, at);
    const isVerb = carriedOut?.rows.some(({ class: kind }) => kind === "carried-out") ?? false;
    if (!isVerb && !isWord(text, lexicon, at, "relative")) continue;
    const links = linksFrom(clauses, at + (isVerb ? (carriedOut?.length ?? 1) : 1), row);
    const doer = links.find((link) => link.slot === direct && link.gap <= genitiveGap && !link.group.adjective);
    const patient = fill(
      links,
      row.b.filter((slot) => slot !== slots.of && slot !== slots.object),
      doer?.group ?? null,
    );
    if (!patient && !doer) return null;
    const a = doer ? partyOf(doer.group) : nearestBefore(found, describedReach);
    return { predicate, attribution, a, b: patient && partyOf(patient.group) };
  }
  return null;
}

/** A verb of undergoing stands at most this many words before the act (تعرضت دورية للجيش الفرنسي صباح اليوم لهجوم). */
const undergoneReach = 10;

/** تعرض … لهجوم, "came under attack": the subject of the verb is whom the act is done to. */
function undergoneAct(found: Case): Act | null {
  const { clauses, predicate, attribution, links } = found;
  const { text, lexicon } = clauses;
  if (predicate.hit.reading.preposition !== lam) return null;
  for (let at = predicate.at - 1; at >= predicate.at - undergoneReach; at--) {
    if (text.words[at + 1]?.apart !== false || clauses.verbAt.has(at)) return null;
    if (!isWord(text, lexicon, at, "undergo")) continue;
    const before = linksFrom(clauses, at + 1, { ...predicate.row, a: [], b: [] }).filter(
      ({ group }) => group.to < predicate.at,
    );
    const told = before.find(({ slot }) => slot === direct);
    const skip = ({ from }: { readonly from: number }) => from > at;
    const b = told
      ? partyOf(told.group)
      : subjectAt(clauses, at, attribution, skip, found.pair, accusedIn(found)).party;
    const adjective = links.find(({ group, gap }) => group.adjective && gap <= adjectiveGap);
    const a = fill(links, [slots.by, "من", slots.of], told?.group ?? null) ?? adjective;
    return { predicate, attribution, a: a ? partyOf(a.group) : impliedDoer(predicate.row), b };
  }
  return null;
}

/** A genitive that is no known actor (هجوم الانتحاريين, "the attack of the suicide bombers"): the doer is a stranger, not the subject. */
function ofStranger(clauses: Clauses, predicate: PredicateHit): boolean {
  const { text, lexicon } = clauses;
  if (!predicate.row.a.includes(slots.of) || predicate.hit.pronoun !== "") return false;
  if (predicate.hit.reading.key.startsWith(lexicon.article)) return false;
  const next = text.words[predicate.after];
  // What the row needs is no doer (فتح الطريق, "opening the road").
  if (predicate.row.needs.some((needed) => fold(needed) === next?.key)) return false;
  return (
    next !== undefined && !next.apart && next.key.startsWith(lexicon.article) && !clauses.covering.has(predicate.after)
  );
}

/** Words between a verb of undertaking and what is undertaken. */
const undertakenReach = 8;

/** تمكن الجيش من أسر المئات, "the army managed to capture hundreds": behind a verb of undertaking a genitive is whom the act is done to. */
function isUndertaken({ clauses, predicate }: Case): boolean {
  const { text, lexicon } = clauses;
  for (let at = predicate.at - 1; at >= predicate.at - undertakenReach && text.words[at + 1]?.apart === false; at--) {
    if (isWord(text, lexicon, at, "undertake")) return true;
    if (clauses.verbAt.has(at) || isWord(text, lexicon, at, "clause", "relative", "complementizer")) return false;
  }
  return false;
}

/** استهدافها, "targeting it": the pronoun of a transitive noun is whom it is done to, unless a preposition names another (قتالها للنظام). */
function isTheirs({ clauses, predicate }: Case): boolean {
  return predicate.row.b.includes(slots.of) && clauses.lexicon.thirdPersons.includes(predicate.hit.pronoun);
}

/** معاركنا, "our battles", قصفنا, "bombing us": the attached pronoun is the speaker's. */
function isOurs(clauses: Clauses, predicate: PredicateHit): boolean {
  const { pronoun } = predicate.hit;
  return pronoun !== "" && pronoun === clauses.lexicon.ourPronoun;
}

/** The name that an adjective or participle qualifies: the one right before it (قوات النظام مدعمة بـ). */
function hostOf(clauses: Clauses, at: number): Party | null {
  const before = clauses.groupOver.get(at - 1);
  return before !== undefined ? partyOf(before) : antecedent(clauses, at, () => false);
}
