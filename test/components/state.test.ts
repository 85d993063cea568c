import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activeFilters,
  clearedFilters,
  createStore,
  defaultState,
  readQuery,
  travelQuery,
  type ViewState,
  writeQuery,
} from "../../src/components/state.js";

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 });
const anyState: fc.Arbitrary<ViewState> = fc.record({
  lang: fc.constantFrom("en", "ar"),
  from: fc.constantFrom(null, "2012-01-01", "2016-02-29"),
  to: fc.constantFrom(null, "2018-12-31"),
  outlets: ids,
  articles: ids,
  actors: ids,
  pair: fc.constantFrom([], ["army", "front"], ["a,b", "a,b"]),
  voices: ids,
  stances: fc.uniqueArray(fc.constantFrom("assert", "hedge", "deny"), { maxLength: 3 }),
  quads: fc.uniqueArray(fc.constantFrom("verbal-conflict", "material-cooperation"), { maxLength: 2 }),
  selection: fc.option(fc.string({ minLength: 1 })),
  lanes: fc.constantFrom("outlet", "bloc", "quad"),
  ticks: fc.boolean(),
  drawing: fc.constantFrom("chord", "matrix"),
  rollup: fc.constantFrom("none", "parent", "bloc"),
  claimsRollup: fc.constantFrom("none", "parent", "bloc"),
  measure: fc.constantFrom("voices", "statements"),
  least: fc.integer({ min: 1, max: 99 }),
  source: fc.option(fc.string({ minLength: 1 })),
  against: fc.option(fc.string({ minLength: 1 })),
  sort: fc.constantFrom("contested", "sources", "alike"),
  only: fc.constantFrom("all", "contested", "single"),
  q: fc.option(fc.string({ minLength: 1 })),
  about: fc.option(fc.string({ minLength: 1 })),
});

describe("the address of a view", () => {
  it("is empty for the view as it opens", () => {
    expect(writeQuery(defaultState)).toBe("");
    expect(readQuery("")).toEqual(defaultState);
  });

  it("gives back any state it was made of", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readQuery(writeQuery(state))).toEqual(state);
      }),
    );
  });

  it("opens with defaults where it is mistyped", () => {
    const state = readQuery("?lanes=sideways&from=2014-02-30&least=-3&stances=assert,sure&sort=&unknown=1");
    expect(state).toEqual({ ...defaultState, stances: ["assert"] });
  });

  it("takes language and filters to another page, and nothing else", () => {
    const state = readQuery("?lang=ar&actors=isis&selection=event:x&sort=alike&from=2014-01-01");
    expect(travelQuery(state)).toBe("?lang=ar&from=2014-01-01&actors=isis");
  });
});

describe("filters", () => {
  it("are counted and cleared without touching the rest", () => {
    const state = readQuery("?actors=isis,nusra&to=2015-01-01&lanes=bloc");
    expect(activeFilters(state)).toBe(2);
    expect({ ...state, ...clearedFilters }).toEqual({ ...defaultState, lanes: "bloc" });
  });
});

describe("the store", () => {
  it("tells listeners what changed, once, and remembers it", () => {
    const remembered: string[] = [];
    const heard: string[] = [];
    const store = createStore(defaultState, (state) => remembered.push(writeQuery(state)));
    const stop = store.subscribe((_state, changed) => heard.push(changed.join()));
    store.set({ lanes: "quad", ticks: true });
    store.set({ lanes: "quad" });
    stop();
    store.set({ ticks: false });
    expect(heard).toEqual(["lanes,ticks"]);
    expect(remembered).toEqual(["?lanes=quad&ticks=1", "?lanes=quad"]);
  });
});
