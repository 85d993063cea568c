import type { CueClass, PloverType, SourceType, Stance } from "../types.js";

/**
 * The rows of data/lexicon/*.csv, one interface a file, as the checked reader gives them to the engine. Every row has
 * an `id`, which is the `rule` of what it produces. Lists inside a cell are separated by `|`.
 */

/** Kinds of actor. */
export const actorKinds = [
  "state",
  "government",
  "state-forces",
  "armed-group",
  "faction",
  "militia",
  "alliance",
  "political-organisation",
  "international-organisation",
  "ngo",
  "media",
  "group",
  "population",
  "person",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** actors.csv: whoever acts, is acted upon, or speaks. `acled` is the ACLED actor code 1–8, or empty. */
export interface ActorRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ar: string;
  readonly kind: ActorKind;
  readonly parent: string;
  readonly bloc: string;
  readonly acled: string;
}

/**
 * How a form of aliases.csv is read.
 * - `name`: stands for the actor wherever it is met.
 * - `adjective`: stands for the actor when it qualifies an act or a force (الغارات الروسية, the Russian raids).
 * - `speaker`: a bare first name or alias; stands for the actor only in an article in which it speaks.
 * - `capital`: a city that stands for its government only as the subject of a verb (اتهمت دمشق, "Damascus accused").
 * - `party`: people named by what they are (مسلحون, gunmen; الشرطة, the police); stands for the actor only where it acts or is
 *   acted upon, and is no mention.
 * - `office`: an office or a thing of state (الرئيس, السفارة), of no actor itself; as a party, with the adjective of a country
 *   that country (نظيره الفرنسي, "his French counterpart").
 * - `block`: is no actor at all; keeps a shorter form inside it from being read (النظام العام, public order).
 */
export const aliasUses = ["name", "adjective", "speaker", "capital", "party", "office", "block"] as const;
export type AliasUse = (typeof aliasUses)[number];

/** aliases.csv: a form of an actor's name. `requires`: an actor that the article must name elsewhere, for forms that mean something else alone. */
export interface AliasRow {
  readonly id: string;
  readonly actor: string;
  readonly form: string;
  readonly use: AliasUse;
  readonly requires: string;
}

/**
 * heads.csv: generic heads before names. `of`: what it heads. `extends`: whether the span of the name takes it in
 * (تنظيم داعش yes, عناصر داعش "members of" no). `anaphor`: whether its definite form alone points back (التنظيم).
 */
export interface HeadRow {
  readonly id: string;
  readonly form: string;
  readonly of: "actor" | "place";
  readonly extends: boolean;
  readonly anaphor: boolean;
}

/** places.csv: `forms` are further names, `requires` an id (actor or place) the article must name, for homographs. */
export interface PlaceRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ar: string;
  readonly kind: string;
  readonly parent: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly forms: readonly string[];
  readonly requires: string;
}

/** `sign`: a mark that stands for a verb of saying (the colon of a headline: لافروف: الهدنة صامدة). */
export const cueKinds = ["verb", "participle", "noun", "phrase", "sign"] as const;

/**
 * cues.csv: what attributes. `form` is the citation form (perfect, third person masculine, for verbs), `imperfect`
 * that of the imperfect (verbs only; the paradigm is generated from both; a doubled letter carries its shadda, since vowels in
 * a text tell the passive by it). `content` lists what may introduce the content: أن/إن (`clause`), a quotation or colon
 * (`quote`), إلى, عن, ب, على, من, في, or nothing (`object`).
 */
export const contentFrames = ["clause", "quote", "ila", "an", "bi", "ala", "min", "fi", "object"] as const;
export type ContentFrame = (typeof contentFrames)[number];
export interface CueRow {
  readonly id: string;
  readonly form: string;
  readonly kind: (typeof cueKinds)[number];
  readonly imperfect: string;
  readonly class: CueClass;
  readonly content: readonly ContentFrame[];
  readonly stance: Stance;
}

/** What a row of hedges.csv does; `assert` rows keep what merely looks like a negation from being read (لا يزال, "still"). */
export const hedgeStances = ["hedge", "deny", "distance", "assert"] as const;

