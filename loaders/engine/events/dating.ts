import { holders } from "../attribution/holders.js";
import { type Clauses, clauseBreak } from "../relations/clause.js";
import { quadClassOf } from "../relations/plover.js";
import type { DatedAct } from "../relations/relations.js";
import { isConjunction } from "../text/clitics.js";
import { hitAt, inflectedHitAt, isWord, wordAt } from "../text/reading.js";
import type { Attribution, DateExpression, QuadClass } from "../types.js";

/** A date and the act it belongs to. */
export interface Dating {
  readonly date: DateExpression;
  readonly act: DatedAct;
}

/** A date further from an act than this, in words, dates something else. */
const dateReach = 30;
/** Words of distance that a finite verb, both parties, a clause end between, and standing after the date are worth. */
const worth = { verb: 8, parties: 6, barrier: 10, after: 6 };
/** An act that weighs more than this is not known to have the date. */
const heaviest = 20;
/** Words between a preposition of time and the noun it governs (قبل يومين من اجتماع, "two days before a meeting"). */
const temporalReach = 3;
/** A date this soon after a noun is the noun's own, whatever governs it (بعد معركة حلب عام 2012, "after the battle of Aleppo in 2012"). */
const ownReach = 3;

/** What a date may belong to: an act, or a verb that is none (`act` null) and keeps the date from the acts around it. */
interface Claimant {
  readonly at: number;
  readonly act: DatedAct | null;
  /** A cue that commits its source to what its object names (قرر, "decided"). */
  readonly decides: boolean;
}

interface Claim extends Claimant {
  readonly date: DateExpression;
  readonly weight: number;
}

/**
 * Which act each date belongs to: the nearest of its sentence told by the same voice, a verb and an act with both
 * parties counting as nearer, what stands beyond the end of a clause as further. A date that belongs to another verb
 * (نشر في 5 مايو صورا للقصف, "published on 5 May pictures of the shelling"; أعلن الجمعة أن, "announced on Friday that"), and one
 * whose act has a nearer date, belongs to none. A date joined to another (في 25 مارس و30 مارس) shares its act.
 */
export function datings(
  clauses: Clauses,
  acts: readonly DatedAct[],
  dates: readonly DateExpression[],
  attributions: readonly Attribution[],
): Dating[] {
  const { text } = clauses;
  const holderAt = holders(text, attributions);
  const claimants = claimantsBySentence(clauses, acts, dates);
  const best: Claim[] = [];
  const joined = new Map<DateExpression, DateExpression>();
  let previous: DateExpression | null = null;
  for (const date of dates) {
    const at = wordAt(text, date.start);
    if (previous !== null && isJoined(clauses, previous, date)) joined.set(date, joined.get(previous) ?? previous);
    else {
      const holder = holderAt(at)?.id ?? null;
      const near = (claimants.get(text.words[at]?.sentence ?? -1) ?? []).filter(
        (claimant) =>
          distance(clauses, claimant.at, date) <= dateReach &&
          (claimant.act === null || mayDate(clauses, claimant.act, date, holder)),
      );
      const claims = near.map(
        (claimant): Claim => ({ ...claimant, date, weight: weightOf(clauses, claimant, date, near) }),
      );
      const first = claims.sort((x, y) => x.weight - y.weight || x.at - y.at)[0];
      const owner = first === undefined ? undefined : (decidedBy(first, claims, at) ?? first);
      if (owner !== undefined && owner.weight <= heaviest) best.push(owner);
    }
    previous = date;
  }
  const taken = new Map<DatedAct, DateExpression>();
  for (const { act, date } of best.sort((x, y) => x.weight - y.weight || x.date.start - y.date.start)) {
    if (act !== null && !taken.has(act)) taken.set(act, date);
  }
  const found: Dating[] = [...taken].map(([act, date]) => ({ act, date }));
  const actOf = new Map(found.map(({ act, date }) => [date, act]));
  for (const [date, head] of joined) {
    const act = actOf.get(head);
    if (act !== undefined && date.edtf !== head.edtf) found.push({ act, date });
  }
  return found;
}

/** What is decided stands this soon after the date of the decision, in words. */
const decisionReach = 4;

/**
 * The verbal act that a decision consists in (قرر المجلس الجمعة عدم المشاركة, "the council decided on Friday not to take part"):
 * deciding it is doing it. A material act that is decided is still to come.
 */
function decidedBy(first: Claim, claims: readonly Claim[], dated: number): Claim | undefined {
  if (!first.decides) return undefined;
  return claims.find(
    ({ act, at }) =>
      act !== null && at > dated && at - dated <= decisionReach && verbal.has(quadClassOf[act.predicate.row.type]),
  );
}

const verbal: ReadonlySet<QuadClass> = new Set(["verbal-cooperation", "verbal-conflict"]);

function decides({ text, lexicon }: Clauses, at: number): boolean {
  return inflectedHitAt(lexicon.cues, text, at)?.rows.some(({ row }) => row.class === "commitment") ?? false;
}

/** Words from an act to the nearer end of a date. */
function distance({ text }: Clauses, at: number, date: DateExpression): number {
  return Math.min(Math.abs(wordAt(text, date.start) - at), Math.abs(at - wordAt(text, date.end - 1)));
}

/**
 * How far an act is from a date, in words. A date follows its act in the clause, unless it opens the clause itself; a
 * verb whose object is an act leaves it the date that follows both (أبلغ عن تدمير جامع في أكتوبر, "told of a mosque's destruction
 * in October").
 */
