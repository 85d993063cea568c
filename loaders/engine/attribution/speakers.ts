import { slugOf } from "../mentions/transliteration.js";
import { ba, lam, taMarbuta, tanwin } from "../text/letters.js";
import {
  hitAt,
  isGivenName,
  isWord,
  lastLetter,
  quotationFrom,
  signsBefore,
  spanOf,
  type Text,
} from "../text/reading.js";
import { colon, lineBreak } from "../text/signs.js";
import type { Content } from "./contents.js";
import { isSpeech } from "./openings.js";
import { mentionSource, quantityAt, type Scene, type Source, speakerAt, unnamedSource } from "./sources.js";
import type { Told } from "./told.js";

/** A subject begins at most this many words after its verb (أكد الناشط الإعلامي فراس علاوي). */
const subjectReach = 5;

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
    const quotation = quotationFrom(text, at);
    if (quotation !== undefined && isSpeech(scene, quotation)) break;
    if (signsBefore(text, at).some((sign) => sign === colon || sign === lineBreak)) break;
    const mention = scene.starting.get(at);
    if (mention?.kind === "actor") {
      const person = lexicon.actors.get(mention.entity)?.kind === "person" || !lexicon.actors.has(mention.entity);
      if (role !== null && !person) continue;
      const free = !mention.reading?.preposition || (phrase && at === from);
      return free ? mentionSource(scene, mention) : role;
    }
    if (scene.covering.has(at) || isWord(text, lexicon, at, "filler")) continue;
    const aside = hitAt(lexicon.words, text, at);
    if (aside?.rows.some((row) => row.class === "aside") && at > from) {
      at += aside.length - 1;
      continue;
    }
    if (at > from && isRecipient(scene, at - 1) && definiteAt(scene, at)) continue;
    const quantity = role === null && speakerAt(scene, at) === null ? quantityAt(scene, at) : null;
    if (quantity !== null && quantity.cut === 0) {
      at += quantity.length - 1;
      continue;
    }
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

/**
 * A subject in no lexicon: the words between a verb and its clause or quotation, up to a preposition or a sign (قال الرجل
 * إن, "the man said that"; قال غويلبيو, a name). A definite noun is somebody unnamed. Before any other content, and where the
 * noun is an act (خلص الاجتماع, "the meeting concluded"), it is no speaker: "other".
 */
export function unknownSubject(scene: Scene, after: number, content: Content): Source | "other" | null {
  const { text, lexicon } = scene;
  const word = text.words[after];
  if (word === undefined || word.kind !== "word" || word.apart || after >= content.from) return null;
  if (word.attached === lam) return null;
  if (isWord(text, lexicon, after, "demonstrative") && definiteAt(scene, after + 1)) {
    const shown = unknownSubject(scene, after + 1, content);
    if (shown === null || shown === "other" || shown.span === null) return shown;
    return { ...shown, span: { start: word.start, end: shown.span.end }, from: after };
  }
  if (hitAt(lexicon.words, text, after) !== null && !isGivenName(text, lexicon, after)) return null;
  const definite = word.key.startsWith(lexicon.article);
  if (content.frame !== "clause" && content.frame !== "quote") return definite ? "other" : null;
  if (hitAt(lexicon.predicates, text, after) !== null) return "other";
  if (!definite && !mayBeName(scene, after, content.frame === "quote" && content.from === after + 1)) return null;
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

/** Whether a word names to whom something is said, so that a definite word behind it belongs to it (قال لفريق التحقيق). */
function isRecipient({ text, lexicon }: Scene, at: number): boolean {
  const word = text.words[at];
  return word?.key.startsWith(lam) === true && isWord(text, lexicon, at, "aside");
}

function definiteAt({ text, lexicon }: Scene, at: number): boolean {
  return text.words[at]?.key.startsWith(lexicon.article) ?? false;
}

/** A name in no lexicon right behind a verb that comments on what is told (كما كتب حايد حايد في مقالته), up to a preposition or sign. */
export function nameBehind(scene: Scene, after: number): Source | null {
  const { text } = scene;
  const word = text.words[after];
  if (word === undefined || word.kind !== "word" || word.apart || definiteAt(scene, after)) return null;
  if (hitAt(scene.lexicon.words, text, after) !== null || !mayBeName(scene, after)) return null;
  let to = after;
  while (to - after < nameReach && text.words[to + 1]?.sentence === word.sentence && mayContinue(scene, to + 1)) to++;
  if (to === after) return null;
  const span = spanOf(text, after, to);
  return { span, id: `person-${slugOf(text.text.slice(span.start, span.end))}`, type: "person-named", from: after, to };
}

/** Words of a name in no lexicon beyond its first. */
const nameReach = 2;
/** A name in no lexicon stands right before what brings in the content. */
const introducerGap = 2;
/** … or before the occasion on which it was said (في مذكرة, "in a memorandum"). */
const asideGap = 6;
/** Whether an indefinite word in no lexicon may be a name: a listed given name, or no adverb, cue, head or preposition with a pronoun. */
function mayBeName(scene: Scene, at: number, alone = false): boolean {
  const { text, lexicon } = scene;
  const word = text.words[at];
  if (word === undefined || isGivenName(text, lexicon, at)) return word !== undefined;
  if (
    isAdverb(text, at) ||
    isFeminineNoun(text, at) ||
    (word.key.startsWith(ba) && !alone) ||
    hitAt(lexicon.cues, text, at) !== null
  )
    return false;
  if (word.form.stemmed.some(({ begins }) => (begins & lexicon.words.bit) !== 0)) return false;
  return hitAt(lexicon.actorHeads, text, at) === null && hitAt(lexicon.placeHeads, text, at) === null;
}

/** A word that ends in tanwin is an adverb (مؤخرًا, "lately"), no name; adverbs printed without it stand in words.csv. */
function isAdverb(text: Text, at: number): boolean {
  const word = text.words[at];
  return word !== undefined && text.text.slice(word.start, word.end).includes(tanwin);
}

/** A noun in ta marbuta is a thing or a group (صورة, خريطة), unless it is listed as a given name. */
function isFeminineNoun(text: Text, at: number): boolean {
  const word = text.words[at];
  return word !== undefined && lastLetter(text, word) === taMarbuta;
}

function mayContinue(scene: Scene, at: number): boolean {
  const { text, lexicon } = scene;
  if (text.words[at]?.apart) return false;
  return !isWord(text, lexicon, at, "preposition", "complementizer", "relative", "aside", "clause", "demonstrative");
}
