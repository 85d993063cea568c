/** Small drawings of the three views for the overview: a glance at the shape of the data, without axes or words. */

import { svgElement } from "./elements.js";
import { mirrored, mirrorTransform } from "./mirror.js";
import type { OverviewFacts } from "./overview-facts.js";
import { addHatches, quadClasses, quadFill } from "./quad.js";
import type { DrawnTables } from "./rows.js";
import { stanceGlyph } from "./stance.js";
import { drawGlyph } from "./stance-glyph.js";
import type { Lang } from "./state.js";

const width = 240;
const height = 76;

const frame = (scope: string): SVGSVGElement => {
  const svg = svgElement("svg", {
    class: "card-drawing",
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true",
    focusable: "false",
  });
  addHatches(svg, scope);
  return svg;
};

/** Events along the years, each in a row of its quad class; ticks below for the publications. */
export const timelineDrawing = ({ events, articles }: DrawnTables, lang: Lang): SVGSVGElement => {
  const drawing = frame("card-timeline");
  const svg = svgElement("g", { transform: mirrorTransform(lang, width) });
  drawing.append(svg);
  const days = events.flatMap(({ first, last, quad_class }) => {
    const [from, to] = [first ?? last, last ?? first];
    return from === null || to === null ? [] : [{ from: from.getTime(), to: to.getTime(), quad: quad_class }];
  });
  const flags = articles.flatMap(({ published_first }) =>
    published_first === null ? [] : [published_first.getTime()],
  );
  const times = [...days.flatMap(({ from, to }) => [from, to]), ...flags];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (time: number) => 6 + ((time - first) / Math.max(last - first, 1)) * (width - 12);
  const base = height - 14;
  svg.append(svgElement("path", { class: "card-axis", d: `M0,${base}H${width}` }));
  for (const { from, to, quad } of days) {
    const y = 8 + quadClasses.indexOf(quad) * 13;
    svg.append(
      svgElement("rect", {
        x: x(from) - 2.5,
        y,
        width: Math.max(x(to) - x(from), 0) + 5,
        height: 5,
        rx: 2.5,
        style: `fill: ${quadFill(quad, "card-timeline")}`,
      }),
    );
  }
  for (const flag of flags) svg.append(svgElement("path", { class: "card-flag", d: `M${x(flag)},${base}v10` }));
  return drawing;
};

/** Relations by quad class: a bar each, as long as their number. */
export const relationsDrawing = ({ relations }: DrawnTables, lang: Lang): SVGSVGElement => {
  const drawing = frame("card-relations");
  const svg = svgElement("g", { transform: mirrorTransform(lang, width) });
  drawing.append(svg);
  const counts = quadClasses.map((quad) => relations.filter((row) => row.quad_class === quad).length);
  const most = Math.max(...counts, 1);
  quadClasses.forEach((quad, i) => {
    const length = ((counts[i] ?? 0) / most) * width;
    svg.append(
      svgElement("rect", {
        x: 0,
        y: 4 + i * 18,
        width: length,
        height: 12,
        style: `fill: ${quadFill(quad, "card-relations")}`,
      }),
    );
  });
  return drawing;
};

const cell = { step: 13, radius: 4, rows: 5 };

/** Claims against voices: the claims that most voices speak of, with the stance of each. */
export const claimsDrawing = ({ contested, shared, names }: OverviewFacts): SVGSVGElement => {
  const svg = frame("card-claims");
  const claims = [...new Set([...contested, ...shared])].slice(0, cell.rows);
  const voices = [
    ...new Set(
      claims.flatMap(({ camps }) => camps.flatMap(({ statements }) => statements.map(({ source }) => source))),
    ),
  ];
  claims.forEach(({ proposition, camps }, row) => {
    for (const { stance, statements } of camps) {
      for (const { source } of statements) {
        const column = voices.indexOf(source);
        const [x, y] = [8 + column * cell.step, 11 + row * cell.step];
        if (x > width - 8) continue;
        const glyph = drawGlyph(
          stanceGlyph(stance, false, cell.radius, "square"),
          proposition.quad_class,
          "card-claims",
        );
        glyph.setAttribute("transform", `translate(${mirrored(names.lang, width)(x)},${y})`);
        svg.append(glyph);
      }
    }
  });
  return svg;
};
