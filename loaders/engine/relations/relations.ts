import { holders } from "../attribution/holders.js";
import type { Scene } from "../attribution/sources.js";
import { hedgeAt } from "../attribution/stance.js";
import { rowId } from "../identity.js";
import { hitAt, inflectedHitAt, isWord, spanOf, wordAt } from "../text/reading.js";
import type { Attribution, DateExpression, Relation, Span, Stance } from "../types.js";
import { findActs } from "./acts.js";
import type { Clauses } from "./clause.js";
import { findGroups } from "./groups.js";
import type { Act } from "./parties.js";
import { quadClassOf } from "./plover.js";
import { findPredicates, type PredicateHit } from "./predicates.js";
import type { Party } from "./subjects.js";

/** Acts with their stance and date: what relations and events are both made of. */
export interface DatedAct extends Act {
  readonly stance: Stance;
  readonly date: DateExpression | null;
  readonly predicateSpan: Span;
}

/** A hedge or negation stands at most this many words before the act it bears on (لا يدركون أي تعاون). */
const stanceReach = 4;
/** A date further from the act than this, in words, is taken to date something else. */
const dateReach = 30;

/** Finds all acts of the text, with stance and date. */
export function findDatedActs(
  scene: Scene,
  attributions: readonly Attribution[],
  dates: readonly DateExpression[],
): { acts: DatedAct[]; clauses: Clauses } {
  const predicates = findPredicates(scene, contentsWithin(scene, attributions));
  const groups = findGroups(scene);
  const clauses: Clauses = {
    ...scene,
    groups,
    groupAt: new Map(groups.map((group) => [group.from, group])),
    groupsIn: bySentence(groups, (group) => group.members[0]?.mention.sentence ?? -1),
    groupOver: new Map(groups.flatMap((group) => words(group.from, group.to).map((at) => [at, group]))),
    predicates,
    predicateAt: new Map(predicates.map((predicate) => [predicate.at, predicate])),
    verbAt: new Set(predicates.filter(({ row }) => row.kind === "verb").map(({ at }) => at)),
    mutualAt: new Set(predicates.filter(({ row }) => row.kind !== "verb" && row.mutual).map(({ at }) => at)),
    dated: datedWords(scene, dates),
    counted: countingWords(scene),
  };
  const holderAt = holders(scene.text, attributions);
  const datesIn = bySentence(dates, (date) => scene.text.words[wordAt(scene.text, date.start)]?.sentence ?? -1);
  const cues = new Map(attributions.map((attribution) => [wordAt(scene.text, attribution.cue.start), attribution]));
  const attributed = {
    holder: ({ at }: PredicateHit) => holderAt(at),
    own: ({ at }: PredicateHit) => cues.get(at) ?? null,
  };
  const told = findActs(clauses, attributed).filter(({ predicate }) => !isUnmet(clauses, predicate.at));
  const acts = told.map((act) => ({
    ...act,
    stance: stanceOfAct(clauses, act),
    date: nearestDate(clauses, act, datesIn),
    predicateSpan: spanOf(scene.text, act.predicate.at, act.predicate.after - 1, act.predicate.hit.reading),
  }));
  return { acts, clauses };
}

/** A condition that something not be stands at most this many words before it. */
const conditionReach = 5;

/** Whether an act is what a condition says is not done (في حال لم يقم التنظيم بفتح الطريق, "should the group not open the road"): nobody tells of it. */
function isUnmet({ text, lexicon }: Clauses, act: number): boolean {
  for (let at = act - 1; at >= act - conditionReach && text.words[at + 1]?.apart === false; at--) {
    if (isWord(text, lexicon, at, "unmet")) return true;
  }
  return false;
}

/** Words inside which a content begins (هدد بالانسحاب). */
function contentsWithin({ text }: Scene, attributions: readonly Attribution[]): Set<number> {
  const places = attributions.map(({ content }) => ({ at: wordAt(text, content.start), start: content.start }));
  return new Set(places.filter(({ at, start }) => (text.words[at]?.start ?? start) < start).map(({ at }) => at));
}

function datedWords(scene: Scene, dates: readonly DateExpression[]): Set<number> {
  const { text, lexicon } = scene;
  const found = new Set<number>();
  for (const { start, end } of dates) {
    const first = wordAt(text, start);
    if (isWord(text, lexicon, first - 1, "preposition")) found.add(first - 1);
    for (let at = first; (text.words[at]?.start ?? end) < end; at++) found.add(at);
  }
  return found;
}

function countingWords({ text, lexicon }: Scene): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.words.length; at++) {
    const hit = hitAt(lexicon.words, text, at);
    const quantity = hit?.rows.some((row) => row.class === "quantity" || row.class === "adjunct") ?? false;
    if (!quantity && text.words[at]?.kind !== "number") continue;
    for (const word of words(at, at + (quantity ? (hit?.length ?? 1) : 1) - 1)) found.add(word);
  }
  return found;
}

const words = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** Lists things by the sentence they belong to. */
function bySentence<T>(things: readonly T[], sentenceOf: (thing: T) => number): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const thing of things) {
    const sentence = sentenceOf(thing);
    const list = lists.get(sentence);
    if (list) list.push(thing);
    else lists.set(sentence, [thing]);
  }
  return lists;
}

