import { type ContentFrame, type CueRow, contentFrames } from "../lexicon/rows.js";
import { offsetOfFolded } from "../text/fold.js";
import { ba, lam } from "../text/letters.js";
import type { Quotation } from "../text/quotations.js";
import { type Hit, hitAt, inflectedHitAt, isWord, quotationFrom, signsBefore, wordAt } from "../text/reading.js";
import { colon, isComma, isSemicolon, lineBreak } from "../text/signs.js";
import { type Scene, speakerAt } from "./sources.js";

/** Where a content begins, before its end is known. */
export interface Opening {
  /** First word of the content. */
  readonly from: number;
  readonly start: number;
  /** How it is brought in. */
  readonly frame: ContentFrame;
  readonly quotation: Quotation | undefined;
}

/** A content may begin this many words after its cue: the source with role and apposition stands between. */
const introducerReach = 30;
/** An object is the content unless something better follows it this soon, in words (كشفت الصحيفة الأمريكية في تقرير عن …). */
const objectReach = 6;
/** Quotations shorter than this, in words, are names or scare quotes, no speech. */
const shortestSpeech = 3;

/** Whether a quotation is speech rather than a name or a scare quote. */
export function isSpeech(scene: Scene, quotation: Quotation): boolean {
  if (quotation.words < shortestSpeech) return false;
  const mention = scene.covering.get(wordAt(scene.text, quotation.inner.start));
  return mention === undefined || mention.end < quotation.inner.end;
}

/**
 * Where the content a cue brings in to its right begins: after a colon or at a quotation, after أن/إن, after the preposition its
 * row names (أشار إلى, كشف عن, هدد بـ, حذر من), or as object after the source. `from` is the first word after the cue and, for an
 * object, after the source (`objectFrom`, null where no source stands there).
 */
export function openingAfter(scene: Scene, from: number, cue: CueRow, objectFrom: number | null): Opening | null {
  const { text, lexicon } = scene;
  const sentence = text.words[from - 1]?.sentence;
  const allows = (frame: ContentFrame) => cue.content.includes(frame);
  let object: Opening | null = null;
  let objectAt = objectFrom;
  let resumed = false;
  for (let at = from; at < Math.min(text.words.length, from + introducerReach); at++) {
    const word = text.words[at];
    if (word === undefined || (object !== null && at > object.from + objectReach)) break;
    const signs = signsBefore(text, at);
    const broken = signs.includes(lineBreak);
    const quotation = quotationFrom(text, at);
    if (broken && !signs.includes(colon)) break;
    if (allows("quote") && (object === null || signs.includes(colon))) {
      const brought = quotationOpening(scene, at, signs, quotation);
      if (brought !== null) return brought;
    }
    if (broken || word.sentence !== sentence || signs.some(isSemicolon)) break;
    const known = hitAt(lexicon.words, text, at);
    if (known !== null && known.length > 1 && known.rows.some((row) => row.class === "clause")) break;
    if (known?.rows.some((row) => row.class === "complementizer") && at + known.length < text.words.length) {
      return openedAt(scene, at + known.length, "clause");
    }
    if (at === objectFrom && allows("quote") && !signs.length && isWord(text, lexicon, at, "verbal-particle")) {
      return openedAt(scene, at, "clause");
    }
    const frame = prepositionFrame(scene, at, known);
    if (frame !== undefined && allows(frame)) return openedAt(scene, at + 1, frame);
    if (allows("bi") && at >= (objectFrom ?? from) && bringsIn(scene, at)) {
      if (word.attached !== "") return openedAt(scene, at, "bi");
      return { from: at, start: offsetOfFolded(text.text, word.start, 1), frame: "bi", quotation: undefined };
    }
    if (at === objectAt && allows("object") && signs.length === 1 && !resumed) {
      const end = endOfParenthesis(scene, at);
      if (end !== null) {
        objectAt = end;
        resumed = true;
      }
    }
    if (at === objectAt && allows("object") && (!signs.length || resumed)) {
      if (isWord(text, lexicon, at, "adverb") || lexicon.weekdays.has(word.key)) objectAt++;
      else if ((known === null || showsNoun(scene, at, known.length)) && !isDescription(scene, at)) {
        const start = word.key.startsWith(lam) ? offsetOfFolded(text.text, word.start, 1) : word.start;
        object = { from: at, start, frame: "object", quotation };
      }
    }
    const other = at > from && !scene.covering.has(at) ? inflectedHitAt(lexicon.cues, text, at) : null;
    const { kind } = other?.row.row ?? {};
    if (kind === "verb" && other?.row.row !== cue) break;
    if (kind === "participle" && word.apart) break;
    // A phrase that is no saying (طلب عدم ذكر اسمه) is passed whole.
    if (kind === "noun" && other !== null) at += other.length - 1;
  }
  return object;
}

