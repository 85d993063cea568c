/**
 * Where the marks of the timeline stand: numbers from periods. Pure, so that "marks do not cover each other" is a test and
 * not a hope. All lengths are pixels.
 */

import { dayLength, type Period } from "./timeline-time.js";

/** Something to place: a period in a lane, with the words that may stand beside it. */
export interface Happening extends Period {
  readonly id: string;
  readonly lane: string;
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
  readonly label: string;
}

/** The words beside a mark; they start at `x`, or end there where `anchor` is `end`. */
export interface MarkLabel {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/** A placed mark: a disc at `x0` = `x1` for a day, a bar from `x0` to `x1` for longer; `y` is its middle in the drawing. */
export interface PlacedMark {
  readonly id: string;
  readonly lane: string;
  readonly disc: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly row: number;
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
  readonly label: MarkLabel | null;
}

/** A lane: from `y` down `height`, its marks packed into `rows`. */
export interface PlacedLane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly rows: number;
  readonly marks: readonly PlacedMark[];
}

export interface LaneOptions {
  /** Lanes from top to bottom; a happening of any other lane is an error. */
  readonly lanes: readonly string[];
  /** Time to pixels. */
  readonly x: (time: number) => number;
  /** Left and right edge that labels must not cross. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly radius: number;
  readonly rowHeight: number;
  /** Space above and below the rows of a lane. */
  readonly padding: number;
  /** More space above the rows, where the lane's name stands above and not beside it. */
  readonly heading: number;
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number;
  /** Rows that a lane may grow to for the sake of labels. */
  readonly labelRows: number;
}

/** A bar shorter than this would be lost; its middle stays true. */
const shortestBar = 4;
const labelGap = 5;
const markGap = 3;
/** Labels shorter than this say nothing. */
const shortestLabel = 36;

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The first row in which the extent meets nothing; a new one where all are taken. */
const freeRow = (rows: readonly Extent[][], extent: Extent): number => {
  const found = rows.findIndex((row) => row.every((other) => other.to <= extent.from || extent.to <= other.from));
  return found === -1 ? rows.length : found;
};

/**
 * Puts extents into rows so that no two in a row overlap, in the order given.
 * @returns the row of each extent
 */
export const packRows = (extents: readonly Extent[]): readonly number[] => {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const row = freeRow(rows, extent);
    rows[row] = [...(rows[row] ?? []), extent];
    return row;
  });
};

/** The longest beginning of the text that fits with an ellipsis, in steps of the given parts; empty where none fits. */
const longestFit = (parts: readonly string[], width: number, measure: (text: string) => number): string => {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${parts.slice(0, middle).join("").trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return parts.slice(0, low).join("").trimEnd();
};

/**
 * The text cut to a width with an ellipsis, after a whole word if it can be, so that what is seen is part of what is said of it aloud;
 * null where nothing worth reading would be left.
 */
export const fitText = (text: string, width: number, measure: (text: string) => number): string | null => {
  if (measure(text) <= width) return text;
  if (width < shortestLabel) return null;
  const words = longestFit(text.split(/(?<=\s)/), width, measure).replace(/[\s:,،]+$/, "");
  const cut = [...words].length < 4 ? longestFit([...text], width, measure) : words;
  return [...cut].length < 4 ? null : `${cut}…`;
};

type Bare = Omit<PlacedMark, "row" | "y" | "label"> & Extent & { readonly text: string };

const bare = (happening: Happening, { x, radius }: LaneOptions): Bare => {
  const disc = happening.end - happening.start <= dayLength;
  const start = x(happening.start);
  const end = x(happening.end);
  const middle = (start + end) / 2;
  const half = disc ? 0 : Math.max(end - start, shortestBar) / 2;
  const x0 = middle - half;
  const x1 = middle + half;
  const reach = disc ? radius : 0;
  const { id, lane, fadesIn, fadesOut, label } = happening;
  return {
    id,
    lane,
    fadesIn,
    fadesOut,
    disc,
    x0,
    x1,
    text: label,
    from: x0 - reach - markGap,
    to: x1 + reach + markGap,
  };
};

/** The label within the given free stretch around a mark: to the right if it fits there, else to the left, else cut. */
const labelWithin = (mark: Bare, free: Extent, measure: (text: string) => number): MarkLabel | null => {
  const right = Math.max(mark.to, free.from);
  const left = Math.min(mark.from, free.to);
  const rightRoom = free.to - right - labelGap;
  const leftRoom = left - labelGap - free.from;
  const toRight = measure(mark.text) <= rightRoom || rightRoom >= leftRoom;
  const text = fitText(mark.text, toRight ? rightRoom : leftRoom, measure);
  if (text === null || text === "") return null;
  return toRight ? { x: right + labelGap, anchor: "start", text } : { x: left - labelGap, anchor: "end", text };
};

const withLabel = (mark: Bare, label: MarkLabel | null, measure: (text: string) => number): Extent => {
  if (label === null) return mark;
  const width = measure(label.text) + labelGap;
  return label.anchor === "start"
    ? { from: mark.from, to: Math.max(mark.to, label.x + width) }
    : { from: Math.min(mark.from, label.x - width), to: mark.to };
};

interface Packed {
  readonly rows: readonly number[];
  readonly labels: readonly (MarkLabel | null)[];
}

/** Every mark with its label in a stretch of its own. */
const packWithLabels = (marks: readonly Bare[], { left, right, measure }: LaneOptions): Packed => {
  const labels = marks.map((mark) => labelWithin(mark, { from: left, to: right }, measure));
  return { labels, rows: packRows(marks.map((mark, i) => withLabel(mark, labels[i] ?? null, measure))) };
};

/** Marks as tight as they go; labels only where a row leaves room to the right. */
const packTight = (marks: readonly Bare[], { right, measure }: LaneOptions): Packed => {
  const rows = packRows(marks);
  const labels = marks.map((mark, i) => {
    const next = marks.filter((other, j) => rows[j] === rows[i] && other.from >= mark.to);
    const limit = Math.min(right, ...next.map((other) => other.from));
    return labelWithin(mark, { from: mark.to, to: limit }, measure);
  });
  return { rows, labels };
};

const rowCount = (rows: readonly number[]) => Math.max(1, ...rows.map((row) => row + 1));

/**
 * Places happenings into lanes, top to bottom; within a lane no mark covers another and no label covers a mark.
 * @throws RangeError for a happening whose lane is not among the lanes
 */
export const layoutLanes = (happenings: readonly Happening[], options: LaneOptions): readonly PlacedLane[] => {
  const stray = happenings.find(({ lane }) => !options.lanes.includes(lane));
  if (stray !== undefined)
    throw new RangeError(`The mark "${stray.id}" has the lane "${stray.lane}", which is not drawn.`);
  let y = options.top;
  return options.lanes.map((id) => {
    const marks = happenings
      .filter(({ lane }) => lane === id)
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
      .map((happening) => bare(happening, options));
    const roomy = packWithLabels(marks, options);
    const { rows, labels } = rowCount(roomy.rows) <= options.labelRows ? roomy : packTight(marks, options);
    const top = y + options.padding + options.heading;
    const height = options.padding * 2 + options.heading + rowCount(rows) * options.rowHeight;
    const placed = marks.map(({ from: _from, to: _to, text: _text, ...mark }, i): PlacedMark => {
      const row = rows[i] ?? 0;
      return { ...mark, row, y: top + (row + 0.5) * options.rowHeight, label: labels[i] ?? null };
    });
    const lane = { id, y, height, rows: rowCount(rows), marks: placed };
    y += height;
    return lane;
  });
};
