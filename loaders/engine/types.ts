/**
 * The vocabulary of the engine: what each stage takes and gives.
 *
 * Everything found in a text extends {@link Span}; everything a rule made carries the `rule` that made it. Offsets
 * are UTF-16 code units of the text as stored, end exclusive, so that `text.slice(start, end)` is exactly what a row
 * says it is. Stages add rows; none changes the text or the rows of another.
 */

/** A stretch of an article: UTF-16 code units of the text as stored, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a correction of a researcher changed in a row. */
export interface Change {
  /** Id of the correction. */
  readonly correction: string;
  /** Layer and column, such as `relation.stance`. */
  readonly field: string;
  /** The value as it was read, and as it is now; null for none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A span that a rule made; `rule` is the id of a lexicon row or the name of a rule. */
export interface Found extends Span {
  readonly rule: string;
  /** What corrections changed in it, in their order; missing in a row as it was read. */
  readonly corrected?: readonly Change[];
}

/** How a piece of metadata is known (codebook, "Metadata"). */
export type Basis = "stated" | "inferred" | "supplied" | "unknown";

/** What is known about an article from outside its text (a row of data/corpus.csv); every part may be missing. */
export interface ArticleRecord {
  readonly outlet?: string;
  readonly headline?: string;
  readonly byline?: string;
  /** EDTF level 1. */
  readonly published?: string;
  /** How `published` is known: `supplied` unless the row says `inferred`. */
  readonly publishedBasis?: Basis;
  /** What a correction says in place of what is read or supplied. */
  readonly corrected?: CorrectedMetadata;
}

/** An article as the engine takes it. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly record?: ArticleRecord;
}

/** One piece of metadata: the value, how it is known, and where the text states it (null when it does not). */
export interface Stated {
  readonly value: string | null;
  readonly basis: Basis;
  readonly span: Span | null;
  readonly rule: string;
  readonly corrected?: readonly Change[];
}

/** Outlet (an actor id where the lexicon knows it, else the name as written), headline, byline, dateline, publication (EDTF). */
export interface Metadata {
  readonly outlet: Stated;
  readonly headline: Stated;
  readonly byline: Stated;
  readonly dateline: Stated;
  readonly published: Stated;
}

/** Pieces of metadata that corrections give, null for one that is not known after all. */
export type CorrectedMetadata = {
  readonly [Piece in keyof Metadata]?: { readonly value: string | null; readonly corrected: readonly Change[] };
};

/** Why a sentence is no prose of the article: share buttons, related stories, captions …; null for prose. */
export type Furniture = string | null;

/** A sentence; `paragraph` and `n` count from 0. */
export interface Sentence extends Found {
  readonly paragraph: number;
  readonly n: number;
  readonly furniture: Furniture;
}

/** What a reference date an expression was resolved against. */
export type DateAnchor = "absolute" | "publication" | "text";

export type DatePrecision = "day" | "month" | "year" | "decade" | "century" | "interval";

/** A date expression (codebook, "Dates"). `first` and `last` are ISO days, null at an open end. */
export interface DateExpression extends Found {
  readonly edtf: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: DatePrecision;
  readonly anchor: DateAnchor;
  /** A weekday and a date in the text disagree; the date was kept. */
  readonly conflict: boolean;
}

export type EntityKind = "actor" | "place";

/** A name in the text; `entity` is an id of actors.csv or places.csv, or a provisional id of a speaker in no lexicon. */
export interface Mention extends Found {
  readonly kind: EntityKind;
  readonly entity: string;
  readonly anaphor: boolean;
  /** `n` of the sentence it begins in. */
  readonly sentence: number;
}

export type Stance = "assert" | "hedge" | "deny";

export type Style = "direct" | "indirect" | "mixed";

/** Kinds of source (codebook, "Attributions"). */
export type SourceType =
  | "person-named"
  | "person-pseudonym"
  | "person-unnamed"
  | "group"
  | "state"
  | "media"
  | "ngo"
  | "document";

/** What a cue does with its content. */
export type CueClass =
  | "neutral"
  | "commitment"
  | "opinion"
  | "expectation"
  | "accusation"
  | "threat"
  | "demand"
  | "denial"
  | "distancing";

/** An act of attributing (PARC 3.0): its span is the hull of source, cue and content. */
export interface Attribution extends Found {
  readonly id: string;
  readonly source: Span | null;
  readonly sourceId: string;
  readonly sourceType: SourceType;
  readonly cue: Span;
  readonly cueClass: CueClass;
  readonly content: Span;
  readonly style: Style;
  readonly stance: Stance;
  /** The reporter distances himself from what the source says (زعم "claimed", ما يسمى "so-called"). */
  readonly distanced: boolean;
  /** Id of the attribution that carries this one, where one source reports another. */
  readonly via: string | null;
}

/** PLOVER 0.8 event types. */
export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type QuadClass = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

/** Who does what to whom; its span is the hull of predicate and arguments. */
export interface Relation extends Found {
  readonly id: string;
  readonly a: string;
  readonly type: PloverType;
  readonly b: string;
  readonly quadClass: QuadClass;
  /** False for what both do alike (clashes between, alliance of). */
  readonly directed: boolean;
  readonly stance: Stance;
  /** Id of the attribution whose content holds it, null in the reporter's own voice. */
  readonly attribution: string | null;
  /** Source of that attribution, else the outlet. */
  readonly voice: string;
  readonly edtf: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly sentence: number;
  /** Where the act itself stands. */
  readonly predicate: Span;
  /** Where the two names stand; null for one that is understood from before. */
  readonly aSpan: Span | null;
  readonly bSpan: Span | null;
}

/** A dated happening; its span is the clause that tells it. */
export interface HistoricalEvent extends Found {
  readonly id: string;
  readonly edtf: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly type: PloverType;
  readonly quadClass: QuadClass;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  /** The words of the text that tell it, as they stand. */
  readonly title: string;
  readonly attribution: string | null;
  readonly stance: Stance;
  readonly sentence: number;
}

/** A speaker found by pattern whom no lexicon knows. */
export interface ProvisionalActor {
  readonly id: string;
  readonly name: string;
}

/** All that the engine reads in one article. */
export interface Analysis {
  readonly article: Article;
  readonly metadata: Metadata;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly relations: readonly Relation[];
  readonly events: readonly HistoricalEvent[];
  /** Speakers found by pattern whom no lexicon knows, with their names as written. */
  readonly provisional: readonly ProvisionalActor[];
}
