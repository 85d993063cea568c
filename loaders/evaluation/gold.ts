import type { PloverType, SourceType, Span, Stance, Style } from "../engine/types.js";

/**
 * The hand annotation of an article (data/gold, data/gold/README.md), checked: every span's quotation stands in the
 * article at its offsets.
 */
export interface Gold {
  readonly article: string;
  readonly metadata: Readonly<Record<GoldField, GoldStated>>;
  readonly dates: readonly GoldDate[];
  readonly actors: readonly GoldMention[];
  readonly places: readonly GoldMention[];
  readonly attributions: readonly GoldAttribution[];
  readonly relations: readonly GoldRelation[];
  readonly events: readonly GoldEvent[];
}

export const goldFields = ["outlet", "headline", "byline", "published"] as const;
export type GoldField = (typeof goldFields)[number];

/** What an article's own words say of it. `value` is null where they say nothing, that is what a reader should find too. */
export interface GoldStated {
  readonly value: string | null;
  /** False for what the annotator inferred or knew from elsewhere: corpus.csv has it, so the engine cannot be tried on it. */
  readonly scored: boolean;
}

export interface GoldDate extends Span {
  readonly edtf: string;
}

export interface GoldMention extends Span {
  readonly id: string;
  readonly anaphor: boolean;
}

export interface GoldAttribution {
  readonly id: string;
  readonly source: Span | null;
  readonly sourceId: string;
  /** The source has no actor id of its own: it is known by its words. */
  readonly unnamed: boolean;
  readonly sourceType: SourceType;
  readonly cue: Span;
  readonly content: Span;
  readonly style: Style;
  readonly stance: Stance;
}

export interface GoldRelation {
  readonly a: string;
  readonly type: PloverType;
  readonly b: string;
  readonly directed: boolean;
  readonly stance: Stance;
  /** Id of the gold attribution that holds it, null in the reporter's own voice. */
  readonly attribution: string | null;
  readonly evidence: Span;
}

export interface GoldEvent {
  readonly edtf: string;
  readonly type: PloverType;
  readonly evidence: Span;
}
