/**
 * A timeline of too many marks to tell apart: columns that count instead. Each happening is counted once, in the column of the
 * middle of its time. Pure.
 */

import { utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import { groupedBy } from "./grouped-by.js";
import type { QuadClass } from "./quad.js";
import type { Period } from "./timeline-time.js";

/** Marks beyond this number stand for nothing that an eye can follow, and cost time to draw. */
export const mostMarks = 400;

/** What a column stands for; `quads` counts its happenings by quad class, nothing where they have none. */
export interface Column extends Period {
  readonly lane: string;
  readonly total: number;
  readonly quads: ReadonlyMap<QuadClass, number>;
  readonly ids: readonly string[];
}

/** Something to count. */
export interface Counted extends Period {
  readonly id: string;
  readonly lane: string;
  readonly quad: QuadClass | null;
}

/** A column is no narrower than this, in pixels. */
const leastWidth = 9;

const quarter = utcMonth.every(3) ?? utcMonth;
const units = [utcDay, utcMonday, utcMonth, quarter, utcYear];
/** Middle lengths of these units in days. */
const lengths = [1, 7, 30.4, 91.3, 365.2];

/** The calendar unit whose columns are wide enough where a stretch of time is drawn on `width` pixels. */
export const unitFor = (shown: Period, width: number) => {
  const days = (shown.end - shown.start) / 86_400_000;
  const at = lengths.findIndex((length) => (width * length) / days >= leastWidth);
  return units[at === -1 ? units.length - 1 : at] ?? utcYear;
};

const middle = ({ start, end }: Period): number => (start + end) / 2;

/** Whether a stretch of time, such as a column, counts a happening: its middle falls into it. */
export const counts = (stretch: Period, happening: Period): boolean =>
  middle(happening) >= stretch.start && middle(happening) < stretch.end;

/** The columns of a stretch of time, by lane and then by time; empty ones are left out. */
export const columnsOf = (things: readonly Counted[], shown: Period, width: number): readonly Column[] => {
  const unit = unitFor(shown, width);
  const inside = things.filter((thing) => counts(shown, thing));
  const keyOf = (thing: Counted) => `${thing.lane}\n${unit.floor(new Date(middle(thing))).getTime()}`;
  return [...groupedBy(inside, keyOf).values()]
    .flatMap((own): Column[] => {
      const [first] = own;
      if (first === undefined) return [];
      const from = unit.floor(new Date(middle(first)));
      const quads = new Map<QuadClass, number>();
      for (const { quad } of own) if (quad !== null) quads.set(quad, (quads.get(quad) ?? 0) + 1);
      return [
        {
          lane: first.lane,
          start: Math.max(from.getTime(), shown.start),
          end: Math.min(unit.offset(from, 1).getTime(), shown.end),
          total: own.length,
          quads,
          ids: own.map(({ id }) => id),
        },
      ];
    })
    .sort((a, b) => (a.lane < b.lane ? -1 : a.lane > b.lane ? 1 : a.start - b.start));
};
