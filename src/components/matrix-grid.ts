/** How the arrow keys go over the marks of the matrix. Pure. */

import { arrowsOf, type Step } from "./figure-marks.js";
import type { Lang } from "./state.js";

/** Where a mark stands: its row, and its column counted from 0; the label of a row stands at -1. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Steps over a grid with gaps: an arrow leads to the next mark of the same row or column and stays where there is none,
 * Home and End to the ends of the row.
 */
export const overGrid =
  (places: readonly GridPlace[], lang: Lang = "en"): Step =>
  (from, key) => {
    const [on, back] = arrowsOf(lang);
    const here = places[from];
    if (here === undefined) return null;
    const nearest = (ahead: (place: GridPlace) => number): number => {
      let [best, least] = [from, Number.POSITIVE_INFINITY];
      places.forEach((place, i) => {
        const distance = ahead(place);
        if (distance > 0 && distance < least) [best, least] = [i, distance];
      });
      return best;
    };
    const along = ({ row, column }: GridPlace) => (row === here.row ? column - here.column : 0);
    const down = ({ row, column }: GridPlace) => (column === here.column ? row - here.row : 0);
    switch (key) {
      case on:
        return nearest(along);
      case back:
        return nearest((place) => -along(place));
      case "ArrowDown":
        return nearest(down);
      case "ArrowUp":
        return nearest((place) => -down(place));
      case "Home":
        return places.findIndex(({ row }) => row === here.row);
      case "End":
        return places.findLastIndex(({ row }) => row === here.row);
      default:
        return null;
    }
  };
