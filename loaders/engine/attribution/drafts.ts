import type { Inflected } from "../lexicon/lexicon.js";
import type { CueRow } from "../lexicon/rows.js";
import { ba, hamza, lam } from "../text/letters.js";
import { type Hit, hitAt, inflectedHitAt, isWord, quotationsAround, spanOf, wordAt } from "../text/reading.js";
import type { CueClass, Span } from "../types.js";
import { type Content, contentAfter } from "./contents.js";
import { isSpeech } from "./openings.js";
import { quotedInPassive } from "./relayed.js";
import type { Scene, Source } from "./sources.js";
import { nameBehind, subjectAfter, unknownSubject } from "./speakers.js";
import { hedgeAt } from "./stance.js";
import type { Draft, Told } from "./told.js";
import {
  actorBefore,
  carriedReach,
  carriedSource,
  nobody,
  subjectBefore,
  subjectBeside,
  topicOf,
} from "./understood.js";
import { isPassive, isPreposition } from "./voice.js";

type CueHit = Hit<Inflected<CueRow>>;

export function draftOf(scene: Scene, at: number, found: CueHit, told: Told): Draft | null {
  const hit = asWritten(scene, at, found);
  const { row } = hit.row;
  if (hit.row.person.startsWith("1")) return firstPersonDraft(scene, at, hit, row, told);
  if (hit.row.tense === "jussive" && !isWord(scene.text, scene.lexicon, at - 1, "jussive-particle")) return null;
  if (isPassive(scene, at, hit)) return quotedInPassive(scene, at, hit, told);
  if (row.kind === "verb" && (isPreposition(scene, at) || isPrepositional(hit) || isMasdar(scene, at, hit)))
    return null;
  if (row.kind === "verb") return verbDraft(scene, at, hit, row, told);
  if (row.kind === "participle") return participleDraft(scene, at, hit, row, told);
  if (row.kind === "noun") return nounDraft(scene, at, hit, row, told);
  return phraseDraft(scene, at, hit, row, told);
}

/**
 * أعتقد أن is "I think that" where اعتقد would be "he thought": a hamza on the first letter that the perfect is not spelled with tells
 * the first person of the imperfect.
 */
function asWritten({ text, lexicon }: Scene, at: number, hit: CueHit): CueHit {
  const { row, tense, person } = hit.row;
  const { start } = spanOf(text, at, at, hit.reading);
  if (tense !== "perfect" || person !== "3ms" || text.text[start] !== hamza || row.form.startsWith(hamza)) return hit;
  if (!isWord(text, lexicon, at + hit.length, "complementizer")) return hit;
  return { ...hit, row: { ...hit.row, person: "1s", tense: "imperfect" } };
}

/** A form that may be a perfect or a noun is the noun right after a preposition or a word of lack (بناء على طلب, عدم ذكر اسمه). */
function isMasdar(scene: Scene, at: number, hit: CueHit): boolean {
  const { text, lexicon } = scene;
  if (hit.row.tense !== "perfect" || text.words[at]?.apart) return false;
  const lack = at > 0 ? hedgeAt(scene, at - 1)?.row : undefined;
  return isWord(text, lexicon, at - 1, "preposition") || (lack?.stance === "deny" && lack.scope === "word");
}

/** No verb takes ب or ك (بعد is no form of عد); ل it takes for a purpose. */
const isPrepositional = (hit: CueHit) => hit.reading.preposition !== "" && hit.reading.preposition !== lam;

function cueSpan(scene: Scene, at: number, hit: CueHit): Span {
  return spanOf(scene.text, at, at + hit.length - 1, hit.reading);
}

/** What was just told is the subject, nobody who speaks (مما يشير إلى أن, هذا يؤكد أن: "which points to"). */
function isThing({ text, lexicon }: Scene, at: number): boolean {
  return isWord(text, lexicon, at - 1, "demonstrative", "thing") && !text.words[at]?.apart;
}

