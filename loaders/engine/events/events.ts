import { rowId } from "../identity.js";
import { type Clauses, clauseBreak } from "../relations/clause.js";
import { quadClassOf } from "../relations/plover.js";
import type { DatedAct } from "../relations/relations.js";
import { wordAt } from "../text/reading.js";
import type { DateExpression, HistoricalEvent, Span } from "../types.js";

/** An event's clause runs at most this many words either way from its act. */
const clauseWords = 25;
/** A title is cut after this many code units, at a word. */
const titleLength = 140;

/**
 * What happened at a time the text fixes (codebook, "Events"): of the acts a date may belong to, the one nearest to it;
 * with the actors and places of its clause. Undated happenings are no events.
 */
export function findEvents(
  clauses: Clauses,
  acts: readonly DatedAct[],
  metadataSpans: readonly Span[],
): HistoricalEvent[] {
  const { text } = clauses;
  const byDate = new Map<DateExpression, DatedAct>();
  for (const act of acts) {
    const { date } = act;
    if (date === null || isHalf(act) || metadataSpans.some((span) => span.start < date.end && date.start < span.end))
      continue;
    const rival = byDate.get(date);
    if (rival === undefined || weight(clauses, act, date) < weight(clauses, rival, date)) byDate.set(date, act);
  }
  const events: HistoricalEvent[] = [];
  for (const [date, act] of byDate) {
    const clause = clauseAround(clauses, act, date);
    const inside = clauses.mentions.filter(({ from }) => from >= clause.from && from <= clause.to);
    const named = [...(act.a?.entities ?? []), ...(act.b?.entities ?? [])];
    const actors = named.length > 0 ? named : inside.filter(({ kind }) => kind === "actor").map(({ entity }) => entity);
    const places = inside.filter(({ kind }) => kind === "place").map(({ entity }) => entity);
    const start = Math.min(text.words[clause.from]?.start ?? date.start, date.start);
    const end = Math.max(text.words[clause.to]?.end ?? date.end, date.end);
    const { row } = act.predicate;
    events.push({
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
    });
  }
  return events.sort((x, y) => x.start - y.start || x.end - y.end);
}

/** Joint action with nobody is no happening (مركزية القيادة والتنسيق, "centralised command and coordination"). */
function isHalf({ a, b, predicate: { row } }: DatedAct): boolean {
  return quadClassOf[row.type] === "material-cooperation" && (a === null || b === null);
}

/** Words of distance that a finite verb, both parties, or a clause end between are worth. */
const worth = { verb: 8, parties: 6, barrier: 10 };

/** How far an act is from a date, in words: a date belongs to a verb rather than to a noun beside it (سيطر قبل أيام بتسهيل من). */
function weight(clauses: Clauses, act: DatedAct, date: DateExpression): number {
  const distance = Math.abs(wordAt(clauses.text, date.start) - act.predicate.at);
  const verb = act.predicate.row.kind === "verb" ? worth.verb : 0;
  const parties = act.a && act.b ? worth.parties : 0;
  return distance - verb - parties + barriers(clauses, act, date) * worth.barrier;
}

/** Clause ends between an act and a date. */
function barriers(clauses: Clauses, act: DatedAct, date: DateExpression): number {
  const dated = wordAt(clauses.text, date.start);
  const [from, to] = dated < act.predicate.at ? [dated, act.predicate.at] : [act.predicate.at, dated];
  let count = 0;
  for (let at = from + 1; at <= to; at++) if (clauseBreak(clauses, at)) count++;
  return count;
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
