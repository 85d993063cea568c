/** Days, periods and how they are said. Times are milliseconds since 1970 UTC; the end of a period is exclusive. */

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** A stretch of time: from `start` up to, but not including, `end`. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Which ends of an EDTF value are uncertain or approximate (`~`, `?`, `%`), and which are open (`..`). */
export interface EdtfEnds {
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const vague = (part: string) => /[~?%]/.test(part);
const open = (part: string) => part === "" || part === "..";

/** The ends of an EDTF value: `2018-03-21~/2018-03` fades in only, `2016-02~` fades at both ends. */
export const edtfEnds = (edtf: string): EdtfEnds => {
  const [from = "", to = from] = edtf.split("/");
  return { fadesIn: vague(from), fadesOut: vague(to), openStart: open(from), openEnd: open(to) };
};

/**
 * The period from the first to the last day, both inclusive; an open end reaches to the bound given.
 * @returns null when both days are missing
 */
export const periodOf = (first: Date | null, last: Date | null, bounds: Period): Period | null => {
  if (first === null && last === null) return null;
  return { start: first?.getTime() ?? bounds.start, end: last === null ? bounds.end : last.getTime() + dayLength };
};

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end;

/**
 * Whole days from the last day of an event to the first day of its report; negative where the report is about what is
 * still to come; 0 where the periods overlap.
 */
export const lagDays = (event: Period, report: Period): number => {
  if (overlap(event, report)) return 0;
  const lag =
    report.start >= event.end ? report.start - (event.end - dayLength) : -(event.start - (report.end - dayLength));
  return Math.round(lag / dayLength);
};

/** A lag in words, in the unit a reader would use: `same day`, `3 days later`, `about 2 years later`. */
export const lagWords = (days: number, approximate: boolean): string => {
  if (days === 0) return approximate ? "about the same time" : "the same day";
  const size = Math.abs(days);
  const [count, unit] =
    size < 60 ? [size, "day"] : size < 730 ? [Math.round(size / 30.44), "month"] : [Math.round(size / 365.25), "year"];
  const rounded = approximate || unit !== "day" ? "about " : "";
  return `${rounded}${count} ${unit}${count === 1 ? "" : "s"} ${days > 0 ? "later" : "before"}`;
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const partWords = (part: string): string => {
  const about = /~|%/.test(part) ? "about " : "";
  const doubt = /\?|%/.test(part) ? " (uncertain)" : "";
  const [year = "", month, day] = part.replace(/[~?%]/g, "").split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const plain =
    name === undefined || month === undefined
      ? year.replace(/X+$/, (x) => `${"0".repeat(x.length)}s`)
      : day === undefined
        ? `${name} ${year}`
        : `${Number(day)} ${name} ${year}`;
  return `${about}${plain}${doubt}`;
};

/** An EDTF value in words: `2018-03-21~/2018-03-31~` → `about 21 March 2018 to about 31 March 2018`. */
export const edtfWords = (edtf: string): string => {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return partWords(from);
  if (open(from)) return `until ${partWords(to)}`;
  if (open(to)) return `since ${partWords(from)}`;
  return `${partWords(from)} to ${partWords(to)}`;
};

/** A time as `YYYY-MM-DD`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The time of a `YYYY-MM-DD`. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