/** A verb after what it attributes ("لن نقبل"، قال المنسق): the quotation that ends right before it. */
function afterQuotation(scene: Scene, at: number, cue: Span, row: CueRow, source: Source | null): Draft | null {
  const { text } = scene;
  const before = text.words[isWord(text, scene.lexicon, at - 1, "thus") ? at - 2 : at - 1];
  if (source === null || before === undefined || !row.content.includes("quote")) return null;
  const quotation = quotationsAround(text, before.start).find((found) => found.closed && found.outer.end <= cue.start);
  if (quotation === undefined || quotation.inner.end < before.end || !isSpeech(scene, quotation)) return null;
  const { inner } = quotation;
  const content = { span: inner, style: "direct" as const, from: wordAt(text, inner.start), frame: "quote" as const };
  return { cueAt: at, row, cue, source, understood: false, content };
}

/**
 * نعتقد أن, "we think that", where nobody else is speaking: the author's own. Within another's words it is that one's voice already and
 * only tells how firmly he says it.
 */
function firstPersonDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, told: Told): Draft | null {
  const { text } = scene;
  const cue = cueSpan(scene, at, hit);
  if (row.kind !== "verb" || isPrepositional(hit) || isAside(scene, at) || told.around(cue.start) !== undefined)
    return null;
  if (quotationsAround(text, cue.start).length > 0) return null;
  const after = at + hit.length;
  const content = contentAfter(scene, after, hit.row, null);
  if (content === null || content.frame !== "clause" || content.from - after > carriedReach) return null;
  const source: Source = { span: null, id: scene.outlet, type: "media", from: -1, to: -1 };
  return { cueAt: at, row, cue, source, understood: true, content };
}

/** Verbs whose subject is an actor or nobody: what follows them unnamed is as often their object (يحمل فكرهم, "bear their thought"). */
const demanding: ReadonlySet<CueClass> = new Set(["accusation", "threat", "demand"]);

/** قال X إن …, X قال إن …, and verbs whose subject is understood (وأضاف "…"). */
function verbDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, told: Told): Draft | null {
  const { text } = scene;
  const cue = cueSpan(scene, at, hit);
  const after = at + hit.length;
  const resumed = isWord(text, scene.lexicon, after, "resumptive");
  const following = isPlural(hit) || resumed ? null : subjectAfter(scene, after, told);
  const shared = resumed ? subjectAfter(scene, after + 1, told) : null;
  const said = shared && contentAfter(scene, shared.to + 1, hit.row, null);
  if (shared && said && (said.frame === "clause" || said.frame === "quote")) {
    return { cueAt: at, row, cue, source: shared, understood: false, content: said };
  }
  const beside = subjectBeside(scene, at, told);
  const right = following ? contentAfter(scene, following.to + 1, hit.row, following.to + 1) : null;
  if (isAside(scene, at) && (right === null || right.frame === "object")) {
    const source = following?.from === after ? following : (nameBehind(scene, after) ?? following);
    const content = source && aroundAside(scene, at, source.to);
    if (source && content) return { cueAt: at, row, cue, source, understood: false, content };
  }
  if (following && right && !(beside && (right.frame === "object" || demanding.has(row.class)))) {
    return { cueAt: at, row, cue, source: following, understood: false, content: right };
  }
  const conjoined = hit.reading.conjunction !== "";
  const opened = beside !== null || (text.words[at]?.apart === true && !conjoined && topicOf(scene, at, told) !== null);
  const objectFrom = resumed ? after + 1 : opened ? after : null;
  const content = contentAfter(scene, resumed ? after + 1 : after, hit.row, objectFrom);
  if (content === null) return afterQuotation(scene, at, cue, row, following ?? beside);
  if (beside) return { cueAt: at, row, cue, source: beside, understood: false, content };
  if (following && following.to < content.from)
    return { cueAt: at, row, cue, source: following, understood: false, content };
  const unknown = demanding.has(row.class) || isPlural(hit) ? null : unknownSubject(scene, after, content);
  if (unknown === "other") return null;
  if (unknown !== null) return { cueAt: at, row, cue, source: unknown, understood: false, content };
  if (content.frame !== "quote" && content.from - after > carriedReach) return null;
  const carried = (resumed ? actorBefore(scene, at) : null) ?? carriedSource(scene, at, told, conjoined);
  if (
    carried === null ||
    (!conjoined && !resumed && hasUnknownSubject(scene, after, content)) ||
    isThing(scene, at) ||
    (carried.understood && isImpersonal(scene, at, hit, content)) ||
    (carried.source.id === nobody.id && content.frame !== "clause" && content.frame !== "quote")
  ) {
    return null;
  }
  return { cueAt: at, row, cue, source: carried.source, understood: carried.understood, content };
}

