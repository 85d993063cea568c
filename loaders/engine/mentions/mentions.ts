import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import type { AliasRow, PlaceRow } from "../lexicon/rows.js";
import type { Reading } from "../text/clitics.js";
import { hitAt, inflectedHitAt, isGivenName, type Text, type Word } from "../text/reading.js";
import type { EntityKind, ProvisionalActor } from "../types.js";
import { findAnaphors } from "./anaphors.js";
import { definiteHit, findNames, hasTanwin, headStart, isDefinite, type NameCandidate } from "./names.js";
import { findPersons, shortForms } from "./persons.js";
import { type PlacedMention, placed } from "./placed.js";

/** What the stage gives: mentions in text order and the speakers in no lexicon. */
export interface Mentions {
  readonly mentions: readonly PlacedMention[];
  readonly provisional: readonly ProvisionalActor[];
}

const adjectiveReach = 3;

/** Whether an adjective such as الروسية qualifies an act or a force: one of the words before it is a predicate or a head. */
function qualifies(text: Text, lexicon: Lexicon, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - adjectiveReach) && text.words[i + 1]?.apart === false; i--) {
    const predicate = hitAt(lexicon.predicates, text, i);
    if (predicate?.rows.some(({ row }) => row.kind !== "verb")) return true;
    if (hitAt(lexicon.actorHeads, text, i)) return true;
    if (isDefinite(text, lexicon, at) && definiteHit(text, lexicon, i, "actor")) return true;
  }
  return false;
}

/** Whether the word before sets a place (في تركيا, "in Turkey"), so that a state's name means its country. */
function located(text: Text, lexicon: Lexicon, candidate: NameCandidate): boolean {
  const preposition = candidate.reading.preposition;
  if (preposition !== "")
    return lexicon.words.next.get(preposition)?.entries.some((row) => row.class === "locative") ?? false;
  if (candidate.from === 0 || text.words[candidate.from]?.apart !== false) return false;
  const before = hitAt(lexicon.words, text, candidate.from - 1);
  return before?.rows.some((row) => row.class === "locative") ?? false;
}

/** Names of actors and places, anaphors, speakers found by pattern and their later short forms. */
export function findMentions(text: Text, lexicon: Lexicon): Mentions {
  const speaking = speakerForms(text, lexicon);
  const speaks = (row: AliasRow | PlaceRow) => !("use" in row) || row.use !== "speaker" || speaking.has(row.id);
  const named = new Set<string>();
  const plain = findNames(text, lexicon, (row) => row.requires === "" && speaks(row));
  for (const { aliases, places } of plain) {
    for (const alias of aliases) if (alias.actor !== "" && alias.use !== "capital") named.add(alias.actor);
    for (const place of places) named.add(place.id);
  }
  const allowed = (row: AliasRow | PlaceRow) => row.requires === "" || named.has(row.requires);
  const candidates = text.words.some(({ at }) => namedElsewhere(text, lexicon, at, allowed))
    ? findNames(text, lexicon, (row) => allowed(row) && speaks(row))
    : plain;

  const mentions: PlacedMention[] = [];
  const add = (
    from: number,
    to: number,
    kind: EntityKind,
    entity: string,
    rule: string,
    reading: Reading | undefined,
  ) => mentions.push(placed(text, from, to, reading, { kind, entity, rule, anaphor: false }));
  for (const candidate of candidates) {
    const alias = candidate.aliases.find((row) => accepts(text, lexicon, candidate, row));
    const place = candidate.places[0];
    const chosen = choose(text, lexicon, candidate, alias, place);
    if (chosen === null) continue;
    const head =
      candidate.reading.cut === 0 && !candidate.reading.merged
        ? headStart(text, lexicon, candidate.from, chosen.kind, alias?.use === "adjective")
        : { from: candidate.from, reading: undefined };
    const reading = head.reading ?? candidate.reading;
    add(head.from, candidate.to, chosen.kind, chosen.entity, chosen.rule, reading);
    const sharing = sharedHead(text, lexicon, candidate);
    if (sharing !== null) add(sharing.at, sharing.at, "actor", sharing.alias.actor, sharing.alias.id, sharing.reading);
  }

  const persons = findPersons(text, lexicon, mentions);
  mentions.push(...persons.mentions);
  sort(mentions);
  mentions.push(...shortForms(text, lexicon, mentions));
  sort(mentions);
  mentions.push(...findAnaphors(text, lexicon, mentions));
  sort(mentions);
  return { mentions: withoutOverlaps(mentions), provisional: persons.provisional };
}

/** Whether a name that counts only where the article names another begins at a word, and the article does. */
function namedElsewhere(
  text: Text,
  lexicon: Lexicon,
  at: number,
  allowed: (row: AliasRow | PlaceRow) => boolean,
): boolean {
  const word = text.words[at];
  if (word === undefined || (word.form.begins & lexicon.conditionalNames.bit) === 0) return false;
  return word.form.readings.some(
    ({ key }) => matchPhrase(lexicon.conditionalNames, text.words, at, key, allowed) !== null,
  );
}

/**
 * A second adjective that shares the head of the name before it (الفصائل الإسلامية والمقاتلة, "the Islamist and the
 * fighting factions"): head and adjective together are an alias too.
 */
