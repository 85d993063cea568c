/** What the timeline shows at one moment, and its drawing. */

import { scaleUtc } from "d3-scale";
import { counted } from "./counting.js";
import { svgElement, textMeasure } from "./elements.js";
import { alongLine, describe, hideTip, reachable, showTip } from "./figure-marks.js";
import { periodOfState, shownArticles, shownEvents } from "./filters-rows.js";
import { drawLegend } from "./legend.js";
import { mirrored, mirrorTransform } from "./mirror.js";
import { type Names, namesIn } from "./names.js";
import type { TimelineTables } from "./rows.js";
import type { Store, ViewState } from "./state.js";
import { drawOverview, overviewHeight } from "./timeline-brush.js";
import { discRadius, drawFlag, drawMark } from "./timeline-draw.js";
import {
  eventWords,
  laneName,
  laneOrder,
  otherDates,
  type Publication,
  type TimelineEvent,
  timelineEvents,
  timelinePublications,
  timelineTitle,
} from "./timeline-facts.js";
import { drawAxis, drawGrid, drawLane, frameOf, letters, scope, timelineSvg } from "./timeline-frame.js";
import { layoutLanes, type PlacedMark } from "./timeline-layout.js";
import { edtfWords, overlap, type Period, periodOf } from "./timeline-time.js";
import { timelineWordsIn } from "./timeline-words.js";

/** What is drawn at one moment. */
export interface Scene {
  readonly state: ViewState;
  readonly names: Names;
  readonly tables: TimelineTables;
  readonly whole: Period;
  readonly shown: Period;
  readonly events: readonly TimelineEvent[];
  readonly publications: readonly Publication[];
  readonly lanes: readonly string[];
}

/** The period that the state asks for, inside the whole; the whole where it asks for none of it. */
export const shownPeriod = (state: ViewState, whole: Period): Period => {
  const asked = periodOfState(state);
  const period = { start: Math.max(asked.start, whole.start), end: Math.min(asked.end, whole.end) };
  return period.start < period.end ? period : whole;
};

/** The events, publications and lanes that the state leaves in view. */
export const sceneOf = (tables: TimelineTables, state: ViewState, whole: Period): Scene => {
  const names = namesIn(state.lang, tables.actors);
  const shown = shownPeriod(state, whole);
  const all = timelineEvents(shownEvents(tables, state), tables, state, names, whole);
  const events = all.filter((event) => overlap(event, shown));
  const publications = timelinePublications(shownArticles(tables, state), names, whole);
  return { state, names, tables, whole, shown, events, publications, lanes: laneOrder(all, state.lanes) };
};

/** The way from an event to its report: along the row of the event to the day of the publication. */
const drawLag = (mark: PlacedMark, at: number): SVGLineElement => {
  const from = at >= mark.x1 ? mark.x1 + (mark.disc ? discRadius : 0) : mark.x0 - (mark.disc ? discRadius : 0);
  return svgElement("line", { class: "lag", x1: from, x2: at, y1: mark.y, y2: mark.y });
};

