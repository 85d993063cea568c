import type { Lexicon } from "../lexicon/lexicon.js";
import type { SpeakerRow } from "../lexicon/rows.js";
import type { PlacedMention } from "../mentions/placed.js";
import { slugOf } from "../mentions/transliteration.js";
import { lam } from "../text/letters.js";
import { hitAt, isWord, readingsOf, spanOf, type Text } from "../text/reading.js";
import type { SourceType, Span } from "../types.js";

/** Who speaks: the words that name it (null where understood), its id and kind, and the words it takes. */
export interface Source {
  readonly span: Span | null;
  readonly id: string;
  readonly type: SourceType;
  readonly from: number;
  readonly to: number;
}

/** What the stage looks sources up in. */
export interface Scene {
  readonly text: Text;
  readonly lexicon: Lexicon;
  readonly mentions: readonly PlacedMention[];
  /** Mention by the index of its first word, and by every word it takes. */
  readonly starting: ReadonlyMap<number, PlacedMention>;
  readonly covering: ReadonlyMap<number, PlacedMention>;
  /** Mentions that are an adjective alone, of an act or force (الغارات الروسية; but القوات الروسية takes in its head). */
  readonly adjectives: ReadonlySet<PlacedMention>;
  /** Actors that the article says speak under an assumed name. */
  readonly pseudonymous: ReadonlySet<string>;
  /** Id of the outlet, which speaks where an article says "I" or "we" outside of a quotation. */
  readonly outlet: string;
}

/** Prepares the look-ups. */
export function sceneOf(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[], outlet: string): Scene {
  const starting = new Map<number, PlacedMention>();
  const covering = new Map<number, PlacedMention>();
  const pseudonymous = new Set<string>();
  const full = new Set<string>();
  const adjectives = new Set<PlacedMention>();
  for (const mention of mentions) {
    if (lexicon.aliasUses.get(mention.rule) === "adjective" && mention.from === mention.to) adjectives.add(mention);
    starting.set(mention.from, mention);
    for (let at = mention.from; at <= mention.to; at++) covering.set(at, mention);
    const bare = lexicon.aliasUses.get(mention.rule) === "speaker" || mention.rule === "short-form";
    const single = mention.rule === "person-by-pattern" && mention.from === mention.to;
    if (bare || single) pseudonymous.add(mention.entity);
    else full.add(mention.entity);
  }
  for (const entity of full) pseudonymous.delete(entity);
  for (const mention of mentions) {
    if (isWord(text, lexicon, mention.to + 1, "pseudonym")) pseudonymous.add(mention.entity);
  }
  return { text, lexicon, mentions, starting, covering, adjectives, pseudonymous, outlet };
}

function isPerson({ lexicon }: Scene, entity: string): boolean {
  const actor = lexicon.actors.get(entity);
  return actor === undefined || actor.kind === "person";
}

/** Kind of source of an actor (codebook, "Attributions"). */
export function sourceTypeOf(scene: Scene, entity: string): SourceType {
  const actor = scene.lexicon.actors.get(entity);
  if (actor === undefined || actor.kind === "person") {
    return scene.pseudonymous.has(entity) ? "person-pseudonym" : "person-named";
  }
  if (actor.kind === "media" || actor.kind === "ngo") return actor.kind;
  if (actor.kind === "state" || actor.kind === "government") return "state";
  return "group";
}

/** The source a mention is. */
export function mentionSource(scene: Scene, mention: PlacedMention): Source {
  return {
    span: { start: mention.start, end: mention.end },
    id: mention.entity,
    type: sourceTypeOf(scene, mention.entity),
    from: mention.from,
    to: mention.to,
  };
}

/** A noun of speakers.csv found in a text: the words it takes, and how many letters of proclitics stand before it. */
export interface Speaker {
  readonly row: SpeakerRow;
  readonly length: number;
  readonly cut: number;
}

/**
 * A noun of speakers.csv at a word, with or without the article, in any reading of its proclitics, or such a noun behind a
 * quantity (أحد المسعفين, "one of the paramedics"; عدد من السكان, "a number of residents").
 */
export function speakerAt(scene: Scene, at: number): Speaker | null {
  const plain = plainSpeakerAt(scene, at);
  if (plain !== null) return plain;
  const quantity = quantityAt(scene, at);
  if (quantity === null) return null;
  const counted = plainSpeakerAt(scene, at + quantity.length);
  if (counted === null || counted.cut > 0 || scene.text.words[at + quantity.length]?.apart) return null;
  return { row: counted.row, length: quantity.length + counted.length, cut: quantity.cut };
}

