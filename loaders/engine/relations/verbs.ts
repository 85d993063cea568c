import { isWord, wordAt } from "../text/reading.js";
import { attackAfter, isAttackNoun, isCasualty, numbered } from "./casualties.js";
import { type Clauses, direct, type Link } from "./clause.js";
import { type Act, accusedIn, type Case, fill, lastSince, sentenceOf, slots, speakerOf, subjectOf } from "./parties.js";
import { antecedent, type Party, partyOf, subjectAt, topicOf } from "./subjects.js";

/** A direct group this near to an active verb is its subject, if none stands before (VSO). */
const subjectGap = 2;

/** The parties of a verb: قصف X Y, X قصف Y, قصفه X, الذي يقصفه X, قُصف X من قبل Y, نقصف Y. */
export function resolveVerb(found: Case): Act {
  const { predicate, attribution, own, links } = found;
  const { row, hit } = predicate;
  const act = (a: Party | null, b: Party | null): Act => ({ predicate, attribution, a, b });
  const agent = fill(links, [slots.by], null);
  if (agent) {
    const patient = nearSubject(links.filter((link) => link !== agent));
    return act(partyOf(agent.group), patient ? partyOf(patient.group) : subjectOf(found, agent.group));
  }
  if (!row.a.includes(slots.subject)) {
    const doer = fill(links, row.a, null);
    const others = links.filter((link) => link !== doer);
    const near =
      nearSubject(others) ??
      fill(
        others,
        row.b.filter((slot) => slot !== slots.subject),
        null,
      );
    const told = near ? partyOf(near.group) : numbered(found.clauses, predicate.after);
    return act(doer && partyOf(doer.group), told ?? subjectOf(found, doer?.group ?? null));
  }
  if (own !== null) return ofCue(found, own.sourceId);
  return hit.pronoun === "" ? withoutPronoun(found) : withPronoun(found);
}

/** A verb that is itself a cue (اتهم, دعا, هدد): its doer is the source, named or understood. */
function ofCue(found: Case, source: string): Act {
  const { predicate, attribution, own, links, clauses } = found;
  const span = own?.source ?? null;
  const group = links.find(
    ({ group }) => span !== null && group.members.some(({ mention }) => mention.start === span.start),
  )?.group;
  const a: Party = { entities: [source], group: group ?? groupNamed(clauses, span?.start) };
  const pronoun = predicate.hit.pronoun !== "" ? (objectOfSame(found, source) ?? objectBefore(found)) : null;
  const b = pronoun ? null : fill(links, predicate.row.b, a.group);
  return { predicate, attribution, a, b: pronoun ?? (b && partyOf(b.group)) };
}

function groupNamed(clauses: Clauses, start: number | undefined) {
  return start === undefined ? null : (clauses.groupOver.get(wordAt(clauses.text, start)) ?? null);
}

/** تقاتله, شنته: an object pronoun points to the name its relative clause describes, or to the object of the act before. */
function withPronoun(found: Case): Act {
  const { clauses, predicate, attribution, links } = found;
  const near = nearSubject(links);
  const prior = describedName(found);
  const act = (a: Party | null, b: Party | null): Act => ({ predicate, attribution, a, b });
  if (near) return act(partyOf(near.group), prior ?? describedBefore(found) ?? objectBefore(found));
  if (isWe(found)) return act(speakerOf(found), prior ?? objectBefore(found));
  if (prior)
    return act(
      prior,
      topicOf(clauses, sentenceOf(found), attribution, -1, (group) => group === prior.group),
    );
  return act(subjectOf(found, null), objectBefore(found));
}

