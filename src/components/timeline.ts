/** The timeline: what happened when, as which outlet tells it, and how long after. */

import { button, element, svgElement, switchOf, syncSwitch, tickBox } from "./elements.js";
import { openSelection } from "./evidence-open.js";
import type { FigureContent } from "./figure.js";
import { type Control, liveFigure } from "./figure-live.js";
import { figureWords } from "./figure-words.js";
import type { Later, TimelineTables } from "./rows.js";
import type { Store, ViewState } from "./state.js";
import { chosenDays, movedPeriod } from "./timeline-brush.js";
import { crowdDrawing, readColumnKey } from "./timeline-crowd.js";
import { counts, mostMarks } from "./timeline-density.js";
import { laneName, timelineTitle, timelineWords, wholeExtent } from "./timeline-facts.js";
import { drawing, sceneOf, shownPeriod } from "./timeline-scene.js";
import { edtfWords, isoDay, type Period } from "./timeline-time.js";
import { timelineWordsIn } from "./timeline-words.js";

const zoomButtons = (tables: TimelineTables, store: Store): HTMLElement => {
  const whole = wholeExtent(tables);
  const say = timelineWordsIn[store.get().lang];
  const move = (zoom: number, shift: number) => () => {
    if (whole === null) return;
    const [from, to] = chosenDays(movedPeriod(shownPeriod(store.get(), whole), whole, zoom, shift), whole);
    store.set({ from, to });
  };
  return element(
    "div",
    { class: "zoom", role: "group", "aria-label": say.timeShown },
    button("‹", { class: "tool", "aria-label": say.earlier, title: say.earlier }, move(1, -0.4)),
    button("−", { class: "tool", "aria-label": say.moreTime, title: say.moreTime }, move(2, 0)),
    button("+", { class: "tool", "aria-label": say.lessTime, title: say.lessTime }, move(0.5, 0)),
    button("›", { class: "tool", "aria-label": say.later, title: say.later }, move(1, 0.4)),
    button(say.all, { class: "tool", title: say.allTime }, () => store.set({ from: null, to: null })),
  );
};

const contentOf = (
  tables: TimelineTables,
  state: ViewState,
  width: number,
  store: Store,
  whole: Period,
): FigureContent => {
  const scene = sceneOf(tables, state, whole);
  const say = timelineWordsIn[state.lang];
  const { events, publications, names, lanes, shown } = scene;
  const crowded = events.length > mostMarks;
  const svg = events.length === 0 ? null : (crowded ? crowdDrawing : drawing)(scene, width, store);
  const articles = new Set(events.flatMap(({ tellings }) => tellings.map(({ article }) => article))).size;
  return {
    title: timelineTitle(events, state.lang),
    subtitle: crowded ? say.crowded : say.subtitle,
    source: figureWords[state.lang].source(
      say.source(events.length, articles, isoDay(shown.start), isoDay(shown.end - 1)),
    ),
    words: timelineWords(events, publications, lanes, state, names),
    drawing: svg,
    svg: () => svg ?? svgElement("svg"),
    table: {
      caption: timelineTitle(events, state.lang),
      columns: say.columns,
      rows: events.map(({ id, row, tellings, label, lagText }) => ({
        cells: [
          row.edtf === null ? "" : edtfWords(row.edtf, names.lang),
          row.edtf ?? "",
          label,
          names.quad(row.quad_class),
          names.actor(row.voice),
          names.stance(row.stance),
          lagText ?? "",
          { ar: row.title },
        ],
        ids: tellings.map((telling) => telling.id),
        open: () => store.set({ selection: `event:${id}` }),
      })),
    },
  };
};

/**
 * The timeline view with its evidence.
 * @param ended settles when the view is taken from the page
 */
export const timelineView = (tables: TimelineTables & Later, store: Store, ended: Promise<unknown>): HTMLElement => {
  const whole = wholeExtent(tables) ?? { start: Date.UTC(2011, 0, 1), end: Date.UTC(2020, 0, 1) };
  const say = timelineWordsIn[store.get().lang];
  const lanes = switchOf<ViewState["lanes"]>(
    say.lanes,
    [
      ["outlet", say.outlet],
      ["bloc", say.bloc],
      ["quad", say.quad],
    ],
    store.get().lanes,
    (value) => store.set({ lanes: value }),
  );
  const ticks = tickBox(say.otherDates, store.get().ticks, (on) => store.set({ ticks: on }));
  const controls: readonly Control[] = [
    { element: lanes, sync: (state) => syncSwitch(lanes, state.lanes) },
    {
      element: ticks,
      sync: (state) => {
        const box = ticks.querySelector("input");
        if (box !== null) box.checked = state.ticks;
      },
    },
    { element: zoomButtons(tables, store), sync: () => {} },
  ];
  openSelection(
    tables,
    store,
    (selection, state) => {
      const { events, names, publications } = sceneOf(tables, state, whole);
      if (selection.startsWith("article:")) {
        const id = selection.slice("article:".length);
        const own = events
          .map(({ tellings }) => tellings.filter(({ article }) => article === id))
          .filter((tellings) => tellings.length > 0);
        return {
          heading: publications.find((publication) => publication.id === id)?.label ?? id,
          note: say.inArticle(own.length),
          rows: own.flat(),
          arrangement: "list",
        };
      }
      const column = readColumnKey(selection);
      if (column !== null) {
        const own = events.filter((event) => event.lane === column.lane && counts(column, event));
        return {
          heading: laneName(column.lane, state.lanes, names),
          note: say.inColumn(own.length, isoDay(column.start), isoDay(column.end - 1)),
          rows: own.flatMap(({ tellings }) => tellings),
          arrangement: "list",
        };
      }
      const at = events.findIndex(({ tellings }) => tellings.some(({ id }) => `event:${id}` === selection));
      const event = events[at];
      if (event === undefined) return null;
      const go = (to: number) => {
        const other = events[to];
        return other === undefined ? null : () => store.set({ selection: `event:${other.id}` });
      };
      return {
        heading: event.row.edtf === null ? say.event : edtfWords(event.row.edtf, names.lang),
        note: [
          event.lagText === null ? "" : say.thisWas(event.lagText),
          event.tellings.length > 1 ? `${say.told(event.tellings.length)}.` : "",
        ]
          .filter((part) => part !== "")
          .join(" "),
        rows: event.tellings,
        arrangement: event.tellings.length > 1 ? "beside" : "list",
        neighbours: { previous: go(at - 1), next: go(at + 1) },
      };
    },
    ended,
  );
  return liveFigure({
    name: "timeline",
    store,
    controls,
    ended,
    draw: (state, width) => contentOf(tables, state, width, store, whole),
  });
};
