import type { Analysis, HistoricalEvent } from "../types.js";
import { daysOf, type HappeningLexicon, likenessBy } from "./likeness.js";

/** A happening: all that tells of it, in the order of articles and texts. */
interface Happening {
  readonly tellings: HistoricalEvent[];
}

/** Longest period that is looked up by its months; longer ones are one happening only with the very same period. */
const shortPeriod = 31;

/** Keys under which tellings that may be of one happening meet: the months of a short period, or a long period itself. */
function meetingPlaces(event: HistoricalEvent): string[] {
  const { first, last, quadClass } = event;
  if (first === null || last === null || daysOf(event) > shortPeriod) return [`${quadClass} ${first}/${last}`];
  return [...new Set([first.slice(0, 7), last.slice(0, 7)])].map((month) => `${quadClass} ${month}`);
}

/**
 * Links what is told more than once, in an article or in several: for each event the id of the event that tells its
 * happening first, in the order of articles and texts; its own id where it is the first or the only one. A telling joins
 * a happening that one of its tellings is surely of and none speaks against ({@link likenessBy}); where it cannot be
 * known, it stays by itself. Pure.
 */
export function happenings(analyses: readonly Analysis[], lexicon: HappeningLexicon): ReadonlyMap<string, string> {
  const likeness = likenessBy(lexicon);
  const meeting = new Map<string, Happening[]>();
  const found = new Map<string, string>();
  for (const event of analyses.flatMap(({ events }) => events)) {
    const keys = meetingPlaces(event);
    const near = new Set(keys.flatMap((key) => meeting.get(key) ?? []));
    const joined = [...near].find(({ tellings }) => {
      let same = false;
      for (const telling of tellings) {
        const verdict = likeness(telling, event);
        if (verdict === "other") return false;
        same ||= verdict === "same";
      }
      return same;
    });
    const happening = joined ?? { tellings: [] };
    happening.tellings.push(event);
    found.set(event.id, happening.tellings[0]?.id ?? event.id);
    for (const key of keys) {
      const list = meeting.get(key);
      if (list === undefined) meeting.set(key, [happening]);
      else if (!list.includes(happening)) list.push(happening);
    }
  }
  return found;
}
