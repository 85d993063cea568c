import { type ContentFrame, type CueRow, contentFrames } from "../lexicon/rows.js";
import { offsetOfFolded } from "../text/fold.js";
import type { Quotation } from "../text/quotations.js";
import {
  hitAt,
  inflectedHitAt,
  isWord,
  quotationFrom,
  quotationsAround,
  quotationsWithin,
  readingsOf,
  signsBefore,
  wordAt,
} from "../text/reading.js";
import type { Span, Style } from "../types.js";
import { type Scene, speakerAt } from "./sources.js";

/** Content found after (or around) a cue. */
export interface Content {
  readonly span: Span;
  readonly style: Style;
  /** First word of the content. */
  readonly from: number;
  /** How it is brought in. */
  readonly frame: ContentFrame;
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

const ba = "ب";
const lam = "ل";

/** Where a content begins, before its end is known. */
interface Opening {
  readonly from: number;
  readonly start: number;
  readonly frame: ContentFrame;
  readonly quotation: Quotation | undefined;
}

/**
 * The content a cue brings in to its right: after a colon or at a quotation, after أن/إن, after the preposition its row
 * names (أشار إلى, كشف عن, هدد بـ), or as object after the source. `from` is the first word after the cue and, for an
 * object, after the source (`objectFrom`, null where no source stands there).
 */
export function contentAfter(scene: Scene, from: number, cue: CueRow, objectFrom: number | null): Content | null {
  const opening = openingAfter(scene, from, cue, objectFrom);
  return opening === null ? null : closeContent(scene, opening);
}

function openingAfter(scene: Scene, from: number, cue: CueRow, objectFrom: number | null): Opening | null {
  const { text, lexicon } = scene;
  const sentence = text.words[from - 1]?.sentence;
  const allows = (frame: ContentFrame) => cue.content.includes(frame);
  let object: Opening | null = null;
  for (let at = from; at < Math.min(text.words.length, from + introducerReach); at++) {
    const word = text.words[at];
    if (word === undefined || (object !== null && at > object.from + objectReach)) break;
    const signs = signsBefore(text, at);
    if (signs.includes("\n")) break;
    const quotation = quotationFrom(text, at);
    const start = word.start;
    if (allows("quote")) {
      if (quotation !== undefined && object === null && isSpeech(scene, quotation)) {
        return { from: at, start, frame: "quote", quotation };
      }
      if (signs.includes(":") && !isClock(scene, at)) return { from: at, start, frame: "quote", quotation: undefined };
    }
    if (word.sentence !== sentence || signs.includes("؛")) break;
    const known = hitAt(lexicon.words, text, at);
    if (known !== null && known.length > 1 && known.rows.some((row) => row.class === "clause")) break;
    if (known?.rows.some((row) => row.class === "complementizer") && at + known.length < text.words.length) {
      return open(scene, at + known.length, "clause");
    }
    const preposition =
      known?.reading.cut === 0 ? known.rows.find((row) => row.class === "content-preposition") : undefined;
    const frame = contentFrames.find((name) => name === preposition?.value);
    if (frame !== undefined && allows(frame) && !isWord(scene.text, lexicon, at + 1, "complementizer")) {
      return open(scene, at + 1, frame);
    }
    if (allows("bi") && at >= (objectFrom ?? from) && bringsIn(scene, at)) {
      if (word.attached !== "") return open(scene, at, "bi");
      return { from: at, start: offsetOfFolded(text.text, word.start, 1), frame: "bi", quotation: undefined };
    }
    if (objectFrom !== null && at === objectFrom && allows("object") && !signs.length && known === null) {
      object = {
        from: at,
        start: word.key.startsWith(lam) ? offsetOfFolded(text.text, start, 1) : start,
        frame: "object",
        quotation,
      };
    }
    const other = at > from ? inflectedHitAt(lexicon.cues, text, at)?.row.row : undefined;
    if (other?.kind === "verb" && other !== cue && !scene.covering.has(at)) break;
  }
  return object;
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
  if (lexicon.cues.next.has(word.key) || lexicon.predicates.next.has(word.key)) return false;
  return known.every((phrases) => !phrases.next.has(word.key));
}

function open(scene: Scene, at: number, frame: ContentFrame): Opening | null {
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

const clauseSigns = new Set(["،", ",", "؛", ";"]);

/** Where a content ends: with its quotation, or with the sentence, or before the next attribution, or (a noun) with its phrase. */
function closeContent(scene: Scene, opening: Opening): Content {
  const { text, lexicon } = scene;
  const { from, start, frame, quotation } = opening;
  if (quotation?.closed && frame === "quote") {
    return {
      span: { start: Math.min(start, quotation.inner.start), end: quotation.inner.end },
      style: "direct",
      from,
      frame,
    };
  }
  const running = quotation !== undefined && !quotation.closed && frame === "quote";
  const sentence = text.words[from]?.sentence ?? -1;
  const enclosing = running ? undefined : enclosingSpeech(scene, start);
  let last = from;
  let continued = false;
  for (let at = from + 1; at < text.words.length; at++) {
    const word = text.words[at];
    if (word === undefined) break;
    if (running ? word.start >= quotation.inner.end : word.sentence !== sentence) break;
    if (enclosing !== undefined && word.start >= enclosing.inner.end) break;
    const signs = signsBefore(text, at);
    const pause = signs.some((sign) => clauseSigns.has(sign));
    if (pause && enclosing !== undefined && isWord(text, lexicon, at, "clause")) break;
    if (isAccordingTo(scene, at)) break;
    if (pause && isDemonstrated(scene, at)) break;
    if (pause && startsAttribution(scene, at, quotation !== undefined)) break;
    if (signs.includes("؛") || signs.includes(";")) {
      if (isWord(text, lexicon, at, "result") || isWord(text, lexicon, at + 1, "relative")) break;
    }
    if (pause && frame !== "clause" && frame !== "quote" && !continued && !continues(scene, at)) break;
    if (pause && continues(scene, at)) continued = true;
    last = at;
  }
  let end = text.words[last]?.end ?? start;
  const span = { start, end };
  const inside = quotationsWithin(text, span).filter((found) => isSpeech(scene, found));
  const tail = inside.find(
    (found) => found.inner.end > end || (found.closed && found.outer.end > end && found.inner.end <= end),
  );
  if (running) return { span, style: "direct", from, frame };
  if (quotation !== undefined && quotation.inner.end >= end) {
    end = quotation.inner.end;
    return { span: { start, end }, style: "mixed", from, frame };
  }
  if (tail !== undefined) end = Math.max(end, tail.inner.end);
  return { span: { ...span, end }, style: inside.length > 0 ? "mixed" : "indirect", from, frame };
}

/** After a pause, a further أن clause or a verb without its own subject carries the content on (وأن …). */
function continues(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const sentence = text.words[at]?.sentence;
  for (let next = at; text.words[next]?.sentence === sentence; next++) {
    const hit = hitAt(lexicon.words, text, next);
    if (hit?.reading.conjunction !== "" && hit?.rows.some((row) => row.class === "complementizer")) return true;
  }
  return false;
}

/** A pause, a conjoined word and a demonstrative begin the reporter's own next sentence (، ويظهر هذا الأمر). */
function isDemonstrated(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const word = text.words[at];
  const conjoined = word !== undefined && readingsOf(word).some((reading) => reading.conjunction !== "");
  return conjoined && isWord(text, lexicon, at + 1, "demonstrative") && text.words[at + 1]?.apart === false;
}

function enclosingSpeech(scene: Scene, offset: number): Quotation | undefined {
  return quotationsAround(scene.text, offset).find((found) => isSpeech(scene, found));
}

/** A new attribution begins at a word after a pause: a participle (مشيرا) or a conjoined verb of saying (وأضاف). */
function startsAttribution(scene: Scene, at: number, quoted: boolean): boolean {
  const { text, lexicon } = scene;
  const pronoun = hitAt(lexicon.words, text, at)?.rows.some((row) => row.value === "pronoun") ?? false;
  const cue = inflectedHitAt(lexicon.cues, text, at);
  if (cue === null) {
    return pronoun && inflectedHitAt(lexicon.cues, text, at + 1)?.row.row.kind === "verb";
  }
  const { row } = cue.row;
  if (row.kind === "participle") return true;
  if (row.kind !== "verb" || cue.reading.conjunction === "" || quoted) return false;
  if (text.words[at + 1]?.key.startsWith(lexicon.article) && !scene.covering.has(at + 1)) {
    if (hitAt(lexicon.predicates, text, at + 1) !== null) return false;
  }
  if (row.content.includes("quote")) return true;
  return openingAfter(scene, at + cue.length, row, null) !== null;
}

function isAccordingTo(scene: Scene, at: number): boolean {
  const cue = hitAt(scene.lexicon.cues, scene.text, at);
  if (cue === null || cue.row.row.kind !== "phrase" || cue.reading.cut > 0) return false;
  const after = at + cue.length;
  return scene.starting.get(after)?.kind === "actor" || speakerAt(scene, after) !== null;
}
