/**
 * The index over sentences, actors and places, and what a query finds in it. Ranked by MiniSearch (BM25+); what a word is, and
 * which words are alike, is the engine's own folding. Pure, save that a large index is built in slices.
 */

import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { ActorRow, PlaceRow, SearchTables, SentenceRow } from "./rows.js";
import {
  type Folding,
  holdsPhrase,
  readSearch,
  type SearchQuery,
  type SearchWord,
  searchWords,
} from "./search-terms.js";

/** What can be found by its name. */
export type FoundEntity =
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "place"; readonly row: PlaceRow };

/** A sentence that holds what was looked for, with the words that meet it, counted from the sentence's first code unit. */
export interface FoundSentence {
  readonly row: SentenceRow;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** What a query finds, best first. */
export interface Findings {
  readonly entities: readonly FoundEntity[];
  readonly sentences: readonly FoundSentence[];
  /** Nothing holds the words as they are written: what is shown holds words that are nearly alike. */
  readonly near: boolean;
}

/** The index of one set of tables. */
export interface SearchIndex {
  readonly search: (text: string) => Findings;
}

interface Entry {
  readonly id: number;
  /** Folded forms, a space between them. */
  readonly words: string;
}

/** Entries added before the page may draw again. */
const slice = 200;

const emptyFindings: Findings = { entities: [], sentences: [], near: false };

const newIndex = () =>
  new MiniSearch<Entry>({
    fields: ["words"],
    // The words come cut and folded.
    tokenize: (words) => words.split(" "),
    processTerm: (term) => term,
  });

const allForms = (texts: readonly string[], folding: Folding): string =>
  texts.flatMap((text) => searchWords(text, folding).flatMap(({ forms }) => forms)).join(" ");

/** The names under which each entity stands in the texts; what only points back to one names it not. */
const namesInTexts = (tables: SearchTables): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { kind, entity, text, anaphor } of tables.mentions) {
    if (anaphor) continue;
    const key = `${kind} ${entity}`;
    const known = names.get(key);
    if (known) known.add(text);
    else names.set(key, new Set([text]));
  }
  return names;
};

const entitiesOf = (tables: SearchTables): readonly FoundEntity[] => [
  ...tables.actors.map((row): FoundEntity => ({ kind: "actor", row })),
  ...tables.places.map((row): FoundEntity => ({ kind: "place", row })),
];

/** The words of a query as MiniSearch takes them: each word in any of its forms, all words. */
const queryTree = ({ words, open }: SearchQuery, near: boolean): Query => ({
  combineWith: "AND",
  queries: words.map((forms, i) => ({
    combineWith: "OR",
    queries: forms.map((form) => ({
      queries: [form],
      prefix: open && i === words.length - 1 && form.length > 2,
      fuzzy: near && form.length > 3 ? 0.25 : false,
    })),
  })),
});

const marksOf = (words: readonly SearchWord[], { terms }: SearchResult) =>
  words.filter(({ forms }) => forms.some((form) => terms.includes(form))).map(({ start, end }) => ({ start, end }));

/**
 * Builds the index of the tables. Sentences that are no prose (share buttons, lists of other stories) are left out.
 * @param pause is awaited between slices, so that a page stays usable while a large index is built
 */
export const searchIndex = async (
  tables: SearchTables,
  folding: Folding,
  pause: () => Promise<unknown> = () => Promise.resolve(),
): Promise<SearchIndex> => {
  const rows = tables.sentences.filter(({ furniture }) => furniture === null);
  const sentences = newIndex();
  for (let from = 0; from < rows.length; from += slice) {
    sentences.addAll(
      rows.slice(from, from + slice).map(({ text }, i) => ({
        id: from + i,
        words: allForms([text], folding),
      })),
    );
    await pause();
  }
  const entities = entitiesOf(tables);
  const named = namesInTexts(tables);
  const names = newIndex();
  names.addAll(
    entities.map(({ kind, row }, id) => ({
      id,
      words: allForms([row.name_en, row.name_ar, ...(named.get(`${kind} ${row.id}`) ?? [])], folding),
    })),
  );

  const sentencesFor = (query: SearchQuery, near: boolean): readonly FoundSentence[] =>
    sentences.search(queryTree(query, near)).flatMap((result) => {
      const row = rows[result.id as number];
      if (row === undefined) return [];
      const words = searchWords(row.text, folding);
      return query.phrases.every((wanted) => holdsPhrase(words, wanted))
        ? [{ row, marks: marksOf(words, result) }]
        : [];
    });
  const entitiesFor = (query: SearchQuery, near: boolean): readonly FoundEntity[] =>
    names.search(queryTree(query, near)).flatMap((result) => entities[result.id as number] ?? []);

  const find = (query: SearchQuery, near: boolean): Findings => ({
    entities: entitiesFor(query, near),
    sentences: sentencesFor(query, near),
    near,
  });
  return {
    search: (text) => {
      const query = readSearch(text, folding);
      if (query.words.length === 0) return emptyFindings;
      const exact = find(query, false);
      if (exact.sentences.length + exact.entities.length > 0) return exact;
      const near = find(query, true);
      return near.sentences.length + near.entities.length > 0 ? near : emptyFindings;
    },
  };
};

/** Every sentence that names an entity or points back to it, in the order of the articles, with where it does. */
export const sentencesAbout = (
  kind: "actor" | "place",
  entity: string,
  tables: SearchTables,
): readonly FoundSentence[] => {
  const marks = new Map<string, { start: number; end: number }[]>();
  for (const mention of tables.mentions) {
    if (mention.kind !== kind || mention.entity !== entity) continue;
    const key = `${mention.article} ${mention.sentence}`;
    const known = marks.get(key);
    if (known) known.push(mention);
    else marks.set(key, [mention]);
  }
  return tables.sentences.flatMap((row): FoundSentence[] => {
    const found = marks.get(`${row.article} ${row.n}`);
    if (found === undefined || row.furniture !== null) return [];
    const within = found.map(({ start, end }) => ({
      start: Math.max(start, row.start) - row.start,
      end: Math.min(end, row.end) - row.start,
    }));
    return [{ row, marks: within.filter(({ start, end }) => start < end) }];
  });
};
