/** Draws links as an adjacency matrix: who in rows, to whom in columns. */

import { quadRank } from "./chord-links.js";
import { svgElement, textMeasure } from "./elements.js";
import { reachable, towards } from "./figure-marks.js";
import { mirrored, runsLeft } from "./mirror.js";
import { isArabic, type Names } from "./names.js";
import { addHatches, isVerbal, quadColour } from "./quad.js";
import type { MarkUse } from "./relations-chord.js";
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
import { relationsWordsIn } from "./relations-words.js";
import { fitText } from "./timeline-layout.js";

const scope = "relations-grid";
const letters = 13;
const narrow = 620;
const cellBounds = { least: 16, most: 46 };
/** Side of the smallest mark, in pixels. */
const leastMark = 6;

/** A link in a cell: a link without direction stands in two. */
interface Placed {
  readonly link: DrawnLink;
  readonly row: number;
  readonly column: number;
}

const placedLinks = ({ links, units }: RelationsScene): readonly Placed[] => {
  const index = new Map(units.map((unit, i) => [unit, i]));
  return links.flatMap((link): Placed[] => {
    const [row, column] = [index.get(link.a) ?? 0, index.get(link.b) ?? 0];
    const both = !link.directed && row !== column;
    return [{ link, row, column }, ...(both ? [{ link, row: column, column: row }] : [])];
  });
};

/** The quarter of its cell that a quad class has: cooperation above, conflict below, words left, deeds right. */
const quarterOf = (quad: string) => ({
  x: isVerbal(quad) ? -1 : 1,
  y: quadRank(quad as DrawnLink["quad"]) < 2 ? -1 : 1,
});

