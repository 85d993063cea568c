/**
 * From rows to what the timeline draws: happenings in lanes, publications, dates that are no events, and the words for
 * them. Pure.
 */

import { publications } from "./filters-rows.js";
import { groupedBy } from "./grouped-by.js";
import { isolate, type Names } from "./names.js";
import { quadClasses } from "./quad.js";
import type { ArticleRow, DateRow, EventRow, TimelineTables } from "./rows.js";
import type { Lang, ViewState } from "./state.js";
import type { Happening } from "./timeline-layout.js";
import { edtfEnds, edtfWords, lagDays, lagWords, type Period, periodOf, spanWords } from "./timeline-time.js";
import { timelineWordsIn } from "./timeline-words.js";

/** A happening as the timeline draws it, once however often it is told. */
export interface TimelineEvent extends Happening {
  /** The telling that dates it most closely; the first of these. */
  readonly row: EventRow;
  /** All that the filters leave of its tellings, in the order of articles and texts. */
  readonly tellings: readonly EventRow[];
  readonly distanced: boolean;
  /** Publication of the article of `row`; null where it is not known. */
  readonly report: Period | null;
  /** Days from event to report, and the same in words. */
  readonly lag: number | null;
  readonly lagText: string | null;
}

/** A publication as the timeline draws it. */
export interface Publication extends Happening {
  readonly row: ArticleRow;
}

const yearStart = (time: number) => Date.UTC(new Date(time).getUTCFullYear(), 0, 1);
const yearEnd = (time: number) => Date.UTC(new Date(time - 1).getUTCFullYear() + 1, 0, 1);

const closed = (rows: readonly { readonly first: Date | null; readonly last: Date | null }[]): readonly Period[] =>
  rows.flatMap(({ first, last }) => {
    const [start, end] = [first ?? last, last ?? first];
    const period = start === null || end === null ? null : periodOf(start, end, { start: 0, end: 0 });
    return period === null ? [] : [period];
  });

/** The whole years that events and publications take; null where nothing is dated. */
export const wholeExtent = (tables: TimelineTables): Period | null => {
  const published = tables.articles.map((row) => ({ first: row.published_first, last: row.published_last }));
  const periods = closed([...tables.events, ...published]);
  if (periods.length === 0) return null;
  return {
    start: yearStart(periods.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)),
    end: yearEnd(periods.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY)),
  };
};

const noActor = "no-actor";

/** The lane of an event: its outlet, the bloc of the actor it names first, or its quad class. */
const lanesOf = (state: ViewState, tables: TimelineTables): ((row: EventRow) => string) => {
  if (state.lanes === "quad") return (row) => row.quad_class;
  if (state.lanes === "outlet") {
    const outlets = new Map(tables.articles.map(({ id, outlet }) => [id, outlet]));
    return (row) => outlets.get(row.article) ?? "unknown";
  }
  const blocs = new Map(tables.actors.map(({ id, bloc }) => [id, bloc]));
  return ({ actors: [first] }) => (first === undefined ? noActor : blocs.get(first) || "other");
};

