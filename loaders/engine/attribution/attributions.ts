import { rowId } from "../identity.js";
import type { Inflected, Lexicon } from "../lexicon/lexicon.js";
import type { CueRow } from "../lexicon/rows.js";
import type { PlacedMention } from "../mentions/mentions.js";
import { slugOf } from "../mentions/transliteration.js";
import { type Hit, hitAt, inflectedHitAt, isWord, signsBefore, spanOf, type Text } from "../text/reading.js";
import type { Attribution, Span } from "../types.js";
import { type Content, contentAfter } from "./contents.js";
import { mentionSource, type Scene, type Source, sceneOf, speakerAt, unnamedSource } from "./sources.js";
import { stanceOf } from "./stance.js";

/** A subject begins at most this many words after its verb (أكد الناشط الإعلامي فراس علاوي). */
const subjectReach = 5;
/** A subject before its verb stands at most this many words into the sentence. */
const topicReach = 4;

/** Words between a verb whose subject is understood and what brings in its content. */
const carriedReach = 4;

type CueHit = Hit<Inflected<CueRow>>;

/** An attribution before its id and carrier are known. */
interface Draft {
  readonly cueAt: number;
  readonly row: CueRow;
  readonly cue: Span;
  readonly source: Source;
  /** Carried from an earlier attribution: no words of its own. */
  readonly understood: boolean;
  readonly content: Content;
}

/** Every act of attributing in the text, in the order of the cues. */
export function findAttributions(text: Text, lexicon: Lexicon, mentions: readonly PlacedMention[]): Attribution[] {
  const scene = sceneOf(text, lexicon, mentions);
  const drafts: Draft[] = [];
  for (let at = 0; at < text.words.length; at++) {
    if (text.sentences[text.words[at]?.sentence ?? 0]?.furniture) continue;
    const covered = scene.covering.get(at);
    if (covered !== undefined) {
      at = covered.to;
      continue;
    }
    const hit = inflectedHitAt(lexicon.cues, text, at, lexicon.pronouns);
    if (hit === null) continue;
    const draft = draftOf(scene, at, hit, drafts);
    if (draft === null) continue;
    drafts.push(draft);
    at += hit.length - 1;
  }
  return finish(scene, withoutEchoes(drafts));
}

function draftOf(scene: Scene, at: number, hit: CueHit, earlier: readonly Draft[]): Draft | null {
  const row = hit.rows[0]?.row;
  if (row === undefined || hit.row.person.startsWith("1") || isPassive(scene, at, hit)) return null;
  if (row.kind === "verb" && (isOtherWord(scene, at) || isPrepositional(hit))) return null;
  if (row.kind === "verb") return verbDraft(scene, at, hit, row, earlier);
  if (row.kind === "participle") return participleDraft(scene, at, hit, row, earlier);
  if (row.kind === "noun") return nounDraft(scene, at, hit, row, earlier);
  return phraseDraft(scene, at, hit, row, earlier);
}

const damma = "\u064f";

/** Whether vowels mark a verb as passive on its first letter (تُعتبر, "is considered"): nobody is said to say it. */
function isPassive(scene: Scene, at: number, hit: CueHit): boolean {
  const word = scene.text.words[at];
  return (
    word !== undefined &&
    hit.row.row.kind === "verb" &&
    scene.text.text[spanOf(scene.text, at, at, hit.reading).start + 1] === damma
  );
}

const shadda = "\u0651";

/** A verb that is also a preposition (بين, عبر) is the verb only where its doubled letter is marked (عبّر, "expressed"). */
function isOtherWord(scene: Scene, at: number): boolean {
  const word = scene.text.words[at];
  if (word === undefined || !isWord(scene.text, scene.lexicon, at, "preposition")) return false;
  return !scene.text.text.slice(word.start, word.end).includes(shadda);
}

const lam = "ل";

/** No verb takes ب or ك (بعد is no form of عد); ل it takes for a purpose. */
const isPrepositional = (hit: CueHit) => hit.reading.preposition !== "" && hit.reading.preposition !== lam;

function cueSpan(scene: Scene, at: number, hit: CueHit): Span {
  return spanOf(scene.text, at, at + hit.length - 1, hit.reading);
}

/** قال X إن …, X قال إن …, and verbs whose subject is understood (وأضاف "…"). */
function verbDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, earlier: readonly Draft[]): Draft | null {
  const { text } = scene;
  const cue = cueSpan(scene, at, hit);
  const after = at + hit.length;
  if (isAside(scene, at)) {
    const source = subjectAfter(scene, after, earlier);
    const content = source && wholeSentence(scene, at);
    return source && content ? { cueAt: at, row, cue, source, understood: false, content } : null;
  }
  const following = subjectAfter(scene, after, earlier);
  const beside = subjectBeside(scene, at, earlier);
  const right = following ? contentAfter(scene, following.to + 1, row, following.to + 1) : null;
  if (following && right && !(beside && right.frame === "object")) {
    return { cueAt: at, row, cue, source: following, understood: false, content: right };
  }
  const opened = beside !== null || (text.words[at]?.apart === true && topicOf(scene, at, earlier) !== null);
  const content = contentAfter(scene, after, row, opened ? after : null);
  if (content === null) return null;
  if (beside) return { cueAt: at, row, cue, source: beside, understood: false, content };
  if (following && following.to < content.from)
    return { cueAt: at, row, cue, source: following, understood: false, content };
  const unknown = unknownSubject(scene, after, content);
  if (unknown === "other") return null;
  if (unknown !== null) return { cueAt: at, row, cue, source: unknown, understood: false, content };
  if (content.frame !== "quote" && content.from - after > carriedReach) return null;
  const carried = carriedSource(scene, at, earlier, hit.reading.conjunction !== "");
  return carried && { cueAt: at, row, cue, source: carried.source, understood: carried.understood, content };
}

