import { describe, expect, it } from "vitest";
import { shownArticles, shownEvents, shownRelations } from "../../src/components/filters-rows.js";
import { defaultState, type ViewState } from "../../src/components/state.js";
import { smallTables } from "./small-tables.js";

const relations = (state: Partial<ViewState>) =>
  shownRelations(smallTables, { ...defaultState, ...state }).map(({ id }) => id);
const events = (state: Partial<ViewState>) =>
  shownEvents(smallTables, { ...defaultState, ...state }).map(({ id }) => id);

describe("a state lets through", () => {
  it.each<[string, Partial<ViewState>, readonly string[]]>([
    ["all where it asks for nothing", {}, ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"]],
    ["what passes between a pair, either way and with their parts", { pair: ["army", "council"] }, ["r8", "r9"]],
    ["what passes in one actor's own ranks", { pair: ["army", "army"] }, ["r4"]],
    ["nothing between two who have nothing to do with each other", { pair: ["daily", "front"] }, []],
    ["an actor with its parts", { actors: ["army"] }, ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r8", "r9"]],
    ["a voice", { voices: ["officer"] }, ["r1", "r4", "r6"]],
    ["a voice in one stance", { voices: ["officer"], stances: ["deny"] }, ["r6"]],
    ["what came out in a stretch of time where no clause is dated", { to: "2014-12-31" }, ["r0", "r4", "r5", "r9"]],
    ["an outlet's articles", { outlets: ["weekly"], quads: ["material-conflict"] }, ["r1", "r2", "r3"]],
  ])("%s", (_, state, expected) => {
    expect(relations(state)).toEqual(expected);
  });

  it("events of a pair where both take part", () => {
    expect(events({ pair: ["army", "front"] })).toHaveLength(smallTables.events.length);
    expect(events({ pair: ["council", "front"] })).toEqual([]);
  });

  it("the articles that are chosen", () => {
    expect(shownArticles(smallTables, { ...defaultState, articles: ["two"] }).map(({ id }) => id)).toEqual(["two"]);
  });
});
