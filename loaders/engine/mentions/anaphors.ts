import type { Lexicon } from "../lexicon/lexicon.js";
import type { Text } from "../text/reading.js";
import { type PlacedMention, placed } from "./mentions.js";

/**
 * Definite heads that stand alone and point back: التنظيم "the organisation", للغرفة "to the room". Each is the nearest
 * actor before it some name of which begins with that head, or whose parent's or medium's name does.
 */
export function findAnaphors(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): PlacedMention[] {
  const found: PlacedMention[] = [];
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let i = from; i <= to; i++) taken.add(i);
  let next = 0;
  const before: PlacedMention[] = [];
  for (const word of text.words) {
    for (let mention = mentions[next]; mention !== undefined && mention.from <= word.at; mention = mentions[next]) {
      if (mention.kind === "actor") before.push(mention);
      next++;
    }
    if (taken.has(word.at)) continue;
    for (const reading of readingsOf(word)) {
      if (!reading.key.startsWith(lexicon.article)) continue;
      const actors = lexicon.headed.get(reading.key.slice(lexicon.article.length));
      if (actors === undefined) continue;
      const antecedent = before.findLast((mention) => actors.has(mention.entity));
      if (antecedent === undefined) break;
      const head = reading.key.slice(lexicon.article.length);
      const row = lexicon.actorHeads.next.get(head)?.entries[0];
      const anaphor = placed(text, word.at, word.at, reading, {
        kind: "actor",
        entity: antecedent.entity,
        rule: row?.id ?? head,
        anaphor: true,
      });
      found.push(anaphor);
      before.push(anaphor);
      break;
    }
  }
  return found;
}
