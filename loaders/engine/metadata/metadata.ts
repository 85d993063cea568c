import { datelineDate } from "../dates/dates.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { matchPhrase } from "../lexicon/phrases.js";
import { hitAt, isWord, readingsOf, spanOf, type Text } from "../text/reading.js";
import type { Article, Basis, CorrectedMetadata, Metadata, Span, Stated } from "../types.js";

/** Lines at the top and at the end of a text that may hold outlet, byline and date. */
const topLines = 6;
/** Headlines and datelines are short. */
const headlineWords = 16;
const datelineWords = 12;
const bylineWords = 4;

interface Line extends Span {
  /** First and last word. */
  readonly from: number;
  readonly to: number;
  readonly furniture: string | null;
}

function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  for (const sentence of text.sentences) {
    const line = lines.at(-1);
    const last = text.sentences[sentence.n - 1];
    if (line && last?.paragraph === sentence.paragraph) {
      lines[lines.length - 1] = { ...line, end: sentence.end };
    } else lines.push({ start: sentence.start, end: sentence.end, from: -1, to: -2, furniture: sentence.furniture });
  }
  let at = 0;
  return lines.map((line) => {
    while ((text.words[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at++;
    const from = at;
    while ((text.words[at]?.end ?? Number.POSITIVE_INFINITY) <= line.end) at++;
    return { ...line, from, to: at - 1 };
  });
}

const unknown: Stated = { value: null, basis: "unknown", span: null, rule: "not-stated" };

/**
 * Outlet, headline, byline, dateline and publication, read from the text where it states them, else taken from what is
 * known from outside (corpus.csv), with the basis told (codebook, "Metadata").
 */
export function readMetadata(article: Article, text: Text, lexicon: Lexicon): Metadata {
  const lines = linesOf(text);
  const top = lines.slice(0, topLines);
  const dateline = top.find((line) => isDateline(text, lexicon, line)) ?? null;
  const outlet = findOutlet(text, lexicon, lines, dateline);
  const record = article.record ?? {};
  const supplied = (value: string | undefined, basis: Basis = "supplied"): Stated =>
    value === undefined || value === "" ? unknown : { value, basis, span: null, rule: "corpus.csv" };
  const date = datelineDate(article.text, text.tokens, lexicon.calendar);
  const published: Stated | null = date && {
    value: date.edtf,
    basis: "stated",
    span: { start: date.start, end: date.end },
    rule: date.rule,
  };
  const metadata: Metadata = {
    outlet: outlet?.basis === "stated" ? outlet : record.outlet ? supplied(record.outlet) : (outlet ?? unknown),
    headline: findHeadline(text, top, dateline) ?? supplied(record.headline),
    byline: findByline(text, lexicon, lines, dateline) ?? supplied(record.byline),
    dateline: dateline ? stated(text, dateline, "dateline") : unknown,
    published: published ?? supplied(record.published, record.publishedBasis),
  };
  return correctedMetadata(metadata, record.corrected);
}

/** Metadata with what a researcher has corrected in it, which nothing read or supplied outweighs. */
function correctedMetadata(metadata: Metadata, corrections: CorrectedMetadata | undefined): Metadata {
  const pieces = Object.entries(corrections ?? {}).map(([piece, { value, corrected }]): [string, Stated] => [
    piece,
    { value, basis: value === null ? "unknown" : "supplied", span: null, rule: "corrections.csv", corrected },
  ]);
  return pieces.length === 0 ? metadata : { ...metadata, ...Object.fromEntries(pieces) };
}

function stated(text: Text, span: Span, rule: string, value = text.text.slice(span.start, span.end)): Stated {
  return { value, basis: "stated", span: { start: span.start, end: span.end }, rule };
}

/** A medium named at a word: the actor's id and the words it takes. */
function mediumAt(
  text: Text,
  lexicon: Lexicon,
  at: number,
): { id: string; length: number; span: Span; rule: string } | null {
  const word = text.words[at];
  if (word === undefined) return null;
  for (const reading of readingsOf(word)) {
    const match = matchPhrase(lexicon.aliases, text.words, at, reading.key);
    const alias = match?.rows.find((row) => {
      const kind = lexicon.actors.get(row.actor)?.kind;
      return kind === "media" || kind === "ngo";
    });
    if (match && alias) {
      return {
        id: alias.actor,
        length: match.length,
        span: spanOf(text, at, at + match.length - 1, reading),
        rule: alias.id,
      };
    }
  }
  return null;
}

const separators = new Set(["|", "-", "–", "—", "/", ":"]);

function separatorAfter(text: Text, at: number): boolean {
  const token = text.tokens[(text.words[at]?.index ?? -2) + 1];
  return token !== undefined && separators.has(token.key);
}

/** A short line that opens with a medium or a place and goes on after a dash or a bar (أخبار الآن | الباب – سوريا, رؤية - محمود سعيد). */
function isDateline(text: Text, lexicon: Lexicon, line: Line): boolean {
  if (line.furniture !== null || line.to < line.from || line.to - line.from + 1 > datelineWords) return false;
  const medium = mediumAt(text, lexicon, line.from);
  if (medium !== null) return separatorAfter(text, line.from + medium.length - 1);
  const place = hitAt(lexicon.placeNames, text, line.from);
  return place !== null && separatorAfter(text, line.from + place.length - 1);
}

function findOutlet(text: Text, lexicon: Lexicon, lines: readonly Line[], dateline: Line | null): Stated | null {
  const inLine = (line: Line): Stated | null => {
    for (let at = line.from; at <= line.to; at++) {
      const medium = mediumAt(text, lexicon, at);
      if (medium) return { value: medium.id, basis: "stated", span: medium.span, rule: medium.rule };
    }
    return null;
  };
  const source = lines.filter((line) => line.furniture === "source").map(inLine);
  const found = (dateline && inLine(dateline)) ?? source.find((outlet) => outlet !== null);
  if (found) return found;
  for (const word of text.words) {
    if (!isWord(text, lexicon, word.at, "aside")) continue;
    const after = word.at + (hitAt(lexicon.words, text, word.at)?.length ?? 1);
    const medium = mediumAt(text, lexicon, after);
    if (medium && lexicon.actors.get(medium.id)?.kind === "media") {
      return { value: medium.id, basis: "inferred", span: medium.span, rule: "spoke-to-outlet" };
    }
  }
  return null;
}

function findHeadline(text: Text, top: readonly Line[], dateline: Line | null): Stated | null {
  const first = top[0];
  if (first === undefined || first === dateline || first.furniture !== null || top.length < 2) return null;
  const words = first.to - first.from + 1;
  if (words < 2 || words > headlineWords) return null;
  const last = text.text[first.end - 1];
  return last === "." || last === ":" ? null : stated(text, first, "first-line");
}

/** The author: after مقال بقلم:, in brackets or after a dash in the dateline. */
function findByline(text: Text, lexicon: Lexicon, lines: readonly Line[], dateline: Line | null): Stated | null {
  for (const [n, line] of lines.entries()) {
    if (line.furniture !== "byline") continue;
    const form = matchPhrase(lexicon.furniture, text.words, line.from);
    const from = line.from + (form?.length ?? 0);
    if (from <= line.to) return namedBy(text, from, line.to);
    const next = lines[n + 1];
    if (next) return namedBy(text, next.from, next.to);
  }
  if (dateline === null) return null;
  let last = dateline.to;
  while (last > dateline.from && isKnown(text, lexicon, last)) last--;
  let from = last;
  while (from > dateline.from && text.words[from]?.apart === false) from--;
  if (isKnown(text, lexicon, from) || mediumAt(text, lexicon, from) !== null || from === dateline.from) return null;
  return namedBy(text, from, last);
}

function isKnown(text: Text, lexicon: Lexicon, at: number): boolean {
  return hitAt(lexicon.placeNames, text, at) !== null || text.words[at]?.kind === "number";
}

function namedBy(text: Text, from: number, to: number): Stated | null {
  const length = to - from + 1;
  return length < 2 || length > bylineWords ? null : stated(text, spanOf(text, from, to), "byline");
}
