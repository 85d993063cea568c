import type { PlacedMention } from "../mentions/placed.js";
import { slugOf } from "../mentions/transliteration.js";
import { taMarbuta } from "../text/letters.js";
import { hitAt, isWord, signsBefore, spanOf } from "../text/reading.js";
import { lineBreak } from "../text/signs.js";
import { mentionSource, type Scene, type Source, speakerAt, unnamedSource } from "./sources.js";
import type { Draft, Told } from "./told.js";

/** Words between a verb whose subject is understood and what brings in its content. */
export const carriedReach = 4;
/** The subject of a sentence stands at most this many words into it, where no mark of its verb says otherwise. */
const topicReach = 4;
/** A phrase of time or place that opens a sentence takes at most this many words. */
const openingReach = 12;
/** A relative points back at most this many words (أحد المسعفين ممن ساعد … والذي قال). */
const antecedentReach = 16;

/** Who speaks where the text has named nobody yet. */
export const nobody: Source = { span: null, id: "unknown", type: "person-unnamed", from: -1, to: -1 };

/** A source without its words, as it is carried on. */
const unspoken = (source: Source): Source => ({ ...source, span: null });

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

/** Words between the subject of a verb and what a preposition hangs on the verb. */
const hungReach = 6;

/** The nearest name or unnamed speaker before a word in its clause that nothing governs. */
export function subjectBefore(scene: Scene, at: number, told: Told): Source | null {
  for (let i = at - 1; i >= at - hungReach && scene.text.words[i + 1]?.apart === false; i--) {
    const mention = scene.covering.get(i);
    if (mention !== undefined) {
      i = mention.from;
      if (mention.kind !== "actor" || mention.reading?.preposition || governed(scene, mention.from)) continue;
      return mentionSource(scene, mention);
    }
    const speaker = speakerAt(scene, i);
    if (speaker === null || speaker.cut > 0 || isWord(scene.text, scene.lexicon, i - 1, "preposition")) continue;
    return unnamedSource(scene, i, told.last?.source ?? null);
  }
  return null;
}

function governed(scene: Scene, from: number): boolean {
  return isWord(scene.text, scene.lexicon, from - 1, "preposition") && scene.text.words[from]?.apart === false;
}

/**
 * Who is understood to say what a verb tells: the noun its relative clause describes, the topic its sentence opens with, or
 * whoever spoke last. Null where the verb has a subject that no lexicon knows (النتائج تشير إلى, "the results point to").
 */
export function carriedSource(
  scene: Scene,
  at: number,
  told: Told,
  conjoined: boolean,
): { source: Source; understood: boolean } | null {
  const { text, lexicon } = scene;
  const word = text.words[at];
  const described = antecedentOf(scene, at, told);
  if (described !== undefined) return described && { source: described, understood: false };
  const around = told.around(word?.start ?? -1);
  if (
    around !== undefined &&
    around.content.style !== "direct" &&
    (conjoined || isWord(text, lexicon, at - 1, "clause"))
  ) {
    return { source: unspoken(around.source), understood: true };
  }
  if (around !== undefined) {
    const inner = nearestSubject(scene, at, around);
    return inner && { source: inner, understood: inner.span === null };
  }
  const last = told.last;
  const topic = topicOf(scene, at, told);
  const spoken = last && text.words[last.cueAt]?.sentence === word?.sentence;
  if (last && !(!conjoined && isDescribed(scene, at)) && (spoken || (conjoined && topic === null)))
    return { source: unspoken(last.source), understood: true };
  const name = conjoined ? null : nameBetween(scene, at);
  if (name !== null && topic === null) return { source: name, understood: false };
  if (!conjoined && isDescribed(scene, at)) return null;
  if (topic !== null) return { source: topic, understood: false };
  if (!conjoined && !opensClause(scene, at)) return null;
  const before = last === null || sentencesSince(scene, last, at) > 1 ? subjectOfSentenceBefore(scene, at, told) : null;
  return { source: unspoken(before ?? last?.source ?? nobody), understood: true };
}

function sentencesSince({ text }: Scene, draft: Draft, at: number): number {
  return (text.words[at]?.sentence ?? 0) - (text.words[wordEnding(text.words, draft)]?.sentence ?? 0);
}

/** The cue's word or, where the content runs on behind it, the last word of the content. */
function wordEnding(words: readonly { readonly start: number }[], draft: Draft): number {
  let at = draft.cueAt;
  while ((words[at + 1]?.start ?? Number.POSITIVE_INFINITY) < draft.content.span.end) at++;
  return at;
}

