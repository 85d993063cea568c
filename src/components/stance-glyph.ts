/** Draws the form of a stance in the colour and pattern of a quad class. */

import { svgElement } from "./elements.js";
import { addHatches, quadColour, quadFill } from "./quad.js";
import { type StanceGlyph, stanceGlyph } from "./stance.js";

/** The parts of a glyph as SVG: a ground that hides what lies behind, the filled part, the outline, the stroke of a denial. */
export const drawGlyph = (glyph: StanceGlyph, quad: string, scope: string): SVGGElement => {
  const colour = quadColour(quad);
  const group = svgElement("g", { class: "glyph" });
  group.append(svgElement("path", { d: glyph.outline, style: "fill: var(--paper)" }));
  if (glyph.filled !== null)
    group.append(svgElement("path", { d: glyph.filled, style: `fill: ${quadFill(quad, scope)}` }));
  group.append(
    svgElement("path", {
      d: glyph.outline,
      "stroke-dasharray": glyph.dash,
      style: `fill: none; stroke: ${colour}; stroke-width: 1.4px`,
    }),
  );
  if (glyph.stroke !== null) {
    group.append(svgElement("path", { d: glyph.stroke, style: `fill: none; stroke: ${colour}; stroke-width: 1.8px` }));
  }
  return group;
};

const pageScope = "page";

/** Puts the hatches that small glyphs in running text share into the document, once. */
const sharedHatches = (): void => {
  if (document.getElementById("page-hatches") !== null) return;
  const svg = svgElement("svg", {
    id: "page-hatches",
    width: 0,
    height: 0,
    "aria-hidden": "true",
    class: "out-of-sight",
  });
  addHatches(svg, pageScope);
  document.body.append(svg);
};

/** A glyph to stand in running text or a table cell; it says nothing by itself, so put words beside it. */
export const inlineGlyph = (stance: string, distanced: boolean, quad: string, radius = 6): SVGSVGElement => {
  sharedHatches();
  const side = 2 * radius + 5;
  const svg = svgElement("svg", {
    class: "inline-glyph",
    width: side,
    height: side,
    viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`,
    "aria-hidden": "true",
  });
  svg.append(drawGlyph(stanceGlyph(stance, distanced, radius, "square"), quad, pageScope));
  return svg;
};

/** A swatch of a quad class: its colour and pattern. */
export const quadSwatch = (quad: string): SVGSVGElement => inlineGlyph("assert", false, quad, 6);
