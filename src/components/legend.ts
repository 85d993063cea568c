/** The key of a drawing, drawn into it so that a saved picture keeps it: quad classes by colour and pattern, stances by form. */

import { svgElement } from "./elements.js";
import { figureWords } from "./figure-words.js";
import { mirrored, runsLeft } from "./mirror.js";
import type { Names } from "./names.js";
import { quadClasses } from "./quad.js";
import { type GlyphShape, stanceGlyph, stances } from "./stance.js";
import { drawGlyph } from "./stance-glyph.js";

const lineHeight = 20;
const radius = 5.5;

interface Entry {
  readonly label: string;
  readonly draw: () => SVGGElement;
}

/** What of the key a drawing needs: only what occurs in it. */
export interface LegendNeeds {
  readonly quads: ReadonlySet<string>;
  readonly stances: ReadonlySet<string>;
  readonly distanced: boolean;
  readonly shape: GlyphShape;
  readonly scope: string;
}

/**
 * Draws the key in lines of at most `width` pixels.
 * @returns the drawing and its height in pixels
 */
export const drawLegend = (needs: LegendNeeds, names: Names, width: number, measure: (text: string) => number) => {
  const { shape, scope } = needs;
  const glyph = (stance: string, distanced: boolean, quad: string) => () =>
    drawGlyph(stanceGlyph(stance, distanced, radius, shape), quad, scope);
  const entries: Entry[] = [
    ...quadClasses
      .filter((quad) => needs.quads.has(quad))
      .map((quad) => ({ label: names.quad(quad), draw: glyph("assert", false, quad) })),
    ...(needs.stances.size > 1 ? stances.filter((stance) => needs.stances.has(stance)) : []).map((stance) => ({
      label: names.stance(stance),
      draw: glyph(stance, false, ""),
    })),
    ...(needs.distanced ? [{ label: figureWords[names.lang].distanced, draw: glyph("assert", true, "") }] : []),
  ];
  const group = svgElement("g", { class: "legend" });
  const across = mirrored(names.lang, width);
  const way = runsLeft(names.lang) ? -1 : 1;
  let [x, y] = [0, 0];
  for (const { label, draw } of entries) {
    const room = 2 * radius + 8 + measure(label) + 18;
    if (x > 0 && x + room - 18 > width) [x, y] = [0, y + lineHeight];
    const item = svgElement("g", { transform: `translate(${across(x + radius + 1)},${y + lineHeight / 2})` }, draw());
    item.append(svgElement("text", { x: way * (radius + 6), dy: "0.35em" }, label));
    group.append(item);
    x += room;
  }
  return { group, height: entries.length === 0 ? 0 : y + lineHeight };
};
