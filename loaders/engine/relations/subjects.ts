import type { Source } from "../attribution/sources.js";
import { isPreposition } from "../attribution/voice.js";
import { hitAt, isWord, lastLetter, neverPronouns, signsBefore } from "../text/reading.js";
import { isComma } from "../text/signs.js";
import type { Attribution } from "../types.js";
import { type Clauses, leadsPast, procliticAt } from "./clause.js";
import type { Group } from "./groups.js";

/** Who does an act: a group of the text, or an actor understood from before (a pronoun, "we"). */
export interface Party {
  readonly entities: readonly string[];
  readonly group: Group | null;
}

/** Two sides that do something alike. */
export interface Sides {
  readonly a: Party;
  readonly b: Party;
}

/** A party of named actors. */
export const partyOf = (group: Group): Party => ({
  entities: [...new Set(group.members.map(({ mention }) => mention.entity))],
  group,
});

const isMin = ({ text, lexicon }: Clauses, at: number): boolean =>
  hitAt(lexicon.words, text, at)?.rows.some((row) => row.id === "prep.min") ?? false;

/** Words between a name and the preposition that governs it (على آخر معاقل تنظيم داعش). */
const governReach = 4;

/**
 * Whether a group is governed by a preposition, so that it can be no subject. A word with the article between ends the
 * phrase of the preposition (على الأرض روسيا, "on the ground Russia").
 */
export function isGoverned(clauses: Clauses, group: Group): boolean {
  const { text, lexicon } = clauses;
  const reading = group.members[0]?.mention.reading;
  if (isWord(text, lexicon, group.from - 1, "belonging")) return false;
  if (reading?.preposition) return true;
  for (let at = group.from - 1; at >= group.from - governReach; at--) {
    const word = text.words[at];
    if (word === undefined || text.words[at + 1]?.apart || clauses.covering.has(at) || clauses.verbAt.has(at))
      return false;
    if (clauses.counted.has(at) || (isMin(clauses, at) && leadsPast(clauses, at))) continue;
    if (isWord(text, lexicon, at, "complementizer", "clause", "relative")) return false;
    if (isWord(text, lexicon, at, "by")) return true;
    if (isWord(text, lexicon, at, "preposition")) return isPreposition(clauses, at);
    if (word.key.startsWith(lexicon.article)) return false;
    if (procliticAt(clauses, at) !== null) return true;
  }
  return false;
}

/**
 * The subject in force at a word: the nearest name before it in its clause that no preposition governs; across a relative
 * pronoun, the name it refers to (الكتائب التي تقاتله); a dual (الطرفين) is the last pair; at the head of a content, who
 * speaks, where a pronoun stands for him (إنها سيطرت). `barrier` is the complementizer that cuts the act off from the rest
 * of its sentence, or -1. `accused` is whom the content is laid against, if anyone.
 */
export function subjectAt(
  clauses: Clauses,
  at: number,
  attribution: Attribution | null,
  skip: (group: Group) => boolean,
  pair: Sides | null,
  accused: Party | null = null,
): { readonly party: Party | null; readonly barrier: number } {
  const { text, lexicon } = clauses;
  const sentence = text.words[at]?.sentence;
  const found = (party: Party | null, barrier = -1) => ({ party, barrier });
  const first = attribution === null ? 0 : attribution.content.start;
  for (let i = at - 1; i >= 0 && text.words[i]?.sentence === sentence; i--) {
    if ((text.words[i]?.end ?? 0) <= first) return found(opening(clauses, i, attribution, accused));
    const mention = clauses.covering.get(i);
    if (mention !== undefined) {
      const group = clauses.groupOver.get(mention.from);
      i = mention.from;
      if (group === undefined || skip(group)) continue;
      if (!isGoverned(clauses, group) && !group.adjective) return found(partyOf(group));
      continue;
    }
    const hit = hitAt(lexicon.words, text, i);
    if (hit === null || hit.length !== 1) continue;
    if (hit.rows.some((row) => row.class === "relative")) return found(antecedent(clauses, i, skip), i);
    if (pair && hit.rows.some((row) => row.class === "dual")) {
      return found({ entities: [...pair.a.entities, ...pair.b.entities], group: null });
    }
    if (isLatter(clauses, i)) return found(latterAt(clauses, i));
    if (hit.rows.some((row) => row.class === "complementizer")) return found(null, i);
  }
  return found(null);
}

