import { quadClassOf } from "../engine/relations/plover.js";
import type {
  Analysis,
  Attribution,
  Change,
  CueClass,
  DateExpression,
  EntityKind,
  Found,
  HistoricalEvent,
  Mention,
  PloverType,
  Relation,
  SourceType,
  Span,
  Stance,
  Style,
} from "../engine/types.js";
import type { KnownIds } from "./correction.js";
import {
  followDate,
  followEvent,
  followMention,
  followRelation,
  followSource,
  followStance,
  withoutAttribution,
} from "./follow.js";
import { nearestTo } from "./nearness.js";
import { daysOf, precisionOf, type ValueKind, valueKinds } from "./values.js";

/** A column of a layer that can be corrected. */
export interface FieldRule<Row> {
  readonly kind: ValueKind;
  /** Whether it may be emptied. */
  readonly nullable: boolean;
  readonly get: (row: Row) => string | null;
  /** The row with another value; null where the article does not support that value. The value has been checked. */
  readonly set: (row: Row, value: string | null, analysis: Analysis, ids: KnownIds) => Row | null;
}

/** The rows of a layer: where they are, by what words they are pointed at, and what can be corrected in them. */
export interface LayerRules<Row extends Found> {
  readonly rows: (analysis: Analysis) => readonly Row[];
  readonly with: (analysis: Analysis, rows: readonly Row[]) => Analysis;
  /** The words that a quotation must hold to mean the row. */
  readonly anchor: (row: Row) => Span;
  /** What tells a row from others on the same words. */
  readonly which: (row: Row) => string;
  readonly fields: Readonly<Record<string, FieldRule<Row>>>;
  /** What follows elsewhere from a row that is now another, or null where it was struck out. */
  readonly follow: (analysis: Analysis, was: Row, now: Row | null, change: Change) => Analysis;
}

const field = <Row>(
  kind: ValueKind,
  get: FieldRule<Row>["get"],
  set: (row: Row, value: string, analysis: Analysis, ids: KnownIds) => Row | null,
): FieldRule<Row> => ({
  kind,
  nullable: false,
  get,
  set: (row, value, analysis, ids) => (value === null ? null : set(row, value, analysis, ids)),
});

const mentions: LayerRules<Mention> = {
  rows: (analysis) => analysis.mentions,
  with: (analysis, rows) => ({ ...analysis, mentions: rows }),
  anchor: (row) => row,
  which: (row) => row.entity,
  fields: {
    entity: field(
      valueKinds.entity,
      (row) => row.entity,
      (row, value, _, ids) => ({ ...row, entity: value, kind: kindOf(value, row.kind, ids) }),
    ),
  },
  follow: followMention,
};

/** An id says whether it is an actor's or a place's, where it is not both. */
function kindOf(id: string, kind: EntityKind, { actors, places }: KnownIds): EntityKind {
  if (actors.has(id) === places.has(id)) return kind;
  return actors.has(id) ? "actor" : "place";
}

const dates: LayerRules<DateExpression> = {
  rows: (analysis) => analysis.dates,
  with: (analysis, rows) => ({ ...analysis, dates: rows }),
  anchor: (row) => row,
  which: (row) => row.edtf,
  fields: {
    edtf: field(
      valueKinds.edtf,
      (row) => row.edtf,
      (row, value) => ({ ...row, edtf: value, ...daysOf(value), precision: precisionOf(value) }),
    ),
  },
  follow: (analysis, was, _, change) => followDate(analysis, was, change),
};

const attributions: LayerRules<Attribution> = {
  rows: (analysis) => analysis.attributions,
  with: (analysis, rows) => ({ ...analysis, attributions: rows }),
  anchor: (row) => row.cue,
  which: (row) => row.sourceId,
  fields: {
    source_id: field(
      valueKinds.source,
      (row) => row.sourceId,
      (row, value) => ({ ...row, sourceId: value }),
    ),
    source_type: field(
      valueKinds.sourceType,
      (row) => row.sourceType,
      (row, value) => ({ ...row, sourceType: value as SourceType }),
    ),
    cue_class: field(
      valueKinds.cueClass,
      (row) => row.cueClass,
      (row, value) => ({ ...row, cueClass: value as CueClass }),
    ),
    style: field(
      valueKinds.style,
      (row) => row.style,
      (row, value) => ({ ...row, style: value as Style }),
    ),
    stance: field(
      valueKinds.stance,
      (row) => row.stance,
      (row, value) => ({ ...row, stance: value as Stance }),
    ),
    distanced: field(
      valueKinds.flag,
      (row) => String(row.distanced),
      (row, value) => ({ ...row, distanced: value === "true" }),
    ),
  },
  follow: (analysis, was, now, change) => {
    if (now === null) return withoutAttribution(analysis, was, change);
    if (now.sourceId !== was.sourceId) return followSource(analysis, was, change);
    return now.stance === was.stance ? analysis : followStance(analysis, was, now, change);
  },
};

