/**
 * What stands behind a mark: the sentence, who passed it on, how firmly, by which rule. Made from the tables; pure, so that
 * the panel only shows it.
 */

import { type CorrectableField, correctableIn, correctionsIn, isRelation } from "./correction-facts.js";
import { evidenceWords } from "./evidence-words.js";
import { isolate, type Names } from "./names.js";
import type {
  ActorRow,
  ArticleRow,
  AttributionRow,
  CorrectionRow,
  DrawnTables,
  EventRow,
  Later,
  RelationRow,
  SentenceRow,
} from "./rows.js";
import type { Lang, ViewState } from "./state.js";
import { edtfWords, isoDay } from "./timeline-time.js";

/** What a marked stretch of the passage is. */
export type SpanRole = "act" | "name" | "source" | "cue" | "content";

/** A stretch of the passage, counted from the passage's first code unit. */
export interface MarkedSpan {
  readonly role: SpanRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One who passed the statement on. */
export interface Transmitter {
  readonly role: "outlet" | "byline" | "via" | "source";
  readonly name: string;
  /** What is known of it: kind of source, or how the byline is known. */
  readonly note: string;
}

/** All that a card of the panel says. */
export interface Evidence {
  readonly id: string;
  readonly article: string;
  /** What is asserted: who, whom, what. */
  readonly claim: string;
  readonly quad: string;
  readonly stance: string;
  readonly distanced: boolean;
  readonly passage: string;
  readonly spans: readonly MarkedSpan[];
  readonly chain: readonly Transmitter[];
  /** Who says it and how firmly, in words. */
  readonly firmness: string;
  readonly when: string | null;
  readonly published: string | null;
  /** Rules that fired: of the row itself, then of its attribution. */
  readonly rules: readonly string[];
  /** Offsets in the article to open it at. */
  readonly start: number;
  readonly end: number;
  readonly headline: string;
  /** What a view can be kept to, so that every view shows more of the same. */
  readonly keep: readonly Keep[];
  /** What a researcher has corrected in the row or in what it rests on. */
  readonly corrections: readonly CorrectionRow[];
  /** What may be corrected; fetched and worked out when asked for. */
  readonly correctable: () => Promise<readonly CorrectableField[]>;
  /** Actors to choose from, and the words for ids. */
  readonly actors: readonly ActorRow[];
  readonly names: Names;
}

/** What a reader can keep the views to, and the filters that do it. */
export interface Keep {
  readonly to: "pair" | "voice" | "time" | "article";
  readonly filters: Partial<ViewState>;
}

/** What evidence is found in: what is drawn, and a way to sentences, corrections, and what may be corrected. */
export type EvidenceTables = DrawnTables & Later;

/** A row that somebody states. */
export type Stated = RelationRow | EventRow;

/** Finds rows by id; made once for the tables at hand. */
export interface Lookup {
  readonly attribution: (id: string) => AttributionRow | undefined;
  readonly article: (id: string) => ArticleRow | undefined;
  readonly sentence: (article: string, n: number) => SentenceRow | undefined;
  readonly corrections: readonly CorrectionRow[];
  readonly tables: EvidenceTables;
}

/** Finds a row by its key. The index is made when it is first asked for: most visits open no evidence at all. */
const index = <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => {
  let made: ReadonlyMap<string, Row> | null = null;
  return (key: string): Row | undefined => {
    made ??= new Map(rows.map((row) => [keyOf(row), row]));
    return made.get(key);
  };
};

/** Finds a row by its id. */
export const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ((id: string) => Row | undefined) =>
  index(rows, ({ id }) => id);

/** An index over the tables, with the sentences and corrections, which are fetched when the first evidence is opened. */
export const lookupOf = async (tables: EvidenceTables): Promise<Lookup> => {
  const { sentences, corrections } = await tables.later("sentences", "corrections");
  const sentence = index(sentences, ({ article, n }) => `${article} ${n}`);
  return {
    attribution: byId(tables.attributions),
    article: byId(tables.articles),
    sentence: (article, n) => sentence(`${article} ${n}`),
    corrections,
    tables,
  };
};

interface RawSpan {
  readonly role: SpanRole;
  readonly start: number | null;
  readonly end: number | null;
}

/** Spans as they lie in the passage; what lies outside it is left out, what reaches beyond it is cut at its edge. */
const inPassage = (spans: readonly RawSpan[], sentence: SentenceRow): readonly MarkedSpan[] =>
  spans.flatMap(({ role, start, end }): MarkedSpan[] => {
    if (start === null || end === null) return [];
    const from = Math.max(start, sentence.start) - sentence.start;
    const to = Math.min(end, sentence.end) - sentence.start;
    return from < to ? [{ role, start: from, end: to, text: sentence.text.slice(from, to) }] : [];
  });

const attributionSpans = (attribution: AttributionRow): readonly RawSpan[] => [
  { role: "content", start: attribution.content_start, end: attribution.content_end },
  { role: "source", start: attribution.source_start, end: attribution.source_end },
  { role: "cue", start: attribution.cue_start, end: attribution.cue_end },
];

/** The attributions that carry a statement, the one nearest the outlet first. */
const carriers = (attribution: AttributionRow | undefined, lookup: Lookup): readonly AttributionRow[] => {
  const chain: AttributionRow[] = [];
  let next = attribution;
  while (next !== undefined && !chain.includes(next)) {
    chain.unshift(next);
    next = next.via === null ? undefined : lookup.attribution(next.via);
  }
  return chain;
};

const chainOf = (article: ArticleRow | undefined, attributions: readonly AttributionRow[], names: Names) => {
  const outlet = article?.outlet ?? null;
  const say = evidenceWords[names.lang];
  const chain: Transmitter[] = [
    {
      role: "outlet",
      name: outlet === null ? say.outletUnknown : names.actor(outlet),
      note: say.outlet(say.basis[article?.outlet_basis ?? "unknown"]),
    },
  ];
  if (article?.byline) chain.push({ role: "byline", name: article.byline, note: say.byline });
  attributions.forEach((row, i) => {
    const role = i === attributions.length - 1 ? "source" : "via";
    chain.push({ role, name: names.actor(row.source_id), note: names.kind(row.source_type) });
  });
  return chain;
};

const firmnessOf = (stance: string, voice: string, attribution: AttributionRow | undefined, names: Names): string => {
  const say = evidenceWords[names.lang];
  const says = `${isolate(names.actor(attribution?.source_id ?? voice))} ${names.stance(stance)}`;
  if (attribution === undefined) return say.ownVoice(says);
  const style = say.styles[attribution.style] ?? attribution.style;
  const cue = `${say.cues[attribution.cue_class] ?? attribution.cue_class} (${isolate(attribution.cue_text)})`;
  return say.firmness(says, style, cue, attribution.distanced);
};

const dayOf = (date: Date | null): string | null => (date === null ? null : isoDay(date.getTime()));

/** The filters that keep the views to what a row is about. */
const keepsOf = (row: Stated, pair: readonly string[]): readonly Keep[] => [
  ...(pair.length === 2 ? [{ to: "pair", filters: { pair } } as const] : []),
  { to: "voice", filters: { voices: [row.voice] } },
  ...(row.edtf === null ? [] : [{ to: "time", filters: { from: dayOf(row.first), to: dayOf(row.last) } } as const]),
  { to: "article", filters: { articles: [row.article] } },
];

const evidenceFor = (
  row: Stated,
  claim: string,
  pair: readonly string[],
  own: readonly RawSpan[],
  lookup: Lookup,
  names: Names,
): Evidence => {
  const article = lookup.article(row.article);
  const attribution = row.attribution === null ? undefined : lookup.attribution(row.attribution);
  const sentence = lookup.sentence(row.article, row.sentence);
  const spans = [...(attribution === undefined ? [] : attributionSpans(attribution)), ...own];
  return {
    id: row.id,
    article: row.article,
    claim,
    quad: row.quad_class,
    stance: row.stance,
    distanced: attribution?.distanced ?? false,
    passage: sentence?.text ?? row.text,
    spans: sentence === undefined ? [] : inPassage(spans, sentence),
    chain: chainOf(article, carriers(attribution, lookup), names),
    firmness: firmnessOf(row.stance, row.voice, attribution, names),
    when: row.edtf === null ? null : edtfWords(row.edtf, names.lang),
    published: article?.published ? edtfWords(article.published, names.lang) : null,
    rules: [row.rule, ...(attribution === undefined ? [] : [attribution.rule])],
    start: row.start,
    end: row.end,
    headline: article?.headline ?? "",
    keep: keepsOf(row, pair),
    corrections: correctionsIn(
      [article, attribution, row].filter((each) => each !== undefined),
      lookup.corrections,
    ),
    correctable: async () => {
      const read = await lookup.tables.later("texts", "sentences", "mentions");
      return correctableIn(row, { ...lookup.tables, ...read });
    },
    actors: lookup.tables.actors,
    names,
  };
};

const relationEvidence = (row: RelationRow, lookup: Lookup, names: Names): Evidence =>
  evidenceFor(
    row,
    `${names.pair(row.a, row.b, row.directed)}: ${names.type(row.type)}`,
    [row.a, row.b],
    [
      { role: "act", start: row.predicate_start, end: row.predicate_end },
      { role: "name", start: row.a_name_start, end: row.a_name_end },
      { role: "name", start: row.b_name_start, end: row.b_name_end },
    ],
    lookup,
    names,
  );

/** Of an event the whole clause is marked. */
const eventEvidence = (row: EventRow, lookup: Lookup, names: Names): Evidence => {
  const actors = row.actors.map((actor) => isolate(names.short(actor))).join(evidenceWords[names.lang].and);
  const claim = `${names.type(row.type)}${actors === "" ? "" : `: ${actors}`}`;
  const heading = claim.charAt(0).toUpperCase() + claim.slice(1);
  return evidenceFor(row, heading, row.actors, [{ role: "act", start: row.start, end: row.end }], lookup, names);
};

/** The evidence of a relation or an event. */
export const evidenceOf = (row: Stated, lookup: Lookup, names: Names): Evidence =>
  isRelation(row) ? relationEvidence(row, lookup, names) : eventEvidence(row, lookup, names);

/** How an article is opened at a span, relative to a page beside the `articles` folder (RFC 5147 fragment). */
export const articleHref = (article: string, start: number, end: number): string =>
  `./articles/${encodeURIComponent(article)}.html#char=${start},${end}`;

/** A ready citation of one piece of evidence, with where it was seen. */
export const citation = (evidence: Evidence, address: string, lang: Lang): string => {
  const say = evidenceWords[lang];
  const [outlet, byline] = [
    evidence.chain.find(({ role }) => role === "outlet")?.name,
    evidence.chain.find(({ role }) => role === "byline")?.name,
  ];
  const head = [
    byline,
    outlet,
    evidence.headline === "" ? undefined : say.quoted(evidence.headline),
    evidence.published ?? say.noDate,
  ];
  const source = evidence.chain.find(({ role }) => role === "source")?.name;
  const said = source === undefined ? "" : say.said(source);
  const quote = evidence.passage.trim();
  const place = say.place(evidence.article, evidence.start, evidence.end, evidence.id);
  return `${head.filter((part) => part !== undefined).join(say.and)}.${said} «${quote}» ${place}. ${address}`;
};