/** Words of a parenthesis between a subject and its object. */
const parenthesisReach = 8;

/** The word after a parenthesis of time or circumstance in commas (أكد الجيش، في بيان، مقتل …; أعلن التحالف، اليوم، تدمير …), or null. */
function endOfParenthesis({ text, lexicon }: Scene, at: number): number | null {
  const word = text.words[at];
  if (word === undefined || !signsBefore(text, at).every(isComma)) return null;
  const time = isWord(text, lexicon, at, "adverb") || lexicon.weekdays.has(word.key);
  if (!time && !isWord(text, lexicon, at, "preposition", "aside", "temporal")) return null;
  for (let end = at + 1; end <= at + parenthesisReach && text.words[end]?.sentence === word.sentence; end++) {
    if (text.words[end]?.apart) return signsBefore(text, end).every(isComma) ? end : null;
  }
  return null;
}

/** A colon, or a quotation that is speech. What follows a colon without marks may still be a clause (قال: إن …). */
function quotationOpening(
  scene: Scene,
  at: number,
  signs: readonly string[],
  quotation: Quotation | undefined,
): Opening | null {
  const { text, lexicon } = scene;
  const start = text.words[at]?.start ?? 0;
  const afterColon = signs.includes(colon) && !isClock(scene, at);
  if (
    quotation !== undefined &&
    (isSpeech(scene, quotation) || afterColon) &&
    (afterColon || !signs.includes(lineBreak))
  ) {
    if (isSpeech(scene, quotation)) return { from: at, start, frame: "quote", quotation };
  }
  if (!afterColon) return null;
  const known = quotation === undefined ? hitAt(lexicon.words, text, at) : null;
  const clause = known?.rows.some((row) => row.class === "complementizer") ?? false;
  if (known !== null && clause && text.words[at + known.length]?.sentence === text.words[at]?.sentence) {
    return openedAt(scene, at + known.length, "clause");
  }
  return { from: at, start, frame: "quote", quotation: undefined };
}

function prepositionFrame(scene: Scene, at: number, known: Hit<{ class: string; value: string }> | null) {
  if (known === null || known.reading.cut > 0 || isWord(scene.text, scene.lexicon, at + 1, "complementizer")) return;
  const preposition = known.rows.find((row) => row.class === "content-preposition");
  return contentFrames.find((name) => name === preposition?.value);
}

/** A demonstrative or quantity before its noun (كذّب هذه الأنباء, "denied these reports") begins an object as the noun does; alone (أعلن ذلك) it is none. */
function showsNoun({ text, lexicon }: Scene, at: number, length: number): boolean {
  const next = text.words[at + length];
  if (next?.apart !== false || !isWord(text, lexicon, at, "demonstrative", "quantifier")) return false;
  return next.key.startsWith(lexicon.article);
}

/** A role or title behind the source describes it (أعلن سيدا رئيس المجلس أن, "Sida, head of the Council, announced that"). */
function isDescription(scene: Scene, at: number): boolean {
  const speaker = speakerAt(scene, at);
  return speaker !== null && speaker.cut === 0 && (speaker.row.kind === "role" || speaker.row.kind === "title");
}

/** A colon between two figures tells the time (03:48). */
function isClock({ text }: Scene, at: number): boolean {
  return text.words[at]?.kind === "number" && text.words[at - 1]?.kind === "number";
}

/** Whether a word carries the preposition ب before what is told (هدد بالانسحاب), rather than beginning with that letter (بيان). */
function bringsIn(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const word = text.words[at];
  if (word?.attached === ba) return true;
  if (word === undefined || !word.key.startsWith(ba) || scene.covering.has(at)) return false;
  if (isWord(text, lexicon, at - 1, "preposition") && !word.apart) return false;
  const known = [lexicon.words, lexicon.speakers, lexicon.actorHeads, lexicon.placeHeads, lexicon.placeNames];
  // An act that is one without its first letter too (بدعم) begins with the preposition.
  const act = lexicon.predicates.next.has(word.key) && !lexicon.predicates.next.has(word.key.slice(ba.length));
  if (lexicon.cues.next.has(word.key) || act) return false;
  return known.every((phrases) => !phrases.next.has(word.key));
}

function openedAt(scene: Scene, at: number, frame: ContentFrame): Opening | null {
  const word = scene.text.words[at];
  if (word === undefined) return null;
  const quotation = quotationFrom(scene.text, at);
  return {
    from: at,
    start: word.start,
    frame,
    quotation: quotation && isSpeech(scene, quotation) ? quotation : undefined,
  };
}
