import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import type { AliasRow, PlaceRow } from "../lexicon/rows.js";
import type { Reading } from "../text/clitics.js";
import { hitAt, readingsOf, type Text } from "../text/reading.js";

/** A stretch of words that a lexicon form matches, before context decides whether it is meant. */
export interface NameCandidate {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly aliases: readonly AliasRow[];
  readonly places: readonly PlaceRow[];
}

/**
 * The longest names at each place of the text, left to right, actors and places together: where one name stands inside
 * another the outer one is taken (codebook, "Actors"). Forms marked `block` take part and yield nothing. Names found in
 * `closed` conditions (a bare first name of somebody who never speaks) leave the place to shorter names.
 */
export function findNames(
  text: Text,
  lexicon: Lexicon,
  usable: (row: AliasRow | PlaceRow) => boolean,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  const names = lexicon.aliases.bit | lexicon.placeNames.bit;
  for (let at = 0; at < text.words.length; ) {
    const word = text.words[at];
    if (word === undefined || (word.form.begins & names) === 0 || hasTanwin(text, at)) {
      at++;
      continue;
    }
    let best: NameCandidate | null = null;
    for (const reading of readingsOf(word)) {
      const alias = matchPhrase(lexicon.aliases, text.words, at, reading.key, usable);
      const place = matchPhrase(lexicon.placeNames, text.words, at, reading.key, usable);
      const blocked = alias?.rows.every((row) => row.use === "block") ?? false;
      const length = Math.max(alias?.length ?? 0, place?.length ?? 0);
      if (length === 0 || (best !== null && length <= best.to - best.from + 1)) continue;
      if (blocked && place !== null) {
        best = { from: at, to: at + place.length - 1, reading, aliases: [], places: place.rows };
        continue;
      }
      best = {
        from: at,
        to: at + length - 1,
        reading,
        aliases: alias?.length === length ? alias.rows : [],
        places: place?.length === length ? place.rows : [],
      };
    }
    if (best === null) at++;
    else {
      found.push(best);
      at = best.to + 1;
    }
  }
  return found;
}

const tanwin = "\u064b";

/** No name of an actor or place carries tanwin (جنديًا سوريًا, "a Syrian soldier", names no country). */
export function hasTanwin(text: Text, at: number): boolean {
  const word = text.words[at];
  return word !== undefined && text.text.slice(word.start, word.end).includes(tanwin);
}

/**
 * Where a name begins once the generic head before it is taken in (تنظيم داعش, "the organisation ISIS"): the first word
 * of the head, or `from` itself. A head with the article goes only with an adjective (القوات الروسية): before a name it
 * stands for itself (مدير المرصد رامي عبد الرحمن).
 */
export function headStart(
  text: Text,
  lexicon: Lexicon,
  from: number,
  of: "actor" | "place",
  adjective: boolean,
): { from: number; reading: Reading | undefined } {
  const heads = of === "actor" ? lexicon.actorHeads : lexicon.placeHeads;
  if (text.words[from]?.apart === false) {
    for (const back of [2, 1]) {
      if (from - back < 0 || (back === 2 && text.words[from - 1]?.apart !== false)) continue;
      const hit =
        hitAt(heads, text, from - back) ??
        (adjective && isDefinite(text, lexicon, from) ? definiteHit(text, lexicon, from - back, of) : null);
      if (hit !== null && hit.length === back && hit.row.extends) return { from: from - back, reading: hit.reading };
    }
  }
  return { from, reading: undefined };
}

/** Whether a word as written carries the article: an adjective agrees with its head in that. */
export const isDefinite = (text: Text, lexicon: Lexicon, at: number): boolean =>
  text.words[at]?.form.readings.some(({ key }) => key.startsWith(lexicon.article)) ?? false;

/** A head with the article at a word (القوات الروسية, "the Russian forces"). */
export function definiteHit(text: Text, lexicon: Lexicon, at: number, of: "actor" | "place") {
  const heads = of === "actor" ? lexicon.actorHeads : lexicon.placeHeads;
  const word = text.words[at];
  if (word === undefined) return null;
  for (const reading of readingsOf(word)) {
    if (!reading.key.startsWith(lexicon.article)) continue;
    const key = reading.key.slice(lexicon.article.length);
    const node = heads.next.get(key);
    const row = node?.entries[0];
    if (row !== undefined) return { row, rows: node?.entries ?? [], length: 1, reading, pronoun: "" };
  }
  return null;
}
