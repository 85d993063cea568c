/** The claim–source matrix as one drawing, whole and unscrolled, to be saved as a picture. */

import { svgElement, textMeasure } from "./elements.js";
import { drawLegend } from "./legend.js";
import type { Matrix, MatrixColumn, MatrixRow } from "./matrix-layout.js";
import { drawRowMark, keyNeeds, marksOf, rowMarks } from "./matrix-marks.js";
import { matrixWordsIn } from "./matrix-words.js";
import { mirrored, runsLeft } from "./mirror.js";
import type { Names } from "./names.js";
import { addHatches } from "./quad.js";
import { stanceGlyph } from "./stance.js";
import { drawGlyph } from "./stance-glyph.js";
import type { Lang } from "./state.js";

const scope = "claims-picture";
const rowHeight = 22;
/** Room for one stance of a cell: its glyph and its number. */
const partWidth = 27;
const radius = 5;
const letters = 13;
const small = "font-size: 11px; fill: var(--ink-soft)";

/** Left edge of each column, by key; a wider gap parts the kinds of voice. */
const columnPlaces = (matrix: Matrix, left: number, kindWidth: (kind: string) => number) => {
  const places = new Map<string, { readonly x: number; readonly width: number }>();
  let x = left;
  for (const { kind, columns } of matrix.groups) {
    x += 6;
    const least = kindWidth(kind) / columns.length;
    for (const { key } of columns) {
      const parts = Math.max(...matrix.rows.map(({ cells }) => cells.get(key)?.length ?? 0));
      const width = Math.max(parts * partWidth + 6, least);
      places.set(key, { x, width });
      x += width;
    }
  }
  return { places, right: x };
};

/** The part of the key that the other views do not have: the marks of rows. */
const drawMarkKey = (
  matrix: Matrix,
  y: number,
  measure: (text: string) => number,
  lang: Lang,
  across: (x: number) => number,
): SVGGElement => {
  const group = svgElement("g", { class: "legend" });
  const { marks } = keyNeeds(matrix);
  let x = 0;
  for (const mark of rowMarks.filter((name) => marks.has(name))) {
    const words = matrixWordsIn[lang].marks[mark];
    const item = svgElement("g", { transform: `translate(${across(x + 8)},${y})` }, drawRowMark(mark));
    item.append(svgElement("text", { x: runsLeft(lang) ? -12 : 12, dy: "0.35em" }, words));
    group.append(item);
    x += measure(words) + 38;
  }
  return group;
};

const drawCell = (
  row: MatrixRow,
  column: MatrixColumn,
  x: number,
  y: number,
  lang: Lang,
  across: (x: number) => number,
): SVGGElement => {
  const group = svgElement("g", {});
  (row.cells.get(column.key) ?? []).forEach(({ stance, distanced, relations }, i) => {
    const glyph = drawGlyph(stanceGlyph(stance, distanced, radius, "square"), row.proposition.quad, scope);
    const part = svgElement("g", { transform: `translate(${across(x + 10 + i * partWidth)},${y})` }, glyph);
    part.append(
      svgElement(
        "text",
        { x: runsLeft(lang) ? -radius - 4 : radius + 4, dy: "0.35em", style: small },
        String(relations.length),
      ),
    );
    group.append(part);
  });
  return group;
};

/** Draws the whole matrix. */
export const matrixPicture = (matrix: Matrix, names: Names): SVGSVGElement => {
  const measure = textMeasure(letters);
  const labelOf = ({ proposition: { a, b, directed } }: MatrixRow) => names.pair(a, b, directed);
  const labels = Math.max(...matrix.rows.map((row) => measure(labelOf(row)))) + 60;
  const longest = Math.max(...matrix.columns.map(({ source }) => measure(names.short(source))));
  const { places, right } = columnPlaces(matrix, labels, (kind) => measure(names.kind(kind)) + 8);
  const width = Math.ceil(right + 8);
  const legend = drawLegend({ ...keyNeeds(matrix), shape: "square", scope }, names, width, measure);
  const kinds = legend.height + 44;
  const top = kinds + longest + 20;
  const across = mirrored(names.lang, width);
  const height = Math.ceil(top + matrix.rows.length * rowHeight + 6);
  const svg = svgElement("svg", { class: "matrix-picture", viewBox: `0 0 ${width} ${height}`, width, height });
  addHatches(svg, scope);
  svg.append(legend.group, drawMarkKey(matrix, legend.height + 10, measure, names.lang, across));
  for (const { kind, columns } of matrix.groups) {
    const x = places.get(columns[0]?.key ?? "")?.x ?? labels;
    const end = places.get(columns.at(-1)?.key ?? "");
    const foot = end === undefined ? x : end.x + end.width;
    if (kind === "outlet") {
      const ground = {
        x: Math.min(across(x), across(foot)),
        y: kinds - 16,
        width: foot - x,
        height: height - kinds + 16,
      };
      svg.append(svgElement("rect", { ...ground, style: "fill: var(--panel)" }));
    }
    svg.append(
      svgElement("line", {
        x1: across(x),
        x2: across(foot - 4),
        y1: kinds + 6,
        y2: kinds + 6,
        style: "stroke: var(--ink)",
      }),
    );
    svg.append(svgElement("text", { x: across(x), y: kinds }, names.kind(kind)));
  }
  for (const column of matrix.columns) {
    const { x, width: wide } = places.get(column.key) ?? { x: 0, width: 0 };
    const name = svgElement("text", {
      transform: `translate(${across(x + wide / 2) + 4},${top - 6}) rotate(-90)`,
      "text-anchor": runsLeft(names.lang) ? "end" : "start",
    });
    name.append(names.short(column.source));
    svg.append(name);
  }
  matrix.rows.forEach((row, i) => {
    const y = top + (i + 0.5) * rowHeight;
    const edge = top + i * rowHeight;
    svg.append(svgElement("line", { x1: 0, x2: width, y1: edge, y2: edge, style: "stroke: var(--line)" }));
    const swatch = drawGlyph(stanceGlyph("assert", false, radius, "square"), row.proposition.quad, scope);
    svg.append(svgElement("g", { transform: `translate(${across(radius + 2)},${y})` }, swatch));
    svg.append(svgElement("text", { x: across(20), y, dy: "0.35em" }, labelOf(row)));
    marksOf(row.proposition).forEach((mark, n) => {
      svg.append(svgElement("g", { transform: `translate(${across(labels - 14 - n * 18)},${y})` }, drawRowMark(mark)));
    });
    for (const column of matrix.columns) {
      if (row.cells.has(column.key))
        svg.append(drawCell(row, column, places.get(column.key)?.x ?? 0, y, names.lang, across));
    }
  });
  return svg;
};
