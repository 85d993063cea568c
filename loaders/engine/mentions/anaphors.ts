import type { Lexicon } from "../lexicon/lexicon.js";
import { hitAt, readingsOf, type Text } from "../text/reading.js";
import { type PlacedMention, placed } from "./placed.js";

/**
 * Definite heads that stand alone and point back: التنظيم "the organisation", للغرفة "to the room". Each is the nearest
 * actor before it some name of which begins with that head, in the lexicon or as the text just named it.
 */
export function findAnaphors(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): PlacedMention[] {
  const found: PlacedMention[] = [];
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let i = from; i <= to; i++) taken.add(i);
  const nearest = new Map<string, PlacedMention>();
  const remember = (mention: PlacedMention) => {
    if (mention.kind !== "actor") return;
    for (const head of lexicon.headsOf.get(mention.entity) ?? []) nearest.set(head, mention);
    const own = text.words[mention.from]?.key;
    if (own !== undefined && mention.to > mention.from) nearest.set(own, mention);
  };
  let next = 0;
  for (const word of text.words) {
    for (let mention = mentions[next]; mention !== undefined && mention.from <= word.at; mention = mentions[next]) {
      remember(mention);
      next++;
    }
    if (taken.has(word.at)) continue;
    for (const reading of readingsOf(word)) {
      if (!reading.key.startsWith(lexicon.article)) continue;
      const head = reading.key.slice(lexicon.article.length);
      const row = lexicon.actorHeads.next.get(head)?.entries.find((entry) => entry.anaphor);
      if (row === undefined) continue;
      const antecedent = namesAnother(text, lexicon, word.at, taken) ? undefined : nearest.get(head);
      if (antecedent === undefined) break;
      const { entity } = antecedent;
      const what = { kind: "actor" as const, entity, rule: row.id, anaphor: true };
      const anaphor = placed(text, word.at, word.at, reading, what);
      found.push(anaphor);
      remember(anaphor);
      break;
    }
  }
  return found;
}

/** A head with an adjective before a name describes that name (المجموعة العلمانية "حركة حزم") and points back to nobody. */
function namesAnother(text: Text, lexicon: Lexicon, at: number, taken: ReadonlySet<number>): boolean {
  const adjective = text.words[at + 1];
  if (adjective === undefined || adjective.apart) return false;
  if (taken.has(at + 1)) return !readingsOf(adjective).some((reading) => reading.cut > 0);
  if (hitAt(lexicon.words, text, at + 1) !== null) return false;
  return adjective.key.startsWith(lexicon.article) && taken.has(at + 2) && text.words[at + 2]?.apart === false;
}