/** يُعتقد أن, "it is thought that": without vowels it looks like the active, whose subject stands beside it (لافروف يعتقد أن, هو يعتقد أن). */
function isImpersonal({ text, lexicon }: Scene, at: number, hit: CueHit, content: Content): boolean {
  const { row, person } = hit.row;
  if (row.class !== "expectation") return false;
  if (isWord(text, lexicon, at - 1, "pronoun", "relative") && text.words[at]?.apart === false) return false;
  return person === "3ms" && content.frame === "clause" && content.from - at - hit.length <= 1;
}

/** A verb in the dual or plural has its subject before it, never behind (ناشطون قالوا, but قال ناشطون). */
const isPlural = (hit: CueHit) => /[dp]$/.test(hit.row.person);

/** Words no lexicon knows between a verb and its content are a subject of which nothing can be told (تشير الأرقام إلى). */
function hasUnknownSubject({ text, lexicon, covering }: Scene, after: number, content: Content): boolean {
  if (after >= content.from || (content.frame === "quote" && content.from - after <= adverbs)) return false;
  return !covering.has(after) && hitAt(lexicon.words, text, after) === null;
}
/** Before a colon or quotation, so many words tell how it was said (قال ضاحكا: …). */
const adverbs = 2;

/** كما يقول within a sentence (as … says); at its head كما adds ("also"). */
function isAside(scene: Scene, at: number): boolean {
  const { words } = scene.text;
  if (words[at]?.apart !== false || !isWord(scene.text, scene.lexicon, at - 1, "aside-particle")) return false;
  return words[at - 2] !== undefined && words[at - 2]?.sentence === words[at]?.sentence;
}

/** مشيرا إلى أن …: the source is that of the sentence. */
function participleDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, told: Told): Draft | null {
  const { text } = scene;
  const after = at + hit.length;
  // A participle with an object stands behind a pause (، نافية استهداف المدنيين); without one it is an adjective.
  const content = contentAfter(scene, after, hit.row, text.words[at]?.apart ? after : null);
  // A noun of saying that a preposition hangs on a verb has that verb's subject (اكتفت صفحات موالية بالقول إن).
  const hung = row.form.includes(" ") || row.form.startsWith(ba);
  const stated = content && hung ? subjectBefore(scene, at, told) : null;
  if (content && stated)
    return { cueAt: at, row, cue: cueSpan(scene, at, hit), source: stated, understood: false, content };
  const carried =
    content && (content.frame === "quote" || content.from - at <= carriedReach) && carriedSource(scene, at, told, true);
  if (!content || !carried) return null;
  return { cueAt: at, row, cue: cueSpan(scene, at, hit), source: carried.source, understood: true, content };
}

/** إدراك جبهة النصرة بأن … (the realisation of …), تأكيده أن …. */
function nounDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, told: Told): Draft | null {
  const after = at + hit.length;
  const owner = hit.pronoun === "" ? subjectAfter(scene, after, told, 0) : null;
  const carried = hit.pronoun === "" ? null : carriedSource(scene, at, told, true);
  const source = owner ?? carried?.source;
  if (!source) return null;
  const content = contentAfter(scene, owner ? owner.to + 1 : after, hit.row, null);
  return content && { cueAt: at, row, cue: cueSpan(scene, at, hit), source, understood: owner === null, content };
}

/** A phrase names the carrier of one of the attributions right before it. */
const phraseReach = 4;

