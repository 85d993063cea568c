import { fold } from "../text/fold.js";
import { isWord } from "../text/reading.js";
import type { Attribution } from "../types.js";
import { type Sides, sidesBetween } from "./between.js";
import { by, type Clauses, direct, type Link, linksAfter, type PredicateHit } from "./clause.js";
import type { Group } from "./groups.js";
import { antecedent, type Party, partyOf, subjectAt, topicOf, weOf } from "./subjects.js";

/** A predicate with whoever does it and whoever it is done to, as far as the text says. */
export interface Act {
  readonly predicate: PredicateHit;
  readonly attribution: Attribution | null;
  readonly a: Party | null;
  readonly b: Party | null;
}

/** A direct group this near to an active verb is its subject, if none stands before (VSO). */
const subjectGap = 2;
const adjectiveGap = 1;
const slots = {
  between: "between",
  subject: "subject",
  object: "object",
  of: "of",
  adjective: "adjective",
  by: "by",
  host: "host",
};

/** Resolves the arguments of each predicate, in text order; earlier acts give later ones their subjects and pairs. */
export function findActs(clauses: Clauses, attributionOf: (predicate: PredicateHit) => Attribution | null): Act[] {
  const acts: Act[] = [];
  let pair: Sides | null = null;
  for (const predicate of clauses.predicates) {
    const attribution = attributionOf(predicate);
    const act = resolve(clauses, predicate, attribution, acts, pair);
    acts.push(act);
    if (predicate.row.mutual && act.a && act.b) pair = { a: act.a, b: act.b };
  }
  return acts;
}

function resolve(
  clauses: Clauses,
  predicate: PredicateHit,
  attribution: Attribution | null,
  earlier: readonly Act[],
  pair: Sides | null,
): Act {
  const { row } = predicate;
  if (row.a.includes(slots.between) || row.b.includes(slots.between)) {
    const sides = sidesBetween(clauses, predicate.after, pair);
    if (sides === "unnamed") return { predicate, attribution, a: null, b: null };
    if (sides !== null && row.mutual) return { predicate, attribution, a: sides.a, b: sides.b };
    if (sides !== null) {
      const a = subjectOf(clauses, predicate, attribution, earlier, sides.a.group);
      return { predicate, attribution, a, b: bothOf(sides) };
    }
  }
  const links = linksAfter(clauses, predicate.after);
  return row.kind === "verb"
    ? resolveVerb(clauses, predicate, attribution, links, earlier)
    : resolveNoun(clauses, predicate, attribution, links, earlier);
}

/** Both sides as one party: whom a mediator goes between (تتوسط بين). */
function bothOf({ a, b }: Sides): Party {
  if (a.group === null || b.group === null) return { entities: [...a.entities, ...b.entities], group: null };
  const members = [...a.group.members, ...b.group.members];
  return partyOf({ members, from: a.group.from, to: b.group.to, adjective: false });
}

/** The first link that fills one of the slots, best slot first; `used` is passed over. */
function fill(links: readonly Link[], wanted: readonly string[], used: Group | null): Link | null {
  for (const slot of wanted) {
    const name = slot === slots.object || slot === slots.of ? direct : slot === slots.by ? by : fold(slot);
    const link = links.find((found) => {
      if (found.group === used || found.slot !== name) return false;
      if (slot === slots.of && found.group.adjective) return false;
      return true;
    });
    if (link) return link;
  }
  return null;
}

function resolveVerb(
  clauses: Clauses,
  predicate: PredicateHit,
  attribution: Attribution | null,
  links: readonly Link[],
  earlier: readonly Act[],
): Act {
  const { row, hit, at } = predicate;
  const agent = fill(links, [slots.by], null);
  if (agent) {
    const patient = subjectOf(clauses, predicate, attribution, earlier, null);
    return { predicate, attribution, a: partyOf(agent.group), b: patient };
  }
  const we = hit.row.person === "1p" || hit.row.person === "1s";
  const relative = relativeBefore(clauses, at);
  const prior = relative >= 0 ? antecedent(clauses, relative, () => false) : null;
  const near = links.find((link) => link.slot === direct && link.gap <= subjectGap && !link.group.adjective) ?? null;
  if (hit.pronoun !== "") {
    if (near)
      return { predicate, attribution, a: partyOf(near.group), b: prior ?? objectPronoun(clauses, predicate, earlier) };
    const a = we ? speaker(clauses, attribution) : (prior ?? subjectOf(clauses, predicate, attribution, earlier, null));
    const b = prior
      ? topicOf(clauses, clauses.text.words[at]?.sentence ?? -1, attribution, (group) => group === prior.group)
      : null;
    return { predicate, attribution, a, b };
  }
  const before = we
    ? speaker(clauses, attribution)
    : (prior ?? subjectAt(clauses, at, attribution, (group) => group.from > at));
  const wantsObject = row.b.includes(slots.object);
  const adjacent = before?.group !== undefined && before?.group !== null && at - before.group.to <= subjectGap + 1;
  if (near && !(we || prior || (adjacent && hit.reading.conjunction === ""))) {
    const b = fill(links, row.b, near.group);
    if (b) return { predicate, attribution, a: partyOf(near.group), b: partyOf(b.group) };
    if (!wantsObject || before === null) return { predicate, attribution, a: partyOf(near.group), b: null };
  }
  const b = fill(links, row.b, null);
  const a = before ?? subjectOf(clauses, predicate, attribution, earlier, b?.group ?? null);
  return { predicate, attribution, a, b: b && partyOf(b.group) };
}

