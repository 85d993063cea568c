import type { Lexicon } from "../lexicon/lexicon.js";
import { ba } from "../text/letters.js";
import { hitAt, inflectedHitAt, isGivenName, isWord, readingsOf, type Text } from "../text/reading.js";
import type { ProvisionalActor } from "../types.js";
import { definiteHit } from "./names.js";
import { type PlacedMention, placed } from "./placed.js";
import { slugOf } from "./transliteration.js";

/** Arabic names run to four or five words (عبد الرحمن بن محمد العلي). */
const longestName = 5;
/** Words a role may take before the name (وزير الخارجية الروسي سيرغي لافروف). */
const longestRole = 6;
/** A word with this letter at its head is rather a preposition and its noun than a name in no lexicon. */
/** What follows it is part of the name, whatever else it means (عبد الحق, عبد الناصر). */
const servant = "عبد";

interface Name {
  readonly from: number;
  readonly to: number;
}

/** Whether a word may be part of a personal name: it is no function word, cue, act, head, role or known name. */
function mayName(text: Text, lexicon: Lexicon, at: number, taken: ReadonlySet<number>): boolean {
  const word = text.words[at];
  if (word === undefined || word.kind !== "word" || word.key.length < 2 || taken.has(at)) return false;
  if (isGivenName(text, lexicon, at)) return true;
  if (text.words[at - 1]?.key === servant && definite(text, lexicon, at) && !word.apart) return true;
  if (hitAt(lexicon.words, text, at) ?? hitAt(lexicon.speakers, text, at) ?? headOf(text, lexicon, at)) return false;
  if (hitAt(lexicon.placeNames, text, at)?.reading.cut === 0) return false;
  const cue = hitAt(lexicon.cues, text, at);
  if (cue !== null && cue.reading.cut === 0) return false;
  const act = hitAt(lexicon.predicates, text, at);
  return act === null || act.reading.cut > 0;
}

function definite(text: Text, lexicon: Lexicon, at: number): boolean {
  return text.words[at]?.key.startsWith(lexicon.article) ?? false;
}

/** Whether a name ends before `at`: a sign, a complementizer, an aside (في حديث), a relative, a role or a pronoun follows. */
function endsBefore(text: Text, lexicon: Lexicon, at: number): boolean {
  const word = text.words[at];
  if (word === undefined || word.apart || word.sentence !== text.words[at - 1]?.sentence) return true;
  const hit = hitAt(lexicon.words, text, at);
  if (hit !== null && !isGivenName(text, lexicon, at)) return true;
  return hitAt(lexicon.speakers, text, at)?.row.kind === "role" || isRole(text, lexicon, at);
}

/** Whether a role stands at a word, with or without the article (الناطق, قيادي). */
function isRole(text: Text, lexicon: Lexicon, at: number): boolean {
  const word = text.words[at];
  if (word === undefined) return false;
  for (const reading of readingsOf(word)) {
    const bare = reading.key.startsWith(lexicon.article) ? reading.key.slice(lexicon.article.length) : reading.key;
    const rows = [
      ...(lexicon.speakers.next.get(reading.key)?.entries ?? []),
      ...(lexicon.speakers.next.get(bare)?.entries ?? []),
    ];
    if (rows.some((row) => row.kind === "role" || row.kind === "title")) return true;
  }
  return false;
}

/** The name that begins at a word: one to five words without article at its head, up to where the name ends. */
function nameAt(text: Text, lexicon: Lexicon, from: number, taken: ReadonlySet<number>): Name | null {
  if (text.words[from]?.key.startsWith(ba) && !isGivenName(text, lexicon, from)) return null;
  if (definite(text, lexicon, from) || !mayName(text, lexicon, from, taken)) return null;
  let to = from;
  while (to - from + 1 < longestName && !endsBefore(text, lexicon, to + 1) && mayName(text, lexicon, to + 1, taken))
    to++;
  return endsBefore(text, lexicon, to + 1) ? { from, to } : null;
}

