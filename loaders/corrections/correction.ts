import type { Analysis, Span } from "../engine/types.js";

/** A row of data/corrections.csv: what a researcher says in place of what was read, at a quotation, and why. */
export interface Correction {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Id of the article. */
  readonly article: string;
  /** Words of the article, with as much before and after them as makes them one place (TextQuoteSelector of the Web Annotation model). */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Layer and column, such as `relation.stance`. */
  readonly field: string;
  /** Tells the row from others of its layer on the same words; "" where none need be told apart. */
  readonly which: string;
  /** The value as it is read; null for none. */
  readonly from: string | null;
  /** The value as it should be; null for none. */
  readonly to: string | null;
  /** The row should not be there at all. */
  readonly strike: boolean;
  readonly who: string;
  readonly why: string;
  /** ISO day. */
  readonly date: string;
}

/** A correction that was carried out. */
export interface Applied {
  /** Stable id, made of article, place, field and values. */
  readonly id: string;
  readonly correction: Correction;
  /** Where the quotation stands; null for metadata without one. */
  readonly span: Span | null;
}

/** A correction that could not be carried out, or need not be. */
export interface Refused {
  readonly correction: Correction;
  /** Whether the reading already is what the correction wants: it has done its work. */
  readonly fulfilled: boolean;
  /** The column of corrections.csv that does not fit. */
  readonly column: "quote" | "field" | "from" | "to";
  readonly message: string;
  readonly remedy: string;
}

/** An article as it was read, as it is after its corrections, and what came of each of them. */
export interface Corrected {
  readonly read: Analysis;
  readonly analysis: Analysis;
  readonly applied: readonly Applied[];
  readonly refused: readonly Refused[];
}

/** Ids that a correction may name besides those that stand in the article. */
export interface KnownIds {
  readonly actors: { readonly has: (id: string) => boolean };
  readonly places: { readonly has: (id: string) => boolean };
}