/** The words beside an event: what happened and among whom. */
const labelOf = (row: EventRow, names: Names): string => {
  const actors = row.actors.slice(0, 3).map((actor) => isolate(names.short(actor)));
  const more = row.actors.length > actors.length ? ` +${row.actors.length - actors.length}` : "";
  const type = names.type(row.type);
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}${actors.length === 0 ? "" : `: ${actors.join(timelineWordsIn[names.lang].comma)}${more}`}`;
};

const extent = ({ first, last }: EventRow): number =>
  first === null || last === null ? Number.POSITIVE_INFINITY : last.getTime() - first.getTime();

/** The telling that dates a happening most closely. */
const closest = (tellings: readonly EventRow[]): EventRow | undefined =>
  tellings.reduce<EventRow | undefined>(
    (best, row) => (best === undefined || extent(row) < extent(best) ? row : best),
    undefined,
  );

/** Happenings in the order of time, with the lag to their report. */
export const timelineEvents = (
  rows: readonly EventRow[],
  tables: TimelineTables,
  state: ViewState,
  names: Names,
  bounds: Period,
): readonly TimelineEvent[] => {
  const laneOf = lanesOf(state, tables);
  const published = publications(tables.articles);
  const vagueReport = new Set(
    tables.articles.filter((row) => row.published !== null && edtfEnds(row.published).fadesIn).map(({ id }) => id),
  );
  const distanced = new Set(tables.attributions.filter((row) => row.distanced).map(({ id }) => id));
  return [...groupedBy(rows, ({ happening }) => happening).values()]
    .flatMap((tellings): TimelineEvent[] => {
      const row = closest(tellings);
      if (row === undefined) return [];
      const period = periodOf(row.first, row.last, bounds);
      if (period === null) return [];
      const ends = edtfEnds(row.edtf ?? "");
      const report = published.get(row.article) ?? null;
      const lag = report === null ? null : lagDays(period, report);
      const vague = ends.fadesIn || ends.fadesOut || vagueReport.has(row.article);
      return [
        {
          row,
          tellings,
          id: row.id,
          lane: laneOf(row),
          ...period,
          fadesIn: ends.fadesIn || ends.openStart,
          fadesOut: ends.fadesOut || ends.openEnd,
          label: `${labelOf(row, names)}${tellings.length > 1 ? ` ×${tellings.length}` : ""}`,
          distanced: row.attribution !== null && distanced.has(row.attribution),
          report,
          lag,
          lagText: lag === null ? null : timelineWordsIn[names.lang].reported(lagWords(lag, vague, names.lang)),
        },
      ];
    })
    .sort((x, y) => x.start - y.start || x.end - y.end || (x.id < y.id ? -1 : 1));
};

/** Publications whose date is known. */
export const timelinePublications = (
  articles: readonly ArticleRow[],
  names: Names,
  bounds: Period,
): readonly Publication[] =>
  articles.flatMap((row): Publication[] => {
    if (row.published === null) return [];
    const period = periodOf(row.published_first, row.published_last, bounds);
    if (period === null) return [];
    const ends = edtfEnds(row.published);
    const label = isolate(row.outlet === null ? row.id : names.short(row.outlet));
    return [{ row, id: row.id, lane: "published", ...period, fadesIn: ends.fadesIn, fadesOut: ends.fadesOut, label }];
  });

/** Dates of the articles shown that no event was made of. */
export const otherDates = (tables: TimelineTables, articles: readonly ArticleRow[]): readonly DateRow[] => {
  const shown = new Set(articles.map(({ id }) => id));
  const taken = new Set(tables.events.map(({ article, edtf }) => `${article} ${edtf}`));
  return tables.dates.filter(({ article, edtf }) => shown.has(article) && !taken.has(`${article} ${edtf}`));
};

/** Lanes that the events need, top to bottom: outlets by their first event, blocs in the alphabet, quad classes in their order. */
export const laneOrder = (events: readonly TimelineEvent[], lanes: ViewState["lanes"]): readonly string[] => {
  const used = [...new Set(events.map(({ lane }) => lane))];
  if (lanes === "outlet") return used;
  if (lanes === "quad") return quadClasses.filter((quad) => used.includes(quad));
  return used.sort((x, y) => Number(x === noActor) - Number(y === noActor) || (x < y ? -1 : 1));
};

/** The name of a lane. */
export const laneName = (lane: string, lanes: ViewState["lanes"], names: Names): string => {
  if (lane === noActor) return timelineWordsIn[names.lang].noActor;
  if (lanes === "quad") return names.quad(lane);
  return lanes === "outlet" ? names.short(lane) : names.actor(`bloc:${lane}`);
};

/** An event in words, a line each: what, when, on whose word, how late. */
export const eventWords = (event: TimelineEvent, names: Names): readonly string[] => {
  const { row, lagText, label } = event;
  const say = timelineWordsIn[names.lang];
  return [
    label,
    row.edtf === null ? say.noDate : edtfWords(row.edtf, names.lang),
    `${names.actor(row.voice)} ${names.stance(row.stance)}${lagText === null ? "" : `${say.semicolon}${lagText}`}`,
    ...(event.tellings.length > 1 ? [say.told(event.tellings.length)] : []),
  ];
};

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle ?? null;
};

const years = ({ start, end }: Period, lang: Lang): string =>
  timelineWordsIn[lang].years(new Date(start).getUTCFullYear(), new Date(end - 1).getUTCFullYear());

/** The title of the timeline: how many events, when, and how late they were told. */
export const timelineTitle = (events: readonly TimelineEvent[], lang: Lang): string => {
  const say = timelineWordsIn[lang];
  if (events.length === 0) return say.nothing;
  const span = {
    start: events.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: events.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY),
  };
  const lags = events.flatMap(({ lag }) => (lag === null || lag < 0 ? [] : [lag]));
  const middle = median(lags);
  const told =
    middle === null || lags.length < 3 ? "" : middle === 0 ? say.whileOn : say.within(spanWords(middle, lang));
  return `${say.title(events.length, years(span, lang))}${told}`;
};

/** More events of a lane than this are not all told in a sentence. */
const mostTold = 12;

/** The timeline in sentences. */
export const timelineWords = (
  events: readonly TimelineEvent[],
  publicationsShown: readonly Publication[],
  lanes: readonly string[],
  state: ViewState,
  names: Names,
): readonly string[] => {
  const say = timelineWordsIn[names.lang];
  const when = (edtf: string | null) => (edtf === null ? say.noDate : edtfWords(edtf, names.lang));
  return [
    `${timelineTitle(events, names.lang)}.`,
    ...lanes.map((lane) => {
      const own = events.filter((event) => event.lane === lane);
      const told = own.map((event) => `${event.label} (${when(event.row.edtf)})`);
      return `${laneName(lane, state.lanes, names)}: ${told.length > mostTold ? say.many(told) : told.join(say.semicolon)}.`;
    }),
    say.publications(publicationsShown.map(({ label, row }) => `${label}${say.comma}${when(row.published)}`)),
  ];
};
