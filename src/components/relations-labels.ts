/**
 * Places of names around a circle: upright, beside their arcs, in two columns that follow the circle and never overlap.
 * Pixels from the centre, y downwards; angles as in chord-layout.ts. Pure.
 */

import type { UnitArc } from "./chord-layout.js";

/** A name beside its arc, or a bloc's name as a heading above the names of its units. */
export interface ChordLabel {
  readonly id: string;
  readonly heading: boolean;
  /** Whether it stands on the left half and ends at x rather than begins there. */
  readonly left: boolean;
  readonly x: number;
  readonly y: number;
  /** Middle of its arc; of a heading, of the unit below it. */
  readonly angle: number;
}

export interface LabelOptions {
  /** Distance of names from the centre. */
  readonly radius: number;
  /** Least distance between two lines of text. */
  readonly lineHeight: number;
  /** Whether blocs of several units get a heading. */
  readonly headings: boolean;
}

/**
 * Moves places apart so that each is at least `gap` after the one before, as little as can be (least squares, by pooling
 * neighbours that push each other).
 * @param wanted places in the order in which they are to stand
 */
export const spreadLine = (wanted: readonly number[], gap: number): readonly number[] => {
  const pools: { sum: number; count: number }[] = [];
  const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
  wanted.forEach((place, i) => {
    let pool = { sum: place - i * gap, count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
    .map((place, i) => place + i * gap);
};

interface Wanted {
  readonly id: string;
  readonly heading: boolean;
  readonly angle: number;
  readonly y: number;
}

const middle = ({ startAngle, endAngle }: UnitArc) => (startAngle + endAngle) / 2;

/** The names of one half in reading order, each bloc of several units under its heading. */
const column = (arcs: readonly UnitArc[], sizes: ReadonlyMap<string, number>, options: LabelOptions): Wanted[] => {
  const headed = new Set<string>();
  return [...arcs]
    .map((arc) => ({ arc, y: -options.radius * Math.cos(middle(arc)) }))
    .sort((one, other) => one.y - other.y)
    .flatMap(({ arc, y }): Wanted[] => {
      const name = { id: arc.id, heading: false, angle: middle(arc), y };
      if (!options.headings || headed.has(arc.bloc) || (sizes.get(arc.bloc) ?? 0) < 2) return [name];
      headed.add(arc.bloc);
      return [{ id: arc.bloc, heading: true, angle: middle(arc), y: y - options.lineHeight }, name];
    });
};

/** Places the names of arcs. */
export const chordLabels = (arcs: readonly UnitArc[], options: LabelOptions): readonly ChordLabel[] => {
  const { radius, lineHeight } = options;
  const sizes = new Map<string, number>();
  for (const { bloc } of arcs) sizes.set(bloc, (sizes.get(bloc) ?? 0) + 1);
  return [false, true].flatMap((left) => {
    const own = arcs.filter((arc) => middle(arc) > Math.PI === left);
    const wanted = column(own, sizes, options);
    const ys = spreadLine(
      wanted.map(({ y }) => y),
      lineHeight,
    );
    const labels = wanted.map(({ id, heading, angle }, i): ChordLabel => {
      const y = ys[i] ?? 0;
      // The edge of the line that is nearer to the middle of the circle is the one that would meet it.
      const edge = Math.max(0, Math.abs(y) - lineHeight / 2);
      // Names stacked above the circle step aside as their arcs do, so that no leader meets the name below.
      const x = Math.max(edge < radius ? Math.sqrt(radius ** 2 - edge ** 2) : 0, radius * Math.abs(Math.sin(angle)), 6);
      return { id, heading, left, x: left ? -x : x, y, angle };
    });
    // A heading begins where the name below it does, or further out where the circle is wider there.
    return labels.map((label, i) => {
      const below = labels[i + 1]?.x ?? 0;
      return label.heading ? { ...label, x: Math.abs(below) > Math.abs(label.x) ? below : label.x } : label;
    });
  });
};
