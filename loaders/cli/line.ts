import type { Analysis, Span } from "../engine/types.js";

/** An analysis as one line of JSON, without its line end: spans as start, end and text, names of fields in snake_case. */
export function jsonLine({ article, dates, mentions, attributions, relations, events }: Analysis): string {
  const part = ({ start, end }: Span) => ({ start, end, text: article.text.slice(start, end) });
  return JSON.stringify({
    id: article.id,
    dates: dates.map((row) => ({ ...part(row), edtf: row.edtf, conflict: row.conflict, rule: row.rule })),
    mentions: mentions.map((row) => ({
      ...part(row),
      kind: row.kind,
      id: row.entity,
      anaphor: row.anaphor,
      rule: row.rule,
    })),
    attributions: attributions.map((row) => ({
      id: row.id,
      source: row.source === null ? null : part(row.source),
      source_id: row.sourceId,
      source_type: row.sourceType,
      cue: part(row.cue),
      content: part(row.content),
      style: row.style,
      stance: row.stance,
      via: row.via,
      rule: row.rule,
    })),
    relations: relations.map((row) => ({
      a: row.a,
      type: row.type,
      b: row.b,
      quad_class: row.quadClass,
      directed: row.directed,
      stance: row.stance,
      attribution: row.attribution,
      edtf: row.edtf,
      start: row.start,
      end: row.end,
      rule: row.rule,
    })),
    events: events.map((row) => ({
      edtf: row.edtf,
      type: row.type,
      actors: row.actors,
      places: row.places,
      attribution: row.attribution,
      start: row.start,
      end: row.end,
      rule: row.rule,
    })),
  });
}
