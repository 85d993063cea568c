import { type Page, senseBefore, signAt, touches } from "../lexemes.js";
import { coarsest, finest, type Parts, type Proposal } from "../parts.js";
import { dashed, gapBetween } from "./gaps.js";
import { nameOf } from "./join.js";

/**
 * Ranges and rows of dates: 26-27 حزيران, من 4 إلى 22 يناير 2017, بين عامي 2014 و2017, من 2011 حتى 2015, 2014-2017,
 * الخميس والجمعة الماضيين, 5 و6 مايو, كانون الثاني-شباط 1794. What the first leaves unsaid it has from the last (the
 * month of 26). Two joined by "and" are an interval when they follow on one another or "between" stands before, else
 * two dates.
 */

const levels = ["day", "weekday", "week", "month", "season", "year", "decade", "century"] as const;

/** How a pair was tied. */
type Tie = "range" | "row" | null;

/** The parts of `left` with the coarser levels it lacks taken from `right`; null where the two are not of a kind. */
function completed(left: Parts, right: Parts): Parts | null {
  const rank = finest(right);
  if (rank === 0 || finest(left) !== rank || right.offset !== undefined) return null;
  let whole: Parts = left;
  const numbered = rank !== 1 || left.day?.n !== undefined;
  for (const level of numbered ? levels : (["week"] as const)) {
    if (whole[level] !== undefined || right[level] === undefined) continue;
    if ((level === "weekday" || level === "day") && rank === 1) continue;
    whole = { ...whole, [level]: right[level] };
  }
  const side = right.weekday?.step;
  if (side !== undefined && left.weekday !== undefined && left.weekday.step === undefined) {
    whole = { ...whole, weekday: { ...left.weekday, step: side } };
  }
  const monthSide = right.month?.step;
  if (monthSide !== undefined && left.month?.n !== undefined && left.month.step === undefined && rank === 3) {
    whole = { ...whole, month: { ...left.month, step: monthSide } };
  }
  if (right.hijri && left.year === undefined) whole = { ...whole, hijri: true };
  const era = right.century?.era;
  if (era !== undefined && left.century !== undefined && left.century.era === undefined) {
    whole = { ...whole, century: { ...left.century, era } };
  }
  return whole;
}

/** Whether the parts say enough to be resolved at their level. */
function complete(parts: Parts): boolean {
  if (parts.day?.n !== undefined) return parts.month !== undefined || parts.weekday !== undefined;
  return true;
}

/** Whether the second follows directly on the first: 5 and 6 May, Thursday and Friday, 2013 and 2014. */
function consecutive(left: Parts, right: Parts): boolean {
  if (left.day?.n !== undefined && right.day?.n !== undefined) {
    return right.day.n === left.day.n + 1 && left.month?.n === right.month?.n;
  }
  if (left.day?.step?.from === "publication" && right.day?.step?.from === "publication") {
    return right.day.step.by === left.day.step.by + 1;
  }
  if (left.weekday !== undefined && right.weekday !== undefined) return right.weekday.n === (left.weekday.n % 7) + 1;
  if (finest(left) === 3 && left.month?.n !== undefined && right.month?.n !== undefined) {
    return right.month.n === (left.month.n % 12) + 1;
  }
  const level = finest(left) === 5 ? "year" : finest(left) === 7 ? "century" : null;
  const [a, b] = level === null ? [] : [left[level]?.n, right[level]?.n];
  return a !== undefined && b !== undefined && b === a + 1;
}

const openers = ["from", "between"] as const;

function opened(page: Page, at: number): (typeof openers)[number] | "" {
  const from = senseBefore(page, at, "head-of-two") === undefined ? at : at - 1;
  return openers.find((opener) => senseBefore(page, from, opener) !== undefined) ?? "";
}

/** Whether two years stand as a span: 2014-2017, 2014/2015; the second later, both plausible. */
function spanOfYears(page: Page, left: Proposal, right: Proposal): boolean {
  const [a, b] = [left.parts.year?.n ?? 0, right.parts.year?.n ?? 0];
  const sign = signAt(page, left.to + 1);
  const tied = sign === "/" ? touches(page, left.to, left.to + 1) && b === a + 1 : dashed(page, left, right);
  return tied && a < b && a >= 1000 && b <= 2100;
}

/** Whether two bare days rise to a month: 13 إلى 15 تموز. */
function rising(left: Parts, right: Parts): boolean {
  return (
    left.day?.n !== undefined &&
    !left.day.ordinal &&
    right.day?.n !== undefined &&
    left.day.n < right.day.n &&
    right.month !== undefined
  );
}

