/** The timeline where there are too many marks to tell apart: columns that count, each of which leads closer. */

import { scaleUtc } from "d3-scale";
import { counted } from "./counting.js";
import { svgElement, textMeasure } from "./elements.js";
import { alongLine, describe, hideTip, reachable } from "./figure-marks.js";
import { groupedBy } from "./grouped-by.js";
import { drawLegend } from "./legend.js";
import { mirrored } from "./mirror.js";
import { quadClasses, quadColour, quadFill } from "./quad.js";
import type { Store } from "./state.js";
import { chosenDays, drawOverview, movedPeriod, overviewHeight } from "./timeline-brush.js";
import { type Column, columnsOf } from "./timeline-density.js";
import { laneName, timelineTitle } from "./timeline-facts.js";
import { drawAxis, drawGrid, drawLane, frameOf, letters, scope, timelineSvg } from "./timeline-frame.js";
import type { Scene } from "./timeline-scene.js";
import { dayLength, isoDay, overlap, type Period } from "./timeline-time.js";
import { timelineWordsIn } from "./timeline-words.js";

/** Height of the tallest column, and what a lane has above and below, in pixels. */
const tallest = 46;
const padding = 8;
/** So few happenings are read rather than looked at more closely. */
const readable = 30;

/** Lane of the publications. */
const published = "published";

/** Key of a column as it stands in the address. */
export const columnKey = ({ lane, start, end }: Column): string => `column:${start}/${end}/${lane}`;

/** What a key of a column stands for; null where it is none. */
export const readColumnKey = (key: string): (Period & { readonly lane: string }) | null => {
  const match = /^column:(-?\d+)\/(-?\d+)\/(.*)$/s.exec(key);
  return match === null ? null : { start: Number(match[1]), end: Number(match[2]), lane: match[3] ?? "" };
};

/** The days of a column in words: one day, or the first and the last. */
const columnDays = ({ start, end }: Period, to: (from: string, until: string) => string): string =>
  end - start <= dayLength ? isoDay(start) : to(isoDay(start), isoDay(end - 1));

/** Draws a crowded scene at a width in pixels; what is chosen goes to the store. */
export const crowdDrawing = (scene: Scene, width: number, store: Store): SVGSVGElement => {
  const { state, names, whole, shown, events, publications, lanes } = scene;
  const say = timelineWordsIn[names.lang];
  const across = mirrored(names.lang, width);
  const measure = textMeasure(letters);
  const { left, right, heading } = frameOf(width);
  const x = scaleUtc([shown.start, shown.end], [left, right]);
  const quads = new Set(state.lanes === "quad" ? [] : events.map(({ row }) => row.quad_class));
  const legend = drawLegend(
    { quads, stances: new Set(), distanced: false, shape: "square", scope },
    names,
    width,
    measure,
  );
  const inView = publications.filter((publication) => overlap(publication, shown));
  const columns = columnsOf(
    [
      ...inView.map(({ id, start, end }) => ({ id, start, end, lane: published, quad: null })),
      ...events.map(({ id, start, end, lane, row }) => ({ id, start, end, lane, quad: row.quad_class })),
    ],
    shown,
    right - left,
  );
  const byLane = groupedBy(columns, ({ lane }) => lane);
  // Reports and events are counted apart: there are far more of one than of the other.
  const most = (own: readonly Column[]) => Math.max(1, ...own.map(({ total }) => total));
  const reports = byLane.get(published) ?? [];
  const scales = { reports: most(reports), events: most(columns.filter(({ lane }) => lane !== published)) };

  const top = legend.height + 8;
  const laneHeight = heading + tallest + 2 * padding;
  const placed = [published, ...lanes].map((id, i) => ({ id, y: top + i * laneHeight }));
  const axisTop = top + placed.length * laneHeight;
  const height = axisTop + 30 + overviewHeight + 6;
  const svg = timelineSvg(width, height, say.howTo(timelineTitle(events, names.lang)));
  const drawn = x.copy().range([across(left), across(right)]);
  svg.append(legend.group, drawGrid(drawn, top, axisTop));

  const marks: SVGGElement[] = [];
  const shownColumns: Column[] = [];
  for (const lane of placed) {
    const title = lane.id === published ? say.published : laneName(lane.id, state.lanes, names);
    svg.append(drawLane(lane, title, left, width, heading, across));
    const foot = lane.y + heading + padding + tallest;
    for (const column of byLane.get(lane.id) ?? []) {
      const scale = lane.id === published ? scales.reports : scales.events;
      const mark = drawColumn(column, foot, scale, (time) => across(x(time)));
      const parts = quadClasses.flatMap((quad) => {
        const count = column.quads.get(quad) ?? 0;
        return count === 0 || state.lanes === "quad" ? [] : [`${names.quad(quad)}: ${count}`];
      });
      const total = counted(column.total, lane.id === published ? "article" : "datedEvent", names.lang);
      describe(mark, [`${title}, ${columnDays(column, say.fromTo)}: ${total}`, ...parts]);
      mark.setAttribute("data-key", columnKey(column));
      svg.append(mark);
      marks.push(mark);
      shownColumns.push(column);
    }
  }
  svg.append(drawAxis(drawn, right - left, axisTop, names.lang));
  svg.append(
    drawOverview(events, {
      whole,
      shown,
      left,
      right,
      top: axisTop + 30,
      across,
      choose: (from, to) => store.set({ from, to }),
    }),
  );
  reachable(marks, alongLine(marks.length, names.lang), (i) => {
    hideTip();
    const column = shownColumns[i];
    if (column === undefined) return;
    const closer = movedPeriod(column, whole, 1, 0);
    const isClosest = closer.end - closer.start >= shown.end - shown.start;
    if (column.lane !== published && (column.total <= readable || isClosest))
      store.set({ selection: columnKey(column) });
    else {
      const [from, to] = chosenDays(closer, whole);
      store.set({ from, to });
    }
  });
  return svg;
};

/** One column: its quad classes on top of one another, or ink where it counts reports. */
const drawColumn = (column: Column, foot: number, scale: number, at: (time: number) => number): SVGGElement => {
  const [from, to] = [at(column.start), at(column.end)];
  const left = Math.min(from, to) + 0.5;
  const width = Math.max(Math.abs(to - from) - 1, 1);
  const height = (count: number) => (count / scale) * tallest;
  const group = svgElement("g", { class: "mark", role: "button" });
  group.append(
    svgElement("rect", {
      class: "hit screen-only",
      x: left,
      y: foot - tallest,
      width,
      height: tallest,
      fill: "transparent",
    }),
    svgElement("rect", {
      class: "ring",
      x: left - 2,
      y: foot - height(column.total) - 3,
      width: width + 4,
      height: height(column.total) + 6,
      rx: 2,
    }),
  );
  if (column.quads.size === 0) {
    const tall = height(column.total);
    group.append(svgElement("rect", { x: left, y: foot - tall, width, height: tall, style: "fill: var(--ink-soft)" }));
  }
  let y = foot;
  for (const quad of quadClasses) {
    const tall = height(column.quads.get(quad) ?? 0);
    if (tall === 0) continue;
    y -= tall;
    group.append(
      svgElement("rect", {
        x: left,
        y,
        width,
        height: tall,
        style: `fill: ${quadFill(quad, scope)}; stroke: ${quadColour(quad)}; stroke-width: 0.6px`,
      }),
    );
  }
  return group;
};
