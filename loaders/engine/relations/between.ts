import type { PlacedMention } from "../mentions/placed.js";
import { hitAt, isWord, signsBefore } from "../text/reading.js";
import { colon, isSemicolon } from "../text/signs.js";
import type { Clauses } from "./clause.js";
import { leadsToName } from "./groups.js";
import type { Party, Sides } from "./subjects.js";

/** بين may stand this many words after its noun (اتفاق وادي العزيب في عقيربات شرق حماة سابقا بين). */
const betweenReach = 16;
/** The names it joins lie within this many words. */
const namesReach = 40;

/** Index of the word بين that belongs to a noun before `after`, or -1. */
function betweenAt(clauses: Clauses, after: number): number {
  const { text, lexicon } = clauses;
  const sentence = text.words[after - 1]?.sentence;
  for (let at = after; at < after + betweenReach && text.words[at]?.sentence === sentence; at++) {
    const hit = hitAt(lexicon.words, text, at);
    if (hit?.rows.some((row) => row.id === "prep.bayna" || row.class === "dual")) return at;
    if (at > after && (clauses.verbAt.has(at) || clauses.mutualAt.has(at))) return -1;
    if (clauses.covering.get(at)?.kind === "actor" || isWord(text, lexicon, at, "relative", "clause", "complementizer"))
      return -1;
  }
  return -1;
}

/**
 * The two sides of اشتباكات بين … و…: split at من جهة/من طرف, at a second بين, or where the bloc of the first name ends.
 * One name alone whose members fight one another is both sides (اقتتال بين تيارات ضمن تنظيم داعش); a dual (الطرفين, بينهما)
 * stands for `pair`, the last two named together. Null without بين; "unnamed" where it joins nobody known.
 */
export function sidesBetween(clauses: Clauses, after: number, pair: Sides | null): Sides | "unnamed" | null {
  const { text, lexicon } = clauses;
  const start = betweenAt(clauses, after);
  if (start < 0) return null;
  if (isWord(text, lexicon, start, "dual") || isWord(text, lexicon, start + 1, "dual")) return pair ?? "unnamed";
  const first: PlacedMention[] = [];
  const second: PlacedMention[] = [];
  let side = first;
  let led = false;
  const sentence = text.words[start]?.sentence;
  for (let at = start + 1; at < start + namesReach && text.words[at]?.sentence === sentence; at++) {
    const mention = clauses.starting.get(at);
    if (mention !== undefined) {
      if (mention.kind === "actor") side.push(mention);
      led = false;
      at = mention.to;
      continue;
    }
    if (clauses.covering.has(at)) continue;
    const hit = hitAt(lexicon.words, text, at);
    const has = (name: string) => hit?.rows.some((row) => row.class === name) ?? false;
    if (first.length > 0 && hit !== null && (has("side") || isSecondBetween(clauses, at))) {
      if (has("side") && side === second) break;
      side = second;
      at += hit.length - 1;
      continue;
    }
    if (leadsToName(clauses, at)) led = true;
    else if (isWord(text, lexicon, at, "relative", "clause", "complementizer")) led = false;
    if (side.length === 0 || led || has("inside")) continue;
    if (signsBefore(text, at).some((sign) => sign === colon || isSemicolon(sign))) break;
    if (!sideFollows(clauses, at) && (distinct(side) > 1 || !conjoinedNameFollows(clauses, at))) break;
  }
  return divide(clauses, first, second, start) ?? "unnamed";
}

const lookahead = 24;

/** Whether من جهة or a second بين follows, so that the list of names goes on past a description. */
function sideFollows(clauses: Clauses, at: number): boolean {
  const { text, lexicon } = clauses;
  const sentence = text.words[at]?.sentence;
  for (let i = at; i < at + lookahead && text.words[i]?.sentence === sentence; i++) {
    if (i > at && signsBefore(text, i).length > 0) return false;
    if (isWord(text, lexicon, i, "complementizer", "relative", "clause")) return false;
    if (isWord(text, lexicon, i, "side")) return true;
    if (isSecondBetween(clauses, i)) return true;
  }
  return false;
}

/** وبين, which brings in the second side. */
function isSecondBetween(clauses: Clauses, at: number): boolean {
  const hit = hitAt(clauses.lexicon.words, clauses.text, at);
  return hit !== null && hit.reading.conjunction !== "" && hit.rows.some((row) => row.id === "prep.bayna");
}

/** Whether a name joined by و comes next, past a description of the one before (قيادات داعش المنحدرين من إدلب وغرفة عمليات). */
function conjoinedNameFollows(clauses: Clauses, at: number): boolean {
  const { text } = clauses;
  const sentence = text.words[at]?.sentence;
  for (let i = at; i < at + lookahead && text.words[i]?.sentence === sentence; i++) {
    const mention = clauses.starting.get(i);
    if (mention?.kind === "actor")
      return mention.reading?.conjunction !== undefined && mention.reading.conjunction !== "";
    if (clauses.verbAt.has(i)) return false;
  }
  return false;
}

const distinct = (mentions: readonly PlacedMention[]) => new Set(mentions.map(({ entity }) => entity)).size;

function divide(
  clauses: Clauses,
  first: readonly PlacedMention[],
  second: readonly PlacedMention[],
  start: number,
): Sides | null {
  const { lexicon, text } = clauses;
  if (second.length > 0) return { a: side(first), b: side(second) };
  const [head, ...rest] = first;
  if (head === undefined) return null;
  const entities = new Set(first.map((mention) => mention.entity));
  if (entities.size === 1) {
    for (let at = start + 1; at < head.from; at++) {
      if (isWord(text, lexicon, at, "inside")) return { a: side([head]), b: side([head]) };
    }
    return null;
  }
  const bloc = blocOf(clauses, head.entity);
  const other = rest.findIndex((mention) => blocOf(clauses, mention.entity) !== bloc);
  const at = other < 0 ? 1 : other + 1;
  return { a: side(first.slice(0, at)), b: side(first.slice(at)) };
}

const blocOf = (clauses: Clauses, entity: string) => clauses.lexicon.actors.get(entity)?.bloc ?? entity;

function side(mentions: readonly PlacedMention[]): Party {
  const first = mentions[0];
  const last = mentions.at(-1);
  const entities = [...new Set(mentions.map((mention) => mention.entity))];
  if (first === undefined || last === undefined) return { entities, group: null };
  return {
    entities,
    group: {
      members: mentions.map((mention, n) => ({ mention, joint: n === 0 ? "first" : "and" })),
      from: first.from,
      to: last.to,
      adjective: false,
    },
  };
}
