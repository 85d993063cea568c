/**
 * What a correction in one row means for rows that rest on it: an actor's name for what the actor does and says, a date for
 * what it dates, a source for all that is told on its word. Each function gives a new analysis and changes nothing.
 */

import type {
  Analysis,
  Attribution,
  Change,
  DateExpression,
  Found,
  HistoricalEvent,
  Mention,
  Relation,
  Span,
} from "../engine/types.js";
import { nearestTo } from "./nearness.js";
import { daysOf } from "./values.js";

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const same = (x: Span | null, y: Span): boolean => x !== null && x.start === y.start && x.end === y.end;

/** Notes in a row what a correction changed in it. */
export const noted = <Row extends Found>(row: Row, ...changes: readonly Change[]): Row => ({
  ...row,
  corrected: [...(row.corrected ?? []), ...changes],
});

/** Some rows with those that fit made anew. */
const where = <Row>(rows: readonly Row[], fits: (row: Row) => boolean, make: (row: Row) => Row): readonly Row[] =>
  rows.map((row) => (fits(row) ? make(row) : row));

const replaced = (ids: readonly string[], from: string, to: string | null): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id !== from ? [id] : to === null ? [] : [to]))),
];

/** Whether an event tells the very act of a relation. */
const tellsActOf = (event: HistoricalEvent, relation: Relation): boolean =>
  event.rule === relation.rule && event.sentence === relation.sentence && contains(event, relation.predicate);

/** Where a relation is named after a mention as one of its two. */
const partiesAt = (relation: Relation, { entity, ...span }: Mention): readonly ("a" | "b")[] => [
  ...(relation.a === entity && same(relation.aSpan, span) ? (["a"] as const) : []),
  ...(relation.b === entity && same(relation.bSpan, span) ? (["b"] as const) : []),
];

/** A source is another: so is who accuses by that word of saying, and the voice of all that is told in the content. */
export function followSource(analysis: Analysis, was: Attribution, change: Change): Analysis {
  const to = change.to ?? was.sourceId;
  const acts = (row: Relation): boolean => row.a === was.sourceId && contains(was.cue, row.predicate);
  const told = (row: Relation): boolean => row.attribution === was.id && row.voice === was.sourceId;
  const asActor = where(analysis.relations, acts, (row) =>
    noted({ ...row, a: to }, { ...change, field: "relation.a" }),
  );
  const asVoice = where(asActor, told, (row) => noted({ ...row, voice: to }, { ...change, field: "relation.voice" }));
  return { ...analysis, relations: asVoice };
}

/** A name is another actor's or place's, or none: relations, sources and events that rest on it follow. */
export function followMention(analysis: Analysis, was: Mention, now: Mention | null, change: Change): Analysis {
  const actor = now?.kind === "actor" ? now.entity : null;
  const relations = analysis.relations.flatMap((row) => {
    const parties = was.kind === "actor" ? partiesAt(row, was) : [];
    if (parties.length === 0) return [row];
    // What turns out to be no actor's name names nobody who could do anything.
    if (actor === null) return [];
    const changes = parties.map((party) => ({ ...change, field: `relation.${party}` }));
    return [noted({ ...row, ...Object.fromEntries(parties.map((party) => [party, actor])) }, ...changes)];
  });
  const elsewhere = (row: Span) =>
    analysis.mentions.some(
      (other) => other.entity === was.entity && other.kind === was.kind && !same(other, was) && contains(row, other),
    );
  const events = where(
    analysis.events,
    (row) => contains(row, was) && !elsewhere(row),
    (row) => eventNaming(row, was, now, change),
  );
  const followed: Analysis = { ...analysis, relations, events };
  if (actor === null || was.kind !== "actor") return followed;
  const speaks = (row: Attribution) => row.sourceId === was.entity && row.source !== null && contains(row.source, was);
  const source = { ...change, field: "attribution.source_id" };
  const attributions = where(followed.attributions, speaks, (row) => noted({ ...row, sourceId: actor }, source));
  let made: Analysis = { ...followed, attributions };
  for (const row of analysis.attributions.filter(speaks)) made = followSource(made, row, source);
  return made;
}

function eventNaming(row: HistoricalEvent, was: Mention, now: Mention | null, change: Change): HistoricalEvent {
  const list = was.kind === "actor" ? "actors" : "places";
  if (!row[list].includes(was.entity)) return row;
  const stays = now?.kind === was.kind ? now.entity : null;
  const made = { ...row, [list]: replaced(row[list], was.entity, stays) };
  const other = was.kind === "actor" ? "places" : "actors";
  const moved =
    now === null || now.kind === was.kind ? made : { ...made, [other]: [...new Set([...made[other], now.entity])] };
  return noted(moved, { ...change, field: `event.${list}` });
}