function weightOf(clauses: Clauses, claimant: Claimant, date: DateExpression, near: readonly Claimant[]): number {
  const { act, at } = claimant;
  const dated = wordAt(clauses.text, date.start);
  const [from, to] = dated < at ? [dated, at] : [at, dated];
  let barriers = 0;
  for (let i = from + 1; i <= to; i++) if (clauseBreak(clauses, i)) barriers++;
  if (at > dated && conjoined(clauses, at)) barriers++;
  const finite =
    act === null ? !near.some((other) => other.act !== null && other.at > from && other.at < to) : isVerb(act);
  const parties = act?.a && act.b ? worth.parties : 0;
  const after = at > dated && !opensClause(clauses, dated) ? worth.after : 0;
  return distance(clauses, at, date) - (finite ? worth.verb : 0) - parties + after + barriers * worth.barrier;
}

/** Whether a verb after a date begins a clause of its own (…في 16 مارس، وأفاد, "… on 16 March, and reported"). */
function conjoined({ text, lexicon }: Clauses, at: number): boolean {
  const hit = inflectedHitAt(lexicon.predicates, text, at) ?? inflectedHitAt(lexicon.verbs, text, at);
  const found = hit ?? inflectedHitAt(lexicon.cues, text, at);
  return found?.reading.conjunction !== "";
}

/** Whether a date, with the preposition before it, begins a clause (في 5 مايو، قصفت; ففي 5 مايو نشرت). */
function opensClause(clauses: Clauses, dated: number): boolean {
  const { text, lexicon } = clauses;
  let first = dated;
  while (clauses.dated.has(first - 1) && !text.words[first]?.apart) first--;
  if (text.words[first]?.apart !== false || clauseBreak(clauses, first)) return true;
  return (hitAt(lexicon.words, text, first)?.reading.conjunction ?? "") !== "";
}

const isVerb = ({ predicate }: DatedAct) => predicate.row.kind === "verb";

/** Acts and other verbs of the sentences that hold a date, by sentence, in text order. */
function claimantsBySentence(
  clauses: Clauses,
  acts: readonly DatedAct[],
  dates: readonly DateExpression[],
): Map<number, Claimant[]> {
  const { text } = clauses;
  const sentences = new Map<number, Claimant[]>();
  for (const { start } of dates) sentences.set(text.words[wordAt(text, start)]?.sentence ?? -1, []);
  const actAt = new Map(acts.map((act) => [act.predicate.at, act]));
  for (let at = 0; at < text.words.length; at++) {
    const list = sentences.get(text.words[at]?.sentence ?? -1);
    if (list === undefined) continue;
    const act = actAt.get(at);
    if (act !== undefined) list.push({ at, act, decides: false });
    else if (isOtherVerb(clauses, at)) list.push({ at, act: null, decides: decides(clauses, at) });
  }
  return sentences;
}

/** A verb of verbs.csv or of cues.csv, or a masdar of the former, outside names and dates. */
function isOtherVerb(clauses: Clauses, at: number): boolean {
  const { text, lexicon } = clauses;
  if (clauses.covering.has(at) || clauses.dated.has(at)) return false;
  const word = hitAt(lexicon.words, text, at);
  if (word !== null && !word.rows.some((row) => row.class === "led-to")) return false;
  const other = inflectedHitAt(lexicon.verbs, text, at);
  if (other?.rows.some(({ row }) => row.kind === "noun" || other.reading.preposition === "")) return true;
  const cue = inflectedHitAt(lexicon.cues, text, at);
  return cue?.rows.some(({ row }) => row.kind === "verb" && cue.reading.preposition === "") ?? false;
}

/** Whether an act may have a date: one voice tells both, no clause that the date stands outside of holds the act, and the act is no mere point of reference. */
function mayDate(clauses: Clauses, act: DatedAct, date: DateExpression, holder: string | null): boolean {
  if ((act.attribution?.id ?? null) !== holder) return false;
  const { at, after } = act.predicate;
  const dated = wordAt(clauses.text, date.start);
  for (let i = dated; i < at; i++) if (subordinates(clauses, i)) return false;
  return isVerb(act) || (dated >= after && dated - after < ownReach) || !isReference(clauses, at);
}

function subordinates({ text, lexicon }: Clauses, at: number): boolean {
  return isWord(text, lexicon, at, "relative", "complementizer");
}

/** بعد معارك, "after battles", قبل بداية الحرب, "before the beginning of the war": a noun that only says before or after what. */
function isReference(clauses: Clauses, at: number): boolean {
  const { text, lexicon } = clauses;
  for (let i = at - 1; i >= at - temporalReach; i--) {
    if (text.words[i + 1]?.apart !== false || clauseBreak(clauses, i + 1) || clauses.verbAt.has(i)) return false;
    if (!clauses.dated.has(i) && isWord(text, lexicon, i, "temporal")) return true;
  }
  return false;
}

/** Whether nothing but "and" stands between two dates. */
function isJoined({ text }: Clauses, earlier: DateExpression, later: DateExpression): boolean {
  const first = wordAt(text, later.start);
  const last = wordAt(text, earlier.end - 1);
  const between = text.words.slice(last + 1, first).map(({ key }) => key);
  const word = text.words[first];
  if (word === undefined || between.length > 1) return false;
  return between.length === 1 ? isConjunction(between[0] ?? "") : word.attached !== "" || word.start < later.start;
}
