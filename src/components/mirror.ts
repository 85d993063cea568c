/**
 * Drawings that run from right to left. Layouts count from the side where a line of the page begins; only when drawn are
 * their places turned into pixels from the left. In a drawing whose direction is right to left, `text-anchor: start` is the
 * right end of a text, so anchors need no turning.
 */

import type { Lang } from "./state.js";

/** Whether lines run from right to left in a language. */
export const runsLeft = (lang: Lang): boolean => lang === "ar";

/** From a distance to the beginning of the line to pixels from the left, in a drawing of that width. */
export const mirrored = (lang: Lang, width: number): ((x: number) => number) =>
  runsLeft(lang) ? (x) => width - x : (x) => x;

/** The transform that turns a group of shapes, without words, about the middle of a drawing; null where it stays. */
export const mirrorTransform = (lang: Lang, width: number): string | null =>
  runsLeft(lang) ? `translate(${width},0) scale(-1,1)` : null;
