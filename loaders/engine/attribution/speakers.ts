import type { PlacedMention } from "../mentions/placed.js";
import { slugOf } from "../mentions/transliteration.js";
import { hitAt, isGivenName, isWord, signsBefore, spanOf, type Text } from "../text/reading.js";
import type { Content } from "./contents.js";
import { mentionSource, type Scene, type Source, speakerAt, unnamedSource } from "./sources.js";
import type { Draft, Told } from "./told.js";

/** A subject begins at most this many words after its verb (أكد الناشط الإعلامي فراس علاوي). */
const subjectReach = 5;

/** A subject before its verb stands at most this many words into the sentence. */
const topicReach = 4;

/** Words between a verb whose subject is understood and what brings in its content. */
export const carriedReach = 4;

/** The subject that follows a verb within a few words: a name not governed by a preposition, or an unnamed speaker. */
export function subjectAfter(
  scene: Scene,
  from: number,
  told: Told,
  reach = subjectReach,
  phrase = false,
): Source | null {
  const { text, lexicon } = scene;
  const sentence = text.words[from - 1]?.sentence;
  let role: Source | null = null;
  for (let at = from; at <= from + reach + (role ? subjectReach : 0); at++) {
    const word = text.words[at];
    if (word === undefined || word.sentence !== sentence) break;
    if (signsBefore(text, at).some((sign) => sign === ":" || sign === "\n")) break;
    const mention = scene.starting.get(at);
    if (mention?.kind === "actor") {
      const person = lexicon.actors.get(mention.entity)?.kind === "person" || !lexicon.actors.has(mention.entity);
      if (role !== null && !person) continue;
      const free = !mention.reading?.preposition || (phrase && at === from);
      return free ? mentionSource(scene, mention) : role;
    }
    if (scene.covering.has(at) || isWord(text, lexicon, at, "filler")) continue;
    if (at > from && isWord(text, lexicon, at - 1, "filler")) continue;
    if (isWord(text, lexicon, at, "complementizer", "relative", "clause")) break;
    if (role === null) {
      const speaker = at > from && isWord(text, lexicon, at - 1, "preposition") ? null : speakerAt(scene, at);
      if (speaker !== null && (at === from || speaker.cut === 0)) {
        const source = unnamedSource(scene, at, told.last?.source ?? null);
        if (source !== null && speaker.row.kind !== "role") return source;
        role = source;
        continue;
      }
      if (isWord(text, lexicon, at, "preposition") || word.apart) break;
    }
  }
  return role;
}

/** The subject that ends right before a verb (الدولة الإسلامية تهدد بـ), not governed by a preposition. */
export function subjectBeside(scene: Scene, at: number, told: Told): Source | null {
  const { text, lexicon } = scene;
  const word = text.words[at];
  if (word === undefined || word.apart) return null;
  const mention = scene.covering.get(at - 1);
  if (mention !== undefined) {
    if (mention.kind !== "actor") return null;
    if (mention.reading?.preposition || governed(scene, mention.from)) return speakerWithin(scene, mention);
    return mentionSource(scene, mention);
  }
  const speaker = speakerAt(scene, at - 1);
  if (speaker === null || speaker.cut > 0 || isWord(text, lexicon, at - 2, "preposition")) return null;
  return unnamedSource(scene, at - 1, told.last?.source ?? null);
}

/** Unnamed people of a group, before its name (أصوات داخل التنظيم, مجموعات من التنظيم). */
function speakerWithin(scene: Scene, mention: PlacedMention): Source | null {
  const source = unnamedSource(scene, mention.from - 2, null);
  return source?.to === mention.to && source.type !== "document" ? source : null;
}

function governed(scene: Scene, from: number): boolean {
  return isWord(scene.text, scene.lexicon, from - 1, "preposition") && scene.text.words[from]?.apart === false;
}

/** Who is understood: the topic the sentence opens with, or whoever spoke last. */
export function carriedSource(
  scene: Scene,
  at: number,
  told: Told,
  conjoined: boolean,
): { source: Source; understood: boolean } | null {
  const word = scene.text.words[at];
  const around = told.around(word?.start ?? -1);
  if (
    around !== undefined &&
    around.content.style !== "direct" &&
    (conjoined || isWord(scene.text, scene.lexicon, at - 1, "clause"))
  ) {
    return { source: { ...around.source, span: null }, understood: true };
  }
  if (around !== undefined) {
    const inner = nearestSubject(scene, at, around);
    return inner && { source: inner, understood: inner.span === null };
  }
  const last = told.last;
  const sentence = word?.sentence;
  const topic = topicOf(scene, at, told);
  const spoken = last && scene.text.words[last.cueAt]?.sentence === sentence;
  if (last && (spoken || (conjoined && topic === null)))
    return { source: { ...last.source, span: null }, understood: true };
  if (topic !== null) return { source: topic, understood: false };
  return { source: last ? { ...last.source, span: null } : nobody, understood: true };
}

