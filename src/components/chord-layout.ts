/**
 * Angles of a chord diagram with several directed ribbons a pair. d3.chord takes one matrix and so one ribbon a pair; here
 * every link has its own, as wide at one end as at the other. Angles are radians, clockwise from twelve o'clock, as
 * d3.arc and d3.ribbon take them. Pure.
 */

/** What the layout needs of a link. */
export interface WeightedLink {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

export interface Arc {
  readonly startAngle: number;
  readonly endAngle: number;
}

/** The arc of a unit; its length is the sum of the ends that meet it, so a link to itself counts twice. */
export interface UnitArc extends Arc {
  readonly id: string;
  readonly bloc: string;
  readonly value: number;
}

/** A stretch of the circle that one bloc takes. */
export interface BlocArc extends Arc {
  readonly bloc: string;
}

/** A link with its two ends: `source` on the arc of `a`, `target` on the arc of `b`. */
export interface Ribbon<L extends WeightedLink> {
  readonly link: L;
  readonly source: Arc;
  readonly target: Arc;
}

export interface ChordLayout<L extends WeightedLink> {
  readonly arcs: readonly UnitArc[];
  readonly blocs: readonly BlocArc[];
  /** Wide ribbons first, so that thin ones are drawn over them. */
  readonly ribbons: readonly Ribbon<L>[];
}

export interface ChordOptions {
  /** Gap between two units of a bloc, in radians; gaps shrink where there are too many units for them. */
  readonly padAngle: number;
  /** Gap between two blocs. */
  readonly blocPadAngle: number;
}

interface End {
  readonly link: number;
  readonly side: "source" | "target";
  /** Steps clockwise to the partner; of the units between, those nearest anticlockwise are met first. */
  readonly distance: number;
  readonly rank: number;
}

const tau = 2 * Math.PI;
/** Share of the circle that gaps may take. */
const mostGap = 0.4;

/** Orders the ends on an arc so that ribbons to neighbours leave from the side of those neighbours and parallel ones do not cross. */
const byPartner = (a: End, b: End) => b.distance - a.distance || a.rank - b.rank;

/**
 * Lays out links between units that stand around the circle in the order given.
 * @throws RangeError for a link whose end is not among the units, or whose value is not positive
 */
export const layoutChord = <L extends WeightedLink>(
  units: readonly { readonly id: string; readonly bloc: string }[],
  links: readonly L[],
  { padAngle, blocPadAngle }: ChordOptions,
): ChordLayout<L> => {
  const index = new Map(units.map(({ id }, i) => [id, i]));
  const ends: End[][] = units.map(() => []);
  const sums: number[] = units.map(() => 0);
  links.forEach((link, i) => {
    const [a, b] = [index.get(link.a), index.get(link.b)];
    if (a === undefined || b === undefined)
      throw new RangeError(`The link "${link.key}" ends at an actor that is not drawn.`);
    if (!(link.value > 0))
      throw new RangeError(`The link "${link.key}" has the width ${link.value}; widths are positive.`);
    const n = units.length;
    // A link to itself lies in the middle of its arc, its two ends side by side.
    const [there, back] = a === b ? [n / 2, n / 2] : [(b - a + n) % n, (a - b + n) % n];
    const [lowRank, highRank] = [i, -i];
    ends[a]?.push({ link: i, side: "source", distance: there, rank: a <= b ? lowRank : highRank });
    ends[b]?.push({
      link: i,
      side: "target",
      distance: back,
      rank: a === b ? lowRank + 0.5 : a < b ? highRank : lowRank,
    });
    sums[a] = (sums[a] ?? 0) + link.value;
    sums[b] = (sums[b] ?? 0) + link.value;
  });
  const gapAfter = units.map(({ bloc }, i) => (units[(i + 1) % units.length]?.bloc === bloc ? padAngle : blocPadAngle));
  const gaps = units.length < 2 ? 0 : gapAfter.reduce((sum, gap) => sum + gap, 0);
  const squeeze = gaps > tau * mostGap ? (tau * mostGap) / gaps : 1;
  const total = sums.reduce((sum, value) => sum + value, 0);
  const scale = total === 0 ? 0 : (tau - gaps * squeeze) / total;

  const sources: Arc[] = [];
  const targets: Arc[] = [];
  let angle = 0;
  const arcs = units.map(({ id, bloc }, i): UnitArc => {
    const startAngle = angle;
    for (const { link, side } of [...(ends[i] ?? [])].sort(byPartner)) {
      const end = { startAngle: angle, endAngle: angle + (links[link]?.value ?? 0) * scale };
      (side === "source" ? sources : targets)[link] = end;
      angle = end.endAngle;
    }
    const arc = { id, bloc, value: sums[i] ?? 0, startAngle, endAngle: angle };
    angle += (gapAfter[i] ?? 0) * squeeze;
    return arc;
  });
  const ribbons = links.flatMap((link, i): Ribbon<L>[] => {
    const [source, target] = [sources[i], targets[i]];
    return source === undefined || target === undefined ? [] : [{ link, source, target }];
  });
  return { arcs, blocs: blocArcs(arcs), ribbons: ribbons.sort((x, y) => y.link.value - x.link.value) };
};

const blocArcs = (arcs: readonly UnitArc[]): readonly BlocArc[] => {
  const blocs: BlocArc[] = [];
  for (const { bloc, startAngle, endAngle } of arcs) {
    const last = blocs.at(-1);
    if (last?.bloc === bloc) blocs[blocs.length - 1] = { ...last, endAngle };
    else blocs.push({ bloc, startAngle, endAngle });
  }
  return blocs;
};
