/** Draws the marks of the timeline from their layout. */

import { svgElement } from "./elements.js";
import { mirrored, mirrorTransform, runsLeft } from "./mirror.js";
import { stanceBar, stanceGlyph } from "./stance.js";
import { drawGlyph } from "./stance-glyph.js";
import type { Lang } from "./state.js";
import type { PlacedMark } from "./timeline-layout.js";

/** Height of a bar, radius of a disc, in pixels. */
export const barHeight = 10;
export const discRadius = 6;

/** What a fading end takes of a bar, at most. */
const longestFade = 30;

export interface MarkLook {
  readonly quad: string;
  readonly stance: string;
  readonly distanced: boolean;
  /** Prefix of ids in this drawing. */
  readonly scope: string;
}

/** A mask that lets an approximate end fade out; its id is made of the mark's. */
const fadeMask = (id: string, mark: PlacedMark): SVGMaskElement => {
  const width = mark.x1 - mark.x0;
  const share = Math.min(mark.fadesIn && mark.fadesOut ? 0.42 : 0.6, longestFade / width);
  const stops: readonly (readonly [number, number])[] = [
    [0, mark.fadesIn ? 0.04 : 1],
    [mark.fadesIn ? share : 0, 1],
    [mark.fadesOut ? 1 - share : 1, 1],
    [1, mark.fadesOut ? 0.04 : 1],
  ];
  const gradient = svgElement("linearGradient", { id: `${id}-gradient` });
  for (const [offset, opacity] of stops) {
    gradient.append(svgElement("stop", { offset, "stop-color": "white", "stop-opacity": opacity }));
  }
  const box = { x: -6, y: -barHeight, width: width + 12, height: 2 * barHeight };
  const ground = svgElement("rect", { ...box, x: 0, width, fill: `url(#${id}-gradient)` });
  return svgElement("mask", { id, maskUnits: "userSpaceOnUse", ...box }, gradient, ground);
};

/** Lines that fade away from a disc whose day is approximate. */
const whiskers = (mark: PlacedMark, colour: string): readonly SVGElement[] =>
  [mark.fadesIn ? -1 : 0, mark.fadesOut ? 1 : 0]
    .filter((side) => side !== 0)
    .flatMap((side) =>
      [0, 1, 2].map((i) =>
        svgElement("line", {
          x1: side * (discRadius + 2 + i * 4),
          x2: side * (discRadius + 4.5 + i * 4),
          opacity: 0.9 - i * 0.3,
          style: `stroke: ${colour}; stroke-width: 2px`,
        }),
      ),
    );

/**
 * One event: its disc or bar, its words, and a ring for focus and selection. The group stands where a bar begins, at the
 * middle of a disc; in a drawing that runs to the left its shapes are turned, its words are not.
 * @param across width of the drawing in pixels
 */
export const drawMark = (mark: PlacedMark, look: MarkLook, lang: Lang, across: number): SVGGElement => {
  const { quad, stance, distanced, scope } = look;
  const width = mark.x1 - mark.x0;
  const at = mirrored(lang, across)(mark.x0);
  const outer = svgElement("g", { class: "mark", transform: `translate(${at},${mark.y})`, role: "button" });
  const group = svgElement("g", { transform: mirrorTransform(lang, 0) });
  outer.append(group);
  const reach = mark.disc ? discRadius : 0;
  const labelEnds = mark.label === null ? 0 : mark.label.x - mark.x0;
  group.append(
    svgElement("rect", {
      class: "hit screen-only",
      x: -reach - 4,
      y: -12,
      width: width + 2 * reach + 8,
      height: 24,
      fill: "transparent",
    }),
  );
  group.append(
    svgElement("rect", {
      class: "ring",
      x: -reach - 4,
      y: -reach - 4 - (mark.disc ? 0 : barHeight / 2),
      width: width + 2 * reach + 8,
      height: 2 * reach + 8 + (mark.disc ? 0 : barHeight),
      rx: mark.disc ? discRadius + 4 : 4,
    }),
  );
  if (mark.disc) {
    group.append(...whiskers(mark, `var(--${quad})`));
    outer.append(drawGlyph(stanceGlyph(stance, distanced, discRadius, "disc"), quad, scope));
  } else {
    const bar = drawGlyph(stanceBar(stance, distanced, width, barHeight), quad, scope);
    if (mark.fadesIn || mark.fadesOut) {
      const id = `${scope}-fade-${mark.id.replace(/[^\w-]/g, "_")}`;
      group.append(fadeMask(id, mark));
      bar.setAttribute("mask", `url(#${id})`);
    }
    group.append(bar);
  }
  if (mark.label !== null) {
    outer.append(
      svgElement(
        "text",
        {
          class: "mark-label",
          x: runsLeft(lang) ? -labelEnds : labelEnds,
          dy: "0.34em",
          "text-anchor": mark.label.anchor,
        },
        mark.label.text,
      ),
    );
  }
  return outer;
};

/** A publication: a flag on its pole, from `y` down to `foot`. */
export const drawFlag = (mark: PlacedMark, foot: number, lang: Lang, across: number): SVGGElement => {
  const x = (mark.x0 + mark.x1) / 2;
  const outer = svgElement("g", { class: "mark flag", role: "button" });
  const group = svgElement("g", { transform: mirrorTransform(lang, across) });
  outer.append(group);
  const pennant = `M${x},${mark.y - 8}h11l-3.5,4.5l3.5,4.5h-11Z`;
  group.append(svgElement("line", { class: "pole", x1: x, x2: x, y1: mark.y - 8, y2: foot }));
  if (!mark.disc) {
    const vague = mark.fadesIn || mark.fadesOut ? "vague" : "";
    group.append(
      svgElement("line", { class: `span ${vague}`, x1: mark.x0, x2: mark.x1, y1: mark.y + 6, y2: mark.y + 6 }),
    );
  }
  group.append(svgElement("path", { class: "pennant", d: pennant }));
  group.append(svgElement("rect", { class: "ring", x: x - 5, y: mark.y - 12, width: 21, height: 18, rx: 4 }));
  group.append(
    svgElement("rect", {
      class: "hit screen-only",
      x: x - 8,
      y: mark.y - 12,
      width: 26,
      height: 24,
      fill: "transparent",
    }),
  );
  if (mark.label !== null) {
    const on = mark.label.anchor === "start";
    outer.append(
      svgElement(
        "text",
        {
          class: "mark-label",
          x: mirrored(lang, across)(on ? Math.max(mark.label.x, x + 15) : mark.label.x),
          y: mark.y,
          dy: "0.2em",
          "text-anchor": mark.label.anchor,
        },
        mark.label.text,
      ),
    );
  }
  return outer;
};
