/** Draws the chord diagram: arcs with their names around a circle, ribbons across it. */

import { type RibbonSubgroup, ribbon, ribbonArrow } from "d3-chord";
import { arc } from "d3-shape";
import { type Arc, type BlocArc, layoutChord, type Ribbon, type UnitArc } from "./chord-layout.js";
import { svgElement, textMeasure } from "./elements.js";
import { alongLine, reachable } from "./figure-marks.js";
import { isArabic, type Names } from "./names.js";
import { addHatches, quadColour } from "./quad.js";
import {
  type DrawnLink,
  linkMark,
  linksAt,
  linkWords,
  type RelationsScene,
  unitMark,
  unitWords,
} from "./relations-facts.js";
import { drawRelationsKey, linkFill, linkLook } from "./relations-key.js";
import { type ChordLabel, chordLabels } from "./relations-labels.js";
import { relationsWordsIn } from "./relations-words.js";
import { fitText } from "./timeline-layout.js";

const scope = "relations-chord";
const letters = 13;
/** Below this width names are cut and arcs closer. */
const narrow = 620;
const arcWidth = 9;
/** Room between the heads of arrows and the arc that they point at. */
const headGap = 5;
const lineHeight = 17;
const largestRadius = 310;

/** What a mark is for: its words, what it opens, and what is set apart while it is looked at. */
export interface MarkUse {
  /** Says a mark in words, or nothing when it is left. */
  readonly say: (words: string | null) => void;
  readonly open: (key: string) => void;
}

