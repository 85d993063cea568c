import { type Period, periodOf } from "../corpus/edtf.js";
import type { HistoricalEvent, Span } from "../engine/types.js";
import type { GoldEvent } from "./gold.js";
import { type Layer, quoted } from "./layer.js";
import { matchRows } from "./matching.js";
import { overlap } from "./spans.js";
import { type Told, tallyOf } from "./tally.js";

/** Whether two periods share a day; an open end reaches as far as it must. ISO days compare as text. */
export function sharesDay(a: Period, b: Period): boolean {
  return (a.first ?? "") <= (b.last ?? "9999-12-31") && (b.first ?? "") <= (a.last ?? "9999-12-31");
}

/** Events: the date intervals share a day, the type is equal and the evidence overlaps. */
export const events: Layer = (gold, analysis) => {
  const likeness = (a: GoldEvent, b: HistoricalEvent): number | null => {
    const period = periodOf(a.edtf);
    if (period === null || a.type !== b.type || !sharesDay(period, b)) return null;
    return overlap(a.evidence, b) || null;
  };
  const tell = (span: Span, row: GoldEvent | HistoricalEvent) => ({
    span,
    what: quoted(analysis, span, `${row.type} ${row.edtf}`),
  });
  return tallyOf("events", gold.article, matchRows(gold.events, analysis.events, likeness), {
    gold: (row) => tell(row.evidence, row),
    found: (row): Told => ({ ...tell(row, row), rule: row.rule }),
  });
};