/** A word of quantity (أحد, معظم, عدد من), which leaves who is meant to the noun or name behind it. */
export function quantityAt(scene: Scene, at: number): { readonly length: number; readonly cut: number } | null {
  const hit = hitAt(scene.lexicon.words, scene.text, at);
  if (!hit?.rows.some((row) => row.class === "quantifier")) return null;
  return { length: hit.length, cut: hit.reading.cut };
}

function plainSpeakerAt({ text, lexicon }: Scene, at: number): Speaker | null {
  const hit = hitAt(lexicon.speakers, text, at);
  if (hit !== null) return { row: hit.row, length: hit.length, cut: hit.reading.cut };
  const word = text.words[at];
  if (word === undefined) return null;
  for (const reading of readingsOf(word)) {
    if (!reading.key.startsWith(lexicon.article)) continue;
    const row = lexicon.speakers.next.get(reading.key.slice(lexicon.article.length))?.entries[0];
    if (row !== undefined) return { row, length: 1, cut: reading.cut };
  }
  return null;
}

/** The last of the adjectives that share a plural's ending and article (ناشطين محليين, المسؤولان الأمريكيان). */
function agreeing({ text, lexicon, covering }: Scene, last: number): number {
  const noun = text.words[last]?.key ?? "";
  const ending = lexicon.endings.people.find((found) => noun.endsWith(found));
  if (ending === undefined) return last;
  let to = last;
  for (let word = text.words[to + 1]; word?.apart === false && word.key.endsWith(ending); word = text.words[to + 1]) {
    if (word.key.startsWith(lexicon.article) !== noun.startsWith(lexicon.article)) break;
    if (covering.has(to + 1) || hitAt(lexicon.words, text, to + 1) !== null) break;
    to++;
  }
  return to;
}

/** Words after an unnamed speaker's noun within which the group it belongs to is named (عناصر داخل التنظيم). */
const groupReach = 3;

/**
 * A source that is no name: unnamed people (خبراء, مصادر), a document (البيان) or somebody known by his role alone
 * (الناطق باسم جيش النصر). Its slug is the row's, under the group it belongs to; a document speaks for its issuer.
 */
export function unnamedSource(scene: Scene, at: number, issuer: Source | null): Source | null {
  const speaker = speakerAt(scene, at);
  if (speaker === null || speaker.row.kind === "title") return null;
  const { text, lexicon } = scene;
  const last = agreeing(scene, at + speaker.length - 1);
  if (speaker.row.kind === "outlet") return unlistedOutlet(scene, at, last, speaker.cut);
  let to = last;
  let group: PlacedMention | undefined;
  for (let next = last + 1; next <= last + groupReach && text.words[next]?.apart === false; next++) {
    if (isWord(text, lexicon, next, "complementizer", "relative", "clause")) break;
    group = scene.starting.get(next);
    // Behind ل stands to whom it is said (ناشط لـ"عنب بلدي", "an activist to Enab Baladi").
    if (group?.reading?.preposition === lam && text.words[next]?.attached === lam) {
      group = undefined;
      break;
    }
    if (group?.kind === "actor") {
      to = group.to;
      break;
    }
    group = undefined;
  }
  const definite = text.words[at]?.key.slice(speaker.cut).startsWith(lexicon.article) ?? false;
  // A definite role is told of the name behind it (الصحفي هادي العبدالله); a bare one belongs to it (شقيق هادي العبدالله).
  if (group !== undefined && speaker.row.kind === "role" && definite && isPerson(scene, group.entity)) {
    return mentionSource(scene, group);
  }
  if (speaker.row.kind === "document") {
    const id = (definite ? issuer?.id : group?.entity) ?? speaker.row.slug;
    return { span: spanOf(text, at, last, cutOf(speaker.cut)), id, type: "document", from: at, to: last };
  }
  const slug = speaker.row.slug || "unnamed";
  return {
    span: spanOf(text, at, to, cutOf(speaker.cut)),
    id: group === undefined ? slug : `${group.entity}-${slug}`,
    type: speaker.row.kind === "role" ? "person-unnamed" : speaker.row.type,
    from: at,
    to,
  };
}

/** A medium in no lexicon: its head and the words of its name (صحيفة زمان الوصل), up to a preposition or a sign. */
function unlistedOutlet(scene: Scene, at: number, last: number, cut: number): Source | null {
  const { text, lexicon } = scene;
  let to = last;
  while (to - last < groupReach && text.words[to + 1]?.apart === false) {
    if (isWord(text, lexicon, to + 1, "preposition", "complementizer", "relative", "clause", "aside")) break;
    to++;
  }
  if (to === last) return null;
  const span = spanOf(text, at, to, cutOf(cut));
  return { span, id: `media-${slugOf(text.text.slice(span.start, span.end))}`, type: "media", from: at, to };
}

function cutOf(cut: number) {
  return { key: "", cut, conjunction: "", preposition: "", merged: false };
}
