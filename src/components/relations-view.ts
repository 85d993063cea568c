/** The relations view: who does what to whom, and according to whom. */

import { button, chooser, element, svgElement, switchOf, syncSwitch } from "./elements.js";
import { byId } from "./evidence-facts.js";
import { openSelection, type Selected } from "./evidence-open.js";
import type { FigureContent } from "./figure.js";
import { type Control, liveFigure } from "./figure-live.js";
import { figureWords } from "./figure-words.js";
import { shownRelations } from "./filters-rows.js";
import { type Names, namesIn } from "./names.js";
import { drawChord, type MarkUse } from "./relations-chord.js";
import {
  linkCounts,
  linkMark,
  linkName,
  linkPair,
  linksAt,
  type RelationsScene,
  relationsScene,
  relationsTitle,
  relationsWords,
  sourceChoices,
  sourceName,
  toldWords,
  unitMark,
  unitWords,
  widestFirst,
} from "./relations-facts.js";
import { drawGrid } from "./relations-grid.js";
import { linkList } from "./relations-list.js";
import { type RelationsWords, relationsWordsIn } from "./relations-words.js";
import { remembered } from "./remembered.js";
import { rollupSwitch } from "./rollup-switch.js";
import type { DrawnTables, Later } from "./rows.js";
import type { Store, ViewState } from "./state.js";

/** The scene of a state; worked out once for all who ask. */
type SceneOf = (state: ViewState) => RelationsScene;

const figureName = "relations";
/** Below this width, in pixels, a list says what the ribbons are too fine to show. */
const narrow = 620;

/** The change that takes back what the view's own switches hide. */
const allLinks = { least: 1, source: null, against: null } as const;

/** Nothing is left because of the view's own switches, which "clear the filters" does not touch. */
const nothingSoWide = ({ sources, measure, hidden }: RelationsScene, least: number, store: Store): HTMLElement => {
  const say = relationsWordsIn[store.get().lang];
  const what = hidden === 0 ? say.noneStands(sources.length) : say.noneSoWide(least, measure, sources.length);
  return element(
    "div",
    { class: "figure-empty" },
    element("p", {}, what),
    button(say.showAll, { class: "tool" }, () => store.set(allLinks)),
  );
};

const drawingOf = (
  scene: RelationsScene,
  state: ViewState,
  names: Names,
  title: string,
  width: number,
  store: Store,
) => {
  const { idle } = relationsWordsIn[names.lang];
  const asList = state.drawing === "list";
  const live = element("p", { class: "relations-live", "aria-hidden": "true" }, idle);
  const use: MarkUse = {
    say: (words) => {
      live.textContent = words ?? idle;
      live.classList.toggle("idle", words === null);
    },
    open: (key) => store.set({ selection: key }),
  };
  use.say(null);
  const draw = state.drawing === "matrix" ? drawGrid : drawChord;
  const svg = draw(scene, names, title, width, use);
  const wide = Number(svg.getAttribute("width")) > width;
  const box = wide
    ? element("div", { class: "scroll-box", tabindex: 0, role: "region", "aria-label": title }, svg)
    : element("div", {}, svg);
  const list = width < narrow || asList ? linkList(scene, names, use.open) : null;
  return { svg, drawing: element("div", { class: "relations" }, ...(asList ? [] : [live, box]), list) };
};

const subtitleOf = (
  drawing: ViewState["drawing"],
  measure: ViewState["measure"],
  { matrixSubtitle, chordSubtitle, listSubtitle }: RelationsWords,
): string => {
  if (drawing === "list") return listSubtitle(measure);
  return drawing === "matrix" ? matrixSubtitle(measure) : chordSubtitle(measure);
};

const contentOf = (
  tables: DrawnTables,
  sceneOf: SceneOf,
  state: ViewState,
  width: number,
  store: Store,
): FigureContent => {
  const names = namesIn(state.lang, tables.actors);
  const scene = sceneOf(state);
  const say = relationsWordsIn[state.lang];
  const { links, sources, hidden } = scene;
  const title = relationsTitle(scene, names);
  const drawn = links.length === 0 ? null : drawingOf(scene, state, names, title, width, store);
  const shown = new Set(links.flatMap(({ relations }) => relations));
  const rows = tables.relations.filter(({ id }) => shown.has(id));
  const count = (values: readonly string[]) => new Set(values).size;
  const faint = hidden === 0 ? "" : ` ${say.notDrawn(hidden)}`;
  const [voices, articles] = [count(rows.map(({ voice }) => voice)), count(rows.map(({ article }) => article))];
  const anything = drawn !== null || shownRelations(tables, state).length === 0;
  return {
    title,
    subtitle: subtitleOf(state.drawing, scene.measure, say),
    source: `${figureWords[state.lang].source(say.source(rows.length, voices, articles, links.length))}${faint}`,
    words: relationsWords(scene, names),
    drawing: anything ? (drawn?.drawing ?? null) : nothingSoWide(scene, state.least, store),
    svg: () => drawn?.svg ?? svgElement("svg"),
    table: {
      caption: title,
      columns: [...say.columns, ...(sources.length > 1 ? [say.told] : []), say.onWhoseWord],
      rows: widestFirst(links).map((link) => ({
        cells: [
          linkPair(link, names),
          names.quad(link.quad),
          link.directed ? say.directed : say.undirected,
          link.voices.length,
          link.relations.length,
          link.stances.assert,
          link.stances.hedge,
          link.stances.deny,
          ...(sources.length > 1 ? [toldWords(link, sources, names)] : []),
          link.voices.map((voice) => names.short(voice)).join(say.comma),
        ],
        ids: link.relations,
        open: () => store.set({ selection: linkMark(link) }),
      })),
    },
  };
};