/** The words in a relation's sentence that name an actor, the nearest to the act; null where it is understood. */
function nameOf(actor: string, relation: Relation, analysis: Analysis): Span | null {
  const named = analysis.mentions.filter(
    ({ kind, entity, sentence }) => kind === "actor" && entity === actor && sentence === relation.sentence,
  );
  const mention = nearestTo(relation.predicate, named, (row) => row);
  return mention === undefined ? null : { start: mention.start, end: mention.end };
}

/** A relation in the voice of a source that the article quotes, by the nearest attribution to it, or of the outlet. */
function withVoice(relation: Relation, voice: string, analysis: Analysis): Relation | null {
  const { outlet } = analysis.metadata;
  if (voice === (outlet.value ?? analysis.article.id)) return { ...relation, voice, attribution: null };
  const own = analysis.attributions.filter(({ sourceId }) => sourceId === voice);
  const attribution = nearestTo(relation.predicate, own, ({ content }) => content);
  return attribution === undefined ? null : { ...relation, voice, attribution: attribution.id };
}

const relations: LayerRules<Relation> = {
  rows: (analysis) => analysis.relations,
  with: (analysis, rows) => ({ ...analysis, relations: rows }),
  anchor: (row) => row.predicate,
  which: (row) => `${row.a} ${row.type} ${row.b}`,
  fields: {
    a: field(
      valueKinds.actor,
      (row) => row.a,
      (row, value, analysis) => ({ ...row, a: value, aSpan: nameOf(value, row, analysis) }),
    ),
    b: field(
      valueKinds.actor,
      (row) => row.b,
      (row, value, analysis) => ({ ...row, b: value, bSpan: nameOf(value, row, analysis) }),
    ),
    type: field(
      valueKinds.type,
      (row) => row.type,
      (row, value) => ({ ...row, type: value as PloverType, quadClass: quadClassOf[value as PloverType] }),
    ),
    directed: field(
      valueKinds.flag,
      (row) => String(row.directed),
      (row, value) => ({ ...row, directed: value === "true" }),
    ),
    stance: field(
      valueKinds.stance,
      (row) => row.stance,
      (row, value) => ({ ...row, stance: value as Stance }),
    ),
    voice: field(valueKinds.source, (row) => row.voice, withVoice),
    edtf: {
      kind: valueKinds.edtf,
      nullable: true,
      get: (row) => row.edtf,
      set: (row, value) => ({ ...row, edtf: value, ...daysOf(value) }),
    },
  },
  follow: (analysis, was, now, change) => (now === null ? analysis : followRelation(analysis, was, now, change)),
};

const events: LayerRules<HistoricalEvent> = {
  rows: (analysis) => analysis.events,
  with: (analysis, rows) => ({ ...analysis, events: rows }),
  anchor: (row) => row,
  which: (row) => `${row.type} ${row.edtf}`,
  fields: {
    edtf: field(
      valueKinds.edtf,
      (row) => row.edtf,
      (row, value) => ({ ...row, edtf: value, ...daysOf(value) }),
    ),
    type: field(
      valueKinds.type,
      (row) => row.type,
      (row, value) => ({ ...row, type: value as PloverType, quadClass: quadClassOf[value as PloverType] }),
    ),
    stance: field(
      valueKinds.stance,
      (row) => row.stance,
      (row, value) => ({ ...row, stance: value as Stance }),
    ),
  },
  follow: (analysis, was, now, change) => (now === null ? analysis : followEvent(analysis, was, now, change)),
};

/** The layers in the order in which they are corrected: what others rest on comes first. */
export const layers = { mention: mentions, date: dates, attribution: attributions, relation: relations, event: events };

export type LayerName = keyof typeof layers;
