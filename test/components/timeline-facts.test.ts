import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/components/names.js";
import type { EventRow } from "../../src/components/rows.js";
import { defaultState } from "../../src/components/state.js";
import { eventWords, timelineEvents, timelineTitle } from "../../src/components/timeline-facts.js";
import { smallTables } from "./small-tables.js";

const whole = { start: Date.UTC(2013, 0, 1), end: Date.UTC(2017, 0, 1) };
const names = namesIn("en", smallTables.actors);
const eventsOf = (rows: readonly EventRow[]) => timelineEvents(rows, smallTables, defaultState, names, whole);

/** The month of the second row told again as a day of it, in another article. */
const [, month] = smallTables.events;
const again = {
  ...month!,
  id: "again",
  article: "two",
  edtf: "2014-06-03",
  first: new Date("2014-06-03"),
  last: new Date("2014-06-03"),
};

describe("a happening told twice", () => {
  const events = eventsOf([...smallTables.events, again]);
  const told = events.find(({ tellings }) => tellings.length > 1);

  it("is one mark, and counts once", () => {
    expect(events).toHaveLength(smallTables.events.length);
    expect(timelineTitle(events, "en")).toContain(String(smallTables.events.length));
  });

  it("stands where the closest telling dates it, and keeps both", () => {
    expect(told?.row.id).toBe("again");
    expect(told?.tellings.map(({ id }) => id)).toEqual([month!.id, "again"]);
  });

  it("says how often it is told", () => {
    expect(told?.label).toMatch(/×2$/);
    expect(eventWords(told!, names)).toContain("told 2 times");
  });
});

it("events of different happenings stay apart", () => {
  const events = eventsOf(smallTables.events);
  expect(events.map(({ tellings }) => tellings.length)).toEqual(smallTables.events.map(() => 1));
  expect(events[0]?.label).not.toContain("×");
});
