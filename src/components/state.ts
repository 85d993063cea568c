/**
 * What the reader has chosen, shared by the three views, and its form in the URL. This module alone reads and writes the
 * URL: a view can be cited and sent as its address.
 */

import { isQuadClass, type QuadClass } from "./quad.js";
import { isStance, type Stance } from "./stance.js";

/** Language of names. */
export type Lang = "en" | "ar";

/** Everything the address of a view can say. Empty lists and nulls mean "no restriction". */
export interface ViewState {
  readonly lang: Lang;
  /** First and last day looked at, as `YYYY-MM-DD`, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly outlets: readonly string[];
  readonly articles: readonly string[];
  readonly actors: readonly string[];
  /** Two actors, or one twice for its own ranks: only what passes between them. */
  readonly pair: readonly string[];
  readonly voices: readonly string[];
  readonly stances: readonly Stance[];
  readonly quads: readonly QuadClass[];
  /** Key of the mark whose evidence is open: `event:ID`, `pair:…`, `cell:…`. */
  readonly selection: string | null;
  /** Timeline: what a lane is, and whether dates that are no events are drawn. */
  readonly lanes: "outlet" | "bloc" | "quad";
  readonly ticks: boolean;
  /** Relations: drawing, roll-up, what widths count, least width drawn, and whose word (one, or two to compare). */
  readonly drawing: "chord" | "matrix" | "list";
  readonly rollup: "none" | "parent" | "bloc";
  readonly measure: "voices" | "statements";
  readonly least: number;
  readonly source: string | null;
  readonly against: string | null;
  /** Claims: order of rows, and which rows. */
  readonly sort: "contested" | "sources" | "alike";
  readonly only: "all" | "contested" | "single";
  /** Claims: actors each for themselves, or with what belongs to them. Relations draw too many actors to begin so; claims do not. */
  readonly claimsRollup: "none" | "parent" | "bloc";
  /** Search: the words looked for, and the name whose sentences are shown (`actor:ID`, `place:ID`). */
  readonly q: string | null;
  readonly about: string | null;
}

/** The state of an address without a query. */
export const defaultState: ViewState = {
  lang: "en",
  from: null,
  to: null,
  outlets: [],
  articles: [],
  actors: [],
  pair: [],
  voices: [],
  stances: [],
  quads: [],
  selection: null,
  lanes: "outlet",
  ticks: false,
  drawing: "chord",
  rollup: "parent",
  measure: "voices",
  least: 1,
  source: null,
  against: null,
  sort: "contested",
  only: "all",
  claimsRollup: "none",
  q: null,
  about: null,
};

