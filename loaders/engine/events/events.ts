import { rowId } from "../identity.js";
import { type Clauses, clauseBreak } from "../relations/clause.js";
import { quadClassOf } from "../relations/plover.js";
import type { DatedAct } from "../relations/relations.js";
import { wordAt } from "../text/reading.js";
import type { Attribution, DateExpression, HistoricalEvent, Span } from "../types.js";
import { datings } from "./dating.js";

/** An event's clause runs at most this many words either way from its act. */
const clauseWords = 25;
/** A title is cut after this many code units, at a word. */
const titleLength = 140;

/** Unnamed by the act itself, an actor this near to it, in words, is taken to take part. */
const bystanderReach = 12;

/** What events are made of; `metadataSpans` are headline, byline and the like, whose dates date nothing told. */
export interface EventsCase {
  readonly clauses: Clauses;
  readonly acts: readonly DatedAct[];
  readonly dates: readonly DateExpression[];
  readonly attributions: readonly Attribution[];
  readonly metadataSpans: readonly Span[];
}

/**
 * What happened at a time the text fixes (codebook, "Events"): the act that each date belongs to, with the actors and
 * places of its clause. Undated happenings are no events, nor are those whose year the text leaves open.
 */
export function findEvents({ clauses, acts, dates, attributions, metadataSpans }: EventsCase): HistoricalEvent[] {
  const { text } = clauses;
  const fixed = dates.filter(
    (date) =>
      (date.first ?? date.last) !== null &&
      !metadataSpans.some((span) => span.start < date.end && date.start < span.end),
  );
  const happened = acts.filter((act) => !isHalf(act));
  return datings(clauses, happened, fixed, attributions)
    .map(({ act, date }): HistoricalEvent => {
      const clause = clauseAround(clauses, act, date);
      const inside = clauses.mentions.filter(({ from }) => from >= clause.from && from <= clause.to);
      const named = [...(act.a?.entities ?? []), ...(act.b?.entities ?? [])];
      const actors = named.length > 0 ? named : bystanders(clauses, act, inside, attributions);
      const places = inside.filter(({ kind }) => kind === "place").map(({ entity }) => entity);
      const start = Math.min(text.words[clause.from]?.start ?? date.start, date.start);
      const end = Math.max(text.words[clause.to]?.end ?? date.end, date.end);
      const { row } = act.predicate;
      return {
        id: rowId(text.article.id, "event", start, end, row.id, date.edtf),
        start,
        end,
        rule: row.id,
        edtf: date.edtf,
        first: date.first,
        last: date.last,
        type: row.type,
        quadClass: quadClassOf[row.type],
        actors: [...new Set(actors)],
        places: [...new Set(places)],
        title: titleOf(text.text.slice(start, end)),
        attribution: act.attribution?.id ?? null,
        stance: act.stance,
        sentence: text.words[act.predicate.at]?.sentence ?? 0,
      };
    })
    .sort((x, y) => x.start - y.start || x.end - y.end || (x.id < y.id ? -1 : 1));
}

/** Joint action with nobody is no happening (مركزية القيادة والتنسيق, "centralised command and coordination"). */
function isHalf({ a, b, predicate: { row } }: DatedAct): boolean {
  return quadClassOf[row.type] === "material-cooperation" && (a === null || b === null);
}

/**
 * Who takes part in an act that names nobody: the actors near it in its clause, but for those who only tell of it (sources
 * and media) and those who only describe something (الأراضي السورية).
 */
function bystanders(
  clauses: Clauses,
  { predicate }: DatedAct,
  inside: Clauses["mentions"],
  attributions: readonly Attribution[],
): string[] {
  const tells = ({ start }: Span) =>
    attributions.some(({ source }) => source && source.start <= start && start < source.end);
  return inside
    .filter(
      (mention) =>
        mention.kind === "actor" &&
        Math.abs(mention.from - predicate.at) <= bystanderReach &&
        clauses.lexicon.actors.get(mention.entity)?.kind !== "media" &&
        !clauses.groupOver.get(mention.from)?.adjective &&
        !tells(mention),
    )
    .map(({ entity }) => entity);
}

function clauseAround(clauses: Clauses, act: DatedAct, date: DateExpression): { from: number; to: number } {
  const { text } = clauses;
  const { at, after } = act.predicate;
  let from = at;
  while (
    from > at - clauseWords &&
    from > 0 &&
    !clauseBreak(clauses, from) &&
    clauses.text.words[from - 1]?.sentence === clauses.text.words[at]?.sentence
  )
    from--;
  let to = after - 1;
  while (to < at + clauseWords && text.words[to + 1] !== undefined && !clauseBreak(clauses, to + 1)) to++;
  const dated = wordAt(text, date.start);
  const datedEnd = wordAt(text, date.end - 1);
  return { from: Math.min(from, dated), to: Math.max(to, datedEnd) };
}

function titleOf(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= titleLength) return line;
  const cut = line.lastIndexOf(" ", titleLength);
  return `${line.slice(0, cut > 0 ? cut : titleLength)}…`;
}
