import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import type { ActorRow, AliasRow } from "../lexicon/rows.js";
import type { Reading } from "../text/clitics.js";
import { fold } from "../text/fold.js";
import { taMarbuta } from "../text/letters.js";
import { hitAt, inflectedHitAt, isWord, readingsOf, type Text } from "../text/reading.js";
import { definiteHit } from "./names.js";
import { type PlacedMention, placed } from "./placed.js";

/** Those an act may concern: the mentions of the text and, beside them, people named by what they are. */
export interface Parties {
  readonly mentions: readonly PlacedMention[];
  /** Of these, the ones that are an adjective of an act (هجوم مسلح, "an armed attack"). */
  readonly adjectives: ReadonlySet<PlacedMention>;
}

/** The adjective of a country after a party: where it ends, whose it is, and the mention that it is, if it is one. */
interface Adjective {
  readonly to: number;
  readonly entity: string;
  readonly mention: PlacedMention | null;
}

/** Whether a party with the adjective of a country or people is that country's own, or one of that people. */
function isOfItsOwn(lexicon: Lexicon, party: ActorRow | undefined, adjective: Adjective): boolean {
  return party === undefined || official.has(party.kind) || lexicon.actors.get(adjective.entity)?.kind === "population";
}

/** Kinds of actor that an adjective of a country turns into that country's own (الشرطة الباكستانية, "the Pakistani police"). */
const official = new Set(["state-forces", "government"]);

/**
 * People named by what they are (مسلحون "gunmen", الشرطة "the police", مدنيون "civilians": aliases of use `party`), which are
 * no mentions but do and suffer acts. A noun that leads to a name stands for that name (مسلحو طالبان); with the adjective of
 * a country, the state's own forces are that country's (الشرطة الباكستانية), others stay what they are. A noun of men or
 * machines with such an adjective is no mere adjective either (طائرات حربية إسرائيلية, "Israeli warplanes").
 */
export function findParties(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): Parties {
  const starting = new Map(mentions.map((mention) => [mention.from, mention]));
  const covered = new Set(
    mentions.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
  );
  const adjectives = new Set<PlacedMention>();
  const replaced = new Set<PlacedMention>();
  const found: PlacedMention[] = [];
  for (let at = 0; at < text.words.length; at++) {
    if (covered.has(at)) continue;
    const party = partyAt(text, lexicon, at, covered) ?? nationalsAt(text, lexicon, at);
    if (party === null) continue;
    const { from, to, alias, reading } = party;
    const group = memberOf(text, lexicon, alias, to, starting);
    if (group !== null) {
      replaced.add(group);
      const { kind, entity, rule, anaphor } = group;
      found.push(placed(text, from, group.to, reading, { kind, entity, rule, anaphor }));
      at = group.to;
      continue;
    }
    if (leadsToName(text, lexicon, to, starting)) continue;
    const before = found.at(-1);
    if (before !== undefined && before.to === from - 1 && qualifies(text, lexicon, before, from, reading)) continue;
    const adjective = adjectiveAfter(text, lexicon, to, starting);
    if (adjective?.mention) replaced.add(adjective.mention);
    // An office before the name of who holds it is that person (نظيره الأمريكي جون كيري, "his American counterpart John Kerry").
    if (alias.use === "office" && isPersonAt(text, lexicon, (adjective?.to ?? to) + 1, starting)) continue;
    const actor = lexicon.actors.get(alias.actor);
    if (actor === undefined && adjective === null) continue;
    const entity = adjective !== null && isOfItsOwn(lexicon, actor, adjective) ? adjective.entity : alias.actor;
    const what = { kind: "actor" as const, entity, rule: alias.id, anaphor: false };
    const mention = placed(text, from, adjective?.to ?? to, reading, what);
    found.push(mention);
    if (adjective === null && from === to && describesAct(text, lexicon, mention, reading)) adjectives.add(mention);
    at = mention.to;
    const second = adjective && secondAdjective(text, lexicon, at + 1);
    if (second) {
      found.push(
        placed(text, at + 1, at + 1, second.reading, { ...what, entity: second.alias.actor, rule: second.alias.id }),
      );
      replaced.add(starting.get(at + 1) ?? mention);
      at++;
    }
  }
  for (const mention of mentions) {
    if (mention.kind === "actor" && isRoleOfPerson(text, lexicon, mention, starting)) replaced.add(mention);
    if (replaced.has(mention) || mention.kind !== "actor") continue;
    if (mention.from !== mention.to || lexicon.aliasUses.get(mention.rule) !== "adjective") continue;
    const head = headBefore(text, lexicon, mention, covered);
    if (head === null) {
      adjectives.add(mention);
      continue;
    }
    replaced.add(mention);
    const { kind, entity, rule, anaphor } = mention;
    found.push(placed(text, head.from, mention.to, head.reading, { kind, entity, rule, anaphor }));
  }
  const all = [...mentions.filter((mention) => !replaced.has(mention)), ...found];
  return { mentions: all.sort((a, b) => a.from - b.from), adjectives };
}

