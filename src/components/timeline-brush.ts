/** The whole stretch of time in small, with the part that is shown; dragging on it chooses another part. */

import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { svgElement } from "./elements.js";
import { quadColour } from "./quad.js";
import { mostMarks } from "./timeline-density.js";
import type { TimelineEvent } from "./timeline-facts.js";
import { dayLength, isoDay, type Period } from "./timeline-time.js";

/** Height of the strip in pixels. */
export const overviewHeight = 34;

export interface Overview {
  readonly whole: Period;
  readonly shown: Period;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Told the days chosen, or nulls for the whole. */
  /** From a place in the layout to pixels from the left. */
  readonly across: (x: number) => number;
  readonly choose: (from: string | null, to: string | null) => void;
}

/** Days that a stretch of the strip stands for; the whole strip is no restriction. */
export const chosenDays = (shown: Period, whole: Period): readonly [string | null, string | null] => {
  const from = shown.start <= whole.start ? null : isoDay(shown.start);
  const to = shown.end >= whole.end ? null : isoDay(shown.end - dayLength);
  return [from, to];
};

/** The stretch shown, made longer or shorter about its middle or moved by a share of itself, within the whole. */
export const movedPeriod = (shown: Period, whole: Period, zoom: number, shift: number): Period => {
  const length = Math.min(Math.max((shown.end - shown.start) * zoom, 14 * dayLength), whole.end - whole.start);
  const middle = (shown.start + shown.end) / 2 + shift * (shown.end - shown.start);
  const start = Math.min(Math.max(middle - length / 2, whole.start), whole.end - length);
  const day = (time: number) => Math.round(time / dayLength) * dayLength;
  return { start: day(start), end: day(start + length) };
};

const inOrder = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

/** Draws the strip and its brush. */
export const drawOverview = (events: readonly TimelineEvent[], overview: Overview): SVGGElement => {
  const { whole, shown, top, choose, across } = overview;
  const x = scaleUtc([whole.start, whole.end], [across(overview.left), across(overview.right)]);
  const [left, right] = inOrder(across(overview.left), across(overview.right));
  const group = svgElement("g", { class: "overview screen-only" });
  group.append(svgElement("rect", { class: "ground", x: left, y: top, width: right - left, height: overviewHeight }));
  const drawn = new Set<string>();
  for (const { start, end, row } of events) {
    const [from, to] = inOrder(x(start), x(end));
    const width = Math.max(to - from, 2);
    // Thousands of events fall on the same pixels.
    const place = `${Math.round(from)} ${Math.round(width)} ${row.quad_class}`;
    if (events.length > mostMarks && drawn.has(place)) continue;
    drawn.add(place);
    group.append(
      svgElement("rect", {
        x: from,
        y: top + 5,
        width,
        height: overviewHeight - 10,
        opacity: 0.6,
        style: `fill: ${quadColour(row.quad_class)}`,
      }),
    );
  }
  const brush = brushX<unknown>()
    .extent([
      [left, top],
      [right, top + overviewHeight],
    ])
    .on("end", (event: D3BrushEvent<unknown>) => {
      if (event.sourceEvent === null || event.sourceEvent === undefined) return;
      const edges = event.selection as readonly [number, number] | null;
      if (edges === null || edges[1] - edges[0] < 4) return choose(null, null);
      const [start, end] = inOrder(x.invert(edges[0]).getTime(), x.invert(edges[1]).getTime());
      const period = { start, end };
      choose(...chosenDays(movedPeriod(period, whole, 1, 0), whole));
    });
  const layer = select(group).append<SVGGElement>("g").attr("class", "brush");
  layer.call(brush);
  if (shown.start > whole.start || shown.end < whole.end) {
    const [from, to] = inOrder(x(shown.start), x(shown.end));
    layer.call(brush.move, [Math.max(left, from), Math.min(right, to)]);
  }
  return group;
};