/** الأخير alone is "the latter"; behind a noun with the article it is an adjective (المعارك الأخيرة, "the recent battles"). */
function isLatter({ text, lexicon, covering }: Clauses, at: number): boolean {
  if (!isWord(text, lexicon, at, "latter") || covering.has(at - 1)) return false;
  return text.words[at - 1]?.key.startsWith(lexicon.article) === false;
}

/** Whom "the latter" means: the name nearest before it in its sentence. */
function latterAt({ text, groupOver }: Clauses, at: number): Party | null {
  for (let i = at - 1; i >= 0 && text.words[i]?.sentence === text.words[at]?.sentence; i--) {
    const group = groupOver.get(i);
    if (group !== undefined && !group.adjective) return partyOf(group);
  }
  return null;
}

/** Whether the first word of a content carries a pronoun of the third person (عن تمكنها من, "that it managed to"). */
function carriesPronoun(clauses: Clauses, at: number): boolean {
  const { text, lexicon } = clauses;
  const word = text.words[at];
  if (word === undefined || clauses.covering.has(at) || neverPronouns.has(lastLetter(text, word))) return false;
  return lexicon.thirdPersons.some((pronoun) => word.key.endsWith(pronoun) && word.key.length - pronoun.length > 2);
}

/** The subject of a content that names none: who speaks or is accused, where a pronoun stands for him (إنها سيطرت, عن تمكنها, بأنها تدعم). */
function opening(
  clauses: Clauses,
  before: number,
  attribution: Attribution | null,
  accused: Party | null,
): Party | null {
  const hit = hitAt(clauses.lexicon.words, clauses.text, before);
  const pronoun = hit?.rows.some((row) => row.class === "complementizer" && row.value === "pronoun") ?? false;
  const source = accused ?? (attribution && { entities: [attribution.sourceId], group: null });
  return pronoun || carriesPronoun(clauses, before + 1) ? source : null;
}

/** The name before a relative pronoun that it refers to. */
export function antecedent(clauses: Clauses, relativeAt: number, skip: (group: Group) => boolean): Party | null {
  const { text } = clauses;
  const sentence = text.words[relativeAt]?.sentence;
  for (let i = relativeAt - 1; i >= relativeAt - antecedentReach && text.words[i]?.sentence === sentence; i--) {
    const mention = clauses.covering.get(i);
    if (mention === undefined) {
      if (signsBefore(text, i + 1).some((sign) => !isComma(sign)) && i < relativeAt - 1) return null;
      continue;
    }
    const group = clauses.groupOver.get(mention.from);
    if (mention.kind !== "actor" || group === undefined || skip(group)) return null;
    return partyOf(group);
  }
  return null;
}

const antecedentReach = 4;

/** The name a sentence opens its telling with: its first name that nothing governs. */
export function topicOf(
  clauses: Clauses,
  sentence: number,
  attribution: Attribution | null,
  barrier: number,
  skip: (group: Group) => boolean,
): Party | null {
  for (const group of clauses.groupsIn.get(sentence) ?? []) {
    if (group.from <= barrier || skip(group) || group.adjective || isGoverned(clauses, group)) continue;
    const start = group.members[0]?.mention.start ?? 0;
    if (attribution === null || start >= attribution.content.start) return partyOf(group);
  }
  return null;
}

/** "We" in a source's words: the group the source belongs to, or the source itself. */
export function weOf(clauses: Clauses, source: Pick<Source, "id">): Party {
  const actor = clauses.lexicon.actors.get(source.id);
  const entity = actor?.kind === "person" && actor.parent !== "" ? actor.parent : source.id;
  return { entities: [entity], group: null };
}