function tie(page: Page, left: Proposal, right: Proposal): Tie {
  const years = finest(left.parts) === 5 && finest(right.parts) === 5;
  if (years && right.from - left.to === 2 && spanOfYears(page, left, right)) return "range";
  const opener = opened(page, left.lead ?? left.from);
  const gap = gapBetween(page, left, right);
  if (gap === "until") return opener !== "" || !left.weak || rising(left.parts, right.parts) ? "range" : null;
  if (gap === "and") return opener === "between" ? "range" : "row";
  if (gap === "separator" && dashed(page, left, right)) return "range";
  const weekdays = left.parts.weekday !== undefined && right.parts.weekday !== undefined;
  if (weekdays && gap === "separator" && consecutive(left.parts, right.parts)) return "range";
  if (weekdays && gap === "none" && left.parts.dayPart) return "range";
  return null;
}

/** Years that two numbers may mean when nothing but their company makes them years. */
const plausibleYears = [1900, 2049] as const;

/** Whether a pair may be read: both complete, the last strong, or both plausible as years. */
function plausible(left: Proposal, right: Proposal, whole: Parts, tied: Tie): boolean {
  if (!complete(whole) || !complete(right.parts)) return false;
  if (left.parts.share !== undefined && right.parts.share === undefined && finest(right.parts) !== 1) return false;
  if (whole.month?.rare && (whole.day === undefined || whole.year === undefined)) return false;
  if (!right.weak) return true;
  if (finest(left.parts) < 5) return false;
  if (!left.weak) return true;
  const years = [left.parts.year?.n ?? 0, right.parts.year?.n ?? 0];
  return tied === "range" && years.every((year) => year >= plausibleYears[0] && year <= plausibleYears[1]);
}

/** An ordinal after a century is a century too: القرنين التاسع عشر والعشرين. */
function alike(left: Proposal, right: Proposal): Proposal {
  const n = right.parts.day?.n;
  if (left.parts.century?.n === undefined || n === undefined || !right.parts.day?.ordinal || coarsest(right.parts) > 1)
    return right;
  return { ...right, parts: { century: { n } }, weak: false };
}

/** One more before a row: أيام 3 و4 و5 شباط, الثلاثاء والأربعاء والخميس; with a comma too once a row follows. */
function lengthened(page: Page, left: Proposal, row: Proposal): Proposal[] | null {
  const gap = gapBetween(page, left, row);
  if (row.until === undefined || (gap !== "and" && gap !== "comma")) return null;
  const whole = completed(left.parts, row.parts);
  if (whole === null || !complete(whole) || coarsest(whole) !== coarsest(row.parts)) return null;
  const first = { ...left, parts: whole, weak: false, name: nameOf(whole) };
  if (!consecutive(whole, row.parts)) return gap === "and" ? [first, row] : null;
  return [{ ...row, from: left.from, start: left.start, parts: whole, of: [first, ...(row.of ?? [])] }];
}

function paired(page: Page, left: Proposal, second: Proposal): Proposal[] | null {
  if (left.until !== undefined) return null;
  if (second.until !== undefined) return lengthened(page, left, second);
  const right = alike(left, second);
  const tied = tie(page, left, right);
  const whole = tied === null ? null : completed(left.parts, right.parts);
  if (tied === null || whole === null || !plausible(left, right, whole, tied)) return null;
  const between = tied === "range" || consecutive(whole, right.parts);
  const row = right.row || left.row;
  if (!between) {
    if (left.weak === right.weak && whole === left.parts) return null;
    return [
      { ...left, parts: whole, weak: false, name: nameOf(whole) },
      { ...right, weak: false },
    ];
  }
  return [
    {
      from: left.from,
      to: right.to,
      start: left.start,
      end: right.end,
      parts: whole,
      until: right.parts,
      weak: false,
      name: `${nameOf(right.parts)}-range`,
      row,
      of: [
        { ...left, parts: whole, weak: false, name: nameOf(whole) },
        { ...right, weak: false },
      ],
    },
  ];
}

/**
 * Years that follow a strong one in a row are as strong: أعوام 2012 و2013 و2014, and with commas after a head for
 * several.
 */
function encouraged(page: Page, proposals: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  for (const proposal of proposals) {
    const before = found.at(-1);
    const weakYear = proposal.weak && proposal.name === "bare-year" && before !== undefined && !before.weak;
    const gap = weakYear && finest(before.parts) === 5 ? gapBetween(page, before, proposal) : null;
    const headed = before?.lead !== undefined;
    if (gap !== "and" && !(gap === "comma" && headed)) found.push(proposal);
    else found.push({ ...proposal, weak: false, ...(headed ? { lead: before.lead ?? before.from } : {}) });
  }
  return found;
}

/** Ties neighbours, from the last to the first, so that each may have what it lacks from the one after it. */
export function tieRanges(page: Page, joined: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  const proposals = encouraged(page, joined);
  for (let i = proposals.length - 1; i >= 0; i--) {
    const left = proposals[i];
    const right = found.at(-1);
    if (left === undefined) continue;
    const pair = right === undefined ? null : paired(page, left, right);
    if (pair === null) found.push(left);
    else {
      found.pop();
      found.push(...pair.reverse());
    }
  }
  return found.reverse();
}