/** Finds the statements behind a link or an actor. */
const evidenceFinder = (tables: DrawnTables, sceneOf: SceneOf, store: Store) => {
  const relationOf = byId(tables.relations);
  return (selection: string, state: ViewState): Selected | null => {
    const names = namesIn(state.lang, tables.actors);
    const scene = sceneOf(state);
    const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => relationOf(id) ?? []);
    const step = (keys: readonly string[]) => {
      const at = keys.indexOf(selection);
      const go = (key: string | undefined) => (key === undefined ? null : () => store.set({ selection: key }));
      return { previous: go(keys[at - 1]), next: go(keys[at + 1]) };
    };
    const ordered = widestFirst(scene.links);
    const link = ordered.find((one) => linkMark(one) === selection);
    if (link !== undefined) {
      return {
        heading: linkName(link, names),
        note: `${linkCounts(link, scene.sources, names)}.`,
        rows: rowsOf(link.relations),
        arrangement: "list",
        neighbours: step(ordered.map(linkMark)),
      };
    }
    const unit = scene.units.find((one) => unitMark(one) === selection);
    if (unit === undefined) return null;
    const own = linksAt(ordered, unit);
    return {
      heading: names.actor(unit),
      note: `${unitWords(scene, unit, names)}.`,
      rows: rowsOf([...new Set(own.flatMap(({ relations }) => relations))]),
      arrangement: "list",
      neighbours: step(scene.units.map(unitMark)),
    };
  };
};

/** A slider for the least width drawn. */
const thresholdControl = (sceneOf: SceneOf, store: Store): Control => {
  const input = element("input", { type: "range", min: 1, max: 1, step: 1 });
  const output = element("output", {});
  input.addEventListener("input", () => store.set({ least: Number(input.value) }));
  return {
    element: element(
      "label",
      { class: "slider" },
      element("span", {}, relationsWordsIn[store.get().lang].atLeast),
      input,
      output,
    ),
    sync: (state) => {
      const most = Math.max(sceneOf(state).widest, state.least);
      input.max = String(most);
      input.value = String(state.least);
      input.disabled = most === 1;
      output.textContent = relationsWordsIn[state.lang].least(state.least, state.measure);
    },
  };
};

const sourceControl = (tables: DrawnTables, store: Store, key: "source" | "against"): Control => {
  const choices = sourceChoices(tables);
  const say = relationsWordsIn[store.get().lang];
  const label = key === "source" ? say.accordingTo : say.comparedWith;
  const none = key === "source" ? say.allSources : say.nobody;
  const field = chooser(label, [], "", (value) => store.set({ [key]: value === "" ? null : value }));
  const select = field.querySelector("select");
  return {
    element: field,
    sync: (state) => {
      if (select === null) return;
      const names = namesIn(state.lang, tables.actors);
      const chosen = state[key] ?? "";
      const known = choices.some(({ id }) => id === chosen) || chosen === "";
      const options = [{ id: "", text: none }, ...(known ? [] : [{ id: chosen, text: sourceName(chosen, names) }])];
      for (const { id, relations } of choices) options.push({ id, text: `${sourceName(id, names)} (${relations})` });
      select.replaceChildren(...options.map(({ id, text }) => element("option", { value: id }, text)));
      select.value = chosen;
      select.disabled = key === "against" && state.source === null && state.against === null;
    },
  };
};

const controlsOf = (tables: DrawnTables, sceneOf: SceneOf, store: Store): readonly Control[] => {
  const say = relationsWordsIn[store.get().lang];
  const drawing = switchOf<ViewState["drawing"]>(
    say.drawing,
    [
      ["chord", say.chord],
      ["matrix", say.matrix],
      ["list", say.list],
    ],
    store.get().drawing,
    (value) => store.set({ drawing: value }),
  );
  const rollup = rollupSwitch(store, "rollup");
  const measure = switchOf<ViewState["measure"]>(
    say.width,
    [
      ["voices", say.voices],
      ["statements", say.statements],
    ],
    store.get().measure,
    (value) => store.set({ measure: value, least: 1 }),
  );
  return [
    { element: drawing, sync: (state) => syncSwitch(drawing, state.drawing) },
    { element: rollup, sync: (state) => syncSwitch(rollup, state.rollup) },
    { element: measure, sync: (state) => syncSwitch(measure, state.measure) },
    thresholdControl(sceneOf, store),
    sourceControl(tables, store, "source"),
    sourceControl(tables, store, "against"),
  ];
};

/**
 * The relations view with its evidence.
 * @param ended settles when the view is taken from the page
 */
export const relationsView = (tables: DrawnTables & Later, store: Store, ended: Promise<unknown>): HTMLElement => {
  const sceneOf = remembered((state) => relationsScene(tables, state));
  openSelection(tables, store, evidenceFinder(tables, sceneOf, store), ended);
  return liveFigure({
    name: figureName,
    store,
    controls: controlsOf(tables, sceneOf, store),
    ended,
    draw: (state, width) => contentOf(tables, sceneOf, state, width, store),
  });
};