/** كما يقول within a sentence (as … says); at its head كما adds ("also"). */
function isAside(scene: Scene, at: number): boolean {
  const { words } = scene.text;
  if (words[at]?.apart !== false || !isWord(scene.text, scene.lexicon, at - 1, "aside-particle")) return false;
  return words[at - 2] !== undefined && words[at - 2]?.sentence === words[at]?.sentence;
}

/** مشيرا إلى أن …: the source is that of the sentence. */
function participleDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, earlier: readonly Draft[]): Draft | null {
  const content = contentAfter(scene, at + hit.length, row, null);
  const carried =
    content &&
    (content.frame === "quote" || content.from - at <= carriedReach) &&
    carriedSource(scene, at, earlier, true);
  if (!content || !carried) return null;
  return { cueAt: at, row, cue: cueSpan(scene, at, hit), source: carried.source, understood: true, content };
}

/** إدراك جبهة النصرة بأن … (the realisation of …), تأكيده أن …. */
function nounDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, earlier: readonly Draft[]): Draft | null {
  const after = at + hit.length;
  const owner = hit.pronoun === "" ? subjectAfter(scene, after, earlier, 0) : null;
  const carried = hit.pronoun === "" ? null : carriedSource(scene, at, earlier, true);
  const source = owner ?? carried?.source;
  if (!source) return null;
  const content = contentAfter(scene, owner ? owner.to + 1 : after, row, null);
  return content && { cueAt: at, row, cue: cueSpan(scene, at, hit), source, understood: owner === null, content };
}

/** بحسب X …, … وفقا لـ X: the source follows; the content follows it, or stands before the phrase. */
function phraseDraft(scene: Scene, at: number, hit: CueHit, row: CueRow, earlier: readonly Draft[]): Draft | null {
  const { text } = scene;
  if (hit.reading.cut > 0 && hit.reading.conjunction === "") return null;
  const source = subjectAfter(scene, at + hit.length, earlier, 2);
  if (source === null) return null;
  const cue = cueSpan(scene, at, hit);
  const before = earlier.findLast(
    (draft) => draft.row.kind === "verb" && draft.content.from > source.to && draft.cueAt < at,
  );
  if (before !== undefined) return { cueAt: at, row, cue, source, understood: false, content: before.content };
  const first = text.words[at - 1]?.sentence !== text.words[at]?.sentence;
  const content = first ? restOfSentence(scene, source.to + 1) : clauseBefore(scene, at, earlier);
  return content && { cueAt: at, row, cue, source, understood: false, content };
}