const shapeOf = (directed: boolean, side: number): string => {
  const r = side / 2;
  return directed
    ? `M${-r},${-r}h${side}v${side}h${-side}Z`
    : `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
};

const drawName = (text: string, attributes: Readonly<Record<string, string | number>>, atRight: boolean) => {
  const arabic = isArabic(text);
  return svgElement(
    "text",
    {
      class: "unit-name",
      dy: "0.35em",
      direction: arabic ? "rtl" : "ltr",
      lang: arabic ? "ar" : null,
      "text-anchor": atRight === arabic ? "start" : "end",
      // The mark says its words itself, uncut.
      "aria-hidden": "true",
      ...attributes,
    },
    text,
  );
};

/** The adjacency matrix of a scene that has links. */
export const drawGrid = (
  scene: RelationsScene,
  names: Names,
  title: string,
  width: number,
  { say, open }: MarkUse,
): SVGSVGElement => {
  const measure = textMeasure(letters);
  const phrases = relationsWordsIn[names.lang];
  const turned = runsLeft(names.lang);
  const { units, bloc } = scene;
  const longest = Math.max(...units.map((unit) => measure(names.short(unit)))) + 14;
  const gutter = Math.min(longest, width < narrow ? 100 : 210);
  const cell = Math.min(cellBounds.most, Math.max(cellBounds.least, (width - gutter - 4) / units.length));
  const side = units.length * cell;
  const key = drawRelationsKey(scene, "matrix", names, width, measure, scope);
  const head = Math.min(longest, width < narrow ? 110 : 190);
  const top = key.height + 36 + head;
  const size = { width: Math.max(gutter + side + 4, Math.min(width, 320)), height: top + side + 6 };
  // Columns follow the line: in Arabic the first one stands at the right, and the names of rows to the right of it.
  const across = mirrored(names.lang, size.width);
  const inside = mirrored(names.lang, side);
  const svg = svgElement("svg", {
    class: "adjacency",
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    role: "group",
    "aria-label": phrases.matrixHowTo(title),
  });
  addHatches(svg, scope);
  const axes = svgElement("g", { class: "axes" });
  axes.append(
    svgElement("text", { x: across(gutter - 8), y: top - 8, "text-anchor": "end" }, phrases.who),
    svgElement("text", { x: across(gutter), y: key.height + 24 }, phrases.toWhom),
  );
  const body = svgElement("g", { transform: `translate(${turned ? across(gutter + side) : gutter},${top})` });
  // The key was set for a drawing as wide as its place, this one may be narrower or wider.
  if (turned) key.group.setAttribute("transform", `translate(${size.width - width},0)`);
  svg.append(key.group, axes, body);

  for (let i = 0; i <= units.length; i++) {
    const [before, after] = [units[i - 1], units[i]];
    const edge = before === undefined || after === undefined || bloc(before) !== bloc(after);
    const look = edge ? "bloc-edge" : "cell-edge";
    body.append(
      svgElement("line", { class: look, x1: 0, x2: side, y1: i * cell, y2: i * cell }),
      svgElement("line", { class: look, x1: inside(i * cell), x2: inside(i * cell), y1: 0, y2: side }),
    );
    if (i < units.length) {
      body.append(
        svgElement("rect", {
          class: "diagonal",
          x: turned ? inside((i + 1) * cell) : i * cell,
          y: i * cell,
          width: cell,
          height: cell,
        }),
      );
    }
  }

  const heads: SVGGElement[] = [];
  const tops: SVGTextElement[] = [];
  const marks: { readonly mark: SVGGElement; readonly x: number; readonly y: number; readonly link: DrawnLink }[] = [];
  const apart = (links: readonly DrawnLink[], rows: readonly number[], columns: readonly number[], words: string) => {
    const keys = new Set(links.map(({ key: id }) => id));
    svg.classList.add("emphasis");
    for (const { mark, link } of marks) mark.classList.toggle("emphasised", keys.has(link.key));
    for (const i of rows) heads[i]?.classList.add("emphasised");
    for (const i of columns) tops[i]?.classList.add("emphasised");
    say(words);
  };
  const together = () => {
    svg.classList.remove("emphasis");
    for (const mark of [...marks.map((placed) => placed.mark), ...heads, ...tops]) mark.classList.remove("emphasised");
    say(null);
  };
  const watch = (mark: SVGElement, on: () => void) => {
    for (const event of ["pointerenter", "focus"]) mark.addEventListener(event, on);
    for (const event of ["pointerleave", "blur"]) mark.addEventListener(event, together);
  };

  units.forEach((unit, i) => {
    const middle = (i + 0.5) * cell;
    const name = names.short(unit);
    const fitted = (room: number) => fitText(name, room, measure) ?? name;
    const mark = svgElement("g", { class: "mark arc", role: "button", "data-key": unitMark(unit) });
    const told = unitWords(scene, unit, names);
    mark.setAttribute("aria-label", told);
    mark.append(
      svgElement("rect", {
        class: "ring",
        x: turned ? side + 2 : -gutter + 1,
        y: middle - cell / 2 + 1,
        width: gutter - 3,
        height: cell - 2,
        rx: 3,
      }),
      drawName(fitted(gutter - 14), { x: inside(-8), y: middle }, !turned),
    );
    watch(mark, () => apart(linksAt(scene.links, unit), [i], [i], told));
    heads.push(mark);
    const column = drawName(fitted(head - 10), { transform: `translate(${inside(middle)},-8) rotate(-90)` }, false);
    tops.push(column);
    body.append(mark, column);
  });

  // Large marks first, so that small ones are drawn over them.
  const placed = [...placedLinks(scene)].sort((x, y) => y.link.value - x.link.value);
  const inQuarter = (one: Placed) =>
    placed.filter((other) => other.row === one.row && other.column === one.column && other.link.quad === one.link.quad);
  const most = Math.max(...scene.links.map(({ value }) => value));
  for (const one of placed) {
    const { link, row, column } = one;
    const sharers = inQuarter(one);
    const quarter = quarterOf(link.quad);
    const room = cell / 2 - 2;
    const x = inside((column + 0.5) * cell + (quarter.x * cell) / 4);
    const y = (row + 0.5) * cell + (quarter.y * cell) / 4;
    // With and without direction stand askew, so that each can be as large as its value says.
    const shift = sharers.length > 1 ? (sharers.indexOf(one) - 0.5) * room * 0.45 : 0;
    const length = Math.max(leastMark, room * Math.sqrt(link.value / most));
    const reach = sharers.length > 1 ? length + 2 : room;
    const mark = svgElement("g", {
      class: `mark link ${linkLook(link)}`,
      role: "button",
      "data-key": linkMark(link),
      transform: `translate(${x + shift},${y + shift})`,
    });
    const told = linkWords(link, scene.sources, names);
    mark.setAttribute("aria-label", told);
    mark.append(
      svgElement("rect", {
        class: "hit screen-only",
        x: -reach / 2,
        y: -reach / 2,
        width: reach,
        height: reach,
        fill: "transparent",
      }),
      svgElement("path", {
        d: shapeOf(link.directed, length),
        style: `fill: ${linkFill(link.quad, link.denied, scope)}; --edge: ${quadColour(link.quad)}`,
      }),
      svgElement("rect", {
        class: "ring",
        x: -room / 2 - 2,
        y: -room / 2 - 2,
        width: room + 4,
        height: room + 4,
        rx: 3,
      }),
    );
    watch(mark, () => apart([link], [row], [column], told));
    marks.push({ mark, x: x + shift, y: y + shift, link });
    body.append(mark);
  }
  const openMark = (_i: number, mark: Element) => {
    const id = mark.getAttribute("data-key");
    if (id !== null) open(id);
  };
  reachable(heads, towards(units.map((_unit, i) => ({ x: 0, y: i * cell }))), openMark);
  reachable(
    marks.map(({ mark }) => mark),
    towards(marks),
    openMark,
  );
  return svg;
};
