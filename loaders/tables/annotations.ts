import { rowId } from "../engine/identity.js";
import { outletOf } from "../engine/propositions/told.js";
import type { Analysis, Found, Mention, Span } from "../engine/types.js";
import type { Row } from "./arrow.js";
import { correctionsOf } from "./corrections.js";

// Each row below is written out as one object: to put one together from others takes many times as long and as much memory,
// which a corpus of thousands of articles would wait for.

/** The article's own characters of a span, null where there is none. */
const textOf = ({ article }: Analysis, span: Span | null): string | null =>
  span === null ? null : article.text.slice(span.start, span.end);

const idOf = ({ article }: Analysis, layer: string, found: Found, ...distinct: readonly string[]): string =>
  rowId(article.id, layer, found.start, found.end, found.rule, ...distinct);

/** The source of the attribution that holds a row, else the outlet in its own voice. */
function voiceOf(analysis: Analysis, attribution: string | null): string {
  return analysis.attributions.find((row) => row.id === attribution)?.sourceId ?? outletOf(analysis);
}

export const sentenceRows = (analysis: Analysis): Row[] =>
  analysis.sentences.map((row) => ({
    id: idOf(analysis, "sentence", row),
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    paragraph: row.paragraph,
    n: row.n,
    furniture: row.furniture,
  }));

export const dateRows = (analysis: Analysis): Row[] =>
  analysis.dates.map((row) => ({
    id: idOf(analysis, "date", row),
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    edtf: row.edtf,
    first: row.first,
    last: row.last,
    precision: row.precision,
    anchor: row.anchor,
    conflict: row.conflict,
    corrected: correctionsOf([row]),
  }));

/** A mention with a corrected entity keeps the id that it had, as every row does. */
function mentionId(analysis: Analysis, row: Mention): string {
  const entity = row.corrected?.[0]?.from ?? row.entity;
  return idOf(analysis, "mention", row, row.kind, entity);
}

export const mentionRows = (analysis: Analysis): Row[] =>
  analysis.mentions.map((row) => ({
    id: mentionId(analysis, row),
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    kind: row.kind,
    entity: row.entity,
    anaphor: row.anaphor,
    sentence: row.sentence,
    corrected: correctionsOf([row]),
  }));

export const attributionRows = (analysis: Analysis): Row[] =>
  analysis.attributions.map((row) => ({
    id: row.id,
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    source_id: row.sourceId,
    source_type: row.sourceType,
    source_start: row.source?.start ?? null,
    source_end: row.source?.end ?? null,
    source_text: textOf(analysis, row.source),
    cue_start: row.cue.start,
    cue_end: row.cue.end,
    cue_text: textOf(analysis, row.cue),
    cue_class: row.cueClass,
    content_start: row.content.start,
    content_end: row.content.end,
    content_text: textOf(analysis, row.content),
    style: row.style,
    stance: row.stance,
    distanced: row.distanced,
    via: row.via,
    corrected: correctionsOf([row]),
  }));

export const relationRows = (analysis: Analysis): Row[] =>
  analysis.relations.map((row) => ({
    id: row.id,
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    a: row.a,
    type: row.type,
    b: row.b,
    quad_class: row.quadClass,
    directed: row.directed,
    stance: row.stance,
    attribution: row.attribution,
    voice: row.voice,
    edtf: row.edtf,
    first: row.first,
    last: row.last,
    sentence: row.sentence,
    predicate_start: row.predicate.start,
    predicate_end: row.predicate.end,
    predicate_text: textOf(analysis, row.predicate),
    a_name_start: row.aSpan?.start ?? null,
    a_name_end: row.aSpan?.end ?? null,
    a_name_text: textOf(analysis, row.aSpan),
    b_name_start: row.bSpan?.start ?? null,
    b_name_end: row.bSpan?.end ?? null,
    b_name_text: textOf(analysis, row.bSpan),
    corrected: correctionsOf([row]),
  }));

/** Events, each with the happening it tells of; `happeningOf` gives that of an event's id. */
export const eventRows = (analysis: Analysis, happeningOf: ReadonlyMap<string, string>): Row[] =>
  analysis.events.map((row) => ({
    id: row.id,
    article: analysis.article.id,
    start: row.start,
    end: row.end,
    text: textOf(analysis, row),
    rule: row.rule,
    happening: happeningOf.get(row.id) ?? row.id,
    edtf: row.edtf,
    first: row.first,
    last: row.last,
    type: row.type,
    quad_class: row.quadClass,
    actors: row.actors,
    places: row.places,
    title: row.title,
    attribution: row.attribution,
    voice: voiceOf(analysis, row.attribution),
    stance: row.stance,
    sentence: row.sentence,
    corrected: correctionsOf([row]),
  }));
