/** What the overview says, counted from the tables. Pure. */

import { groupedBy } from "./grouped-by.js";
import { isolate, type Names, namesIn } from "./names.js";
import { overviewWords } from "./overview-words.js";
import type { ArticleRow, ClaimTables, PropositionRow, StatementRow } from "./rows.js";
import { type Stance, stances } from "./stance.js";
import { defaultState, type Lang } from "./state.js";
import { edtfWords } from "./timeline-time.js";

/** Who takes one stance to a claim. */
export interface Camp {
  readonly stance: Stance;
  readonly statements: readonly StatementRow[];
}

/** A claim with those who speak of it, by stance. */
export interface Claim {
  readonly proposition: PropositionRow;
  readonly camps: readonly Camp[];
}

/** One who is quoted, and how often. */
export interface Speaker {
  readonly id: string;
  readonly kind: string;
  readonly attributions: number;
  readonly articles: number;
}

export interface OverviewFacts {
  readonly names: Names;
  readonly articles: number;
  readonly propositions: number;
  readonly contested: readonly Claim[];
  readonly single: readonly Claim[];
  /** Single-source claims that rest on a source without a full name. */
  readonly shadowed: readonly Claim[];
  /** Claims that most voices speak of, the most first; only those with more than one voice. */
  readonly shared: readonly Claim[];
  readonly speakers: readonly Speaker[];
  /** The sentences of the page, ready to be set. */
  readonly say: Sentences;
}

/** Sentences with the figures in them. */
export interface Sentences {
  readonly corpus: string;
  readonly yield: string;
  readonly contested: string;
  readonly single: string;
  readonly shared: string;
  readonly speakers: string;
}

const unnamedKinds: ReadonlySet<string> = new Set(["person-unnamed", "person-pseudonym", "group"]);

const claimsOf = (tables: ClaimTables): readonly Claim[] => {
  const statements = groupedBy(tables.statements, (row) => row.proposition);
  const asShown = tables.propositions.filter(({ rollup }) => rollup === defaultState.claimsRollup);
  return asShown.map((proposition) => {
    const own = statements.get(proposition.id) ?? [];
    const camps = stances.map((stance) => ({ stance, statements: own.filter((row) => row.stance === stance) }));
    return { proposition, camps: camps.filter(({ statements }) => statements.length > 0) };
  });
};

const byWeight = (a: Claim, b: Claim): number =>
  b.proposition.sources - a.proposition.sources ||
  b.proposition.relations - a.proposition.relations ||
  (a.proposition.id < b.proposition.id ? -1 : 1);

const speakersOf = (tables: ClaimTables): readonly Speaker[] =>
  [...groupedBy(tables.attributions, (row) => row.source_id)]
    .map(([id, own]) => {
      const articles = new Set(own.map(({ article }) => article)).size;
      return { id, kind: own[0]?.source_type ?? "group", attributions: own.length, articles };
    })
    .sort((a, b) => b.attributions - a.attributions || b.articles - a.articles || (a.id < b.id ? -1 : 1));

const extremes = (articles: readonly ArticleRow[], lang: Lang): readonly string[] => {
  const dated = articles
    .flatMap(({ published, published_first }) =>
      published === null || published_first === null ? [] : [{ published, at: published_first.getTime() }],
    )
    .sort((a, b) => a.at - b.at);
  const plain = [dated[0], dated.at(-1)].flatMap((end) =>
    end === undefined ? [] : [edtfWords(end.published.replaceAll("~", ""), lang)],
  );
  return [...new Set(plain)];
};

const corpusSentence = ({ articles }: ClaimTables, lang: Lang): string => {
  const say = overviewWords[lang];
  if (articles.length === 0) return say.noArticle;
  const outlets = new Set(articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size;
  const [first, last] = extremes(articles, lang);
  const total = articles.reduce((sum, row) => sum + row.words, 0);
  return say.corpus(articles.length, outlets, say.published(first, last), total);
};

const singleSentence = (single: readonly Claim[], shadowed: readonly Claim[], all: number, lang: Lang): string => {
  const own = single.filter(({ camps }) => camps.some((camp) => camp.statements.some((row) => row.voice === "outlet")));
  return overviewWords[lang].single(single.length, all, own.length, shadowed.length);
};

const sharedSentence = (shared: readonly Claim[], names: Names): string => {
  const say = overviewWords[names.lang];
  const [most] = shared;
  if (most === undefined) return say.noneShared;
  const { a, b, directed, quad_class, sources, outlets } = most.proposition;
  const claim = say.claim(names.pair(a, b, directed), names.quad(quad_class));
  return say.shared(shared.length, claim, sources, outlets);
};

const speakersSentence = (speakers: readonly Speaker[], names: Names): string => {
  const say = overviewWords[names.lang];
  const unnamed = speakers.filter(({ kind }) => unnamedKinds.has(kind)).length;
  const loudest = speakers.slice(0, 3).map(({ id, attributions }) => `${isolate(names.actor(id))} (${attributions})`);
  return loudest.length === 0 ? say.nobody : say.speakers(speakers.length, unnamed, loudest);
};

const yieldSentence = (
  { articles, actors, attributions }: ClaimTables,
  speakers: readonly Speaker[],
  claims: number,
  lang: Lang,
): string => {
  const named = actors.filter(({ mentions }) => mentions > 0).length;
  return articles.length === 0 ? "" : overviewWords[lang].yield(named, attributions.length, speakers.length, claims);
};

/** All that the overview says of the tables, in a language. */
export const overviewFacts = (tables: ClaimTables, lang: Lang): OverviewFacts => {
  const names = namesIn(lang, tables.actors);
  const say = overviewWords[lang];
  const claims = [...claimsOf(tables)].sort(byWeight);
  const contested = claims.filter(({ proposition }) => proposition.contested);
  const single = claims.filter(({ proposition }) => proposition.single_source);
  const shadowed = single.filter(({ camps }) =>
    camps.some((camp) => camp.statements.some(({ source_type }) => unnamedKinds.has(source_type))),
  );
  const shared = claims.filter(({ proposition }) => proposition.sources > 1);
  const speakers = speakersOf(tables);
  const all = claims.length;
  return {
    names,
    articles: tables.articles.length,
    propositions: all,
    contested,
    single,
    shadowed,
    shared,
    speakers,
    say: {
      corpus: corpusSentence(tables, lang),
      yield: yieldSentence(tables, speakers, all, lang),
      contested: contested.length === 0 ? say.noneContested : say.contested(contested.length, all),
      single: singleSentence(single, shadowed, all, lang),
      shared: sharedSentence(shared, names),
      speakers: speakersSentence(speakers, names),
    },
  };
};
