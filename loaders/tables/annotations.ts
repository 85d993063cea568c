import { rowId } from "../engine/identity.js";
import { outletOf } from "../engine/propositions/told.js";
import type { Analysis, Found, Mention, Span } from "../engine/types.js";
import type { Row } from "./arrow.js";
import { correctionsOf } from "./corrections.js";

/** The columns every row that points into a text begins with. */
const located = ({ article }: Analysis, id: string, { start, end, rule }: Found): Row => ({
  id,
  article: article.id,
  start,
  end,
  text: article.text.slice(start, end),
  rule,
});

/** start, end and text of a further span, null where there is none. */
const subspan = ({ article }: Analysis, name: string, span: Span | null): Row => ({
  [`${name}_start`]: span?.start ?? null,
  [`${name}_end`]: span?.end ?? null,
  [`${name}_text`]: span === null ? null : article.text.slice(span.start, span.end),
});

const idOf = ({ article }: Analysis, layer: string, found: Found, ...distinct: readonly string[]): string =>
  rowId(article.id, layer, found.start, found.end, found.rule, ...distinct);

/** The source of the attribution that holds a row, else the outlet in its own voice. */
function voiceOf(analysis: Analysis, attribution: string | null): string {
  return analysis.attributions.find((row) => row.id === attribution)?.sourceId ?? outletOf(analysis);
}

export const sentenceRows = (analysis: Analysis): Row[] =>
  analysis.sentences.map((row) => ({
    ...located(analysis, idOf(analysis, "sentence", row), row),
    paragraph: row.paragraph,
    n: row.n,
    furniture: row.furniture,
  }));

export const dateRows = (analysis: Analysis): Row[] =>
  analysis.dates.map((row) => ({
    ...located(analysis, idOf(analysis, "date", row), row),
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
    ...located(analysis, mentionId(analysis, row), row),
    kind: row.kind,
    entity: row.entity,
    anaphor: row.anaphor,
    sentence: row.sentence,
    corrected: correctionsOf([row]),
  }));

export const attributionRows = (analysis: Analysis): Row[] =>
  analysis.attributions.map((row) => ({
    ...located(analysis, row.id, row),
    source_id: row.sourceId,
    source_type: row.sourceType,
    ...subspan(analysis, "source", row.source),
    ...subspan(analysis, "cue", row.cue),
    cue_class: row.cueClass,
    ...subspan(analysis, "content", row.content),
    style: row.style,
    stance: row.stance,
    distanced: row.distanced,
    via: row.via,
    corrected: correctionsOf([row]),
  }));

export const relationRows = (analysis: Analysis): Row[] =>
  analysis.relations.map((row) => ({
    ...located(analysis, row.id, row),
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
    ...subspan(analysis, "predicate", row.predicate),
    ...subspan(analysis, "a_name", row.aSpan),
    ...subspan(analysis, "b_name", row.bSpan),
    corrected: correctionsOf([row]),
  }));

/** Events, each with the happening it tells of; `happeningOf` gives that of an event's id. */
export const eventRows = (analysis: Analysis, happeningOf: ReadonlyMap<string, string>): Row[] =>
  analysis.events.map((row) => ({
    ...located(analysis, row.id, row),
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