/** Whether the name of a person stands right at a word. */
function isPersonAt(text: Text, lexicon: Lexicon, at: number, starting: ReadonlyMap<number, PlacedMention>): boolean {
  const name = text.words[at]?.apart === false ? starting.get(at) : undefined;
  if (name?.kind !== "actor" || name.reading?.cut) return false;
  return (lexicon.actors.get(name.entity)?.kind ?? "person") === "person";
}

/** Whether a group only tells whose man the person named behind it is (قائد تنظيم داعش أبو بكر البغدادي, "the leader of ISIS, al-Baghdadi"). */
function isRoleOfPerson(
  text: Text,
  lexicon: Lexicon,
  mention: PlacedMention,
  starting: ReadonlyMap<number, PlacedMention>,
): boolean {
  if (!isPersonAt(text, lexicon, mention.to + 1, starting) || text.words[mention.from]?.apart !== false) return false;
  const between = isWord(text, lexicon, mention.from - 1, "preposition") ? 2 : 1;
  return [between, between + 1].some((back) => {
    const role = hitAt(lexicon.speakers, text, mention.from - back) ?? definiteRole(text, lexicon, mention.from - back);
    return role !== null && role.row.kind === "role" && role.length === back - between + 1;
  });
}

/** A role with the article (القيادي, "the commander"). */
function definiteRole(text: Text, lexicon: Lexicon, at: number) {
  for (const { key } of text.words[at]?.form.readings ?? []) {
    const row =
      key.startsWith(lexicon.article) && lexicon.speakers.next.get(key.slice(lexicon.article.length))?.entries[0];
    if (row) return { row, length: 1 };
  }
  return null;
}

/** A further adjective of a country after a dual or plural (الرئيسان الروسي والتركي, "the Russian and Turkish presidents"). */
function secondAdjective(text: Text, lexicon: Lexicon, at: number): { alias: AliasRow; reading: Reading } | null {
  const word = text.words[at];
  if (word?.apart !== false) return null;
  for (const reading of readingsOf(word)) {
    if (reading.conjunction === "" || reading.preposition !== "") continue;
    const alias = lexicon.aliases.next.get(reading.key)?.entries.find((row) => row.use === "adjective");
    if (alias !== undefined) return { alias, reading };
  }
  return null;
}

/** The longest phrase of a party at a word that no name covers. */
function partyAt(
  text: Text,
  lexicon: Lexicon,
  at: number,
  covered: ReadonlySet<number>,
): { from: number; to: number; alias: AliasRow; reading: Reading } | null {
  const word = text.words[at];
  if (word === undefined || (word.form.begins & lexicon.parties.bit) === 0) return null;
  let best: { from: number; to: number; alias: AliasRow; reading: Reading } | null = null;
  for (const reading of readingsOf(word)) {
    const match = matchPhrase(lexicon.parties, text.words, at, reading.key);
    if (match === null || match.length <= (best === null ? 0 : best.to - best.from + 1)) continue;
    const to = at + match.length - 1;
    if (!covered.has(to)) best = { from: at, to, alias: match.row, reading };
  }
  return best;
}

/** An adjective of a country that stands alone for people of it (مقتل ثلاثة أمريكيين, "three Americans killed"). */
function nationalsAt(text: Text, lexicon: Lexicon, at: number) {
  const word = text.words[at];
  if (word === undefined || (word.form.begins & lexicon.aliases.bit) === 0) return null;
  for (const reading of readingsOf(word)) {
    if (reading.preposition !== "" || reading.key.startsWith(lexicon.article) || !isPeople(lexicon, reading.key))
      continue;
    const alias = lexicon.aliases.next.get(reading.key)?.entries.find((row) => row.use === "adjective");
    if (alias !== undefined) return { from: at, to: at, alias, reading };
  }
  return null;
}

/** Whether a name follows that the noun belongs to: in the genitive (مقاتلي داعش), or after من, في, تابعة (مسلحون من طالبان). */
function leadsToName(text: Text, lexicon: Lexicon, to: number, starting: ReadonlyMap<number, PlacedMention>): boolean {
  const genitive = (at: number) => {
    const name = text.words[at]?.apart === false ? starting.get(at) : undefined;
    if (name === undefined || name.kind !== "actor" || name.reading?.cut) return false;
    return name.from !== name.to || lexicon.aliasUses.get(name.rule) !== "adjective";
  };
  if (genitive(to + 1))
    return !isIndefinitePlural(text, lexicon, to) && !text.words[to]?.key.startsWith(lexicon.article);
  if (text.words[to + 1]?.apart !== false) return false;
  return hitAt(lexicon.words, text, to + 1)?.rows.some((row) => row.id === "prep.min") === true && genitive(to + 2);
}

