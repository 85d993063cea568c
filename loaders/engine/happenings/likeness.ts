import { lineages } from "../lexicon/lineage.js";
import type { LexiconRows } from "../lexicon/rows.js";
import type { HistoricalEvent } from "../types.js";

/** What is asked of a lexicon to tell whether two tellings are of one happening. */
export type HappeningLexicon = Pick<LexiconRows, "actors" | "places" | "predicates">;

/** How two sets of names stand to each other: `silent` where one names nobody. */
type Agreement = "same" | "near" | "silent" | "differ";

/** Whether two tellings are of one happening (`same`), cannot be (`other`), or may be for all that is known (`open`). */
export type Verdict = "same" | "other" | "open";

/** Longest period, in days, in which one happening of a kind is told from the next: a month. */
const month = 31;
/** Places this wide say too little of where: two attacks of a day in one governorate may be two. */
const wide: ReadonlySet<string> = new Set(["country", "governorate", "region", "desert"]);

const dayLength = 86_400_000;

/** Days of an event's period, both ends counted; infinite where an end is open. */
export function daysOf({ first, last }: HistoricalEvent): number {
  if (first === null || last === null) return Number.POSITIVE_INFINITY;
  return (Date.parse(last) - Date.parse(first)) / dayLength + 1;
}

/** Whether the period of one event lies in that of another; ISO days compare as text. */
const holds = (a: HistoricalEvent, b: HistoricalEvent): boolean =>
  a.first !== null && a.last !== null && b.first !== null && b.last !== null && a.first <= b.first && b.last <= a.last;

/** How two periods stand: of one extent, one within the other, or neither. */
function timesOf(x: HistoricalEvent, y: HistoricalEvent): "same" | "within" | "differ" {
  if (x.first === y.first && x.last === y.last) return "same";
  return holds(x, y) || holds(y, x) ? "within" : "differ";
}

/** assault.ghara-2 → ghara: the word of a predicate, whatever its number and its type. */
const wordOf = (rule: string) => rule.slice(rule.indexOf(".") + 1).replace(/(-\d+)?(-held)?$/, "");

/**
 * Tells whether two tellings are of one happening, by type, time, actors and place. Two tellings of a day are one happening
 * where they agree on actors and place, on two actors at least, or on a place no wider than a town; what they name must
 * never differ. A day within a longer period, and a period longer than a day, need actors and place both; a period longer
 * than a month the same word besides. In all other cases nothing is known.
 */
export function likenessBy({
  actors,
  places,
  predicates,
}: HappeningLexicon): (x: HistoricalEvent, y: HistoricalEvent) => Verdict {
  const actorLine = lineages(actors);
  const placeLine = lineages(places);
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  const mutual = new Set(predicates.filter((row) => row.mutual).map(({ id }) => id));
  const isNarrow = (place: string) => !wide.has(kinds.get(place) ?? "");

  // A telling is compared with many: what is asked of it alone is worked out once.
  const known = new Map<HistoricalEvent, { readonly days: number; readonly places: readonly string[] }>();
  const aloneOf = (event: HistoricalEvent) => {
    const found = known.get(event) ?? {
      days: daysOf(event),
      places: event.places.filter((place) => kinds.get(place) !== "country"),
    };
    known.set(event, found);
    return found;
  };

  const sameAct = (x: HistoricalEvent, y: HistoricalEvent) => {
    if (mutual.has(x.rule) !== mutual.has(y.rule)) return false;
    return x.type === y.type || (x.quadClass === y.quadClass && wordOf(x.rule) === wordOf(y.rule));
  };
  const kin = (a: string, b: string) => actorLine(a).includes(b) || actorLine(b).includes(a);
  const matched = (few: readonly string[], many: readonly string[]) => few.every((a) => many.some((b) => kin(a, b)));

  const actorsOf = (x: HistoricalEvent, y: HistoricalEvent): Agreement => {
    if (x.actors.length === 0 || y.actors.length === 0) return "silent";
    return matched(x.actors, y.actors) || matched(y.actors, x.actors) ? "same" : "differ";
  };
  const near = (a: string, b: string) => placeLine(a).includes(b) || placeLine(b).includes(a);
  const placesOf = (xs: readonly string[], ys: readonly string[]): Agreement => {
    if (xs.length === 0 || ys.length === 0) return "silent";
    if (xs.some((place) => isNarrow(place) && ys.includes(place))) return "same";
    return xs.some((a) => ys.some((b) => near(a, b))) ? "near" : "differ";
  };

  return (x, y) => {
    const time = timesOf(x, y);
    if (time === "differ" || !sameAct(x, y)) return "other";
    const who = actorsOf(x, y);
    const [one, other] = [aloneOf(x), aloneOf(y)];
    const where = placesOf(one.places, other.places);
    if (who === "differ" || where === "differ") return "other";
    const located = where === "same" || where === "near";
    const days = Math.max(one.days, other.days);
    if (days <= 1) {
      if (who === "same" && (located || Math.min(x.actors.length, y.actors.length) > 1)) return "same";
      return where === "same" ? "same" : "open";
    }
    if (who !== "same" || !located) return "open";
    if (days <= month) return time === "same" || where === "same" ? "same" : "open";
    return time === "same" && where === "same" && wordOf(x.rule) === wordOf(y.rule) ? "same" : "open";
  };
}
