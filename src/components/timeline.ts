/** The timeline: what happened when, as which outlet tells it, and how long after. */

import { button, element, svgElement, switchOf, syncSwitch, tickBox } from "./elements.js";
import { eventEvidence, lookupOf } from "./evidence-facts.js";
import { openSelection } from "./evidence-open.js";
import type { FigureContent } from "./figure.js";
import { type Control, liveFigure } from "./figure-live.js";
import { counted } from "./names.js";
import type { Tables } from "./rows.js";
import type { Store, ViewState } from "./state.js";
import { chosenDays, movedPeriod } from "./timeline-brush.js";
import { timelineTitle, timelineWords, wholeExtent } from "./timeline-facts.js";
import { drawing, sceneOf, shownPeriod } from "./timeline-scene.js";
import { edtfWords, isoDay, type Period } from "./timeline-time.js";

const zoomButtons = (tables: Tables, store: Store): HTMLElement => {
  const whole = wholeExtent(tables);
  const move = (zoom: number, shift: number) => () => {
    if (whole === null) return;
    const [from, to] = chosenDays(movedPeriod(shownPeriod(store.get(), whole), whole, zoom, shift), whole);
    store.set({ from, to });
  };
  return element(
    "div",
    { class: "zoom", role: "group", "aria-label": "Time shown" },
    button("‹", { class: "tool", "aria-label": "Earlier", title: "Earlier" }, move(1, -0.4)),
    button("−", { class: "tool", "aria-label": "Show more time", title: "Show more time" }, move(2, 0)),
    button("+", { class: "tool", "aria-label": "Show less time", title: "Show less time" }, move(0.5, 0)),
    button("›", { class: "tool", "aria-label": "Later", title: "Later" }, move(1, 0.4)),
    button("All", { class: "tool", title: "Show all time" }, () => store.set({ from: null, to: null })),
  );
};

const contentOf = (tables: Tables, state: ViewState, width: number, store: Store, whole: Period): FigureContent => {
  const scene = sceneOf(tables, state, whole);
  const { events, publications, names, lanes, shown } = scene;
  const svg = events.length === 0 ? null : drawing(scene, width, store);
  const articles = new Set(events.map(({ row }) => row.article)).size;
  return {
    title: timelineTitle(events),
    subtitle:
      "A disc is a day, a bar an interval of its true length; an end that fades is approximate. Flags are publications, and a thin line leads from an event to the day its report came out.",
    source: `Source: ${counted(events.length, "dated event")} in ${counted(articles, "article")}, ${isoDay(shown.start)} to ${isoDay(shown.end - 1)}, as read by the rules and lexicons of Isnad.`,
    words: timelineWords(events, publications, lanes, state, names),
    drawing: svg,
    svg: () => svg ?? svgElement("svg"),
    table: {
      caption: timelineTitle(events),
      columns: ["When", "EDTF", "What", "Quad class", "Voice", "Stance", "Report", "As written"],
      rows: events.map(({ id, row, label, lagText }) => ({
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
        ids: [row.id],
        open: () => store.set({ selection: `event:${id}` }),
      })),
    },
  };
};

/**
 * The timeline view with its evidence.
 * @param ended settles when the view is taken from the page
 */
export const timelineView = (tables: Tables, store: Store, ended: Promise<unknown>): HTMLElement => {
  const whole = wholeExtent(tables) ?? { start: Date.UTC(2011, 0, 1), end: Date.UTC(2020, 0, 1) };
  const lookup = lookupOf(tables);
  const lanes = switchOf<ViewState["lanes"]>(
    "Lanes",
    [
      ["outlet", "Outlet"],
      ["bloc", "Bloc"],
      ["quad", "Quad class"],
    ],
    store.get().lanes,
    (value) => store.set({ lanes: value }),
  );
  const ticks = tickBox("Other dates", store.get().ticks, (on) => store.set({ ticks: on }));
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
    store,
    (selection, state) => {
      const { events, names, publications } = sceneOf(tables, state, whole);
      if (selection.startsWith("article:")) {
        const id = selection.slice("article:".length);
        const own = events.filter(({ row }) => row.article === id);
        return {
          heading: publications.find((publication) => publication.id === id)?.label ?? id,
          note: `${counted(own.length, "dated event")} in this article.`,
          evidences: own.map(({ row }) => eventEvidence(row, lookup, names)),
          arrangement: "list",
        };
      }
      const at = events.findIndex(({ id }) => `event:${id}` === selection);
      const event = events[at];
      if (event === undefined) return null;
      const go = (to: number) => {
        const other = events[to];
        return other === undefined ? null : () => store.set({ selection: `event:${other.id}` });
      };
      return {
        heading: event.row.edtf === null ? "Event" : edtfWords(event.row.edtf, names.lang),
        note: event.lagText === null ? "" : `This was ${event.lagText}.`,
        evidences: [eventEvidence(event.row, lookup, names)],
        arrangement: "list",
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
