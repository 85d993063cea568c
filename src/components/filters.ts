/**
 * The filter bar that the three views share. Each filter is a disclosure with native inputs; what is chosen stands below as
 * chips that take it away again.
 */

import { button, element } from "./elements.js";
import { filterWords } from "./filters-words.js";
import { type Names, namesIn } from "./names.js";
import { quadClasses } from "./quad.js";
import type { DrawnTables } from "./rows.js";
import { stances } from "./stance.js";
import { quadSwatch } from "./stance-glyph.js";
import { activeFilters, clearedFilters, type Lang, type Store, travelQuery, type ViewState } from "./state.js";

/** The three views, by the name of their page. */
const views = ["timeline", "relations", "claims"] as const;

type ListKey = "outlets" | "articles" | "actors" | "voices" | "stances" | "quads";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly swatch?: () => Element;
}

interface Facet {
  readonly key: ListKey;
  readonly options: (names: Names) => readonly Option[];
}

const tally = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const byCount = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));

const facetsOf = (tables: DrawnTables): readonly Facet[] => {
  const relations = [...tables.relations];
  const statements = [...relations, ...tables.events];
  const outlets = tally(tables.articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])));
  const actors = tally([...relations.flatMap(({ a, b }) => [a, b]), ...tables.events.flatMap((row) => row.actors)]);
  const voices = tally(statements.map(({ voice }) => voice));
  const stanceCounts = tally(statements.map(({ stance }) => stance));
  const quadCounts = tally(statements.map(({ quad_class }) => quad_class));
  return [
    {
      key: "outlets",
      options: (names) => byCount(outlets).map(([value, n]) => ({ value, label: names.actor(value), note: String(n) })),
    },
    {
      key: "articles",
      options: (names) =>
        tables.articles.map(({ id, outlet, headline, published }) => ({
          value: id,
          label: headline ?? (outlet === null ? id : names.actor(outlet)),
          note: published ?? "",
        })),
    },
    {
      key: "actors",
      options: (names) => byCount(actors).map(([value, n]) => ({ value, label: names.actor(value), note: String(n) })),
    },
    {
      key: "voices",
      options: (names) => byCount(voices).map(([value, n]) => ({ value, label: names.actor(value), note: String(n) })),
    },
    {
      key: "stances",
      options: (names) =>
        stances.map((value) => ({ value, label: names.stance(value), note: String(stanceCounts.get(value) ?? 0) })),
    },
    {
      key: "quads",
      options: (names) =>
        quadClasses.map((value) => ({
          value,
          label: names.quad(value),
          note: String(quadCounts.get(value) ?? 0),
          swatch: () => quadSwatch(value),
        })),
    },
  ];
};

/** A list longer than this gets a field to search it. */
const searchable = 9;

const without = <T>(list: readonly T[], value: T) => list.filter((other) => other !== value);

/** Lists of the state hold only what their options offer, so a chosen value may go back in as it came. */
const chosenIn = (state: ViewState, key: ListKey): readonly string[] => state[key];
const changeOf = (key: ListKey, values: readonly string[]) => ({ [key]: values }) as Partial<ViewState>;

/** The boxes of a facet; filled when it is opened, so that a long list costs nothing until it is asked for. */
const fillOptions = (panel: HTMLElement, facet: Facet, names: Names, store: Store): void => {
  const say = filterWords[names.lang];
  const title = say[facet.key];
  const options = facet.options(names);
  const lines = options.map(({ value, label, note, swatch }) => {
    const input = element("input", { type: "checkbox", checked: chosenIn(store.get(), facet.key).includes(value) });
    input.addEventListener("change", () => {
      const now = chosenIn(store.get(), facet.key);
      store.set(changeOf(facet.key, input.checked ? [...now, value] : without(now, value)));
    });
    const text = element("span", { dir: "auto" }, label);
    return element(
      "label",
      { class: "option" },
      input,
      swatch?.() ?? null,
      text,
      element("span", { class: "note" }, note),
    );
  });
  const list = element("div", { class: "options", role: "group", "aria-label": title }, ...lines);
  if (options.length <= searchable) {
    panel.replaceChildren(list);
    return;
  }
  const search = element("input", { type: "search", placeholder: say.search, "aria-label": say.searchIn(title) });
  search.addEventListener("input", () => {
    const sought = search.value.trim().toLocaleLowerCase();
    lines.forEach((line, i) => {
      line.hidden = !(options[i]?.label ?? "").toLocaleLowerCase().includes(sought);
    });
  });
  panel.replaceChildren(search, list);
};

