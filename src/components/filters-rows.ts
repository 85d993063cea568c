/**
 * Which rows a state lets through. Pure. A relation that its clause does not date stands at the publication of its article,
 * so that a stretch of time keeps what was then said as well as what then happened.
 */

import type { ActorRow, ArticleRow, DrawnTables, EventRow, RelationRow } from "./rows.js";
import type { ViewState } from "./state.js";
import { overlap, type Period, periodOf, timeOf } from "./timeline-time.js";

const always: Period = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The stretch of time a state looks at; without limits where none are set. */
export const periodOfState = ({ from, to }: Pick<ViewState, "from" | "to">): Period =>
  periodOf(from === null ? null : new Date(timeOf(from)), to === null ? null : new Date(timeOf(to)), always) ?? always;

const any = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);

/** The actors chosen and all that belongs to them. */
export const withParts = (chosen: readonly string[], actors: readonly ActorRow[]): ReadonlySet<string> => {
  const all = new Set(chosen);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const { id, parent } of actors) if (parent !== null && all.has(parent)) all.add(id);
  }
  return all;
};

/** A test whether two actors are the chosen pair, each with its parts; true for all where no pair is chosen. */
const pairTest = ({ pair }: ViewState, actors: readonly ActorRow[]) => {
  const [one, other] = pair;
  if (one === undefined || other === undefined) return () => true;
  const [ones, others] = [withParts([one], actors), withParts([other], actors)];
  return (a: string, b: string) => (ones.has(a) && others.has(b)) || (others.has(a) && ones.has(b));
};

/** A test for rows of any table that point to an article. */
const articleTest = (articles: readonly ArticleRow[], state: ViewState) => {
  const ids = new Set(
    articles
      .filter(
        ({ id, outlet }) =>
          any(state.articles, id) &&
          (state.outlets.length === 0 || (outlet !== null && state.outlets.includes(outlet))),
      )
      .map(({ id }) => id),
  );
  return (article: string) => ids.has(article);
};

/** The publication of each article as a period; null where it is not known. */
export const publications = (articles: readonly ArticleRow[]): ReadonlyMap<string, Period | null> =>
  new Map(articles.map((row) => [row.id, periodOf(row.published_first, row.published_last, always)]));

/** Relations that a state lets through. */
export const shownRelations = (tables: DrawnTables, state: ViewState): readonly RelationRow[] => {
  const inArticles = articleTest(tables.articles, state);
  const actors = withParts(state.actors, tables.actors);
  const isPair = pairTest(state, tables.actors);
  const window = periodOfState(state);
  const published = publications(tables.articles);
  const timed = state.from !== null || state.to !== null;
  return tables.relations.filter((row) => {
    const period = periodOf(row.first, row.last, always) ?? published.get(row.article) ?? null;
    return (
      inArticles(row.article) &&
      (actors.size === 0 || actors.has(row.a) || actors.has(row.b)) &&
      isPair(row.a, row.b) &&
      any(state.voices, row.voice) &&
      any<string>(state.stances, row.stance) &&
      any<string>(state.quads, row.quad_class) &&
      (!timed || (period !== null && overlap(period, window)))
    );
  });
};

/** Events that a state lets through; time is left to the timeline, which zooms. */
export const shownEvents = (tables: DrawnTables, state: ViewState): readonly EventRow[] => {
  const inArticles = articleTest(tables.articles, state);
  const actors = withParts(state.actors, tables.actors);
  const isPair = pairTest(state, tables.actors);
  return tables.events.filter(
    (row) =>
      inArticles(row.article) &&
      (actors.size === 0 || row.actors.some((actor) => actors.has(actor))) &&
      (state.pair.length === 0 || row.actors.some((a) => row.actors.some((b) => isPair(a, b)))) &&
      any(state.voices, row.voice) &&
      any<string>(state.stances, row.stance) &&
      any<string>(state.quads, row.quad_class),
  );
};

/** Articles that a state lets through. */
export const shownArticles = (tables: DrawnTables, state: ViewState): readonly ArticleRow[] => {
  const inArticles = articleTest(tables.articles, state);
  return tables.articles.filter(({ id }) => inArticles(id));
};
