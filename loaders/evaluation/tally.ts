import type { Span } from "../engine/types.js";
import type { Matching } from "./matching.js";

/** A score as the evaluation table has it; `value` is null where nothing was to be scored. */
export interface Score {
  readonly layer: string;
  readonly measure: string;
  readonly value: number | null;
  /** Over how many rows: found ones for precision, gold ones for recall, both for f1, matched ones for the rest. */
  readonly n: number;
}

/** A row that gold and engine do not agree on. */
export interface Disagreement {
  readonly layer: string;
  readonly article: string;
  /** `missed`: in gold only; `extra`: found only; `wrong`: in both, and they differ. */
  readonly kind: "missed" | "extra" | "wrong";
  readonly span: Span;
  /** What the row says, or how the two differ. */
  readonly what: string;
  /** The rule that made the found row; null for a missed one. */
  readonly rule: string | null;
}

/** How many of some rows are right. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What was counted in a layer of one article, or of all. */
export interface Tally {
  readonly layer: string;
  readonly matched: number;
  readonly gold: number;
  readonly found: number;
  /** Further measures, each a share of the matched rows. */
  readonly shares: Readonly<Record<string, Share>>;
  readonly disagreements: readonly Disagreement[];
}

/** How a row is told in a list of disagreements. */
export type Told = Pick<Disagreement, "span" | "what" | "rule">;

/** A question put to each matched pair: whether gold and engine agree, and how each answers. */
export interface Question<Gold, Found> {
  readonly measure: string;
  readonly gold: (gold: Gold) => string;
  readonly found: (found: Found) => string;
  /** Whether they agree; the same answer, unless told otherwise. */
  readonly agree?: (gold: Gold, found: Found) => boolean;
}

/** A disagreement whose span is no more than that: told spans may be whole rows. */
const plain = (row: Disagreement): Disagreement => ({ ...row, span: { start: row.span.start, end: row.span.end } });

/** Counts a matching of one article; disagreements in the order of the text. */
export function tallyOf<Gold, Found>(
  layer: string,
  article: string,
  matching: Matching<Gold, Found>,
  tell: { readonly gold: (row: Gold) => Omit<Told, "rule">; readonly found: (row: Found) => Told },
  questions: readonly Question<Gold, Found>[] = [],
): Tally {
  const { pairs, missed, extra } = matching;
  const disagreements: Disagreement[] = [
    ...missed.map((row) => ({ layer, article, kind: "missed" as const, rule: null, ...tell.gold(row) })),
    ...extra.map((row) => ({ layer, article, kind: "extra" as const, ...tell.found(row) })),
  ];
  const shares: Record<string, Share> = {};
  for (const { measure, gold, found, agree = (a: Gold, b: Found) => gold(a) === found(b) } of questions) {
    const wrong = pairs.filter((pair) => !agree(pair.gold, pair.found));
    shares[measure] = { right: pairs.length - wrong.length, of: pairs.length };
    for (const pair of wrong) {
      const told = tell.found(pair.found);
      const what = `${told.what}: ${measure}, gold ${gold(pair.gold)}, found ${found(pair.found)}`;
      disagreements.push({ layer, article, kind: "wrong", ...told, what });
    }
  }
  return {
    layer,
    matched: pairs.length,
    gold: pairs.length + missed.length,
    found: pairs.length + extra.length,
    shares,
    disagreements: disagreements.map(plain).sort((a, b) => a.span.start - b.span.start),
  };
}

/** Tallies of one layer over several articles as one: every row counts alike, whatever article it stands in. */
export function sumTallies(layer: string, tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const measures = new Set(tallies.flatMap((tally) => Object.keys(tally.shares)));
  const shares: Record<string, Share> = {};
  for (const measure of measures) {
    shares[measure] = {
      right: sum((tally) => tally.shares[measure]?.right ?? 0),
      of: sum((tally) => tally.shares[measure]?.of ?? 0),
    };
  }
  return {
    layer,
    matched: sum((tally) => tally.matched),
    gold: sum((tally) => tally.gold),
    found: sum((tally) => tally.found),
    shares,
    disagreements: tallies.flatMap((tally) => tally.disagreements),
  };
}

const ratio = (right: number, of: number): number | null => (of === 0 ? null : right / of);

/** Precision, recall and F1 of a tally, then its further measures. */
export function scoresOf({ layer, matched, gold, found, shares }: Tally): Score[] {
  return [
    { layer, measure: "precision", value: ratio(matched, found), n: found },
    { layer, measure: "recall", value: ratio(matched, gold), n: gold },
    { layer, measure: "f1", value: ratio(2 * matched, gold + found), n: gold + found },
    ...Object.entries(shares).map(([measure, { right, of }]) => ({ layer, measure, value: ratio(right, of), n: of })),
  ];
}