/** A date is another, or none: what it dates follows. An act that nothing dates any more is no event. */
export function followDate(analysis: Analysis, was: DateExpression, change: Change): Analysis {
  const alike = [...analysis.dates.filter((row) => row.edtf === was.edtf && !same(row, was)), was];
  const dates = (place: Span): boolean => nearestTo(place, alike, (row) => row) === was;
  const { to } = change;
  const relations = where(
    analysis.relations,
    (row) => row.edtf === was.edtf && dates(row.predicate),
    (row) => noted({ ...row, edtf: to, ...daysOf(to) }, { ...change, field: "relation.edtf" }),
  );
  const events = analysis.events.flatMap((row) => {
    const inside = alike.filter((date) => contains(row, date));
    if (row.edtf !== was.edtf || !inside.includes(was) || inside.length > 1) return [row];
    return to === null ? [] : [noted({ ...row, edtf: to, ...daysOf(to) }, { ...change, field: "event.edtf" })];
  });
  return { ...analysis, relations, events };
}

/**
 * A source asserts, hedges or denies otherwise than was read: so do the relations in its content that had the same stance.
 * Those that had another have it from words of their own.
 */
export function followStance(analysis: Analysis, was: Attribution, now: Attribution, change: Change): Analysis {
  const fits = (row: { readonly attribution: string | null; readonly stance: string }) =>
    row.attribution === was.id && row.stance === was.stance;
  return {
    ...analysis,
    relations: where(analysis.relations, fits, (row) =>
      noted({ ...row, stance: now.stance }, { ...change, field: "relation.stance" }),
    ),
    events: where(analysis.events, fits, (row) =>
      noted({ ...row, stance: now.stance }, { ...change, field: "event.stance" }),
    ),
  };
}

/** An act that is told as a relation and as an event is corrected in both: type, stance, date and who takes part. */
export function followRelation(analysis: Analysis, was: Relation, now: Relation, change: Change): Analysis {
  const events = where(
    analysis.events,
    (row) => tellsActOf(row, was),
    (row) => {
      const column = change.field.replace("relation.", "");
      if (column === "a" || column === "b") {
        if (!row.actors.includes(was[column])) return row;
        return noted(
          { ...row, actors: replaced(row.actors, was[column], now[column]) },
          { ...change, field: "event.actors" },
        );
      }
      return actCorrected(row, was, now, { ...change, field: `event.${column}` });
    },
  );
  return { ...analysis, events };
}

/** The same from the side of the event. */
export function followEvent(analysis: Analysis, was: HistoricalEvent, now: HistoricalEvent, change: Change): Analysis {
  const field = change.field.replace("event.", "relation.");
  const relations = where(
    analysis.relations,
    (row) => tellsActOf(was, row),
    (row) => actCorrected(row, was, now, { ...change, field }),
  );
  return { ...analysis, relations };
}

type Act = Relation | HistoricalEvent;

/** A row of the other table on the same act, with type, stance or date as they now are, where they were the same before. */
function actCorrected<Row extends Act>(row: Row, was: Act, now: Act, change: Change): Row {
  const column = change.field.split(".")[1];
  if (column === "type" && row.type === was.type) {
    return noted({ ...row, type: now.type, quadClass: now.quadClass }, change);
  }
  if (column === "stance" && row.stance === was.stance) return noted({ ...row, stance: now.stance }, change);
  if (column === "edtf" && row.edtf === was.edtf && now.edtf !== null) {
    return noted({ ...row, edtf: now.edtf, first: now.first, last: now.last }, change);
  }
  return row;
}

/** Without an attribution: what was told in its content is told by whoever passed it on, else by the outlet. */
export function withoutAttribution(analysis: Analysis, was: Attribution, change: Change): Analysis {
  const outlet = analysis.metadata.outlet.value ?? analysis.article.id;
  const voice = analysis.attributions.find(({ id }) => id === was.via)?.sourceId ?? outlet;
  const inside = (row: { readonly attribution: string | null }) => row.attribution === was.id;
  return {
    ...analysis,
    attributions: where(
      analysis.attributions,
      (row) => row.via === was.id,
      (row) => noted({ ...row, via: was.via }, { ...change, field: "attribution.via" }),
    ),
    relations: where(analysis.relations, inside, (row) =>
      noted(
        { ...row, attribution: was.via, voice },
        { ...change, field: "relation.voice", from: row.voice, to: voice },
      ),
    ),
    events: where(analysis.events, inside, (row) =>
      noted({ ...row, attribution: was.via }, { ...change, field: "event.attribution", from: was.id, to: was.via }),
    ),
  };
}
