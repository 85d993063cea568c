/** What the overview says, counted from the tables. Pure. */

import { counted, listed, type Names, namesIn } from "./names.js";
import type { ArticleRow, PropositionRow, StatementRow, Tables } from "./rows.js";
import { type Stance, stances } from "./stance.js";
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

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** `five reports`, `1,204 reports`: small numbers as words, as in running text. */
export const spelled = (count: number, one: string, many = `${one}s`): string =>
  `${words[count] ?? count.toLocaleString("en")} ${count === 1 ? one : many}`;

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const share = (part: number, whole: number): string =>
  whole === 0 ? "none" : part === whole ? "all" : `${part} of ${whole}`;

const claimsOf = (tables: Tables): readonly Claim[] =>
  tables.propositions.map((proposition) => {
    const own = tables.statements.filter((row) => row.proposition === proposition.id);
    const camps = stances.map((stance) => ({ stance, statements: own.filter((row) => row.stance === stance) }));
    return { proposition, camps: camps.filter(({ statements }) => statements.length > 0) };
  });

const byWeight = (a: Claim, b: Claim): number =>
  b.proposition.sources - a.proposition.sources ||
  b.proposition.relations - a.proposition.relations ||
  (a.proposition.id < b.proposition.id ? -1 : 1);

const speakersOf = (tables: Tables): readonly Speaker[] => {
  const ids = [...new Set(tables.attributions.map((row) => row.source_id))];
  return ids
    .map((id) => {
      const own = tables.attributions.filter((row) => row.source_id === id);
      const articles = new Set(own.map(({ article }) => article)).size;
      return { id, kind: own[0]?.source_type ?? "group", attributions: own.length, articles };
    })
    .sort((a, b) => b.attributions - a.attributions || b.articles - a.articles || (a.id < b.id ? -1 : 1));
};

const extremes = (articles: readonly ArticleRow[]): readonly string[] => {
  const dated = articles
    .flatMap(({ published, published_first }) =>
      published === null || published_first === null ? [] : [{ published, at: published_first.getTime() }],
    )
    .sort((a, b) => a.at - b.at);
  const plain = [dated[0], dated.at(-1)].flatMap((end) =>
    end === undefined ? [] : [edtfWords(end.published, "en").replace(/^about /, "")],
  );
  return [...new Set(plain)];
};

const corpusSentence = ({ articles }: Tables): string => {
  if (articles.length === 0) return "There is no article yet: put one UTF-8 text file an article into data/articles.";
  const outlets = new Set(articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size;
  const [first, last] = extremes(articles);
  const when =
    first === undefined ? "" : last === undefined ? `, of ${first}` : `, published between ${first} and ${last}`;
  const total = articles.reduce((sum, row) => sum + row.words, 0).toLocaleString("en");
  return capital(
    `${spelled(articles.length, "report")} by ${spelled(outlets, "outlet")}${when}, ${total} words in all.`,
  );
};

const singleSentence = (single: readonly Claim[], shadowed: readonly Claim[], all: number): string => {
  const own = single.filter(({ camps }) => camps.some((camp) => camp.statements.some((row) => row.voice === "outlet")));
  return (
    `${capital(share(single.length, all))} claims rest on a single voice. ` +
    `For ${own.length} of these it is the outlet’s own; for ${shadowed.length} it is a source without a full name: ` +
    "an alias, an unnamed person, a group."
  );
};

const sharedSentence = (shared: readonly Claim[], names: Names): string => {
  const [most] = shared;
  if (most === undefined) return "No claim is made by more than one voice.";
  const { a, b, directed, quad_class, sources, outlets } = most.proposition;
  return (
    `${capital(spelled(shared.length, "claim"))} ${shared.length === 1 ? "is" : "are"} made by more than one voice. The most widely told: ` +
    `${names.pair(a, b, directed)}, ${names.quad(quad_class)}, by ${spelled(sources, "voice")} in ${spelled(outlets, "outlet")}.`
  );
};

const speakersSentence = (speakers: readonly Speaker[], names: Names): string => {
  const unnamed = speakers.filter(({ kind }) => unnamedKinds.has(kind)).length;
  const loudest = speakers.slice(0, 3).map(({ id, attributions }) => `${names.actor(id)} (${attributions})`);
  if (loudest.length === 0) return "Nobody is quoted.";
  return (
    `${capital(spelled(speakers.length, "source"))} ${speakers.length === 1 ? "is" : "are"} given as ground for what is said, ${unnamed} of them without a ` +
    `full name. Most often: ${listed(loudest)}.`
  );
};

const yieldSentence = ({ actors, attributions }: Tables, speakers: readonly Speaker[], claims: number): string =>
  `They name ${counted(actors.filter(({ mentions }) => mentions > 0).length, "actor")}, ` +
  `lay ${counted(attributions.length, "statement")} into the mouths of ${counted(speakers.length, "source")}, ` +
  `and between them make ${counted(claims, "claim")} about who does what to whom.`;

/** All that the overview says of the tables, with names in English. */
export const overviewFacts = (tables: Tables): OverviewFacts => {
  const names = namesIn("en", tables.actors);
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
      corpus: corpusSentence(tables),
      yield: tables.articles.length === 0 ? "" : yieldSentence(tables, speakers, all),
      contested:
        contested.length === 0
          ? "No claim is asserted by one voice and hedged or denied by another."
          : `${capital(spelled(contested.length, "claim"))} out of ${all} ${contested.length === 1 ? "is" : "are"} asserted by one voice and hedged or denied by another.`,
      single: singleSentence(single, shadowed, all),
      shared: sharedSentence(shared, names),
      speakers: speakersSentence(speakers, names),
    },
  };
};
