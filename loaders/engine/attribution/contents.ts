import type { ContentFrame, CueRow } from "../lexicon/rows.js";
import { ba } from "../text/letters.js";
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
} from "../text/reading.js";
import { isPause, isSemicolon } from "../text/signs.js";
import type { Span, Style } from "../types.js";
import { isSpeech, type Opening, openingAfter } from "./openings.js";
import { type Scene, speakerAt } from "./sources.js";
import { isPassive } from "./voice.js";

/** Content found after (or around) a cue. */
export interface Content {
  readonly span: Span;
  readonly style: Style;
  /** First word of the content. */
  readonly from: number;
  /** How it is brought in. */
  readonly frame: ContentFrame;
}

/** A cue as it stands: its row and, for a verb, the person it is in. */
export interface Spoken {
  readonly row: CueRow;
  readonly person: string;
}

/** The content a cue brings in to its right, from {@link openingAfter} to where it ends. */
export function contentAfter(scene: Scene, from: number, cue: Spoken, objectFrom: number | null): Content | null {
  const opening = openingAfter(scene, from, cue.row, objectFrom);
  return opening === null ? null : closeContent(scene, opening, cue);
}

/** Where a content ends: with its quotation, or with the sentence, or before the next attribution, or (a noun) with its phrase. */
function closeContent(scene: Scene, opened: Opening, cue: Spoken): Content {
  const { text, lexicon } = scene;
  const { from, start, frame, quotation } = opened;
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
  const phrasal = (frame !== "clause" && frame !== "quote") || cue.row.kind === "noun";
  let last = from;
  let continued = false;
  for (let at = from + 1; at < text.words.length; at++) {
    const word = text.words[at];
    if (word === undefined) break;
    if (running ? word.start >= quotation.inner.end : word.sentence !== sentence) break;
    if (enclosing !== undefined && word.start >= enclosing.inner.end) break;
    const signs = signsBefore(text, at);
    const pause = signs.some(isPause);
    if (pause && enclosing !== undefined && isWord(text, lexicon, at, "clause")) break;
    if (isAccordingTo(scene, at)) break;
    if (pause && isDemonstrated(scene, at)) break;
    if (pause && startsAttribution(scene, at, quotation !== undefined)) break;
    if (!running && enclosing === undefined && (turns(scene, at) || goesOnSpeaking(scene, at, cue))) break;
    if (signs.some(isSemicolon)) {
      if (isWord(text, lexicon, at, "result") || isWord(text, lexicon, at + 1, "relative")) break;
    }
    if (pause && phrasal && !continued && !continues(scene, at) && !adds(scene, at, frame)) break;
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
  const opening = quotation ?? quotationFrom(text, from);
  const marked = opening?.inner.start === start && opening.outer.end <= end ? opening.outer.start : start;
  return { span: { start: marked, end }, style: inside.length > 0 ? "mixed" : "indirect", from, frame };
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

/** After a pause, a relative or what accompanies carries even a noun phrase on (، بالإضافة إلى, ، والتي تشمل), and so does a further ب (اتهمه بالسرقة، وبطرد المدنيين). */
function adds(scene: Scene, at: number, frame: ContentFrame): boolean {
  if (isWord(scene.text, scene.lexicon, at, "relative", "accompaniment", "filler")) return true;
  const word = scene.text.words[at];
  if (frame !== "bi" || word === undefined || word.form.begins !== 0) return false;
  return readingsOf(word).some(({ conjunction, preposition }) => conjunction !== "" && preposition === ba);
}

/** A pause, a conjoined word and a demonstrative begin the reporter's own next sentence (، ويظهر هذا الأمر, ، وهذا يعني). */
function isDemonstrated(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const word = text.words[at];
  const conjoined = word !== undefined && readingsOf(word).some((reading) => reading.conjunction !== "");
  return conjoined && isWord(text, lexicon, at + 1, "demonstrative") && text.words[at + 1]?.apart === false;
}

function enclosingSpeech(scene: Scene, offset: number): Quotation | undefined {
  return quotationsAround(scene.text, offset).find((found) => isSpeech(scene, found));
}

const finite: ReadonlySet<string> = new Set(["perfect", "imperfect"]);

/** A verb of saying in the third person that brings in a content of its own, `at` words from here. */
function sayingAt(scene: Scene, at: number) {
  const hit = inflectedHitAt(scene.lexicon.cues, scene.text, at);
  if (hit === null || hit.row.row.kind !== "verb" || hit.row.person.startsWith("1") || !finite.has(hit.row.tense))
    return null;
  if (hit.reading.preposition !== "" || scene.covering.has(at) || isPassive(scene, at, hit)) return null;
  const opening = openingAfter(scene, at + hit.length, hit.row.row, null);
  return opening === null ? null : { hit, opening };
}

/** Between a word of contrast and the verb of saying it leads to, a subject of this many words. */
const contrastReach = 3;

/** A word of contrast or comparison leads to what somebody says next (، فيما أكدت تركيا أن …, كما قال إن …). */
function turns(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const hit = hitAt(lexicon.words, text, at);
  if (!hit?.rows.some((row) => row.class === "contrast")) return false;
  for (let next = at + hit.length; next <= at + hit.length + contrastReach; next++) {
    const word = text.words[next];
    if (word === undefined || word.apart || word.sentence !== text.words[at]?.sentence) return false;
    if (isWord(text, lexicon, next, "complementizer", "relative")) return false;
    if (sayingAt(scene, next) !== null) return true;
  }
  return false;
}

/** A verb whose subject is understood brings in its content this soon, in words (وأضاف أن, وقال: إن). */
const soon = 2;

/**
 * Without a pause, a conjoined verb of saying whose subject is understood goes on for whoever speaks (قالت روسيا إن … وأضافت أن …),
 * if it stands in a person that its subject may take.
 */
function goesOnSpeaking(scene: Scene, at: number, cue: Spoken): boolean {
  const saying = sayingAt(scene, at);
  if (saying === null || saying.hit.reading.conjunction === "") return false;
  const { hit, opening } = saying;
  if (hit.row.row.class !== "neutral" && hit.row.row.class !== "commitment" && hit.row.row.class !== "opinion")
    return false;
  if (opening.from - at - hit.length > soon) return false;
  return cue.person === "" || hit.row.person[1] === cue.person[1];
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
  if (row.kind !== "verb" || quoted) return false;
  if (cue.reading.conjunction === "") return sayingAt(scene, at) !== null && signsBefore(text, at).length > 0;
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