function withoutPronoun(found: Case): Act {
  const { clauses, predicate, attribution, links } = found;
  const { row, hit, at } = predicate;
  const act = (a: Party | null, b: Party | null): Act => ({ predicate, attribution, a, b });
  const near = isWord(clauses.text, clauses.lexicon, predicate.after, "exceptive") ? null : nearSubject(links);
  const we = isWe(found);
  const prior = describedName(found);
  const before = we
    ? speakerOf(found)
    : (prior ??
      attackerBefore(found) ??
      subjectAt(clauses, at, attribution, ({ from }) => from > at, found.pair, accusedIn(found)).party);
  const understood = before !== null && before.group === null;
  const beside =
    before?.group != null && at - before.group.to <= subjectGap + 1 && !clauseOpens(clauses, before.group.to, at);
  const adjacent = understood || (beside && hit.reading.conjunction === "");
  if (near && !(we || prior || adjacent)) {
    const b = fill(links, row.b, near.group);
    if (b) return act(partyOf(near.group), partyOf(b.group));
    const number = isCasualty(row) ? numbered(clauses, near.group.to + 1) : null;
    if (number) return act(partyOf(near.group), number);
    const passive = before === null || (hit.row.person === "3ms" && attackAfter(clauses, predicate) !== null);
    if (isCasualty(row) && passive) return act(null, partyOf(near.group));
    if (!row.b.includes(slots.object) || before === null) return act(partyOf(near.group), null);
  }
  const b = fill(links, row.b, null);
  if (isAttackNoun(clauses, predicate.after) && !adjacent && !prior) return act(null, b && partyOf(b.group));
  if (isCasualty(row)) {
    const hurt = b ? partyOf(b.group) : numbered(clauses, predicate.after);
    const attacked = attackAfter(clauses, predicate);
    if (hurt === null && attacked) return act(null, before);
    if (hurt !== null && attacked && !adjacent && hit.row.person === "3ms") return act(null, hurt);
    return act(before ?? subjectOf(found, b?.group ?? null), hurt);
  }
  return act(before ?? subjectOf(found, b?.group ?? null), b && partyOf(b.group));
}

/** A noun of attack right before a verb, with no relative pronoun, is its subject, and its doer the verb's (تفجير استهدف سوقا). */
function attackerBefore({ clauses, predicate, earlier }: Case): Party | null {
  const last = earlier.at(-1);
  if (last === undefined || predicate.row.type !== "ASSAULT" || predicate.hit.reading.conjunction !== "") return null;
  const near = predicate.at - last.predicate.after <= subjectGap && isAttackNoun(clauses, last.predicate.at);
  return near && last.b === null ? last.a : null;
}

/** Whether a word between a name and a verb opens a clause (قتل 20 شخصا عندما فجر انتحاري): the name is not its subject. */
function clauseOpens({ text, lexicon }: Clauses, name: number, verb: number): boolean {
  for (let at = name + 1; at < verb; at++)
    if (isWord(text, lexicon, at, "clause", "complementizer", "temporal")) return true;
  return false;
}

const isWe = ({ predicate }: Case) => predicate.hit.row.person.startsWith("1");

function nearSubject(links: readonly Link[]): Link | null {
  return links.find((link) => link.slot === direct && link.gap <= subjectGap && !link.group.adjective) ?? null;
}

/** The name that a relative pronoun right before the verb refers to (الكتائب التي تقاتله). */
function describedName({ clauses, predicate }: Case): Party | null {
  const { text, lexicon } = clauses;
  for (let at = predicate.at - 1; at >= predicate.at - 2; at--) {
    if (text.words[at + 1]?.apart) return null;
    if (isWord(text, lexicon, at, "relative")) return antecedent(clauses, at, () => false);
  }
  return null;
}

/** The name right before a verb that describes it without a relative pronoun, being indefinite (عشرة أشخاص أعدمهم مسلحون). */
function describedBefore({ clauses, predicate }: Case): Party | null {
  if (clauses.text.words[predicate.at]?.apart || predicate.hit.reading.conjunction !== "") return null;
  const group = clauses.groupOver.get(predicate.at - 1);
  return group === undefined || group.adjective ? null : partyOf(group);
}

/** Acts back that a pronoun may point to. */
const sameReach = 24;

/** كما اتهمه: whom the same source spoke of the same act before. */
function objectOfSame({ predicate, earlier }: Case, source: string): Party | null {
  const same = (act: Act) =>
    act.predicate.row.type === predicate.row.type && (act.a?.entities.includes(source) ?? false);
  return earlier.slice(-sameReach).findLast((act) => act.b !== null && same(act))?.b ?? null;
}

/** What an object pronoun outside a relative clause points to: the object of the act before, in this sentence or the last. */
function objectBefore(found: Case): Party | null {
  const { clauses, earlier } = found;
  return lastSince(clauses, earlier, sentenceOf(found) - 1, (act) => act.b !== null)?.b ?? null;
}