/** The first word after a role, its complements and adjectives (الناشط الإعلامي, وزير الخارجية الروسي), or null. */
function afterRole(text: Text, lexicon: Lexicon, at: number, taken: ReadonlySet<number>): number | null {
  if (!isRole(text, lexicon, at)) return null;
  let i = at + 1;
  while (
    i - at < longestRole &&
    text.words[i]?.apart === false &&
    (definite(text, lexicon, i) || taken.has(i) || isRole(text, lexicon, i) || leadsToGroup(text, lexicon, i, taken))
  )
    i++;
  return i;
}

/** A preposition between a role and the group or place it belongs to (القيادي في فيلق الشام, "the commander in"). */
function leadsToGroup(text: Text, lexicon: Lexicon, at: number, taken: ReadonlySet<number>): boolean {
  return isWord(text, lexicon, at, "preposition") && taken.has(at + 1) && text.words[at + 1]?.apart === false;
}

/**
 * Speakers in no lexicon, by pattern: a cue, then a role and a name (وأكد الناشط الإعلامي فراس علاوي) or a name and its
 * role (قال محمد الرشيد الناطق الإعلامي), a name before a cue's clause, or a bare name with a role or a note that it is an
 * alias (يقول خالد قيادي في). Each gets a provisional id.
 */
export function findPersons(
  text: Text,
  lexicon: Lexicon,
  mentions: readonly PlacedMention[],
): { mentions: PlacedMention[]; provisional: ProvisionalActor[] } {
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let i = from; i <= to; i++) taken.add(i);
  const found: PlacedMention[] = [];
  const provisional = new Map<string, ProvisionalActor>();
  for (const word of text.words) {
    const introduced = introducedName(text, lexicon, word.at, taken);
    if (introduced !== null) {
      const mention = person(text, introduced);
      found.push(mention);
      provisional.set(mention.entity, { id: mention.entity, name: text.text.slice(mention.start, mention.end) });
      continue;
    }
    const cue = inflectedHitAt(lexicon.cues, text, word.at);
    if (cue === null || (cue.row.row.kind !== "verb" && cue.row.row.kind !== "phrase")) continue;
    const after = word.at + cue.length;
    if (text.words[after]?.apart !== false) continue;
    const role = afterRole(text, lexicon, after, taken);
    const name =
      nameAt(text, lexicon, role ?? after, taken) ??
      (role === null ? null : nameBehindRole(text, lexicon, role, taken));
    if (name === null) continue;
    const length = name.to - name.from + 1;
    if (role === null && !isGivenName(text, lexicon, name.from)) continue;
    const described = isWord(text, lexicon, name.to + 1, "pronoun") ? name.to + 2 : name.to + 1;
    const explained =
      role !== null || isRole(text, lexicon, described) || isWord(text, lexicon, name.to + 1, "pseudonym");
    if (length < 2 && !explained) continue;
    if (length < 2 && role !== null) continue;
    const mention = person(text, name);
    found.push(mention);
    provisional.set(mention.entity, { id: mention.entity, name: text.text.slice(mention.start, mention.end) });
  }
  return { mentions: found, provisional: [...provisional.values()] };
}

/** A full name some words behind a role and what it is a role in (الباحث في الشأن السوري خالد تركاوي); it begins with a given name. */
function nameBehindRole(text: Text, lexicon: Lexicon, from: number, taken: ReadonlySet<number>): Name | null {
  for (let at = from; at < from + longestRole && text.words[at]?.apart === false; at++) {
    if (isWord(text, lexicon, at, "complementizer", "relative", "clause", "aside")) return null;
    if (taken.has(at) || !isGivenName(text, lexicon, at)) continue;
    const name = nameAt(text, lexicon, at, taken);
    return name !== null && name.to > name.from ? name : null;
  }
  return null;
}