/** The subject that follows a verb within a few words: a name not governed by a preposition, or an unnamed speaker. */
function subjectAfter(scene: Scene, from: number, earlier: readonly Draft[], reach = subjectReach): Source | null {
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
      return mention.reading?.preposition ? role : mentionSource(scene, mention);
    }
    if (scene.covering.has(at)) continue;
    if (isWord(text, lexicon, at, "complementizer", "relative", "clause")) break;
    if (role === null) {
      const speaker = at > from && isWord(text, lexicon, at - 1, "preposition") ? null : speakerAt(scene, at);
      if (speaker !== null && (at === from || speaker.cut === 0)) {
        const source = unnamedSource(scene, at, lastOuter(earlier)?.source ?? null);
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
function subjectBeside(scene: Scene, at: number, earlier: readonly Draft[]): Source | null {
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
  return unnamedSource(scene, at - 1, lastOuter(earlier)?.source ?? null);
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
function carriedSource(
  scene: Scene,
  at: number,
  earlier: readonly Draft[],
  conjoined: boolean,
): { source: Source; understood: boolean } | null {
  const word = scene.text.words[at];
  const around = earlier.findLast(
    (draft) => word !== undefined && draft.content.span.start <= word.start && draft.content.span.end > word.start,
  );
  if (around !== undefined) {
    const inner = nearestSubject(scene, at, around);
    return inner && { source: inner, understood: inner.span === null };
  }
  const last = lastOuter(earlier);
  const sentence = word?.sentence;
  const topic = topicOf(scene, at, earlier);
  const spoken = last && scene.text.words[last.cueAt]?.sentence === sentence;
  if (last && (spoken || (conjoined && topic === null)))
    return { source: { ...last.source, span: null }, understood: true };
  if (topic !== null) return { source: topic, understood: false };
  return last ? { source: { ...last.source, span: null }, understood: true } : null;
}

/** The last attribution that stands in no other's content: whoever is quoted inside one does not speak on after it. */
function lastOuter(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(
    (draft) =>
      !drafts.some((other) => other !== draft && other.row.kind !== "phrase" && within(draft.cue, other.content.span)),
  );
}

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
 * A subject in no lexicon: the definite noun phrase between a verb and its clause or quotation (قال الرجل إن). Before any
 * other content (تؤكد الحقائق على) such a noun is no speaker: "other".
 */
function unknownSubject(scene: Scene, after: number, content: Content): Source | "other" | null {
  const { text, lexicon } = scene;
  const word = text.words[after];
  if (!word?.key.startsWith(lexicon.article) || word.apart || after >= content.from) return null;
  if (hitAt(lexicon.words, text, after) !== null) return null;
  if (content.frame !== "clause" && content.frame !== "quote") return "other";
  if (inflectedHitAt(lexicon.predicates, text, after, []) !== null) return "other";
  let to = after;
  while (
    to + 1 < content.from &&
    to - after < subjectReach &&
    !text.words[to + 1]?.apart &&
    !isWord(text, lexicon, to + 1, "preposition", "complementizer", "relative", "aside")
  )
    to++;
  const span = spanOf(text, after, to);
  return {
    span,
    id: `unnamed-${slugOf(text.text.slice(span.start, span.end))}`,
    type: "person-unnamed",
    from: after,
    to,
  };
}

/** The name or unnamed speaker that a sentence opens with, before its verb. */
function topicOf(scene: Scene, at: number, earlier: readonly Draft[]): Source | null {
  const { text, lexicon } = scene;
  const sentence = text.words[at]?.sentence;
  let first = at;
  while (first > 0 && text.words[first - 1]?.sentence === sentence) first--;
  for (let i = first; i < Math.min(at, first + topicReach); i++) {
    if (isWord(text, lexicon, i, "preposition") && !scene.starting.has(i)) return null;
    const mention = scene.starting.get(i);
    if (mention?.kind === "actor") return mention.reading?.preposition ? null : mentionSource(scene, mention);
    const speaker = speakerAt(scene, i);
    if (speaker !== null && speaker.cut === 0) return unnamedSource(scene, i, lastOuter(earlier)?.source ?? null);
  }
  return null;
}

function wordsBetween(scene: Scene, first: number, last: number, frame: Content["frame"]): Content | null {
  const from = scene.text.words[first];
  const to = scene.text.words[last];
  if (from === undefined || to === undefined || last < first) return null;
  return { span: { start: from.start, end: to.end }, style: "indirect", from: first, frame };
}

function wholeSentence(scene: Scene, at: number): Content | null {
  const { words } = scene.text;
  const sentence = words[at]?.sentence;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  return restOfSentence(scene, first);
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
function clauseBefore(scene: Scene, at: number, earlier: readonly Draft[]): Content | null {
  const { words } = scene.text;
  const sentence = words[at]?.sentence;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  const last = earlier.at(-1);
  if (last && last.content.from >= first && last.content.from < at)
    return wordsBetween(scene, last.content.from, at - 1, "clause");
  return wordsBetween(scene, first, at - 1, "clause");
}

/** A verb and a participle that bring in one content together (وأضاف قائلا: "…") are one act: the first cue keeps it. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, n) =>
      !drafts.some(
        (other, m) =>
          m < n &&
          other.source.id === draft.source.id &&
          other.content.span.start === draft.content.span.start &&
          other.content.span.end === draft.content.span.end,
      ),
  );
}

function finish(scene: Scene, drafts: readonly Draft[]): Attribution[] {
  const { article, text } = scene.text;
  const rows = drafts.map((draft) => {
    const spans = [draft.cue, draft.content.span, ...(draft.source.span ? [draft.source.span] : [])];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const id = rowId(article.id, "attribution", start, end, draft.row.id, String(draft.cue.start), draft.source.id);
    return { draft, start, end, id };
  });
  return rows.map(({ draft, start, end, id }) => {
    const { row, cue, source, content } = draft;
    const phrase = rows.find(
      (other) =>
        other.draft.row.kind === "phrase" &&
        row.kind !== "phrase" &&
        other.draft.content.span.start === content.span.start &&
        other.draft.cueAt > draft.cueAt,
    );
    const carrier = rows
      .filter(
        (other) => other.draft !== draft && within(cue, other.draft.content.span) && other.draft.row.kind !== "phrase",
      )
      .sort((a, b) => length(a.draft.content.span) - length(b.draft.content.span))[0];
    return {
      id,
      start,
      end,
      rule: row.id,
      source: source.span,
      sourceId: source.id,
      sourceType: source.type,
      cue,
      cueClass: row.class,
      content: trimmed(text, content.span),
      style: content.style,
      stance: stanceOf(scene, row, draft.cueAt, content.span, content.from),
      distanced: row.class === "distancing",
      via: phrase?.id ?? carrier?.id ?? null,
    };
  });
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const length = (span: Span) => span.end - span.start;

/** A span without white space at its ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
