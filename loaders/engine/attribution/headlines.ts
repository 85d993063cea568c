import { quotationFrom, signsBefore } from "../text/reading.js";
import { colon } from "../text/signs.js";
import type { Span } from "../types.js";
import { mentionSource, type Scene, type Source, speakerAt, unnamedSource } from "./sources.js";
import type { Draft, Told } from "./told.js";

/** A speaker before the colon of a headline takes at most this many words. */
const speakerReach = 8;
/** … and what he says at least so many: less is a label (المصدر: وكالات). */
const shortestSaying = 3;

/**
 * A headline that gives somebody's words behind a colon (لافروف: الهدنة صامدة, "Lavrov: the truce holds"): a line of one sentence
 * without full stop, whose words before the colon are a speaker and nothing else. A state there is as often what the line is
 * about (سوريا: مقتل عشرة, "Syria: ten killed") and is left alone.
 */
export function headlineDraft(scene: Scene, at: number, told: Told): Draft | null {
  const { text, lexicon } = scene;
  const row = lexicon.cues.next.get(colon)?.entries[0]?.row;
  const word = text.words[at];
  if (row?.kind !== "sign" || word === undefined || text.words[at - 1]?.sentence === word.sentence) return null;
  if (!isLine(scene, word.sentence)) return null;
  let from = at + 1;
  while (from <= at + speakerReach && text.words[from]?.apart === false) from++;
  const first = text.words[from];
  const cue = colonBefore(scene, from);
  if (first?.sentence !== word.sentence || first.kind !== "word" || cue === null) return null;
  const source = speakerBetween(scene, at, from - 1, told);
  if (source === null) return null;
  let to = from;
  while (text.words[to + 1]?.sentence === word.sentence) to++;
  if (to - from + 1 < shortestSaying) return null;
  const quotation = quotationFrom(text, from);
  const whole = quotation !== undefined && quotation.inner.end >= (text.words[to]?.end ?? 0);
  const span = whole ? quotation.inner : { start: first.start, end: text.words[to]?.end ?? first.end };
  const content = { span, style: whole ? ("direct" as const) : ("indirect" as const), from, frame: "quote" as const };
  return { cueAt: at, row, cue, source, understood: false, content };
}

/** Whether a sentence is a line by itself and ends without full stop. */
function isLine({ text }: Scene, n: number): boolean {
  const sentence = text.sentences[n];
  if (sentence === undefined || text.text[sentence.end - 1] === ".") return false;
  return [n - 1, n + 1].every((other) => text.sentences[other]?.paragraph !== sentence.paragraph);
}

function colonBefore({ text }: Scene, at: number): Span | null {
  const signs = signsBefore(text, at);
  if (signs.length !== 1 || signs[0] !== colon) return null;
  for (let i = (text.words[at]?.index ?? 0) - 1; i >= 0; i--) {
    const token = text.tokens[i];
    if (token === undefined || token.kind === "word") return null;
    if (token.key === colon) return { start: token.start, end: token.end };
  }
  return null;
}

/** The speaker that takes exactly the words from `at` to `last`: a name, an unnamed one, or a role and a name. */
function speakerBetween(scene: Scene, at: number, last: number, told: Told): Source | null {
  const mention = scene.covering.get(last);
  const role = speakerAt(scene, at);
  if (mention?.kind === "actor" && mention.to === last && !mention.reading?.preposition) {
    if (mention.from !== at && (role === null || role.cut > 0)) return null;
    const source = mentionSource(scene, mention);
    const label = source.type === "state" && scene.lexicon.actors.get(source.id)?.kind === "state";
    if (mention.from === at) return label ? null : source;
    if (source.type.startsWith("person")) return source;
  }
  const unnamed = role === null || role.cut > 0 ? null : unnamedSource(scene, at, told.last?.source ?? null);
  return unnamed?.to === last ? unnamed : null;
}