export const hedgeScopes = ["clause", "word", "imperfect"] as const;

/**
 * hedges.csv: what changes stance. `scope`: `clause` (all that follows in the clause), `word` (the next word or phrase only)
 * or `imperfect` (a clause that an imperfect verb opens: قد يقصف "may shell", but قد قصف "has shelled").
 */
export interface HedgeRow {
  readonly id: string;
  readonly form: string;
  readonly stance: (typeof hedgeStances)[number];
  readonly scope: (typeof hedgeScopes)[number];
}

/**
 * predicates.csv: acts between actors. `a` and `b` list, best first, where the doer and the one done to stand:
 * `subject`, `object`, `of` (the genitive right after a noun), `adjective` (القصف الروسي), `between` (بين … و…),
 * `by` (من قبل), or a preposition as it is written (على, ضد, مع, ل, ب, من, إلى …). Two more may stand in `a`: `attack`, for the
 * dead and hurt, is whoever does the attack told beside them (قتل جندي في هجوم لطالبان); `=ID`, last, is an actor meant
 * where the text names none (هجوم على الشرطة, by unidentified attackers).
 */
export interface PredicateRow {
  readonly id: string;
  readonly form: string;
  readonly kind: "verb" | "noun" | "participle";
  readonly imperfect: string;
  readonly type: PloverType;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** What both do alike: the relation has no direction. */
  readonly mutual: boolean;
  /** Words of which one must follow in the clause for the act to be meant (فتح … الطريق, opened the road); empty for none. */
  readonly needs: readonly string[];
}

/**
 * verbs.csv: verbs and their masdars that take the date of their clause but are nothing that one actor does to another
 * (نشر في 5 مايو صورا للقصف, "published on 5 May pictures of the shelling": the date is not that of the shelling).
 */
export interface VerbRow {
  readonly id: string;
  readonly form: string;
  readonly kind: "verb" | "noun";
  readonly imperfect: string;
}

/** calendar.csv: words of time; `value` is read by class (a number, an offset in units, a part of a period). */
export interface CalendarRow {
  readonly id: string;
  readonly form: string;
  readonly class: string;
  readonly value: string;
}

export const speakerKinds = ["role", "title", "source", "document", "outlet"] as const;

/**
 * speakers.csv: nouns that speak. `role` (قيادي, a commander; follows or precedes a name), `title` (الرئيس, before a
 * name), `source` (مصادر, خبراء: unnamed people), `document` (بيان, تقرير), `outlet` (صحيفة, وكالة: heads a medium's name).
 */
export interface SpeakerRow {
  readonly id: string;
  readonly form: string;
  readonly kind: (typeof speakerKinds)[number];
  readonly type: SourceType;
  readonly slug: string;
}

/** words.csv: function words by class (preposition, complementizer, relative, side-marker …). */
export interface WordRow {
  readonly id: string;
  readonly form: string;
  readonly class: string;
  readonly value: string;
}

/** morphology.csv: prefixes and endings of a paradigm; the engine builds verb forms from them. */
export interface MorphologyRow {
  readonly id: string;
  readonly paradigm: string;
  readonly prefix: string;
  readonly ending: string;
  readonly person: string;
}

/** furniture.csv: what stands around an article. `where`: a whole `line`, the `start` of a line, or a line after which all is `tail`. */
export interface FurnitureRow {
  readonly id: string;
  readonly form: string;
  readonly where: "line" | "start" | "tail";
  readonly kind: string;
}

/** Every lexicon, as rows. */
export interface LexiconRows {
  readonly actors: readonly ActorRow[];
  readonly aliases: readonly AliasRow[];
  readonly heads: readonly HeadRow[];
  readonly places: readonly PlaceRow[];
  readonly cues: readonly CueRow[];
  readonly hedges: readonly HedgeRow[];
  readonly predicates: readonly PredicateRow[];
  readonly verbs: readonly VerbRow[];
  readonly calendar: readonly CalendarRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly words: readonly WordRow[];
  readonly morphology: readonly MorphologyRow[];
  readonly furniture: readonly FurnitureRow[];
}
