/**
 * The rows of the tables as the pages have them: names as in the tables, days as dates at midnight UTC, lists as arrays.
 * What each column says stands in the table's own metadata and on the data page. A test holds these against the schema.
 */

import type { QuadClass } from "./quad.js";
import type { Stance } from "./stance.js";

/** What every row that points into an article begins with; offsets are UTF-16 code units, end exclusive. */
export interface LocatedRow {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
}

/** What a researcher may have corrected. */
interface Correctable {
  /** Ids of corrections in the row or in what it rests on; empty where there are none. */
  readonly corrected: readonly string[];
}

/** When, as EDTF and as first and last day; null where unknown or open. */
interface Dated {
  readonly edtf: string | null;
  readonly first: Date | null;
  readonly last: Date | null;
}

/** How a piece of metadata is known. */
export type Basis = "stated" | "inferred" | "supplied" | "unknown";

/** An article without its text. */
export interface ArticleRow extends Omit<LocatedRow, "text">, Correctable {
  readonly file: string;
  readonly outlet: string | null;
  readonly outlet_basis: Basis;
  readonly headline: string | null;
  readonly headline_basis: Basis;
  readonly byline: string | null;
  readonly byline_basis: Basis;
  readonly dateline: string | null;
  readonly published: string | null;
  readonly published_first: Date | null;
  readonly published_last: Date | null;
  readonly published_basis: Basis;
  readonly sha256: string;
  readonly characters: number;
  readonly words: number;
}

export interface SentenceRow extends LocatedRow {
  readonly paragraph: number;
  readonly n: number;
  readonly furniture: string | null;
}

export interface DateRow extends LocatedRow, Dated, Correctable {
  readonly precision: string;
  readonly anchor: string;
  readonly conflict: boolean;
}

export interface MentionRow extends LocatedRow, Correctable {
  readonly kind: "actor" | "place";
  readonly entity: string;
  readonly anaphor: boolean;
  readonly sentence: number;
}

export interface AttributionRow extends LocatedRow, Correctable {
  readonly source_id: string;
  readonly source_type: string;
  readonly source_start: number | null;
  readonly source_end: number | null;
  readonly source_text: string | null;
  readonly cue_start: number;
  readonly cue_end: number;
  readonly cue_text: string;
  readonly cue_class: string;
  readonly content_start: number;
  readonly content_end: number;
  readonly content_text: string;
  readonly style: "direct" | "indirect" | "mixed";
  readonly stance: Stance;
  readonly distanced: boolean;
  readonly via: string | null;
}

export interface RelationRow extends LocatedRow, Dated, Correctable {
  readonly a: string;
  readonly type: string;
  readonly b: string;
  readonly quad_class: QuadClass;
  readonly directed: boolean;
  readonly stance: Stance;
  readonly attribution: string | null;
  readonly voice: string;
  readonly sentence: number;
  readonly predicate_start: number;
  readonly predicate_end: number;
  readonly predicate_text: string;
  readonly a_name_start: number | null;
  readonly a_name_end: number | null;
  readonly a_name_text: string | null;
  readonly b_name_start: number | null;
  readonly b_name_end: number | null;
  readonly b_name_text: string | null;
}

export interface EventRow extends LocatedRow, Dated, Correctable {
  /** Id of the event that tells the same happening first. */
  readonly happening: string;
  readonly type: string;
  readonly quad_class: QuadClass;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly title: string;
  readonly attribution: string | null;
  readonly voice: string;
  readonly stance: Stance;
  readonly sentence: number;
}

/** How far actors are brought together in a row of propositions and statements. */
export type Rollup = "none" | "parent" | "bloc";

export interface PropositionRow {
  readonly id: string;
  readonly rollup: Rollup;
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly quad_class: QuadClass;
  readonly types: readonly string[];
  readonly sources: number;
  readonly outlets: number;
  readonly relations: number;
  readonly contested: boolean;
  readonly single_source: boolean;
  readonly rule: string;
}

export interface StatementRow {
  readonly id: string;
  readonly rollup: Rollup;
  readonly proposition: string;
  readonly source: string;
  readonly source_type: string;
  readonly voice: "outlet" | "attributed";
  readonly stance: Stance;
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  readonly via: readonly string[];
  readonly relations: readonly string[];
  readonly rule: string;
}

export interface ActorRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ar: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly bloc: string;
  readonly acled: string | null;
  readonly provisional: boolean;
  readonly mentions: number;
  readonly articles: number;
  readonly statements: number;
}

export interface PlaceRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ar: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly mentions: number;
  readonly articles: number;
}

/** A correction that was carried out; the span is that of its quotation, null for metadata without one. */
export interface CorrectionRow {
  readonly id: string;
  readonly article: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly struck: boolean;
  readonly who: string;
  readonly why: string;
  readonly date: Date;
  readonly rows: readonly string[];
}

export interface EvaluationRow {
  readonly layer: string;
  readonly measure: string;
  readonly value: number | null;
  readonly n: number;
}

/** An article with its text. */
export interface ArticleText extends ArticleRow {
  readonly text: string;
}

/** All tables, each by its name, rows in the table's order. */
export interface Tables {
  /** Without their texts, which few pages need and which outweigh the rest. */
  readonly articles: readonly ArticleRow[];
  /** The same articles, with their texts. */
  readonly texts: readonly ArticleText[];
  readonly sentences: readonly SentenceRow[];
  readonly dates: readonly DateRow[];
  readonly mentions: readonly MentionRow[];
  readonly attributions: readonly AttributionRow[];
  readonly relations: readonly RelationRow[];
  readonly events: readonly EventRow[];
  readonly propositions: readonly PropositionRow[];
  readonly statements: readonly StatementRow[];
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly evaluation: readonly EvaluationRow[];
}

/** A way to tables that are fetched when they are first asked for, and then kept. */
export interface Later {
  readonly later: <Name extends keyof Tables>(...names: readonly Name[]) => Promise<Pick<Tables, Name>>;
}

/** Tables by which every view of the report is drawn and filtered. */
export type DrawnTables = Pick<Tables, "articles" | "attributions" | "relations" | "events" | "actors">;

/** Tables of the timeline: with the dates that no event has. */
export type TimelineTables = DrawnTables & Pick<Tables, "dates">;

/** Tables of the claims, and of the overview that counts them. */
export type ClaimTables = DrawnTables & Pick<Tables, "propositions" | "statements">;

/** Tables in whose names and sentences the search looks; an article without a headline is known by its first words. */
export type SearchTables = Pick<Tables, "texts" | "actors" | "places" | "mentions" | "sentences" | "attributions">;

/** Tables whose rows are layers over an article. */
export type ReaderTables = Pick<
  Tables,
  "sentences" | "dates" | "mentions" | "attributions" | "relations" | "actors" | "places"
>;