/** Words of a name in no lexicon between كان and its verb. */
const longestName = 4;

/** A name in no lexicon between كان and a verb of saying (كان داريوس يرى أن, "Darius held that"). */
function nameBetween(scene: Scene, at: number): Source | null {
  const { text, lexicon } = scene;
  const first = sentenceStart(scene, at);
  if (!isWord(text, lexicon, first, "before-verb") || at - first > longestName + 1) return null;
  const from = first + 1;
  const to = isWord(text, lexicon, at - 1, "before-verb") ? at - 2 : at - 1;
  for (let i = from; i <= to; i++) {
    const word = text.words[i];
    if (word?.apart !== false || word.key.startsWith(lexicon.article) || hitAt(lexicon.words, text, i) !== null)
      return null;
    if (hitAt(lexicon.predicates, text, i) !== null || hitAt(lexicon.cues, text, i) !== null) return null;
  }
  if (to < from) return null;
  const span = spanOf(text, from, to);
  return { span, id: `person-${slugOf(text.text.slice(span.start, span.end))}`, type: "person-named", from, to };
}

/** An imperfect right behind a noun in no lexicon tells of that noun (أدلة توضح أن, "evidence that shows that"). */
function isDescribed({ text, lexicon, covering }: Scene, at: number): boolean {
  const word = text.words[at];
  const before = text.words[at - 1];
  if (
    word?.apart !== false ||
    before?.sentence !== word.sentence ||
    !lexicon.endings.thirdPerson.some((prefix) => word.key.startsWith(prefix))
  )
    return false;
  if (before.kind !== "word" || covering.has(at - 1)) return false;
  return hitAt(lexicon.words, text, at - 1) === null && hitAt(lexicon.speakers, text, at - 1) === null;
}

/** Whether a verb opens its clause, so that its subject may be understood: it begins its sentence, or a particle or an adverbial phrase stands before it. */
function opensClause(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  const first = sentenceStart(scene, at);
  if (first === at) return true;
  if (text.words[at]?.apart === false && hitAt(lexicon.words, text, at - 1) !== null) return true;
  let clause = at;
  while (clause > first && !text.words[clause]?.apart) clause--;
  return [first, clause].some((start) => start < at && isWord(text, lexicon, start, "preposition", "side", "aside"));
}

/** The actor nearest before a word that nothing governs: whose statement a resumptive points back to (نشرت الوزارة بيانا قالت فيه). */
export function actorBefore(scene: Scene, at: number): { source: Source; understood: boolean } | null {
  const first = sentenceStart(scene, at);
  for (let i = at - 1; i >= first; i--) {
    const mention = scene.covering.get(i);
    if (mention === undefined) continue;
    i = mention.from;
    if (mention.kind !== "actor" || scene.adjectives.has(mention)) continue;
    if (mention.reading?.preposition || governed(scene, mention.from)) continue;
    return { source: mentionSource(scene, mention), understood: false };
  }
  return null;
}

/**
 * The noun that a relative before the verb describes (… أحد المسعفين والذي قال: "one of the paramedics, who said"): the nearest
 * speaker or name; for التي no people, whom الذين describes. Undefined where no relative stands before the verb, null where
 * it describes nobody who speaks.
 */
function antecedentOf(scene: Scene, at: number, told: Told): Source | null | undefined {
  const { text, lexicon } = scene;
  let relative = at - 1;
  if (isWord(text, lexicon, relative, "before-verb")) relative--;
  if (text.words[at]?.apart || !isWord(text, lexicon, relative, "relative")) return undefined;
  const feminine = isWord(text, lexicon, relative, "feminine");
  const sentence = text.words[at]?.sentence;
  let named: Source | null = null;
  for (let i = relative - 1; i >= relative - antecedentReach && text.words[i]?.sentence === sentence; i--) {
    const mention = scene.covering.get(i);
    if (mention !== undefined) {
      const people = feminine && peopleKinds.has(scene.lexicon.actors.get(mention.entity)?.kind ?? "");
      if (mention.kind === "actor" && !people && !scene.adjectives.has(mention))
        named ??= mentionSource(scene, mention);
      i = mention.from;
      if (named?.type.startsWith("person")) break;
      continue;
    }
    const speaker = speakerAt(scene, i);
    if (speaker === null || speaker.cut > 1) continue;
    const quantified = speakerAt(scene, i - 1);
    const from = quantified !== null && quantified.length > speaker.length ? i - 1 : i;
    const found = unnamedSource(scene, from, told.last?.source ?? null);
    if (found === null || (feminine && speaksAsPeople(found) && !isFeminine(scene, i))) continue;
    const head = headBefore(scene, i, told);
    return head ?? found;
  }
  return named;
}

