/** The days an EDTF value covers; null at an open or unknown end. */
export interface Period {
  readonly first: string | null;
  readonly last: string | null;
}

/** A year with unspecified digits at its end, then month (or season 21 to 24) and day, and a qualifier. */
const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;

/** Months in which a season begins and ends, as a year of the northern hemisphere is told. */
const seasons: ReadonlyMap<number, readonly [number, number]> = new Map([
  [21, [3, 5]],
  [22, [6, 8]],
  [23, [9, 11]],
  [24, [12, 12]],
]);

const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const digits = (value: number, width: number): string => String(value).padStart(width, "0");

const day = (year: number, month: number, ofMonth: number): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(ofMonth, 2)}`;

function datePeriod(value: string): Period | null {
  const [, year = "", month, ofMonth] = datePattern.exec(value) ?? [];
  if (year === "" || (year.includes("X") && month !== undefined)) return null;
  const from = Number(year.replaceAll("X", "0"));
  const to = Number(year.replaceAll("X", "9"));
  const months = monthsOf(month);
  if (months === null || (ofMonth !== undefined && Number(month) > 12)) return null;
  const [begin, end] = months;
  if (ofMonth === undefined || ofMonth === "XX") {
    return { first: day(from, begin, 1), last: day(to, end, lastOfMonth(to, end)) };
  }
  const number = Number(ofMonth);
  if (month === "XX" || number < 1 || number > lastOfMonth(from, begin)) return null;
  return { first: day(from, begin, number), last: day(from, begin, number) };
}

function monthsOf(month: string | undefined): readonly [number, number] | null {
  if (month === undefined || month === "XX") return [1, 12];
  const number = Number(month);
  if (number >= 1 && number <= 12) return [number, number];
  return seasons.get(number) ?? null;
}

/**
 * The days that an EDTF value covers (ISO 8601-2, levels 0 and 1, years 0000 to 9999), or null where it is none:
 * `2016-02~` gives 2016-02-01 to 2016-02-29, `2014/..` has no last day. What is approximate keeps its plain bounds.
 */
export function periodOf(edtf: string): Period | null {
  const parts = edtf.split("/");
  if (parts.length === 1) return datePeriod(edtf);
  const [begin = "", end = ""] = parts;
  const open = (part: string) => part === "" || part === "..";
  if (parts.length !== 2 || (open(begin) && open(end))) return null;
  const from = open(begin) ? null : datePeriod(begin);
  const to = open(end) ? null : datePeriod(end);
  if ((from === null && !open(begin)) || (to === null && !open(end))) return null;
  const period = { first: from?.first ?? null, last: to?.last ?? null };
  return period.first !== null && period.last !== null && period.first > period.last ? null : period;
}