/** Stance of an act: a hedge or negation before it in its clause, else what its cue does to all of its content. */
function stanceOfAct(clauses: Clauses, act: Act): Stance {
  const { text, lexicon } = clauses;
  const { at } = act.predicate;
  let first = at;
  while (first > at - stanceReach && reaches(clauses, first - 1, at)) first--;
  let stance: Stance = "assert";
  for (let i = first; i < at; i++) {
    const cue = inflectedHitAt(lexicon.cues, text, i)?.row;
    if (cue?.person.startsWith("1") && cue.row.stance !== "assert") stance = cue.row.stance;
    const hedge = hedgeAt(clauses, i);
    if (hedge === null) continue;
    i += hedge.length - 1;
    // A verb is negated by what stands right before it; a noun also by what negates the verb it hangs on.
    if (hedge.row.stance === "deny" && act.predicate.row.kind === "verb" && at - i > 1) continue;
    const near = at - i <= (hedge.row.stance === "hedge" ? 2 : 1);
    if (hedge.row.stance !== "distance" && (hedge.row.scope !== "word" || near)) stance = hedge.row.stance;
  }
  if (stance === "deny" && excepts(clauses, act.predicate.after)) stance = "assert";
  if (stance !== "assert" || act.attribution === null) return stance;
  return lexicon.cueStances.get(act.attribution.rule) ?? "assert";
}

/** Whether a hedge at a word may bear on the act at `at`: nothing between them ends the clause or turns to another verb. */
function reaches(clauses: Clauses, word: number, at: number): boolean {
  const { text, lexicon } = clauses;
  if (text.words[word]?.sentence !== text.words[at]?.sentence || text.words[word + 1]?.apart) return false;
  if (clauses.verbAt.has(word) && word < at - 1) return false;
  // A condition opens a clause and hedges it (في حال هاجمت تركيا, "should Turkey attack").
  return !isWord(text, lexicon, word, "clause", "stops-negation") || hedgeAt(clauses, word)?.row.stance === "hedge";
}

const exceptionReach = 3;

/** لا يستهدف سوى, "targets none but": an exception turns a negation into an assertion. */
function excepts(clauses: Clauses, after: number): boolean {
  for (let at = after; at < after + exceptionReach; at++) {
    if (isWord(clauses.text, clauses.lexicon, at, "exceptive")) return true;
  }
  return false;
}

function nearestDate(
  clauses: Clauses,
  { predicate, attribution }: Act,
  dates: ReadonlyMap<number, readonly DateExpression[]>,
): DateExpression | null {
  const { text } = clauses;
  const sentence = text.sentences[text.words[predicate.at]?.sentence ?? -1];
  if (sentence === undefined) return null;
  let best: DateExpression | null = null;
  let nearest = dateReach;
  for (const date of dates.get(sentence.n) ?? []) {
    if (date.start < sentence.start || date.end > sentence.end || !sameVoice(attribution, date)) continue;
    const between = Math.min(
      Math.abs(wordAt(text, date.start) - predicate.at),
      Math.abs(predicate.at - wordAt(text, date.end - 1)),
    );
    if (between < nearest) {
      nearest = between;
      best = date;
    }
  }
  return best;
}

/** A date inside a content dates what is told there, one outside it the telling (أصدر بيانا مساء السبت جاء فيه "…"). */
function sameVoice(attribution: Attribution | null, date: DateExpression): boolean {
  return attribution === null || (date.start >= attribution.content.start && date.end <= attribution.content.end);
}

const firmness: readonly Stance[] = ["assert", "hedge", "deny"];

/**
 * Who does what to whom: one row for each sentence, pair and type (codebook, "Relations"). Of an assertion and a hedge of
 * the same the hedge stands; a denial stands beside them.
 */
export function findRelations(clauses: Clauses, acts: readonly DatedAct[], outlet: string): Relation[] {
  const rows = new Map<string, Relation>();
  for (const act of acts) {
    if (act.a === null || act.b === null) continue;
    const selves = act.predicate.row.mutual && act.a !== act.b;
    for (const a of act.a.entities) {
      for (const b of act.b.entities) {
        if (a === b && !selves) continue;
        const relation = relationOf(clauses, act, a, b, outlet);
        const pair = [a, b].sort();
        const key = [relation.sentence, ...pair, relation.type, relation.stance === "deny", relation.attribution].join(
          " ",
        );
        const twin = rows.get(key);
        if (twin === undefined) rows.set(key, relation);
        else if (firmness.indexOf(relation.stance) > firmness.indexOf(twin.stance))
          rows.set(key, { ...twin, stance: relation.stance });
      }
    }
  }
  return [...rows.values()].sort((x, y) => x.start - y.start || x.end - y.end || (x.id < y.id ? -1 : 1));
}

function nameSpan(party: Party, entity: string): Span | null {
  const found = party.group?.members.find(({ mention }) => mention.entity === entity)?.mention;
  return found ? { start: found.start, end: found.end } : null;
}

function relationOf(clauses: Clauses, act: DatedAct, a: string, b: string, outlet: string): Relation {
  const { row, at } = act.predicate;
  const { article } = clauses.text;
  const aSpan = act.a && nameSpan(act.a, a);
  const bSpan = act.b && nameSpan(act.b, b);
  const sentence = clauses.text.sentences[clauses.text.words[at]?.sentence ?? 0];
  const spans = [act.predicateSpan, aSpan, bSpan].filter(
    (span): span is Span =>
      span !== null && sentence !== undefined && span.start >= sentence.start && span.end <= sentence.end,
  );
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    id: rowId(article.id, "relation", start, end, row.id, a, row.type, b, String(act.predicateSpan.start)),
    start,
    end,
    rule: row.id,
    a,
    type: row.type,
    b,
    quadClass: quadClassOf[row.type],
    directed: !row.mutual,
    stance: act.stance,
    attribution: act.attribution?.id ?? null,
    voice: act.attribution?.sourceId ?? outlet,
    edtf: act.date?.edtf ?? null,
    first: act.date?.first ?? null,
    last: act.date?.last ?? null,
    sentence: clauses.text.words[at]?.sentence ?? 0,
    predicate: act.predicateSpan,
    aSpan,
    bSpan,
  };
}
