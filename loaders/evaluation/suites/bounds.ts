import { gregorian, isoDay } from "../../engine/dates/civil.js";

/** First and last ISO day of an EDTF value, for comparing values that say the same in two ways. */
export interface Bounds {
  readonly first: string;
  readonly last: string;
}

function single(edtf: string): Bounds | null {
  const match = /^(-?)(\d{2,4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (match === null) return null;
  const [, sign = "", digits = "", month, day] = match;
  const years = [digits.replaceAll("X", "0"), digits.replaceAll("X", "9")].map((year) => Number(sign + year));
  const [from = 0, to = 0] = sign === "-" ? years.reverse() : years;
  const m = month === undefined ? null : Number(month);
  if (m !== null && m > 12) return null;
  const lastMonth = m ?? 12;
  return {
    first: isoDay(gregorian.dayOf(from, m ?? 1, day === undefined ? 1 : Number(day))),
    last: isoDay(
      gregorian.dayOf(to, lastMonth, day === undefined ? gregorian.monthLength(to, lastMonth) : Number(day)),
    ),
  };
}

/**
 * The days of an EDTF day, month, year, decade, century or interval of these; null for what has no such days
 * (XXXX-10-21).
 */
export function boundsOf(edtf: string): Bounds | null {
  const [from = "", to] = edtf.replaceAll(/[~?%]/g, "").split("/");
  const first = single(from);
  const last = to === undefined ? first : single(to);
  return first === null || last === null ? null : { first: first.first, last: last.last };
}
