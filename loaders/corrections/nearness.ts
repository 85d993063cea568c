import type { Span } from "../engine/types.js";

/** How far two stretches lie apart, in code units; 0 where they touch or overlap. */
export const gapBetween = (x: Span, y: Span): number => Math.max(0, x.start - y.end, y.start - x.end);

/** Of some rows, the one nearest to a place. */
export const nearestTo = <Row>(place: Span, rows: readonly Row[], spanOf: (row: Row) => Span): Row | undefined =>
  rows.toSorted((x, y) => gapBetween(spanOf(x), place) - gapBetween(spanOf(y), place))[0];
