/**
 * The tables of Isnad: what a row is, what each column says. The Arrow writer, the data page, datapackage.json and the
 * documentation are all made from this one description. Pure data: it knows neither Arrow nor Node.
 */

import {
  column,
  corrected,
  period,
  ploverType,
  quadClass,
  span,
  stance,
  subspan,
  type TableSchema,
  voice,
} from "./schema-parts.js";

export type { Column, ColumnType, TableSchema } from "./schema-parts.js";

export const articlesTable: TableSchema = {
  name: "articles",
  description: "One row an article of data/articles.",
  columns: [
    ...span("article"),
    column("file", "text", "File name in data/articles."),
    column("outlet", "text", "Actor id of the outlet, or its name as written.", true),
    column("outlet_basis", "text", "stated (the text says it), inferred, supplied (corpus.csv) or unknown."),
    column("headline", "text", "Headline.", true),
    column("headline_basis", "text", "How the headline is known."),
    column("byline", "text", "Author as named.", true),
    column("byline_basis", "text", "How the byline is known."),
    column("dateline", "text", "Place line before the text, as written.", true),
    column("published", "text", "Publication as EDTF.", true),
    column("published_first", "day", "First day of the publication.", true),
    column("published_last", "day", "Last day of the publication.", true),
    column("published_basis", "text", "How the publication is known."),
    column("sha256", "text", "SHA-256 of the file's bytes."),
    column("characters", "count", "UTF-16 code units of the text."),
    column("words", "count", "Words of the text."),
    corrected,
  ],
};

export const sentencesTable: TableSchema = {
  name: "sentences",
  description: "One row a sentence, in the order of the text.",
  columns: [
    ...span("sentence"),
    column("paragraph", "count", "Number of the paragraph, from 0."),
    column("n", "count", "Number of the sentence in the article, from 0."),
    column(
      "furniture",
      "text",
      "What the sentence is when it is not prose of the article (share, related, caption …).",
      true,
    ),
  ],
};

export const datesTable: TableSchema = {
  name: "dates",
  description: "One row a date expression: words that fix a calendar interval.",
  columns: [
    ...span("date expression"),
    ...period("Value"),
    column("precision", "text", "day, month, year, decade, century or interval."),
    column(
      "anchor",
      "text",
      "What it was resolved against: absolute, publication or text (another date of the article).",
    ),
    column("conflict", "flag", "A weekday and a date disagree in the text; the date was kept."),
    corrected,
  ],
};

export const mentionsTable: TableSchema = {
  name: "mentions",
  description: "One row a name in the text that stands for an actor or a place.",
  columns: [
    ...span("mention"),
    column("kind", "text", "actor or place."),
    column("entity", "text", "Id in the actors or places table."),
    column("anaphor", "flag", "Points back to an actor named before (التنظيم, the organisation)."),
    column("sentence", "count", "Number of the sentence it begins in."),
    corrected,
  ],
};

export const attributionsTable: TableSchema = {
  name: "attributions",
  description:
    "One row an act of attributing words, thoughts or findings to somebody (PARC 3.0). Its span covers source, cue and content.",
  columns: [
    ...span("attribution"),
    column("source_id", "text", "Actor id of who speaks, or a slug for an unnamed source."),
    column(
      "source_type",
      "text",
      "person-named, person-pseudonym, person-unnamed, group, state, media, ngo or document.",
    ),
    ...subspan("source", "the words that name the source; null where it is understood", true),
    ...subspan("cue", "the word that attributes", false),
    column(
      "cue_class",
      "text",
      "neutral, commitment, opinion, expectation, accusation, threat, demand, denial or distancing.",
    ),
    ...subspan("content", "what is attributed", false),
    column("style", "text", "direct, indirect or mixed."),
    stance("the source's to its content"),
    column("distanced", "flag", "The reporter distances himself from it (زعم, claimed)."),
    column("via", "text", "Id of the attribution that carries this one, where one source reports another.", true),
    corrected,
  ],
};