/** How one key of the state stands in a query; `read` gives undefined for what it cannot read. */
interface Codec<T> {
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const choice = <T extends string>(...allowed: readonly T[]): Codec<T> => ({
  read: (text) => allowed.find((value) => value === text),
  write: (value) => value,
});

const name: Codec<string | null> = { read: (text) => (text === "" ? undefined : text), write: (value) => value ?? "" };

const realDay = (text: string) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const day: Codec<string | null> = { read: (text) => (realDay(text) ? text : undefined), write: (value) => value ?? "" };

/** A list, its members separated by commas; a comma inside a member is doubled by percent-encoding. */
const list = <T extends string>(accept: (text: string) => text is T): Codec<readonly T[]> => ({
  read: (text) => [...new Set(text.split(",").map(decodePart).filter(accept))],
  write: (values) => values.map(encodePart).join(","),
});
const encodePart = (part: string) => part.replaceAll("%", "%25").replaceAll(",", "%2C");
const decodePart = (part: string) => part.replaceAll("%2C", ",").replaceAll("%25", "%");
const anyText = (text: string): text is string => text !== "";

/** Two ids; the order in which they are written does not matter, so it is always the same. */
const pairOf: Codec<readonly string[]> = {
  read: (text) => {
    const ids = text.split(",").map(decodePart).filter(anyText);
    return ids.length === 2 ? ids.sort() : undefined;
  },
  write: (values) => [...values].sort().map(encodePart).join(","),
};

const flag: Codec<boolean> = {
  read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  write: (value) => (value ? "1" : "0"),
};

const positive: Codec<number> = {
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  write: String,
};

const codecs: { readonly [K in keyof ViewState]: Codec<ViewState[K]> } = {
  lang: choice("en", "ar"),
  from: day,
  to: day,
  outlets: list(anyText),
  articles: list(anyText),
  actors: list(anyText),
  pair: pairOf,
  voices: list(anyText),
  stances: list(isStance),
  quads: list(isQuadClass),
  selection: name,
  lanes: choice("outlet", "bloc", "quad"),
  ticks: flag,
  drawing: choice("chord", "matrix", "list"),
  rollup: choice("none", "parent", "bloc"),
  measure: choice("voices", "statements"),
  least: positive,
  source: name,
  against: name,
  sort: choice("contested", "sources", "alike"),
  only: choice("all", "contested", "single"),
  claimsRollup: choice("none", "parent", "bloc"),
  q: name,
  about: name,
};

const keys = Object.keys(codecs) as readonly (keyof ViewState)[];

/** Keys that restrict which rows are shown; they travel from page to page and are what "clear filters" clears. */
export const filterKeys = [
  "from",
  "to",
  "outlets",
  "articles",
  "actors",
  "pair",
  "voices",
  "stances",
  "quads",
] as const satisfies readonly (keyof ViewState)[];

const travelling: readonly (keyof ViewState)[] = ["lang", ...filterKeys];

const readInto = <K extends keyof ViewState>(state: ViewState, key: K, text: string): ViewState => {
  const value = codecs[key].read(text);
  return value === undefined ? state : { ...state, [key]: value };
};

/**
 * The state that a query says; what it cannot read keeps its default, so that an old or mistyped address still opens.
 * @param query as in `location.search`, with or without `?`
 */
export const readQuery = (query: string): ViewState => {
  const parameters = new URLSearchParams(query);
  let state = defaultState;
  for (const key of keys) {
    const text = parameters.get(key);
    if (text !== null) state = readInto(state, key, text);
  }
  return state;
};

const written = <K extends keyof ViewState>(state: ViewState, key: K): string => codecs[key].write(state[key]);

/**
 * The query of a state, `?` included; empty for the default state. Only what differs from the default is written, in a
 * fixed order, so that equal views have equal addresses.
 */
export const writeQuery = (state: ViewState, only: readonly (keyof ViewState)[] = keys): string => {
  const parameters = new URLSearchParams();
  for (const key of keys) {
    if (!only.includes(key)) continue;
    const text = written(state, key);
    if (text !== written(defaultState, key)) parameters.set(key, text);
  }
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
};

/** The part of a state that goes with the reader to another page: language and filters, but no selection. */
export const travelQuery = (state: ViewState): string => writeQuery(state, travelling);

/** How many filters restrict the view. */
export const activeFilters = (state: ViewState): number =>
  filterKeys.filter((key) => written(state, key) !== written(defaultState, key)).length;

/** The change that clears every filter. */
export const clearedFilters = Object.fromEntries(filterKeys.map((key) => [key, defaultState[key]])) as Pick<
  ViewState,
  (typeof filterKeys)[number]
>;

type Listener = (state: ViewState, changed: readonly (keyof ViewState)[]) => void;

/** The state of a page: read, change, be told. */
export interface Store {
  readonly get: () => ViewState;
  /** Changes some keys; listeners hear of it once, and only if something did change. */
  readonly set: (change: Partial<ViewState>) => void;
  /** Calls the listener after every change; returns the call that ends it. */
  readonly subscribe: (listener: Listener) => () => void;
}

/**
 * A store that begins with `state`; `remember` is told each new state (the page writes it into its address).
 */
export const createStore = (state: ViewState, remember: (state: ViewState) => void = () => {}): Store => {
  let current = state;
  const listeners = new Set<Listener>();
  return {
    get: () => current,
    set: (change) => {
      const next = { ...current, ...change };
      const changed = keys.filter((key) => written(next, key) !== written(current, key));
      if (changed.length === 0) return;
      current = next;
      remember(current);
      for (const listener of [...listeners]) listener(current, changed);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

let page: Store | null = null;

/**
 * The store of the page the reader is on, one a page: begins with its address, writes every change into it, and follows
 * the reader's way back and forth.
 */
export const pageStore = (): Store => {
  if (page !== null) return page;
  const store = createStore(readQuery(location.search), (state) => {
    history.replaceState(history.state, "", `${location.pathname}${writeQuery(state)}${location.hash}`);
  });
  addEventListener("popstate", () => store.set(readQuery(location.search)));
  page = store;
  return store;
};
