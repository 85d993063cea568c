import type { ActorRow, LexiconRows } from "../engine/lexicon/rows.js";
import { outletOf } from "../engine/propositions/told.js";
import type { Analysis, SourceType } from "../engine/types.js";
import type { Row } from "./arrow.js";

/** How often an entity is met, and in which articles. */
class Counts {
  mentions = 0;
  statements = 0;
  readonly articles = new Set<string>();
}

/** What a source in no lexicon is, by the way it is spoken of. */
const kindOfSource: Readonly<Record<SourceType, ActorRow["kind"]>> = {
  "person-named": "person",
  "person-pseudonym": "person",
  "person-unnamed": "group",
  group: "group",
  state: "state",
  media: "media",
  ngo: "ngo",
  document: "group",
};

interface Provisional {
  readonly name: string;
  /** Named persons have no English name but their own; unnamed sources have their slug. */
  readonly english: string;
  readonly kind: ActorRow["kind"];
}

/** `us-experts` as a name: a slug is the only English an unnamed source has. */
const spelledOut = (id: string): string => {
  const words = id.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

const counted = (counts: Map<string, Counts>, id: string): Counts => {
  const known = counts.get(id) ?? new Counts();
  counts.set(id, known);
  return known;
};

/** Every id that stands somewhere for an actor: named, speaking, acting or acted upon, an outlet. */
function actorCounts(analyses: readonly Analysis[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const analysis of analyses) {
    const { article, mentions, attributions, relations, events } = analysis;
    const name = (id: string) => counted(counts, id).articles.add(article.id);
    for (const mention of mentions) {
      if (mention.kind !== "actor") continue;
      name(mention.entity);
      counted(counts, mention.entity).mentions++;
    }
    for (const { sourceId } of attributions) {
      name(sourceId);
      counted(counts, sourceId).statements++;
    }
    for (const { a, b, voice } of relations) for (const id of [a, b, voice]) name(id);
    for (const { actors } of events) for (const id of actors) name(id);
    name(outletOf(analysis));
  }
  return counts;
}

/** Speakers in no lexicon, with the words that first name them. */
function provisionalActors(analyses: readonly Analysis[]): Map<string, Provisional> {
  const found = new Map<string, Provisional>();
  for (const { article, provisional, attributions } of analyses) {
    for (const { id, name } of provisional) {
      if (!found.has(id)) found.set(id, { name, english: name, kind: "person" });
    }
    for (const { sourceId, source, sourceType } of attributions) {
      if (source === null || found.has(sourceId)) continue;
      const name = article.text.slice(source.start, source.end);
      found.set(sourceId, { name, english: spelledOut(sourceId), kind: kindOfSource[sourceType] });
    }
  }
  return found;
}

/** Ids and all their parents that have a row, so that counts can be rolled up. */
function withParents(ids: Iterable<string>, parents: ReadonlyMap<string, string>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined && at !== "" && !all.has(at); at = parents.get(at))
      all.add(at);
  }
  return all;
}

const byId = (a: Row, b: Row): number => (String(a.id) < String(b.id) ? -1 : 1);

/** The bloc of an actor, else that of the nearest parent that has one, else its own id. */
function blocOf(id: string, actors: ReadonlyMap<string, ActorRow>): string {
  for (let at = actors.get(id); at !== undefined; at = actors.get(at.parent)) if (at.bloc !== "") return at.bloc;
  return id;
}

/** Rows of the actors table, by id. */
export function actorRows(analyses: readonly Analysis[], lexicon: LexiconRows): Row[] {
  const actors = new Map(lexicon.actors.map((row) => [row.id, row]));
  const parents = new Map(lexicon.actors.map((row) => [row.id, row.parent]));
  const counts = actorCounts(analyses);
  const provisional = provisionalActors(analyses);
  const outlets = new Set(analyses.map(outletOf));
  const rows: Row[] = [];
  for (const id of withParents(counts.keys(), parents)) {
    const known = actors.get(id);
    const seen = provisional.get(id);
    const count = counts.get(id) ?? new Counts();
    rows.push({
      id,
      name_en: known?.name_en ?? seen?.english ?? (outlets.has(id) ? id : spelledOut(id)),
      name_ar: known?.name_ar ?? seen?.name ?? id,
      kind: known?.kind ?? seen?.kind ?? (outlets.has(id) ? "media" : "group"),
      parent: known?.parent || null,
      bloc: blocOf(id, actors),
      acled: known?.acled || null,
      provisional: known === undefined,
      mentions: count.mentions,
      articles: count.articles.size,
      statements: count.statements,
    });
  }
  return rows.sort(byId);
}

/** Rows of the places table, by id. */
export function placeRows(analyses: readonly Analysis[], lexicon: LexiconRows): Row[] {
  const places = new Map(lexicon.places.map((row) => [row.id, row]));
  const parents = new Map(lexicon.places.map((row) => [row.id, row.parent]));
  const counts = new Map<string, Counts>();
  for (const { article, mentions, events } of analyses) {
    for (const mention of mentions) {
      if (mention.kind !== "place") continue;
      const count = counted(counts, mention.entity);
      count.mentions++;
      count.articles.add(article.id);
    }
    for (const { places } of events) for (const id of places) counted(counts, id).articles.add(article.id);
  }
  const rows: Row[] = [];
  for (const id of withParents(counts.keys(), parents)) {
    const known = places.get(id);
    const count = counts.get(id) ?? new Counts();
    rows.push({
      id,
      name_en: known?.name_en ?? spelledOut(id),
      name_ar: known?.name_ar ?? id,
      kind: known?.kind ?? "place",
      parent: known?.parent || null,
      latitude: known?.lat ?? null,
      longitude: known?.lon ?? null,
      mentions: count.mentions,
      articles: count.articles.size,
    });
  }
  return rows.sort(byId);
}
