/** What the timeline draws around its marks: the axis, the grid, the lanes. */

import { axisBottom } from "d3-axis";
import type { ScaleTime } from "d3-scale";
import { select } from "d3-selection";
import { utcYear } from "d3-time";
import { svgElement } from "./elements.js";
import { addHatches } from "./quad.js";
import type { Lang } from "./state.js";
import type { PlacedLane } from "./timeline-layout.js";
import { timeWords } from "./timeline-time-words.js";

/** Prefix of the ids of patterns in this drawing. */
export const scope = "timeline";
/** Size of the letters in the drawing, in pixels, as in charts.css. */
export const letters = 13;
/** Below this width the names of lanes stand above them. */
const narrow = 620;
const gutterWidth = 168;

/** Where time begins and ends in a drawing of that width, and the room that the name of a lane takes above its marks. */
export const frameOf = (width: number) => {
  const tight = width < narrow;
  return { left: tight ? 8 : gutterWidth, right: width - 12, heading: tight ? 18 : 0 };
};

/** Room that the words of one tick take: a month has two names in Arabic. */
const tickRoom = { en: 95, ar: 150 } as const;

/** A tick in words: the year where one begins, else the month, else the day. */
const tickWords = (time: Date, lang: Lang): string => {
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
  const name = timeWords[lang].months[month] ?? "";
  if (day !== 1) return `${day} ${name}`;
  return month === 0 ? String(year) : name;
};

/** An empty drawing of that size, its hatches ready; the label says what it shows and how to step through it. */
export const timelineSvg = (width: number, height: number, label: string): SVGSVGElement => {
  const svg = svgElement("svg", {
    class: "timeline",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "group",
    "aria-label": label,
  });
  addHatches(svg, scope);
  return svg;
};

/** The axis of time, its ticks in the words of the language. */
export const drawAxis = (x: ScaleTime<number, number>, width: number, y: number, lang: Lang): SVGGElement => {
  const axis = axisBottom<Date>(x)
    .ticks(Math.max(3, Math.floor(width / tickRoom[lang])))
    .tickFormat((time) => tickWords(time, lang))
    .tickSizeOuter(0);
  const group = svgElement("g", { class: "axis", transform: `translate(0,${y})` });
  axis(select(group));
  group.removeAttribute("font-family");
  group.removeAttribute("font-size");
  return group;
};

/** A line for every year. */
export const drawGrid = (x: ScaleTime<number, number>, top: number, foot: number): SVGGElement => {
  const group = svgElement("g", { class: "grid" });
  for (const year of x.ticks(utcYear)) {
    group.append(svgElement("line", { x1: x(year), x2: x(year), y1: top, y2: foot }));
  }
  return group;
};

/** The edges and the name of a lane. */
export const drawLane = (
  lane: Pick<PlacedLane, "y">,
  title: string,
  left: number,
  width: number,
  heading: number,
  across: (x: number) => number,
): SVGGElement => {
  const group = svgElement("g", { class: "lane" });
  group.append(svgElement("line", { class: "lane-edge", x1: 0, x2: width, y1: lane.y, y2: lane.y }));
  group.append(svgElement("text", { class: "lane-name", x: across(0), y: lane.y + (heading > 0 ? 17 : 21) }, title));
  group.append(svgElement("title", {}, title));
  return svgElement(
    "g",
    {},
    group,
    svgElement("line", { class: "lane-edge", x1: across(left), x2: across(left), y1: lane.y, y2: lane.y }),
  );
};