const at = (angle: number, radius: number): string =>
  `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;

/** A ribbon from an arc to itself: an arch beside the arc, as deep as it is wide but within bounds. */
const archPath = (source: Arc, target: Arc, radius: number, head: number): string => {
  const span = (target.endAngle - source.startAngle) * radius;
  const outer = radius - Math.min(Math.max(2.2 * span, 30), radius * 0.55);
  const inset = (source.endAngle - source.startAngle) * 0.15;
  const [from, to] = [source.endAngle - inset, target.startAngle + inset];
  const inner = radius - (radius - outer) * 0.55;
  const foot = radius - head;
  const tip = (to + target.endAngle) / 2;
  const end =
    head === 0
      ? `A${radius},${radius} 0 0 1 ${at(target.endAngle, radius)}`
      : `L${at(tip, radius - headGap)}L${at(target.endAngle, foot)}`;
  return (
    `M${at(source.startAngle, radius)}A${radius},${radius} 0 0 1 ${at(from, radius)}` +
    `C${at(from, inner)} ${at(to, inner)} ${at(to, foot)}${end}` +
    `C${at(target.endAngle, outer)} ${at(source.startAngle, outer)} ${at(source.startAngle, radius)}Z`
  );
};

const ribbonPath = ({ link, source, target }: Ribbon<DrawnLink>, radius: number): string => {
  const width = (target.endAngle - target.startAngle) * radius;
  const head = Math.min(16, Math.max(8, width * 0.8)) + headGap;
  if (link.a === link.b) return archPath(source, target, radius, link.directed ? head : 0);
  if (!link.directed)
    return String(ribbon().radius(radius)({ source: end(source, radius), target: end(target, radius) }));
  const arrow = ribbonArrow()
    .sourceRadius(radius)
    .targetRadius(radius - headGap)
    .headRadius(head - headGap);
  return String(arrow({ source: end(source, radius), target: end(target, radius) }));
};

const end = ({ startAngle, endAngle }: Arc, radius: number): RibbonSubgroup => ({ startAngle, endAngle, radius });

const arcPath = ({ startAngle, endAngle }: Arc, inner: number, outer: number): string =>
  String(arc()({ startAngle, endAngle, innerRadius: inner, outerRadius: outer }));

/** A name, so anchored that it grows away from the circle in either writing. */
const drawName = ({ x, y, left, heading }: ChordLabel, text: string): SVGTextElement => {
  const arabic = isArabic(text);
  return svgElement(
    "text",
    {
      class: heading ? "bloc-name" : "unit-name",
      x,
      y,
      dy: "0.33em",
      direction: arabic ? "rtl" : "ltr",
      lang: arabic ? "ar" : null,
      "text-anchor": left === arabic ? "start" : "end",
      // The mark says its words itself, uncut.
      "aria-hidden": "true",
    },
    text,
  );
};

const drawLeader = ({ x, y, left, angle }: ChordLabel, radius: number): SVGPathElement =>
  svgElement("path", {
    class: "leader",
    d: `M${at(angle, radius + arcWidth + 2)}L${at(angle, radius + arcWidth + 7)}L${x + (left ? 3 : -3)},${y}`,
  });

const drawBloc = (bloc: BlocArc, radius: number): SVGPathElement =>
  svgElement("path", { class: "bloc-arc", d: arcPath(bloc, radius + arcWidth + 2.5, radius + arcWidth + 4) });

const watch = (mark: SVGElement, on: () => void, off: () => void) => {
  for (const event of ["pointerenter", "focus"]) mark.addEventListener(event, on);
  for (const event of ["pointerleave", "blur"]) mark.addEventListener(event, off);
};

/** Whether any bloc has several units, so that naming blocs says more than naming units. */
const sharedBlocs = (arcs: readonly UnitArc[]) => new Set(arcs.map(({ bloc }) => bloc)).size < arcs.length;

/** The chord diagram of a scene that has links. */
export const drawChord = (
  scene: RelationsScene,
  names: Names,
  title: string,
  width: number,
  { say, open }: MarkUse,
): SVGSVGElement => {
  const measure = textMeasure(letters);
  const tight = width < narrow;
  const units = scene.units.map((id) => ({ id, bloc: scene.bloc(id) }));
  const layout = layoutChord(units, scene.links, {
    padAngle: tight ? 0.03 : 0.022,
    blocPadAngle: tight ? 0.06 : 0.055,
  });
  const longest = Math.max(...scene.units.map((unit) => measure(names.short(unit))));
  const room = Math.min(longest + 34, tight ? 104 : 230);
  const radius = Math.max(60, Math.min(largestRadius, width / 2 - room));
  const labels = chordLabels(layout.arcs, {
    radius: radius + arcWidth + 13,
    lineHeight,
    headings: !tight && sharedBlocs(layout.arcs),
  });
  const key = drawRelationsKey(scene, "chord", names, width, measure, scope);
  const above = Math.max(radius + 30, ...labels.map(({ y }) => -y + lineHeight));
  const below = Math.max(radius + 30, ...labels.map(({ y }) => y + lineHeight));
  const height = key.height + above + below;
  const svg = svgElement("svg", {
    class: "chord",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "group",
    "aria-label": relationsWordsIn[names.lang].chordHowTo(title),
  });
  addHatches(svg, scope);
  const circle = svgElement("g", { transform: `translate(${width / 2},${key.height + above})` });
  svg.append(key.group, circle);

  const ribbons = new Map<string, SVGGElement>();
  const arcs = new Map<string, SVGGElement>();
  const apart = (links: readonly DrawnLink[], ends: readonly string[], words: string) => {
    svg.classList.add("emphasis");
    for (const { key: id } of links) ribbons.get(id)?.classList.add("emphasised");
    for (const unit of ends) arcs.get(unit)?.classList.add("emphasised");
    say(words);
  };
  const together = () => {
    svg.classList.remove("emphasis");
    for (const mark of [...ribbons.values(), ...arcs.values()]) mark.classList.remove("emphasised");
    say(null);
  };

  for (const ribbon of layout.ribbons) {
    const { link } = ribbon;
    const mark = svgElement("g", {
      class: `mark ribbon ${linkLook(link)}`,
      role: "button",
      "data-key": linkMark(link),
    });
    const words = linkWords(link, scene.sources, names);
    mark.setAttribute("aria-label", words);
    mark.append(
      svgElement("path", {
        d: ribbonPath(ribbon, radius),
        style: `fill: ${linkFill(link.quad, link.denied, scope)}; --edge: ${quadColour(link.quad)}`,
      }),
    );
    watch(mark, () => apart([link], [link.a, link.b], words), together);
    ribbons.set(link.key, mark);
    circle.append(mark);
  }
  for (const bloc of layout.blocs) {
    if (layout.arcs.filter((arc) => arc.bloc === bloc.bloc).length > 1) circle.append(drawBloc(bloc, radius));
  }
  const fitted = (label: ChordLabel, text: string) => fitText(text, width / 2 - Math.abs(label.x) - 2, measure) ?? text;
  for (const label of labels) {
    if (label.heading) {
      circle.append(drawName(label, names.actor(`bloc:${label.id}`)));
      continue;
    }
    const arc = layout.arcs.find(({ id }) => id === label.id);
    if (arc === undefined) continue;
    const words = unitWords(scene, label.id, names);
    const mark = svgElement("g", { class: "mark arc", role: "button", "data-key": unitMark(label.id) });
    mark.setAttribute("aria-label", words);
    mark.append(
      svgElement("path", { class: "band", d: arcPath(arc, radius + 1, radius + arcWidth) }),
      drawLeader(label, radius),
      drawName(label, fitted(label, names.short(label.id))),
    );
    const own = linksAt(scene.links, label.id);
    watch(mark, () => apart(own, [label.id, ...own.flatMap(({ a, b }) => [a, b])], words), together);
    arcs.set(label.id, mark);
    circle.append(mark);
  }
  const openMark = (_i: number, mark: Element) => {
    const id = mark.getAttribute("data-key");
    if (id !== null) open(id);
  };
  const arcMarks = layout.arcs.flatMap(({ id }) => arcs.get(id) ?? []);
  const ribbonMarks = [...layout.ribbons]
    .sort((x, y) => x.source.startAngle - y.source.startAngle)
    .flatMap(({ link }) => ribbons.get(link.key) ?? []);
  reachable(arcMarks, alongLine(arcMarks.length), openMark);
  reachable(ribbonMarks, alongLine(ribbonMarks.length), openMark);
  return svg;
};