function resolveNoun(
  clauses: Clauses,
  predicate: PredicateHit,
  attribution: Attribution | null,
  links: readonly Link[],
  earlier: readonly Act[],
): Act {
  const { row, hit } = predicate;
  const ours = isOurs(clauses, predicate);
  if (ours && row.b.includes(slots.of)) {
    const a = subjectOf(clauses, predicate, attribution, earlier, null);
    return { predicate, attribution, a, b: speaker(clauses, attribution) };
  }
  let b = fill(links, row.b, null);
  let hosted: Party | null = null;
  if (row.a.includes(slots.host) || row.b.includes(slots.host)) {
    hosted = hostOf(clauses, predicate.at);
  }
  if (row.b.includes(slots.host)) {
    const a = fill(
      links,
      row.a.filter((slot) => slot !== slots.host),
      null,
    );
    return { predicate, attribution, a: a && partyOf(a.group), b: hosted };
  }
  let a: Party | null = row.a.includes(slots.host) ? hosted : null;
  const used = () => b?.group ?? null;
  for (const slot of row.a) {
    if (a) break;
    if (slot === slots.subject) {
      if (ofStranger(clauses, predicate)) break;
      a = ours ? speaker(clauses, attribution) : subjectOf(clauses, predicate, attribution, earlier, used());
    } else if (slot === slots.adjective) {
      const link = links.find((found) => found.group.adjective && found.gap <= adjectiveGap);
      a = link ? partyOf(link.group) : null;
    } else if (slot !== slots.host) {
      const link = fill(links, [slot], used());
      if (link && !(slot === slots.of && link.gap > subjectGap)) a = partyOf(link.group);
    }
  }
  if (hit.pronoun !== "" && !ours && a === null) a = subjectOf(clauses, predicate, attribution, earlier, used());
  if (b && a && b.group === a.group) b = null;
  return { predicate, attribution, a, b: b && partyOf(b.group) };
}

/** A genitive that is no known actor (هجوم الانتحاريين, "the attack of the suicide bombers"): the doer is a stranger, not the subject. */
function ofStranger(clauses: Clauses, predicate: PredicateHit): boolean {
  const { text, lexicon } = clauses;
  if (!predicate.row.a.includes(slots.of) || predicate.hit.pronoun !== "") return false;
  if (predicate.hit.reading.key.startsWith(lexicon.article)) return false;
  const next = text.words[predicate.after];
  return (
    next !== undefined && !next.apart && next.key.startsWith(lexicon.article) && !clauses.covering.has(predicate.after)
  );
}

/** معاركنا, "our battles", قصفنا, "bombing us": the attached pronoun is the speaker's. */
function isOurs(clauses: Clauses, predicate: PredicateHit): boolean {
  const { lexicon } = clauses;
  const we = lexicon.rows.morphology.find((row) => row.id === "pronoun.1p");
  return predicate.hit.pronoun !== "" && predicate.hit.pronoun === we?.ending;
}

function speaker(clauses: Clauses, attribution: Attribution | null): Party | null {
  return attribution && weOf(clauses, { id: attribution.sourceId });
}

/** The subject of an act: in its clause; the one accused or asked, in what he is accused of or asked for; the sentence's topic; or that of the act before. */
function subjectOf(
  clauses: Clauses,
  predicate: PredicateHit,
  attribution: Attribution | null,
  earlier: readonly Act[],
  used: Group | null,
): Party | null {
  const sentence = clauses.text.words[predicate.at]?.sentence ?? -1;
  const controlling = earlier.findLast(
    (act) =>
      clauses.text.words[act.predicate.at]?.sentence === sentence &&
      (act.predicate.row.type === "ACCUSE" || act.predicate.row.type === "REQUEST") &&
      act.b !== null,
  );
  if (controlling?.b && attribution && predicate.hit.reading.preposition !== "") return controlling.b;
  const skip = (group: Group) => group === used || group.from >= predicate.at;
  const found = subjectAt(clauses, predicate.at, attribution, skip);
  if (found) return found;
  const previous = earlier.findLast(
    (act) => clauses.text.words[act.predicate.at]?.sentence === sentence && act.a !== null,
  );
  if (previous?.a && previous.a.group !== used) return previous.a;
  return topicOf(clauses, sentence, attribution, skip);
}

/** The relative pronoun right before a verb (التي تقاتله), or -1. */
function relativeBefore(clauses: Clauses, at: number): number {
  const { text, lexicon } = clauses;
  for (let i = at - 1; i >= at - 2; i--) {
    if (text.words[i + 1]?.apart) return -1;
    if (isWord(text, lexicon, i, "relative")) return i;
  }
  return -1;
}

/** What an object pronoun outside a relative clause points to: the object of the act before. */
function objectPronoun(clauses: Clauses, predicate: PredicateHit, earlier: readonly Act[]): Party | null {
  const sentence = clauses.text.words[predicate.at]?.sentence ?? -1;
  const last = earlier.findLast(
    (act) => Math.abs((clauses.text.words[act.predicate.at]?.sentence ?? -9) - sentence) <= 1 && act.b !== null,
  );
  return last?.b ?? null;
}

/** The name that an adjective or participle qualifies: the one right before it (قوات النظام مدعمة بـ). */
function hostOf(clauses: Clauses, at: number): Party | null {
  const before = clauses.groupOver.get(at - 1);
  if (before !== undefined) return partyOf(before);
  return antecedent(clauses, at, () => false);
}