function sharedHead(
  text: Text,
  lexicon: Lexicon,
  { from, to, aliases }: NameCandidate,
): { at: number; alias: AliasRow; reading: Reading } | null {
  const head = text.words[from];
  const next = text.words[to + 1];
  if (to !== from + 1 || aliases.length === 0 || head === undefined || next === undefined || next.apart) return null;
  for (const reading of next.form.readings) {
    if (reading.conjunction === "" || reading.preposition !== "" || !reading.key.startsWith(lexicon.article)) continue;
    const match = matchPhrase(lexicon.aliases, [{ key: aliasHead(lexicon, head) }, { key: reading.key }], 0);
    const alias = match?.length === 2 ? match.rows.find((row) => row.use === "name" && row.requires === "") : undefined;
    if (alias !== undefined) return { at: to + 1, alias, reading };
  }
  return null;
}

/** The key under which a head begins aliases: the reading of its word that does. */
function aliasHead(lexicon: Lexicon, head: Word): string {
  return head.form.readings.find(({ key }) => lexicon.aliases.next.has(key))?.key ?? head.key;
}

function accepts(text: Text, lexicon: Lexicon, candidate: NameCandidate, alias: AliasRow): boolean {
  if (alias.use === "speaker" && opensFullName(text, lexicon, candidate)) return false;
  return alias.use !== "adjective" || qualifies(text, lexicon, candidate.from);
}

/** A given name that a surname follows names somebody else than who is known by the bare name (خالد الحلبي is not خالد). */
function opensFullName(text: Text, lexicon: Lexicon, { from, to }: NameCandidate): boolean {
  const next = text.words[to + 1];
  if (from !== to || next === undefined || next.apart || !isGivenName(text, lexicon, from)) return false;
  if (!next.key.startsWith(lexicon.article) || hitAt(lexicon.words, text, to + 1) !== null) return false;
  return definiteSpeaker(lexicon, next.key) === undefined;
}

const definiteSpeaker = (lexicon: Lexicon, key: string) =>
  lexicon.speakers.next.get(key) ?? lexicon.speakers.next.get(key.slice(lexicon.article.length));

function choose(
  text: Text,
  lexicon: Lexicon,
  candidate: NameCandidate,
  alias: AliasRow | undefined,
  place: PlaceRow | undefined,
): { kind: EntityKind; entity: string; rule: string } | null {
  if (alias?.use === "block") return null;
  const actor = alias && { kind: "actor" as const, entity: alias.actor, rule: alias.id };
  const location = place && { kind: "place" as const, entity: place.id, rule: place.id };
  if (alias?.use === "capital" && !standsForGovernment(text, lexicon, candidate)) return location ?? null;
  if (actor === undefined || location === undefined) return actor ?? location ?? null;
  return located(text, lexicon, candidate) ? location : actor;
}

/**
 * Whether a capital stands for its government: as the subject of a finite verb right beside it (اتهمت دمشق, دمشق تتهم), as the
 * object behind that subject (حذرت واشنطن دمشق), or in company (العلاقات مع دمشق, "relations with Damascus").
 */
function standsForGovernment(text: Text, lexicon: Lexicon, { from, to, reading }: NameCandidate): boolean {
  if (reading.preposition !== "") return false;
  const joined = (at: number) => at > 0 && text.words[at]?.apart === false;
  const before = hitAt(lexicon.words, text, from - 1);
  if (joined(from) && before?.rows.some((row) => row.class === "company")) return true;
  if (before?.reading.cut === 0) return false;
  if (joined(from) && isFiniteVerb(text, lexicon, from - 1)) return true;
  if (!joined(from)) return joined(to + 1) && isFiniteVerb(text, lexicon, to + 1);
  const subject = hitAt(lexicon.aliases, text, from - 1);
  return subject?.row.use === "name" && joined(from - 1) && isFiniteVerb(text, lexicon, from - 2);
}

/** Whether a verb of saying or of an act stands at a word. */
function isFiniteVerb(text: Text, lexicon: Lexicon, at: number): boolean {
  return [inflectedHitAt(lexicon.cues, text, at), inflectedHitAt(lexicon.predicates, text, at)].some(
    (hit) => hit !== null && hit.reading.preposition === "" && hit.rows.some(({ tense }) => tense !== ""),
  );
}

/**
 * Ids of `speaker` aliases that speak in this article: a cue, a role or a note of pseudonymity stands beside the name
 * (يقول خالد قيادي في, "says Khaled, a commander in").
 */
function speakerForms(text: Text, lexicon: Lexicon): Set<string> {
  const speaking = new Set<string>();
  for (let from = 0; from < text.words.length; from++) {
    const named = hasTanwin(text, from) ? null : hitAt(lexicon.speakerNames, text, from);
    if (named === null) continue;
    const { rows: speakers, length } = named;
    const to = from + length - 1;
    const cue = from > 0 && inflectedHitAt(lexicon.cues, text, from - 1) !== null;
    const role = hitAt(lexicon.speakers, text, to + 1)?.row.kind === "role";
    const alias = hitAt(lexicon.words, text, to + 1)?.row.class === "pseudonym";
    if (cue || role || alias) for (const speaker of speakers) speaking.add(speaker.id);
    from = to;
  }
  return speaking;
}

function sort(mentions: PlacedMention[]): void {
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
}

function withoutOverlaps(mentions: readonly PlacedMention[]): PlacedMention[] {
  const kept: PlacedMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last === undefined || mention.from > last.to) kept.push(mention);
    else if (mention.to - mention.from > last.to - last.from && mention.from === last.from)
      kept[kept.length - 1] = mention;
  }
  return kept;
}