/** Draws a scene at a width in pixels; what is chosen goes to the store. */
export const drawing = (scene: Scene, width: number, store: Store): SVGSVGElement => {
  const { state, names, whole, shown, events, publications, lanes } = scene;
  const say = timelineWordsIn[names.lang];
  const across = mirrored(names.lang, width);
  const measure = textMeasure(letters);
  const { left, right, heading } = frameOf(width);
  const x = scaleUtc([shown.start, shown.end], [left, right]);
  const shared = {
    x: (time: number) => x(time),
    left,
    right,
    measure,
    rowHeight: 22,
    padding: 7,
    heading,
  };
  const legend = drawLegend(
    {
      quads: new Set(state.lanes === "quad" ? [] : events.map(({ row }) => row.quad_class)),
      stances: new Set(events.map(({ row }) => row.stance)),
      distanced: events.some(({ distanced }) => distanced),
      shape: "disc",
      scope,
    },
    names,
    width,
    measure,
  );
  const inView = publications.filter((publication) => overlap(publication, shown));
  const top = legend.height + 8;
  const [flags] = layoutLanes(inView, { ...shared, lanes: ["published"], top, radius: 12, labelRows: 6 });
  const flagFoot = flags === undefined ? top : flags.y + flags.height;
  const placed = layoutLanes(events, { ...shared, lanes, top: flagFoot, radius: discRadius, labelRows: 7 });
  const foot = placed.reduce((y, lane) => Math.max(y, lane.y + lane.height), flagFoot);
  const ticksHeight = state.ticks ? 16 : 0;
  const axisTop = foot + ticksHeight;
  const height = axisTop + 30 + overviewHeight + 6;

  const svg = timelineSvg(width, height, say.howTo(timelineTitle(events, names.lang)));
  const clip = svgElement("clipPath", { id: `${scope}-window` });
  clip.append(svgElement("rect", { x: left - 8, y: 0, width: right - left + 20, height }));
  const turned = mirrorTransform(names.lang, width);
  const clipped = clip.querySelector("rect");
  if (turned !== null) clipped?.setAttribute("transform", turned);
  const window = svgElement("g", { "clip-path": `url(#${scope}-window)` });
  const under = svgElement("g", { class: "lags", transform: turned });
  // The same times in pixels from the left, for what d3 draws.
  const drawn = x.copy().range([across(left), across(right)]);
  svg.append(clip, legend.group, drawGrid(drawn, top, axisTop));
  if (flags !== undefined) svg.append(drawLane(flags, say.published, left, width, shared.heading, across));
  for (const lane of placed)
    svg.append(drawLane(lane, laneName(lane.id, state.lanes, names), left, width, shared.heading, across));
  svg.append(window);
  window.append(under);

  const marks: SVGGElement[] = [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const placedMarks = new Map(placed.flatMap((lane) => lane.marks.map((mark) => [mark.id, mark])));
  for (const publication of flags?.marks ?? []) {
    const row = inView.find(({ id }) => id === publication.id)?.row;
    const flag = drawFlag(publication, axisTop, names.lang, width);
    flag.setAttribute("data-key", `article:${publication.id}`);
    const own = events.filter(({ tellings }) => tellings.some(({ article }) => article === publication.id));
    describe(flag, [
      say.publishedBy(row?.outlet ? names.actor(row.outlet) : publication.id),
      row?.published ? `${edtfWords(row.published, names.lang)} (${say.basis[row.published_basis]})` : "",
      counted(own.length, "datedEvent", names.lang),
    ]);
    window.append(flag);
    marks.push(flag);
  }
  const reportX = (event: TimelineEvent) =>
    event.report === null ? null : x((event.report.start + event.report.end) / 2);
  for (const event of events) {
    const mark = placedMarks.get(event.id);
    if (mark === undefined) continue;
    const { row, distanced } = event;
    const look = { quad: row.quad_class, stance: row.stance, distanced, scope };
    const group = drawMark(mark, look, names.lang, width);
    group.setAttribute("data-key", `event:${event.id}`);
    const at = reportX(event);
    const lag = at === null ? null : drawLag(mark, at);
    if (lag !== null) under.append(lag);
    describe(group, eventWords(event, names), (on) => {
      svg.classList.toggle("emphasis", on);
      group.classList.toggle("emphasised", on);
      lag?.classList.toggle("emphasised", on);
    });
    window.append(group);
    marks.push(group);
  }
  if (state.ticks) window.append(drawTicks(scene, x, foot + ticksHeight / 2, turned));
  svg.append(drawAxis(drawn, right - left, axisTop, names.lang));
  svg.append(
    drawOverview([...byId.values()], {
      whole,
      shown,
      left,
      right,
      top: axisTop + 30,
      across,
      choose: (from, to) => store.set({ from, to }),
    }),
  );
  reachable(
    marks,
    alongLine(marks.length, names.lang),
    (_i, mark) => {
      hideTip();
      store.set({ selection: mark.getAttribute("data-key") });
    },
    flags?.marks.length ?? 0,
  );
  return svg;
};

const drawTicks = (
  { tables, names, state, shown, whole }: Scene,
  x: (time: number) => number,
  y: number,
  turned: string | null,
): SVGGElement => {
  const group = svgElement("g", { class: "date-ticks", transform: turned });
  for (const row of otherDates(tables, shownArticles(tables, state))) {
    const period = periodOf(row.first, row.last, whole);
    if (period === null || !overlap(period, shown)) continue;
    const tick = svgElement("line", {
      x1: x(period.start),
      x2: Math.max(x(period.end), x(period.start) + 2),
      y1: y,
      y2: y,
    });
    const outlet = tables.articles.find(({ id }) => id === row.article)?.outlet;
    const lines = [
      `\u2068${row.text}\u2069`,
      edtfWords(row.edtf ?? "", names.lang),
      outlet ? names.actor(outlet) : row.article,
    ];
    tick.addEventListener("pointerenter", () => showTip(tick, lines));
    tick.addEventListener("pointerleave", hideTip);
    group.append(tick);
  }
  return group;
};
