import type { Scene } from "../attribution/sources.js";
import { definiteHit } from "../mentions/names.js";
import type { PlacedMention } from "../mentions/placed.js";
import { hitAt, isWord, signsBefore } from "../text/reading.js";
import { isComma } from "../text/signs.js";

/** How a name is joined to the one before it in its group. */
export type Joint = "first" | "and" | "with" | "apposition";

/** Actors named together: قوات النظام وحزب الله, قوات الأسد مع عناصر إيرانية. */
export interface Group {
  readonly members: readonly { readonly mention: PlacedMention; readonly joint: Joint }[];
  readonly from: number;
  readonly to: number;
  /** The first name is an adjective of an act or force (الغارات الروسية). */
  readonly adjective: boolean;
}

/** Words that may stand between two names of a group (وعناصر من حزب الله). */
const fillerReach = 4;

/** Whether a word only leads on to a name: a head that is no part of it (عناصر, مقاتلي), من, or باقي. */
export function leadsToName(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const head = hitAt(lexicon.actorHeads, text, at) ?? definiteHit(text, lexicon, at, "actor");
  if (head !== null && (head.reading.cut === 0 || head.reading.conjunction !== "")) return true;
  return hitAt(lexicon.words, text, at)?.rows.some((row) => row.id === "prep.min") ?? false;
}

function jointOf(scene: Scene, before: PlacedMention, after: PlacedMention): Joint | null {
  const { text, lexicon } = scene;
  const gap = after.from - before.to - 1;
  if (gap > fillerReach || before.sentence !== after.sentence) return null;
  const signs = signsBefore(text, before.to + 1);
  const comma = signs.length > 0 && signs.every(isComma);
  if (signs.length > 0 && !comma && !signs.includes("(")) return null;
  if (gap === 0) {
    // Two adjectives of one noun (الاتفاق الروسي الأمريكي, "the Russian-American agreement").
    if (isBareAdjective(scene, before) && isBareAdjective(scene, after) && signs.length === 0) return "and";
    if (after.reading?.conjunction) return after.reading.preposition ? null : "and";
    if (before.entity === after.entity || signs.includes("("))
      return before.entity === after.entity ? "apposition" : null;
    return comma && after.reading?.preposition === "" ? "and" : null;
  }
  const first = hitAt(lexicon.words, text, before.to + 1);
  if (first?.rows.some((row) => row.class === "accompaniment")) {
    for (let at = before.to + 1 + first.length; at < after.from; at++) if (!leadsToName(scene, at)) return null;
    return "with";
  }
  const conjoined = readsConjoined(scene, before.to + 1);
  if (!conjoined && !comma) return null;
  for (let at = before.to + 1; at < after.from; at++) if (!leadsToName(scene, at)) return null;
  return isWord(text, lexicon, before.to + 1, "preposition") && !conjoined ? null : "and";
}

/** An adjective of a country alone, with no proclitic. */
const isBareAdjective = ({ adjectives }: Scene, mention: PlacedMention): boolean =>
  adjectives.has(mention) && !mention.reading?.cut;

function readsConjoined(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const head = hitAt(lexicon.actorHeads, text, at) ?? definiteHit(text, lexicon, at, "actor");
  return head !== null && head.reading.conjunction !== "";
}

/** The groups of actors in the text, in order. */
export function findGroups(scene: Scene): Group[] {
  const groups: { members: { mention: PlacedMention; joint: Joint }[] }[] = [];
  let previous: PlacedMention | undefined;
  for (const mention of scene.mentions) {
    if (mention.kind !== "actor") continue;
    const joint = previous && jointOf(scene, previous, mention);
    const group = groups.at(-1);
    if (joint && group) group.members.push({ mention, joint });
    else groups.push({ members: [{ mention, joint: "first" }] });
    previous = mention;
  }
  return groups.flatMap(({ members }) => {
    const first = members[0]?.mention;
    const last = members.at(-1)?.mention;
    if (first === undefined || last === undefined) return [];
    return [{ members, from: first.from, to: last.to, adjective: scene.adjectives.has(first) }];
  });
}