/** The group that somebody is said to be of (انتحاري من تنظيم الدولة, "a suicide bomber of ISIS"; قياديا في جيش الإسلام, "a commander in"): it is the group's man. */
function memberOf(
  text: Text,
  lexicon: Lexicon,
  alias: AliasRow,
  to: number,
  starting: ReadonlyMap<number, PlacedMention>,
): PlacedMention | null {
  if (text.words[to + 1]?.apart !== false || text.words[to + 2]?.apart !== false) return null;
  if (!isWord(text, lexicon, to + 1, "membership")) return null;
  const group = starting.get(to + 2);
  if (group?.kind !== "actor" || group.reading?.cut || lexicon.aliasUses.get(group.rule) === "adjective") return null;
  const kinds = [alias.actor, group.entity].map((id) => lexicon.actors.get(id)?.kind);
  return kinds.some((kind) => kind === "population" || kind === "state" || kind === "person") ? null : group;
}

/** مسلحون, مسلحين: with its nun a plural takes no genitive, so that a name after it is another party (قتل مسلحون داعش). */
const isIndefinitePlural = (text: Text, lexicon: Lexicon, at: number) => isPeople(lexicon, text.words[at]?.key ?? "");

/** Whether a word ends as a dual or a sound plural of people does. */
const isPeople = ({ endings }: Lexicon, key: string): boolean => endings.people.some((ending) => key.endsWith(ending));

/** A party right after another that agrees with it describes it (مسلحون مجهولون, شاب مسلح); in another case it is whom the first acts on. */
function qualifies(text: Text, lexicon: Lexicon, before: PlacedMention, from: number, reading: Reading): boolean {
  if (text.words[from]?.apart !== false || reading.cut > 0) return false;
  return caseOf(text, lexicon, before.to) === caseOf(text, lexicon, from);
}

/** The ending that tells the case of a word, or "". */
function caseOf(text: Text, { endings }: Lexicon, at: number): string {
  const key = text.words[at]?.key ?? "";
  return [...endings.people, endings.accusative].find((ending) => key.endsWith(ending)) ?? "";
}

/** The adjective of a country that follows a party, at once or past another adjective (جنود من حفظ السلام aside). */
function adjectiveAfter(
  text: Text,
  lexicon: Lexicon,
  to: number,
  starting: ReadonlyMap<number, PlacedMention>,
): Adjective | null {
  for (const at of [to + 1, to + 2]) {
    if (text.words[at]?.apart !== false) return null;
    const mention = starting.get(at);
    if (mention !== undefined) {
      const adjective = mention.kind === "actor" && lexicon.aliasUses.get(mention.rule) === "adjective";
      const lone = adjective && mention.from === mention.to && !mention.reading?.cut;
      return lone ? { to: at, entity: mention.entity, mention } : null;
    }
    const rows = lexicon.aliases.next.get(text.words[at]?.key ?? "")?.entries;
    const alias = rows?.find((row) => row.use === "adjective");
    if (alias !== undefined) return { to: at, entity: alias.actor, mention: null };
    if (!isPlain(text, lexicon, at)) return null;
  }
  return null;
}

/** A word of no lexicon that could stand between a noun and its adjective of origin. */
function isPlain(text: Text, lexicon: Lexicon, at: number): boolean {
  if (hitAt(lexicon.words, text, at) ?? hitAt(lexicon.parties, text, at)) return false;
  return inflectedHitAt(lexicon.predicates, text, at) === null && inflectedHitAt(lexicon.cues, text, at) === null;
}

/**
 * An indefinite party right after a noun of an act describes the act (هجوم مسلح, تفجير انتحاري), unless the noun is also a verb;
 * a feminine one is in the genitive (انفجار قنبلة, "the explosion of a bomb").
 */
function describesAct(text: Text, lexicon: Lexicon, { from, entity }: PlacedMention, reading: Reading): boolean {
  if (text.words[from]?.apart !== false || reading.cut > 0 || reading.key.startsWith(lexicon.article)) return false;
  if (reading.key.endsWith(fold(taMarbuta)) || lexicon.actors.get(entity)?.kind === "population") return false;
  const act = hitAt(lexicon.predicates, text, from - 1);
  return act !== null && act.length === 1 && act.rows.every(({ row }) => row.kind === "noun" && !row.b.includes("of"));
}

/** The head of men or machines before an adjective of a country, at once or past another adjective. */
function headBefore(
  text: Text,
  lexicon: Lexicon,
  mention: PlacedMention,
  covered: ReadonlySet<number>,
): { from: number; reading: Reading } | null {
  if (mention.reading?.cut) return null;
  for (const at of [mention.from - 1, mention.from - 2]) {
    if (at < 0 || covered.has(at) || text.words[at + 1]?.apart !== false) return null;
    const head = hitAt(lexicon.actorHeads, text, at) ?? definiteHit(text, lexicon, at, "actor");
    if (head !== null && head.length === 1) {
      // A role (أمير مغربي, "a Moroccan emir") is one man, not his country.
      const other = hitAt(lexicon.predicates, text, at) ?? hitAt(lexicon.speakers, text, at);
      return other === null ? { from: at, reading: head.reading } : null;
    }
    if (!isPlain(text, lexicon, at) || isWord(text, lexicon, at, "preposition")) return null;
  }
  return null;
}