export const relationsTable: TableSchema = {
  name: "relations",
  description:
    "One row what one actor does, or is said to do, to another (PLOVER). Its span covers the act and the names.",
  columns: [
    ...span("relation"),
    column("a", "text", "Actor id of who does it."),
    ploverType,
    column("b", "text", "Actor id of whom it is done to."),
    quadClass,
    column("directed", "flag", "False for what both do alike (clashes between, alliance of)."),
    stance("of whoever says it"),
    column(
      "attribution",
      "text",
      "Id of the attribution whose content holds it; null in the reporter's own voice.",
      true,
    ),
    column("voice", "text", voice),
    ...period("When, as far as the clause dates it"),
    column("sentence", "count", "Number of the sentence it stands in."),
    ...subspan("predicate", "the words of the act itself", false),
    ...subspan("a_name", "the words that name a; null where understood", true),
    ...subspan("b_name", "the words that name b; null where understood", true),
    corrected,
  ],
};

export const eventsTable: TableSchema = {
  name: "events",
  description:
    "One row a telling of something that happened at a time the text fixes. Its span is the clause that tells it; rows of one happening share it.",
  columns: [
    ...span("event"),
    column(
      "happening",
      "text",
      "Id of the event that tells the same happening first, in the order of articles and texts; its own where it is the first or the only one.",
    ),
    ...period("When"),
    ploverType,
    quadClass,
    column("actors", "texts", "Actor ids that take part."),
    column("places", "texts", "Place ids named with it."),
    column("title", "text", "The words that tell it, shortened to a line."),
    column("attribution", "text", "Id of the attribution whose content holds it.", true),
    column("voice", "text", voice),
    stance("of whoever says it"),
    column("sentence", "count", "Number of the sentence it stands in."),
    corrected,
  ],
};

const rollup = column(
  "rollup",
  "text",
  "none (actors as they are named), parent (each under the last of its parents) or bloc. Take one of the three: each relation stands under every one.",
);

export const propositionsTable: TableSchema = {
  name: "propositions",
  description:
    "One row a pair of actors and a quad class that some source asserts, hedges or denies; thrice over, with actors as they are named, under their parents, and under their blocs.",
  columns: [
    column(
      "id",
      "text",
      "Stable id: a/quad class>/b where directed, a/quad class=/b where not; rolled up, after parent: or bloc:.",
    ),
    rollup,
    column(
      "a",
      "text",
      "Actor id, or bloc:ID where rolled up by bloc (of an undirected pair, the first in the alphabet). a and b are one where it passes inside a group.",
    ),
    column("b", "text", "Actor id, or bloc:ID where rolled up by bloc."),
    column("directed", "flag", "Whether a does it to b, or both alike."),
    quadClass,
    column("types", "texts", "PLOVER types found under it."),
    column(
      "sources",
      "count",
      "Distinct voices that speak of it; sources of one description (local sources) count once, though they may be more.",
    ),
    column("outlets", "count", "Distinct outlets that carry it."),
    column("relations", "count", "Relations under it."),
    column(
      "contested",
      "flag",
      "Some voice asserts it and another denies or hedges it: of the same two actors, or of one of them and what belongs to it.",
    ),
    column(
      "single_source",
      "flag",
      "Only one voice is known to speak of it. Outlets that carry one source are one voice; unnamed sources and aliases are one within an article only, for nothing says that they are the same in another.",
    ),
    column("rule", "text", "How the rows under it were brought together."),
  ],
};