const fillTime = (panel: HTMLElement, store: Store, lang: Lang): void => {
  const say = filterWords[lang];
  const field = (key: "from" | "to", label: string) => {
    const input = element("input", { type: "date", value: store.get()[key] ?? "" });
    input.addEventListener("change", () => store.set({ [key]: input.value === "" ? null : input.value }));
    return element("label", { class: "chooser" }, element("span", {}, label), input);
  };
  panel.replaceChildren(field("from", say.from), field("to", say.to), element("p", { class: "note" }, say.undated));
};

/** A disclosure whose panel closes on Escape and on a click elsewhere. */
const disclosure = (title: string, fill: (panel: HTMLElement) => void) => {
  const count = element("span", { class: "count" });
  const summary = element("summary", {}, title, count);
  const panel = element("div", { class: "filter-panel" });
  const details = element("details", { class: "filter", name: "filter" }, summary, panel);
  details.addEventListener("toggle", () => {
    if (details.open) fill(panel);
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  const onPress = (event: PointerEvent) => {
    if (!details.isConnected) document.removeEventListener("pointerdown", onPress);
    else if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  };
  document.addEventListener("pointerdown", onPress);
  return { details, count };
};

const chip = (label: string, lang: Lang, remove: () => void): HTMLElement =>
  button(
    `${label} ×`,
    { class: "chip filter-chip", dir: "auto", "aria-label": filterWords[lang].remove(label) },
    remove,
  );

const chipsOf = (facets: readonly Facet[], names: Names, store: Store): readonly HTMLElement[] => {
  const state = store.get();
  const { lang } = names;
  const say = filterWords[lang];
  const times = (["from", "to"] as const).flatMap((key) => {
    const day = state[key];
    return day === null
      ? []
      : [chip((key === "from" ? say.fromDay : say.toDay)(day), lang, () => store.set({ [key]: null }))];
  });
  const lists = facets.flatMap(({ key, options }) => {
    const labels = new Map(options(names).map(({ value, label }) => [value, label]));
    return chosenIn(state, key).map((value) =>
      chip(labels.get(value) ?? value, lang, () =>
        store.set(changeOf(key, without(chosenIn(store.get(), key), value))),
      ),
    );
  });
  const [one, other] = state.pair;
  const pair =
    one === undefined || other === undefined
      ? []
      : [chip(names.pair(one, other, false), lang, () => store.set({ pair: [] }))];
  const chips = [...times, ...pair, ...lists];
  return chips.length === 0 ? [] : [...chips, button(say.clearAll, { class: "tool" }, () => store.set(clearedFilters))];
};

const pageName = (address: URL) => address.pathname.replace(/\.html$/, "");

/** Lets every link of the page to one of the three views carry the filters along. */
const carryFilters = (state: ViewState): void => {
  const targets = views.map((page) => pageName(new URL(`./${page}`, location.href)));
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const address = new URL(link.href, location.href);
    if (address.origin === location.origin && address.hash === "" && targets.includes(pageName(address))) {
      link.search = travelQuery(state);
    }
  }
};

/**
 * The filter bar; hidden where there is nothing to filter.
 * @param here the page it stands on, one of `timeline`, `relations`, `claims`
 * @param ended settles when the bar is taken from the page
 */
export const filterBar = (tables: DrawnTables, store: Store, here: string, ended: Promise<unknown>): HTMLElement => {
  const facets = facetsOf(tables);
  const { lang } = store.get();
  const say = filterWords[lang];
  const time = disclosure(say.time, (panel) => fillTime(panel, store, lang));
  const boxes = facets.map((facet) =>
    disclosure(say[facet.key], (panel) => fillOptions(panel, facet, namesIn(lang, tables.actors), store)),
  );
  const extension = location.pathname.endsWith(".html") ? ".html" : "";
  const links = views
    .filter((page) => page !== here)
    .map((page) => element("a", { href: `./${page}${extension}` }, say[page]));
  const chips = element("div", { class: "filter-chips", "aria-live": "polite" });
  const bar = element(
    "section",
    { class: "filter-bar", "aria-label": say.filters, hidden: tables.articles.length === 0 },
    element("div", { class: "filter-row" }, time.details, ...boxes.map(({ details }) => details)),
    chips,
    element("nav", { class: "filter-links", "aria-label": say.sameFilters }, `${say.sameIn} `, ...links),
  );
  const update = (state: ViewState) => {
    const set = (count: HTMLElement, n: number) => {
      count.textContent = n === 0 ? "" : String(n);
    };
    set(time.count, Number(state.from !== null) + Number(state.to !== null));
    boxes.forEach(({ count }, i) => {
      const facet = facets[i];
      if (facet !== undefined) set(count, chosenIn(state, facet.key).length);
    });
    chips.replaceChildren(...chipsOf(facets, namesIn(state.lang, tables.actors), store));
    bar.classList.toggle("filtered", activeFilters(state) > 0);
    carryFilters(state);
    for (const link of links) link.search = travelQuery(state);
  };
  update(store.get());
  ended.then(store.subscribe(update));
  return bar;
};
