import type { DateAnchor } from "../../types.js";
import { gregorian } from "../civil.js";
import type { CountPart, Parts, Step } from "../parts.js";
import { type Context, earlierBy, systemOf } from "./fixed.js";

/** A year and where it comes from. */
export interface YearRead {
  readonly year: number;
  readonly anchor: DateAnchor;
}

/** The year of a step: العام الماضي from the publication, العام نفسه from the text. */
export function steppedYear(step: Step, context: Context, parts: Parts): YearRead | null {
  const system = systemOf(parts);
  if (step.from === "text") {
    const before = earlierBy(context, "year");
    if (before?.first != null) {
      return { year: system.civilOf(before.first).year + step.by, anchor: "text" };
    }
    if (step.by === 0 || (step.by > 0 && !context.alone)) return null;
  }
  const { publication } = context;
  if (publication === null) return null;
  if (system === gregorian) return { year: publication.year + step.by, anchor: "publication" };
  const day = publication.day ?? gregorian.dayOf(publication.year, publication.month ?? 7, 1);
  return { year: system.civilOf(day).year + step.by, anchor: "publication" };
}

/** A year as astronomers count it: 49 BCE is -48. */
export function astronomical(part: CountPart): number | null {
  if (part.n === undefined) return null;
  return part.era === "bce" ? 1 - part.n : part.n;
}

/** The year an expression says, by number or by step; null where it says none, or one that cannot be known. */
export function saidYear(parts: Parts, context: Context): YearRead | null {
  const { year } = parts;
  if (year === undefined) return null;
  const n = astronomical(year);
  if (n !== null) return { year: n, anchor: "absolute" };
  return year.step === undefined ? null : steppedYear(year.step, context, parts);
}