export const statementsTable: TableSchema = {
  name: "statements",
  description: "One row what one voice says of one proposition in one stance: a cell of the claim–source matrix.",
  columns: [
    column("id", "text", "Stable id, proposition, voice and stance."),
    rollup,
    column("proposition", "text", "Id in the propositions table."),
    column("source", "text", "Who says it: an actor id or the slug of an unnamed source."),
    column("source_type", "text", "Kind of source; outlet for an outlet's own voice."),
    column("voice", "text", "outlet (its own voice) or attributed."),
    stance("the voice's to the proposition"),
    column("articles", "texts", "Articles that carry it."),
    column("outlets", "texts", "Outlets that carry it."),
    column(
      "via",
      "texts",
      "Sources that pass it on between the voice and the outlet; empty where the outlet has it from the voice.",
    ),
    column("relations", "texts", "Ids of the relations behind it."),
    column("rule", "text", "How the rows under it were brought together."),
  ],
};

export const actorsTable: TableSchema = {
  name: "actors",
  description: "One row an actor that the articles name: a lexicon entry in use, or a speaker in no lexicon.",
  columns: [
    column("id", "text", "Actor id."),
    column("name_en", "text", "Name in English."),
    column("name_ar", "text", "Name in Arabic."),
    column("kind", "text", "Kind of actor."),
    column("parent", "text", "Actor it belongs to.", true),
    column("bloc", "text", "Bloc it is counted under: its own, else that of a parent, else its id."),
    column("acled", "text", "ACLED actor code, 1 to 8.", true),
    column("provisional", "flag", "Found by pattern; in no lexicon."),
    column("mentions", "count", "Times named."),
    column("articles", "count", "Articles that name it."),
    column("statements", "count", "Attributions of which it is the source."),
  ],
};

export const placesTable: TableSchema = {
  name: "places",
  description: "One row a place that the articles name.",
  columns: [
    column("id", "text", "Place id."),
    column("name_en", "text", "Name in English."),
    column("name_ar", "text", "Name in Arabic."),
    column("kind", "text", "Kind of place."),
    column("parent", "text", "Place it lies in.", true),
    column("latitude", "number", "Degrees north, WGS 84.", true),
    column("longitude", "number", "Degrees east, WGS 84.", true),
    column("mentions", "count", "Times named."),
    column("articles", "count", "Articles that name it."),
  ],
};

export const correctionsTable: TableSchema = {
  name: "corrections",
  description:
    "One row a correction of data/corrections.csv that was carried out. Scores are taken before corrections.",
  columns: [
    column("id", "text", "Stable id of the correction, made of place, field and values; the same in every run."),
    column("article", "text", "Id of the article."),
    column("start", "offset", "First UTF-16 code unit of the quotation; null for metadata without one.", true),
    column("end", "offset", "Code unit after the last of the quotation.", true),
    column("text", "text", "The article's own characters from start to end.", true),
    column("field", "text", "Layer and column that were corrected, such as relation.stance."),
    column("from", "text", "The value as it was read; null for none.", true),
    column("to", "text", "The value as it is now; null for none.", true),
    column("struck", "flag", "The row was struck out: it stands in no table any more."),
    column("who", "text", "Who made the correction."),
    column("why", "text", "Why."),
    column("date", "day", "When."),
    column("rows", "texts", "Ids of all rows in which it changed something, in the order of the tables."),
  ],
};

export const evaluationTable: TableSchema = {
  name: "evaluation",
  description: "One row a score of the engine against the hand annotation of data/gold.",
  columns: [
    column("layer", "text", "What is scored: metadata, dates, actors, places, attributions, relations, events …"),
    column("measure", "text", "precision, recall, f1, or a share of the matched rows such as stance_accuracy."),
    column("value", "number", "Between 0 and 1; null where nothing was to be scored.", true),
    column("n", "count", "Rows counted: found ones for precision, gold for recall, both for f1, else matched ones."),
  ],
};

/** All tables, in the order in which the data page shows them. */
export const tableSchemas: readonly TableSchema[] = [
  articlesTable,
  sentencesTable,
  datesTable,
  mentionsTable,
  attributionsTable,
  relationsTable,
  eventsTable,
  propositionsTable,
  statementsTable,
  actorsTable,
  placesTable,
  correctionsTable,
  evaluationTable,
];
