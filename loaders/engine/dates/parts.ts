import type { CalendarClass } from "./calendar-words.js";
import { type Page, startOf } from "./lexemes.js";

/** A step from a reference: `by` periods from the publication, or from the nearest date before in the text. */
export interface Step {
  readonly by: number;
  readonly from: "publication" | "text";
}

export type Unit = "day" | "week" | "month" | "year" | "decade" | "century";

/** A day of a month: `n` (-1 the last), or a step (أمس). `ordinal`: written so (الثالث), and may count weekdays. */
export interface DayPart {
  readonly n?: number;
  readonly step?: Step;
  readonly ordinal?: boolean;
  /** The word "day" stands with it (اليوم الأول, آخر يوم). */
  readonly named?: boolean;
}

/** A weekday, 1 Monday – 7 Sunday; `nth` of a month (-1 the last); `step` by adjective (الماضي). */
export interface WeekdayPart {
  readonly n: number;
  readonly nth?: number;
  readonly step?: Step;
}

/** Steps alone, or counted inside a month or year. */
export interface WeekPart {
  readonly step?: Step;
  readonly nth?: number;
}

/**
 * A month by number, by step (الشهر الماضي), or both (أكتوبر الماضي). `other`: the second name disagreed; `rare`: the
 * name is a common word, and needs a day and a year.
 */
export interface MonthPart {
  readonly n?: number;
  readonly step?: Step;
  readonly other?: number;
  readonly rare?: boolean;
}

export type Era = "bce" | "ce" | "hijri";

/** A number that counts years, decades (tens: 60) or centuries; or a step. */
export interface CountPart {
  readonly n?: number;
  readonly step?: Step;
  readonly era?: Era;
}

export interface SeasonPart {
  readonly n: number;
  readonly step?: Step;
}

/** A part of a period: the n-th of so many, approximate or not. */
export interface Share {
  readonly n: number;
  readonly of: number;
  readonly approximate: boolean;
}

/** So many units before or after the publication or a date in the text. */
export interface Offset {
  readonly count: number;
  readonly unit: Unit;
  readonly from: "publication" | "text";
  readonly approximate: boolean;
}

/**
 * The `count` units before (negative) or after the publication, as one stretch; without count: the seven days before.
 */
export interface Stretch {
  readonly count: number;
  readonly unit: Unit;
}

/** The first or last so many days of a month or months of a year: الأشهر الستة الأولى. */
export interface Run {
  readonly count: number;
  readonly unit: "day" | "month";
  readonly last: boolean;
}

/**
 * What the words of an expression say for certain. What they leave unsaid (the year of `15 مايو`, 15 May) is implied
 * by the publication or the text when the expression is resolved.
 */
export interface Parts {
  readonly hijri?: boolean;
  readonly dayPart?: boolean;
  readonly day?: DayPart;
  readonly weekday?: WeekdayPart;
  readonly week?: WeekPart;
  readonly month?: MonthPart;
  readonly season?: SeasonPart;
  /** A quarter of the year, by step (الربع الماضي). */
  readonly quarter?: Step;
  readonly year?: CountPart;
  readonly decade?: CountPart;
  readonly century?: CountPart;
  readonly share?: Share;
  readonly run?: Run;
  /** Value of a holiday row, and of which day of the feast is spoken. */
  readonly holiday?: { readonly value: string; readonly day: number; readonly step?: Step };
  /** ISO day of an event known by its date. */
  readonly event?: string;
  readonly offset?: Offset;
  readonly stretch?: Stretch;
}

/** A possible date: tokens `from` to `to` (inclusive), what they say, and under which construction it was read. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly parts: Parts;
  /** The other end of an interval. */
  readonly until?: Parts;
  /** Means a date only in company; dropped when it stays alone. */
  readonly weak: boolean;
  /** The construction. */
  readonly name: string;
  /** The row of calendar.csv that decided, or "". */
  readonly row: string;
  /** First token of a head that the span leaves out (عامي "the years" before 2014 and 2017). */
  readonly lead?: number;
  /** What it was joined from: they stand again when the whole makes no date. */
  readonly of?: readonly Proposal[];
}

/** A proposal over tokens `from` to `next` (exclusive). */
export function propose(
  page: Page,
  from: number,
  next: number,
  parts: Parts,
  name: string,
  row = "",
  weak = false,
): Proposal {
  const start = startOf(page, from);
  const end = page.tokens[next - 1]?.end ?? start;
  return { from, to: next - 1, start, end, parts, weak, name, row };
}

/** What an adjective says of when: the step it takes, and from where. */
export const stepsOfSide: Readonly<Record<string, Step>> = {
  last: { by: -1, from: "publication" },
  recent: { by: -1, from: "publication" },
  previous: { by: -1, from: "text" },
  this: { by: 0, from: "publication" },
  next: { by: 1, from: "publication" },
  following: { by: 1, from: "text" },
  "last-but-one": { by: -2, from: "publication" },
  "next-but-one": { by: 2, from: "publication" },
  same: { by: 0, from: "text" },
};

/** Classes under which a month may stand. */
export const monthClasses: readonly CalendarClass[] = ["month", "month-name", "month-homograph", "month-rare"];

const levels = ["day", "weekday", "week", "month", "season", "year", "decade", "century"] as const;
const ranks: Readonly<Record<(typeof levels)[number], number>> = {
  day: 1,
  weekday: 1,
  week: 2,
  month: 3,
  season: 3,
  year: 5,
  decade: 6,
  century: 7,
};

/** Rank of the finest level said: 1 day, 2 week, 3 month or season, 5 year, 6 decade, 7 century; 0 for none. */
export function finest(parts: Parts): number {
  let rank = 0;
  for (const level of levels)
    if (parts[level] !== undefined && (rank === 0 || ranks[level] < rank)) rank = ranks[level];
  return rank;
}

/** Rank of the coarsest level said. */
export function coarsest(parts: Parts): number {
  let rank = 0;
  for (const level of levels) if (parts[level] !== undefined && ranks[level] > rank) rank = ranks[level];
  return rank;
}