/** Whose recording or report it is, where a speaker stands right before the document (مصدر الفيديو, "the source of the video"). */
function headBefore(scene: Scene, at: number, told: Told): Source | null {
  if (scene.text.words[at]?.apart !== false) return null;
  const speaker = speakerAt(scene, at - 1);
  if (speaker === null || speaker.cut > 0 || speaker.length > 1 || speaker.row.kind === "title") return null;
  const source = unnamedSource(scene, at - 1, told.last?.source ?? null);
  return source === null ? null : source;
}

const peopleKinds: ReadonlySet<string> = new Set(["population", "group", "person"]);

/** People are described by الذي or الذين, a woman by التي. */
const speaksAsPeople = ({ type }: Source) => type === "person-unnamed" || type === "group";

function isFeminine({ text }: Scene, at: number): boolean {
  const word = text.words[at];
  return word !== undefined && text.text.slice(word.start, word.end).includes(taMarbuta);
}

/** Within another's words: the nearest name before the cue that nothing governs (روسيا تكذب على الجميع وتقول). */
function nearestSubject(scene: Scene, at: number, around: Draft): Source | null {
  const { text, lexicon } = scene;
  const { from } = around.content;
  const sentence = scene.text.words[at]?.sentence;
  for (let i = at - 1; i >= from && scene.text.words[i]?.sentence === sentence; i--) {
    const mention = scene.covering.get(i);
    if (hitAt(lexicon.words, text, i)?.rows.some((row) => row.class === "complementizer" && row.value === "pronoun")) {
      return unspoken(around.source);
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

function sentenceStart({ text }: Scene, at: number): number {
  const sentence = text.words[at]?.sentence;
  let first = at;
  while (first > 0 && text.words[first - 1]?.sentence === sentence) first--;
  return first;
}

/** Where a sentence begins once a phrase of time or place with a sign behind it is passed (في 13 نوفمبر، …). */
function pastOpening({ text, lexicon }: Scene, first: number, at: number): number {
  if (!isWord(text, lexicon, first, "preposition")) return first;
  for (let i = first + 1; i < at && i <= first + openingReach; i++) if (text.words[i]?.apart) return i;
  return first;
}

/**
 * The name or unnamed speaker that a sentence opens with, before its verb. A role gives way to the name behind it, also
 * after a comma (الناطق باسم الحركة، أبو يوسف، أكد). Where كان stands at the head and قد before the verb, any length lies between
 * (وكان مدير المركز … قد قال).
 */
export function topicOf(scene: Scene, at: number, told: Told): Source | null {
  const { text, lexicon } = scene;
  const first = pastOpening(scene, sentenceStart(scene, at), at);
  let role: Source | null = null;
  for (let i = first; i < Math.min(at, first + topicReach + (role ? role.to - role.from + topicReach : 0)); i++) {
    const mention = scene.starting.get(i);
    if (mention?.kind === "actor") {
      const source = mentionSource(scene, mention);
      if (role === null) {
        if (mention.reading?.preposition) return null;
        if (source.type.startsWith("person") || source.type === "state") return source;
        return source;
      }
      if (source.type.startsWith("person") && !mention.reading?.preposition) return source;
      i = mention.to;
      continue;
    }
    if (isWord(text, lexicon, i, "preposition")) {
      if (role === null) return null;
      continue;
    }
    if (role !== null) continue;
    const speaker = speakerAt(scene, i);
    if (speaker === null || speaker.cut > (i === first ? 1 : 0)) continue;
    role = unnamedSource(scene, i, told.last?.source ?? null);
    if (role === null || speaker.row.kind !== "role") return role;
    i = role.to;
  }
  return role;
}

/** Whom the sentence before is about, in the same paragraph: the name or speaker that opens it, before or right behind its verb. */
function subjectOfSentenceBefore(scene: Scene, at: number, told: Told): Source | null {
  const { text } = scene;
  const first = sentenceStart(scene, at);
  if (first === 0 || signsBefore(text, first).includes(lineBreak)) return null;
  return topicOf(scene, first - 1, told);
}