/** Who speaks where the text has named nobody yet. */
export const nobody: Source = { span: null, id: "unknown", type: "person-unnamed", from: -1, to: -1 };

/** Within another's words: the nearest name before the cue that nothing governs (روسيا تكذب على الجميع وتقول). */
function nearestSubject(scene: Scene, at: number, around: Draft): Source | null {
  const { text, lexicon } = scene;
  const { from } = around.content;
  const sentence = scene.text.words[at]?.sentence;
  for (let i = at - 1; i >= from && scene.text.words[i]?.sentence === sentence; i--) {
    const mention = scene.covering.get(i);
    if (hitAt(lexicon.words, text, i)?.rows.some((row) => row.class === "complementizer" && row.value === "pronoun")) {
      return { ...around.source, span: null };
    }
    if (mention === undefined) continue;
    if (mention.kind === "actor" && !scene.adjectives.has(mention)) {
      const free = !mention.reading?.preposition && !governed(scene, mention.from);
      const source = free ? mentionSource(scene, mention) : speakerWithin(scene, mention);
      if (source !== null) return source;
    }
    i = mention.from;
  }
  return null;
}

/**
 * A subject in no lexicon: the words between a verb and its clause or quotation, up to a preposition or a sign (قال الرجل
 * إن, "the man said that"; قال غويلبيو, a name). A definite noun is somebody unnamed. Before any other content, and where the
 * noun is an act (خلص الاجتماع, "the meeting concluded"), it is no speaker: "other".
 */
export function unknownSubject(scene: Scene, after: number, content: Content): Source | "other" | null {
  const { text, lexicon } = scene;
  const word = text.words[after];
  if (word === undefined || word.kind !== "word" || word.apart || after >= content.from) return null;
  if (hitAt(lexicon.words, text, after) !== null && !isGivenName(text, lexicon, after)) return null;
  const definite = word.key.startsWith(lexicon.article);
  if (content.frame !== "clause" && content.frame !== "quote") return definite ? "other" : null;
  if (hitAt(lexicon.predicates, text, after) !== null) return "other";
  if (!definite && !mayBeName(scene, after)) return null;
  let to = after;
  while (to + 1 < content.from && to - after < subjectReach && mayContinue(scene, to + 1)) to++;
  const gap = isWord(text, lexicon, to + 1, "aside", "preposition") ? asideGap : introducerGap;
  if (!definite && content.frame === "clause" && content.from - to > gap) return null;
  const span = spanOf(text, after, to);
  const slug = slugOf(text.text.slice(span.start, span.end));
  return definite
    ? { span, id: `unnamed-${slug}`, type: "person-unnamed", from: after, to }
    : { span, id: `person-${slug}`, type: "person-named", from: after, to };
}

/** A name in no lexicon stands right before what brings in the content. */
const introducerGap = 2;
/** … or before the occasion on which it was said (في مذكرة, "in a memorandum"). */
const asideGap = 6;
const ba = "ب";

/** Whether an indefinite word in no lexicon may be a name: a listed given name, or no adverb, cue, head or preposition with a pronoun. */
function mayBeName(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const word = text.words[at];
  if (word === undefined || isGivenName(text, lexicon, at)) return word !== undefined;
  if (isAdverb(text, at) || word.key.startsWith(ba) || hitAt(lexicon.cues, text, at) !== null) return false;
  if (word.form.stemmed.some(({ begins }) => (begins & lexicon.words.bit) !== 0)) return false;
  return hitAt(lexicon.actorHeads, text, at) === null && hitAt(lexicon.placeHeads, text, at) === null;
}

const tanwin = "\u064b";

/** A word that ends in tanwin is an adverb (مؤخرًا, "lately"), no name; adverbs printed without it stand in words.csv. */
function isAdverb(text: Text, at: number): boolean {
  const word = text.words[at];
  return word !== undefined && text.text.slice(word.start, word.end).includes(tanwin);
}

function mayContinue(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  if (text.words[at]?.apart) return false;
  return !isWord(text, lexicon, at, "preposition", "complementizer", "relative", "aside", "clause", "demonstrative");
}

/** The name or unnamed speaker that a sentence opens with, before its verb. */
export function topicOf(scene: Scene, at: number, told: Told): Source | null {
  const { text, lexicon } = scene;
  const sentence = text.words[at]?.sentence;
  let first = at;
  while (first > 0 && text.words[first - 1]?.sentence === sentence) first--;
  for (let i = first; i < Math.min(at, first + topicReach); i++) {
    if (isWord(text, lexicon, i, "preposition") && !scene.starting.has(i)) return null;
    const mention = scene.starting.get(i);
    if (mention?.kind === "actor") return mention.reading?.preposition ? null : mentionSource(scene, mention);
    const speaker = speakerAt(scene, i);
    if (speaker !== null && speaker.cut === 0) return unnamedSource(scene, i, told.last?.source ?? null);
  }
  return null;
}
