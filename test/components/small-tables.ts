import type {
  ActorRow,
  ArticleRow,
  EventRow,
  Later,
  RelationRow,
  Rollup,
  StatementRow,
  Tables,
} from "../../src/components/rows.js";

/**
 * A small invented corpus as the pages have it: two outlets, four actors in two blocs, every stance and quad class, dates of
 * every kind. It depends on no rule and no word list, so that a picture drawn from it changes only with the drawing.
 */

const day = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`));

const actor = (id: string, name_en: string, name_ar: string, bloc: string, parent: string | null = null): ActorRow => ({
  id,
  name_en,
  name_ar,
  kind: "group",
  parent,
  bloc,
  acled: null,
  provisional: false,
  mentions: 3,
  articles: 2,
  statements: 1,
});

const article = (id: string, outlet: string, published: string): ArticleRow => ({
  id,
  article: id,
  start: 0,
  end: 100,
  rule: "article",
  file: `${id}.txt`,
  outlet,
  outlet_basis: "supplied",
  headline: "خبر",
  headline_basis: "stated",
  byline: null,
  byline_basis: "unknown",
  dateline: null,
  published,
  published_first: day(published),
  published_last: day(published),
  published_basis: "stated",
  sha256: "",
  characters: 100,
  words: 20,
  corrected: [],
});

type Told = readonly [
  a: string,
  quad: RelationRow["quad_class"],
  b: string,
  voice: string,
  stance: RelationRow["stance"],
  article: string,
];

const told: readonly Told[] = [
  ["army", "material-conflict", "front", "daily", "assert", "one"],
  ["army", "material-conflict", "front", "officer", "assert", "two"],
  ["army", "material-conflict", "front", "weekly", "hedge", "two"],
  ["front", "material-conflict", "army", "weekly", "assert", "two"],
  ["army", "material-cooperation", "militia", "officer", "assert", "one"],
  ["army", "material-cooperation", "front", "defector", "assert", "one"],
  ["army", "material-cooperation", "front", "officer", "deny", "two"],
  ["council", "verbal-cooperation", "front", "weekly", "assert", "two"],
  ["council", "verbal-conflict", "army", "council", "assert", "two"],
  ["militia", "verbal-conflict", "council", "defector", "hedge", "one"],
];

const outlets = new Set(["daily", "weekly"]);
const undirected = new Set(["verbal-cooperation"]);

const relations = told.map(
  ([a, quad_class, b, voice, stance, inArticle], i): RelationRow => ({
    id: `r${i}`,
    article: inArticle,
    start: i * 5,
    end: i * 5 + 4,
    text: "نص",
    rule: "row",
    a,
    type: "ASSAULT",
    b,
    quad_class,
    directed: !undirected.has(quad_class),
    stance,
    attribution: outlets.has(voice) ? null : `t${i}`,
    voice,
    edtf: null,
    first: null,
    last: null,
    sentence: i,
    predicate_start: i * 5,
    predicate_end: i * 5 + 2,
    predicate_text: "نص",
    a_name_start: null,
    a_name_end: null,
    a_name_text: null,
    b_name_start: null,
    b_name_end: null,
    b_name_text: null,
    corrected: [],
  }),
);

const propositionOf = ({ a, b, quad_class, directed }: RelationRow): string =>
  `${a}/${quad_class}${directed ? ">" : "="}/${b}`;

const plainStatements = relations.map(
  (row): StatementRow => ({
    id: `${propositionOf(row)}@${row.voice}:${row.stance}`,
    rollup: "none",
    proposition: propositionOf(row),
    source: row.voice,
    source_type: outlets.has(row.voice) ? "outlet" : row.voice === "council" ? "group" : "person-named",
    voice: outlets.has(row.voice) ? "outlet" : "attributed",
    stance: row.stance,
    articles: [row.article],
    outlets: [row.article === "one" ? "daily" : "weekly"],
    via: [],
    relations: [row.id],
    rule: "same-pair-and-quad-class",
  }),
);

const plainPropositions = [...new Map(relations.map((row) => [propositionOf(row), row])).entries()].map(([id, row]) => {
  const own = plainStatements.filter(({ proposition }) => proposition === id);
  const sources = new Set(own.map(({ source }) => source)).size;
  return {
    id,
    rollup: "none" as Rollup,
    a: row.a,
    b: row.b,
    directed: row.directed,
    quad_class: row.quad_class,
    types: ["ASSAULT"],
    sources,
    outlets: new Set(own.flatMap((statement) => statement.outlets)).size,
    relations: own.length,
    contested:
      own.some(({ stance }) => stance !== "assert") && own.some(({ stance }) => stance === "assert") && sources > 1,
    single_source: sources === 1,
    rule: "same-pair-and-quad-class",
  };
});

/** None of the invented actors has a parent, so that rolled up by parent the rows are the same under other ids. */
const propositions = [
  ...plainPropositions,
  ...plainPropositions.map((row) => ({ ...row, rollup: "parent" as const, id: `parent:${row.id}` })),
];
const statements = [
  ...plainStatements,
  ...plainStatements.map((row) => ({
    ...row,
    rollup: "parent" as const,
    id: `parent:${row.id}`,
    proposition: `parent:${row.proposition}`,
  })),
];

type Dated = readonly [
  edtf: string,
  first: string | null,
  last: string | null,
  quad: EventRow["quad_class"],
  stance: EventRow["stance"],
  article: string,
];

const dated: readonly Dated[] = [
  ["2014-06-10", "2014-06-10", "2014-06-10", "material-conflict", "assert", "one"],
  ["2014-06", "2014-06-01", "2014-06-30", "verbal-conflict", "assert", "one"],
  ["2014-05-01~/2014-08-31~", "2014-05-01", "2014-08-31", "material-cooperation", "hedge", "two"],
  ["2015", "2015-01-01", "2015-12-31", "material-conflict", "deny", "two"],
  ["2015-03-02", "2015-03-02", "2015-03-02", "verbal-cooperation", "assert", "two"],
  ["2015-03-04", "2015-03-04", "2015-03-04", "material-conflict", "assert", "two"],
];

const events = dated.map(
  ([edtf, first, last, quad_class, stance, inArticle], i): EventRow => ({
    id: `e${i}`,
    article: inArticle,
    start: i * 7,
    end: i * 7 + 5,
    text: "حدث",
    rule: "row",
    happening: `e${i}`,
    edtf,
    first: day(first),
    last: day(last),
    type: "ASSAULT",
    quad_class,
    actors: ["army", "front"],
    places: [],
    title: "حدث",
    attribution: null,
    voice: inArticle === "one" ? "daily" : "weekly",
    stance,
    sentence: i,
    corrected: [],
  }),
);

const tables: Tables = {
  texts: [],
  articles: [article("one", "daily", "2014-07-01"), article("two", "weekly", "2015-04-01")],
  sentences: [],
  dates: [],
  mentions: [],
  attributions: [],
  relations,
  events,
  propositions,
  statements,
  actors: [
    actor("army", "The Army", "الجيش", "government"),
    actor("militia", "The Militia", "الميليشيا", "government", "army"),
    actor("front", "The Front", "الجبهة", "opposition"),
    actor("council", "The Council", "المجلس", "opposition"),
    actor("daily", "The Daily", "اليومية", "media"),
    actor("weekly", "The Weekly", "الأسبوعية", "media"),
    actor("officer", "An Officer", "الضابط", "source"),
    actor("defector", "A Defector", "المنشق", "source"),
  ],
  places: [],
  corrections: [],
  evaluation: [],
};

/** The tables of the invented corpus. */
export const smallTables: Tables & Later = { ...tables, later: async () => tables };
