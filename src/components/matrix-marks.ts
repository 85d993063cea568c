/** The small drawings of the matrix: the marks of contested and single-source rows, the glyphs of a cell, and the key to them. */

import { element, svgElement } from "./elements.js";
import type { CellPart, Matrix, PropositionFact } from "./matrix-layout.js";
import { matrixWordsIn } from "./matrix-words.js";
import type { Names } from "./names.js";
import { quadClasses } from "./quad.js";
import { stances } from "./stance.js";
import { inlineGlyph, quadSwatch } from "./stance-glyph.js";

/** The marks a row can carry. */
export const rowMarks = ["contested", "single"] as const;
export type RowMark = (typeof rowMarks)[number];

/** Two heads against each other for a dispute; one dot in a ring for a single voice. SVG path data around the origin. */
const shapes: Readonly<Record<RowMark, { readonly filled: string; readonly line: string }>> = {
  contested: { filled: "M-7,-5L-0.8,0L-7,5ZM7,-5L0.8,0L7,5Z", line: "" },
  single: {
    filled: "M-1.6,0A1.6,1.6 0 1 1 1.6,0A1.6,1.6 0 1 1 -1.6,0Z",
    line: "M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z",
  },
};

/** The mark of a row, centred on the origin, in ink. */
export const drawRowMark = (mark: RowMark): SVGGElement =>
  svgElement(
    "g",
    { class: "row-mark" },
    svgElement("path", { d: shapes[mark].filled, style: "fill: var(--ink)" }),
    svgElement("path", { d: shapes[mark].line, style: "fill: none; stroke: var(--ink); stroke-width: 1.3px" }),
  );

/** The mark of a row for running text; it says nothing by itself, so put words beside it. */
export const inlineRowMark = (mark: RowMark): SVGSVGElement =>
  svgElement(
    "svg",
    { class: "inline-glyph", width: 17, height: 14, viewBox: "-8.5 -7 17 14", "aria-hidden": "true" },
    drawRowMark(mark),
  );

/** Which marks a row carries. */
export const marksOf = ({ contested, single }: PropositionFact): readonly RowMark[] =>
  rowMarks.flatMap((mark) => ((mark === "contested" ? contested : single) ? [mark] : []));

/** The glyphs of a cell side by side, each with its number of statements. */
export const cellGlyphs = (parts: readonly CellPart[], quad: string): readonly (HTMLElement | string)[] =>
  parts.flatMap(({ stance, distanced, relations }, i) => [
    ...(i > 0 ? [" "] : []),
    element(
      "span",
      { class: "cell-part" },
      inlineGlyph(stance, distanced, quad, 5.5),
      element("span", { class: "cell-count" }, String(relations.length)),
    ),
  ]);

/** What occurs in a matrix, for its key. */
export const keyNeeds = ({ rows }: Matrix) => {
  const parts = rows.flatMap(({ cells }) => [...cells.values()].flat());
  return {
    quads: new Set(rows.map(({ proposition }) => proposition.quad)),
    stances: new Set(parts.map(({ stance }) => stance)),
    distanced: parts.some(({ distanced }) => distanced),
    marks: new Set(rows.flatMap(({ proposition }) => marksOf(proposition))),
  };
};

/** The key: quad classes by colour and pattern, stances by form, marks of rows by their shape; only what occurs. */
export const matrixKey = (matrix: Matrix, names: Names): HTMLElement => {
  const needs = keyNeeds(matrix);
  const say = matrixWordsIn[names.lang];
  const entries: readonly (readonly [SVGSVGElement, string])[] = [
    ...quadClasses.filter((quad) => needs.quads.has(quad)).map((quad) => [quadSwatch(quad), names.quad(quad)] as const),
    ...stances
      .filter((stance) => needs.stances.has(stance))
      .map((stance) => [inlineGlyph(stance, false, ""), names.stance(stance)] as const),
    ...(needs.distanced ? [[inlineGlyph("assert", true, ""), say.distanced] as const] : []),
    ...rowMarks.filter((mark) => needs.marks.has(mark)).map((mark) => [inlineRowMark(mark), say.marks[mark]] as const),
  ];
  return element(
    "ul",
    { class: "matrix-key", "aria-label": say.key },
    ...entries.map(([glyph, words]) => element("li", {}, glyph, element("span", { dir: "auto" }, words))),
  );
};
