import { gregorian } from "../civil.js";
import type { Unit } from "../parts.js";
import type { Fixed } from "./fixed.js";

/** A date resolved earlier in the text, as later ones may lean on it. */
interface Earlier {
  readonly fixed: Fixed;
  readonly paragraph: number;
}

/** How far back another date may stand that one leans on: in paragraphs, and in dates. */
const paragraphs = 2;
const dates = 40;

/** A chronicle: at least so many dates with years before, and the last of them at most so many paragraphs back. */
const chronicled = 2;
const chronicleReach = 3;

/**
 * How many tokens after a year a month may still be of it (في عام 2013، وتحديدا في آب, in 2013, in August precisely).
 */
const tokensAfterYear = 6;

const precisions: Readonly<Record<Unit, readonly Fixed["precision"][]>> = {
  day: ["day"],
  week: ["day"],
  month: ["day", "month"],
  year: ["day", "month", "year"],
  decade: ["day", "month", "year", "decade"],
  century: ["day", "month", "year", "decade", "century"],
};

/** Whether an interval lies in one month or year, so that "the same month" may mean it. */
function inside(first: number, last: number, unit: Unit): boolean {
  const [a, b] = [gregorian.civilOf(first), gregorian.civilOf(last)];
  return a.year === b.year && (unit === "year" || (unit === "month" && a.month === b.month));
}

/** What a text has dated so far. Bounded: looking something up does not cost more as the text grows. */
export class Memory {
  readonly #earlier: Earlier[] = [];
  readonly #written = new Map<string, { readonly year: number; readonly paragraph: number }>();
  #last: { readonly year: number; readonly month: number; readonly paragraph: number } | null = null;
  #explicit = 0;
  #heading: number | null = null;
  #year: { readonly year: number; readonly token: number } | null = null;

  /**
   * Notes a date that ends at a token; `explicit` when the text wrote its year, `heading` when it stands alone in its
   * line.
   */
  note(fixed: Fixed, token: number, paragraph: number, explicit: boolean, heading: boolean): void {
    this.#earlier.push({ fixed, paragraph });
    if (this.#earlier.length > dates) this.#earlier.shift();
    if (!explicit || fixed.first === null) return;
    const { year, month, day } = gregorian.civilOf(fixed.first);
    if (fixed.precision === "year") {
      this.#year = { year, token };
      if (heading) this.#heading = year;
    }
    if (fixed.precision !== "day" && fixed.precision !== "month") return;
    this.#last = { year, month, paragraph };
    this.#explicit++;
    this.#written.set(`${month}`, { year, paragraph });
    if (fixed.precision === "day") this.#written.set(`${month}-${day}`, { year, paragraph });
  }

  /** The nearest date before that is as fine as a unit, or null. */
  nearest(unit: Unit, paragraph: number): Fixed | null {
    for (let i = this.#earlier.length - 1; i >= 0; i--) {
      const before = this.#earlier[i];
      if (before === undefined || paragraph - before.paragraph > paragraphs) return null;
      const { first, last, precision } = before.fixed;
      if (first === null || last === null) continue;
      if (precisions[unit].includes(precision) || (precision === "interval" && inside(first, last, unit))) {
        return before.fixed;
      }
    }
    return null;
  }

  /**
   * The year that the text gives a month or a day of it: of the words right before, of the same day written in full,
   * of the same month near by, of the date before in the same paragraph, of the chronicle that runs on, of the heading
   * above.
   */
  yearOf(month: number, day: number | undefined, paragraph: number, token: number): number | null {
    if (this.#year !== null && token - this.#year.token <= tokensAfterYear) return this.#year.year;
    const same = this.#written.get(day === undefined ? `${month}` : `${month}-${day}`);
    if (same !== undefined && (day !== undefined || paragraph - same.paragraph <= paragraphs)) return same.year;
    if (this.#heading !== null) return this.#heading;
    const last = this.#last;
    if (last === null) return null;
    if (last.paragraph === paragraph) return last.year;
    const runsOn = this.#explicit >= chronicled && paragraph - last.paragraph <= chronicleReach && month >= last.month;
    return runsOn ? last.year : null;
  }
}