/** بحسب X …, … وفقا لـ X: the source follows; the content follows it, or stands before the phrase. */
function phraseDraft(scene: Scene, at: number, found: CueHit, row: CueRow, told: Told): Draft | null {
  const { text } = scene;
  if (found.reading.cut > 0 && found.reading.conjunction === "") return null;
  const verb = verbWithin(scene, at + found.length);
  const hit = verb === null ? found : { ...found, length: verb + 1 - at };
  const source = subjectAfter(scene, at + hit.length, told, 2, verb === null);
  if (source === null) return null;
  const cue = cueSpan(scene, at, hit);
  const opened = told.drafts.findLast((draft) => draft.content.from === at && draft.content.span.end > cue.end);
  if (opened !== undefined) {
    const inner = restOfSentence(scene, source.to + 1);
    if (inner === null) return null;
    const span = { start: inner.span.start, end: Math.max(inner.span.end, opened.content.span.end) };
    return { cueAt: at, row, cue, source, understood: false, taken: hit.length, content: { ...inner, span } };
  }
  const before = told.drafts
    .slice(-phraseReach)
    .findLast((draft) => draft.row.kind === "verb" && draft.content.from > source.to && draft.cueAt < at);
  if (before !== undefined)
    return { cueAt: at, row, cue, source, understood: false, taken: hit.length, content: before.content };
  const first = text.words[at - 1]?.sentence !== text.words[at]?.sentence;
  const content = first ? restOfSentence(scene, source.to + 1) : clauseBefore(scene, at, told);
  return content && { cueAt: at, row, cue, source, understood: false, taken: hit.length, content };
}

/** The verb that belongs to a phrase (وفق ما ذكرت, وفقا لما أعلن, حسبما أفاد): its place, or null. */
function verbWithin({ text, lexicon }: Scene, after: number): number | null {
  const particle = text.words[after]?.key ?? "";
  const before = text.words[after - 1]?.key ?? "";
  const at = particle === ma || particle === lam + ma ? after + 1 : before.endsWith(ma) && before !== ma ? after : -1;
  const hit = at < 0 || text.words[at]?.apart ? null : inflectedHitAt(lexicon.cues, text, at);
  return hit?.row.row.kind === "verb" && hit.row.tense !== "" ? at + hit.length - 1 : null;
}

const ma = "ما";

function wordsBetween(scene: Scene, first: number, last: number, frame: Content["frame"]): Content | null {
  const from = scene.text.words[first];
  const to = scene.text.words[last];
  if (from === undefined || to === undefined || last < first) return null;
  return { span: { start: from.start, end: to.end }, style: "indirect", from: first, frame };
}

/** The sentence around an aside (… كما يقول خالد …), or what stands before one that ends it (… كما قال المرصد). */
function aroundAside(scene: Scene, at: number, sourceTo: number): Content | null {
  const { words } = scene.text;
  const sentence = words[at]?.sentence;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  if (words[sourceTo + 1]?.sentence === sentence) return restOfSentence(scene, first);
  return wordsBetween(scene, first, at - 2, "clause");
}

function restOfSentence(scene: Scene, from: number): Content | null {
  const { words } = scene.text;
  const first = isWord(scene.text, scene.lexicon, from, "complementizer") ? from + 1 : from;
  const sentence = words[from]?.sentence;
  let last = first;
  while (words[last + 1] !== undefined && words[last + 1]?.sentence === sentence) last++;
  return words[first]?.sentence === sentence ? wordsBetween(scene, first, last, "clause") : null;
}

/** The clause a phrase closes: what the attribution before it says, or all the sentence up to it. */
function clauseBefore(scene: Scene, at: number, told: Told): Content | null {
  const { words } = scene.text;
  const sentence = words[at]?.sentence;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  const last = told.drafts.at(-1);
  if (last && last.content.from >= first && last.content.from < at)
    return wordsBetween(scene, last.content.from, at - 1, "clause");
  return wordsBetween(scene, first, at - 1, "clause");
}