/**
 * A full name that its role introduces without any cue: right behind the role (الصحفي مازن الشامي) or before it, after a comma
 * (عبد الباسط كرنازي، مدير المركز). It begins with a given name.
 */
function introducedName(text: Text, lexicon: Lexicon, at: number, taken: ReadonlySet<number>): Name | null {
  if (!isGivenName(text, lexicon, at) || taken.has(at)) return null;
  const before = at > 0 && text.words[at]?.apart === false && isRole(text, lexicon, at - 1);
  const short = before ? shortName(text, lexicon, at, taken) : null;
  const full = nameAt(text, lexicon, at, taken);
  const third = at + 2;
  const goesOn = definite(text, lexicon, third) || isGivenName(text, lexicon, third);
  const name = short !== null && !goesOn ? short : (full ?? short);
  if (name === null || name.to === name.from) return null;
  const behind = text.words[name.to + 1]?.apart === true && isRole(text, lexicon, name.to + 1);
  return before || behind ? name : null;
}

/** A given name and a surname with the article, where what follows does not show the end of the name (هادي العبدالله بشكل منفصل). */
function shortName(text: Text, lexicon: Lexicon, from: number, taken: ReadonlySet<number>): Name | null {
  const to = from + 1;
  if (endsBefore(text, lexicon, to) || !definite(text, lexicon, to) || !mayName(text, lexicon, to, taken)) return null;
  return { from, to };
}

function person(text: Text, { from, to }: Name): PlacedMention {
  const name = text.words.slice(from, to + 1).map((word) => word.key);
  return placed(text, from, to, undefined, {
    kind: "actor",
    entity: `person-${slugOf(name.join(" "))}`,
    rule: "person-by-pattern",
    anaphor: false,
  });
}

/**
 * Later short forms of a person introduced in full: فراس علاوي, then العلاوي. A last name that looks like an adjective of
 * origin (الحمصي, "of Homs") counts only beside a cue or a title.
 */
export function shortForms(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): PlacedMention[] {
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let i = from; i <= to; i++) taken.add(i);
  const surnames = new Map<string, PlacedMention>();
  const found: PlacedMention[] = [];
  let next = 0;
  const { article } = lexicon;
  for (const word of text.words) {
    for (let mention = mentions[next]; mention !== undefined && mention.to < word.at; mention = mentions[next]) {
      next++;
      if (mention.kind !== "actor" || !isPerson(lexicon, mention)) continue;
      if (mention.to === mention.from) {
        if (mention.rule === "person-by-pattern") surnames.set(text.words[mention.to]?.key ?? "", mention);
        continue;
      }
      const surname = text.words[mention.to]?.key ?? "";
      const bare = surname.startsWith(article) ? surname.slice(article.length) : surname;
      surnames.set(bare, mention);
      surnames.set(article + bare, mention);
    }
    if (taken.has(word.at) || surnames.size === 0) continue;
    for (const reading of readingsOf(word)) {
      const full = surnames.get(reading.key);
      if (full === undefined) continue;
      const cue = word.at > 0 && inflectedHitAt(lexicon.cues, text, word.at - 1) !== null;
      const later = inflectedHitAt(lexicon.cues, text, word.at + 1) !== null;
      const title = word.at > 0 && isRole(text, lexicon, word.at - 1);
      if (reading.key.endsWith(lexicon.endings.origin) && !cue && !later && !title) break;
      found.push(
        placed(text, word.at, word.at, reading, {
          kind: "actor",
          entity: full.entity,
          rule: "short-form",
          anaphor: false,
        }),
      );
      break;
    }
  }
  return found;
}

function isPerson(lexicon: Lexicon, mention: PlacedMention): boolean {
  const actor = lexicon.actors.get(mention.entity);
  return actor === undefined ? mention.rule === "person-by-pattern" : actor.kind === "person";
}

function headOf(text: Text, lexicon: Lexicon, at: number) {
  return hitAt(lexicon.actorHeads, text, at) ?? definiteHit(text, lexicon, at, "actor");
}
