/**
 * From rows to what the relations view draws: links among units on somebody's word, and the words for them. Pure.
 */

import {
  blocOf,
  compareLinks,
  type Link,
  linksOf,
  orderedUnits,
  quadRank,
  type RelationFact,
  unitOf,
} from "./chord-links.js";
import { shownRelations } from "./filters-rows.js";
import { counted, isolate, type Names } from "./names.js";
import type { RelationRow, Tables } from "./rows.js";
import type { ViewState } from "./state.js";

/** By which of two compared sources a link is told; `all` where none are compared. */
export type Told = "all" | "shared" | "first" | "second";

/** A link as it is drawn. */
export interface DrawnLink extends Link {
  readonly told: Told;
  /** Told by both of two compared sources, but one of them only denies it. */
  readonly opposed: boolean;
}

/** All that is drawn at one moment. */
export interface RelationsScene {
  /** Sources the reader chose, none, one or two. */
  readonly sources: readonly string[];
  /** In the order of their keys. */
  readonly links: readonly DrawnLink[];
  /** Links too thin to be drawn. */
  readonly hidden: number;
  /** Width of the widest link before thin ones are left out; 1 where there is none. */
  readonly widest: number;
  /** Units that the links touch, bloc by bloc. */
  readonly units: readonly string[];
  readonly bloc: (unit: string) => string;
  readonly measure: ViewState["measure"];
}

/** Prefix of the source that stands for all that an outlet prints, in whosever voice. */
export const printedPrefix = "printed:";

/** The name of a source that can be chosen. */
export const sourceName = (source: string, names: Names): string =>
  source.startsWith(printedPrefix)
    ? `all in ${isolate(names.short(source.slice(printedPrefix.length)))}`
    : isolate(names.short(source));

const outletsOf = (tables: Tables): ReadonlyMap<string, string | null> =>
  new Map(tables.articles.map(({ id, outlet }) => [id, outlet]));

const toldBy = (source: string, outlets: ReadonlyMap<string, string | null>) =>
  source.startsWith(printedPrefix)
    ? ({ article }: RelationRow) => outlets.get(article) === source.slice(printedPrefix.length)
    : ({ voice }: RelationRow) => voice === source;

/** A source to choose: its id and how many relations it tells. */
export interface SourceChoice {
  readonly id: string;
  readonly relations: number;
}

const mostFirst = (ids: readonly string[]): readonly SourceChoice[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, relations]) => ({ id, relations }))
    .sort((x, y) => y.relations - x.relations || (x.id < y.id ? -1 : 1));
};

/** The sources of the tables: voices, then all that an outlet prints; those with most to tell first. */
export const sourceChoices = (tables: Tables): readonly SourceChoice[] => {
  const outlets = outletsOf(tables);
  const printed = tables.relations.flatMap(({ article }) => {
    const outlet = outlets.get(article) ?? null;
    return outlet === null ? [] : [`${printedPrefix}${outlet}`];
  });
  return [...mostFirst(tables.relations.map(({ voice }) => voice)), ...mostFirst(printed)];
};

const factOf = ({ id, a, b, quad_class, directed, stance, voice }: RelationRow): RelationFact => ({
  id,
  a,
  b,
  quad: quad_class,
  directed,
  stance,
  voice,
});

/** The sources of a state; the second alone is taken as the first, and one twice is one. */
const sourcesOf = ({ source, against }: ViewState): readonly string[] => [
  ...new Set([source, against].filter((id) => id !== null)),
];

/** By which source each link is told, and which of the shared ones a source only denies while the other does not. */
const comparedKeys = (first: readonly Link[], second: readonly Link[]) => {
  const { shared, onlyFirst, onlySecond } = compareLinks(first, second);
  const told = new Map<string, Told>([
    ...shared.map(({ key }) => [key, "shared"] as const),
    ...onlyFirst.map(({ key }) => [key, "first"] as const),
    ...onlySecond.map(({ key }) => [key, "second"] as const),
  ]);
  const deniedBySecond = new Map(second.map(({ key, denied }) => [key, denied]));
  const opposed = shared.filter(({ key, denied }) => deniedBySecond.get(key) !== denied);
  return { told, opposed: new Set(opposed.map(({ key }) => key)) };
};

/** What a state shows of the tables. */
export const relationsScene = (tables: Tables, state: ViewState): RelationsScene => {
  const shown = shownRelations(tables, state);
  const unit = unitOf(tables.actors, state.rollup);
  const outlets = outletsOf(tables);
  const sources = sourcesOf(state);
  const tests = sources.map((source) => toldBy(source, outlets));
  const grouped = (rows: readonly RelationRow[]) => linksOf(rows.map(factOf), unit, state.measure);
  const links = grouped(tests.length === 0 ? shown : shown.filter((row) => tests.some((test) => test(row))));
  const [first, second] = tests.map((test) => grouped(shown.filter(test)));
  const compared = first === undefined || second === undefined ? null : comparedKeys(first, second);
  const drawn = links.map((link): DrawnLink => {
    const told = compared?.told.get(link.key) ?? "all";
    return { ...link, told, opposed: compared?.opposed.has(link.key) ?? false };
  });
  const wide = drawn.filter(({ value }) => value >= state.least);
  const bloc = blocOf(tables.actors);
  return {
    sources,
    links: wide,
    hidden: drawn.length - wide.length,
    widest: Math.max(1, ...drawn.map(({ value }) => value)),
    units: orderedUnits(wide, bloc),
    bloc,
    measure: state.measure,
  };
};

/** Keys of marks, as the state keeps them in `selection`. */
export const linkMark = (link: Pick<Link, "key">): string => `pair:${link.key}`;
export const unitMark = (unit: string): string => `actor:${unit}`;

/** The links that meet a unit. */
export const linksAt = (links: readonly DrawnLink[], unit: string): readonly DrawnLink[] =>
  links.filter(({ a, b }) => a === unit || b === unit);

const stanceWords = ({ stances, relations }: Link): string => {
  if (stances.deny === relations.length) return relations.length === 1 ? "it is denied" : "all deny it";
  const parts = [
    stances.hedge === 0 ? "" : `${stances.hedge} ${stances.hedge === 1 ? "holds" : "hold"} it possible`,
    stances.deny === 0 ? "" : `${stances.deny} ${stances.deny === 1 ? "denies" : "deny"} it`,
  ];
  return parts.filter((part) => part !== "").join(", ");
};

/** `told by both`, `only … tells it`; empty where no sources are compared. */
export const toldWords = ({ told, opposed }: DrawnLink, sources: readonly string[], names: Names): string => {
  const [first, second] = sources.map((source) => sourceName(source, names));
  if (told === "all" || first === undefined || second === undefined) return "";
  if (told === "shared") return opposed ? "told by both, but one of them denies it" : "told by both";
  return `only by ${told === "first" ? first : second}`;
};

/** `A → B`, `A – B`, or `Inside A`. */
export const linkPair = ({ a, b, directed }: Link, names: Names): string =>
  a === b ? `Inside ${isolate(names.short(a))}` : names.pair(a, b, directed);

/** `A → B, material cooperation`. */
export const linkName = (link: Link, names: Names): string =>
  `${linkPair(link, names)}, ${isolate(names.quad(link.quad))}`;

/** `4 voices, 5 statements; 1 denies it`, and who of two compared sources tells it. */
export const linkCounts = (link: DrawnLink, sources: readonly string[], names: Names): string => {
  const counts = `${counted(link.voices.length, "voice")}, ${counted(link.relations.length, "statement")}`;
  return [counts, stanceWords(link), toldWords(link, sources, names)].filter((part) => part !== "").join("; ");
};

/** A link in one line. */
export const linkWords = (link: DrawnLink, sources: readonly string[], names: Names): string =>
  `${linkName(link, names)}: ${linkCounts(link, sources, names)}`;

/** A unit in one line: its bloc, what it does, what is done to it. */
export const unitWords = (scene: RelationsScene, unit: string, names: Names): string => {
  const own = linksAt(scene.links, unit);
  const directed = own.filter((link) => link.directed);
  const parts = [
    [directed.filter(({ a }) => a === unit).length, "from it"],
    [directed.filter(({ b }) => b === unit).length, "to it"],
    [own.length - directed.length, "without direction"],
  ] as const;
  const ways = parts.filter(([count]) => count > 0).map(([count, way]) => `${count} ${way}`);
  const statements = new Set(own.flatMap(({ relations }) => relations)).size;
  return `${isolate(names.short(unit))}: ${counted(own.length, "link")} (${ways.join(", ")}), ${counted(statements, "statement")}`;
};

/** Wide links first, then by who and whom. */
export const widestFirst = (links: readonly DrawnLink[]): readonly DrawnLink[] =>
  [...links].sort((x, y) => y.value - x.value || (x.key < y.key ? -1 : 1));

/** `material conflict by A against B`. */
const sentenceOf = ({ a, b, quad, directed }: Link, names: Names): string => {
  const [one, other] = [a, b].map((unit) => isolate(names.short(unit)));
  const what = isolate(names.quad(quad));
  if (a === b) return `${what} inside ${one}`;
  if (!directed) return `${what} between ${one} and ${other}`;
  return `${what} by ${one} ${quadRank(quad) < 2 ? "towards" : "against"} ${other}`;
};

/** How many links two sources share and how many each tells alone. */
export const comparison = ({ links }: RelationsScene) => {
  const count = (told: Told) => links.filter((link) => link.told === told).length;
  return {
    shared: count("shared"),
    first: count("first"),
    second: count("second"),
    opposed: links.filter(({ opposed }) => opposed).length,
  };
};

/** The title: what the drawing shows first. */
export const relationsTitle = (scene: RelationsScene, names: Names): string => {
  const { links, sources, measure } = scene;
  const [first, second] = sources.map((source) => sourceName(source, names));
  const [top, ...rest] = widestFirst(links);
  if (top === undefined) return "No relation matches";
  if (first !== undefined && second !== undefined) {
    const { shared, first: one, second: two, opposed } = comparison(scene);
    const clash = opposed === 0 ? "" : `, ${opposed} of them against each other`;
    const both = shared === 0 ? "No link is" : `${counted(shared, "link")} ${shared === 1 ? "is" : "are"}`;
    return `${both} told both by ${first} and by ${second}${clash}; ${one} only by the first, ${two} only by the second`;
  }
  const conflict = links.filter(({ quad }) => quadRank(quad) >= 2).length;
  if (first !== undefined) {
    return `The war as told by ${first}: ${counted(links.length, "link")} among ${counted(scene.units.length, "actor")}, ${conflict} of them conflict`;
  }
  const told = counted(top.value, measure === "voices" ? "voice" : "statement");
  const tie = rest.filter(({ value }) => value === top.value).length;
  if (links.length === 1) return `${told} on ${sentenceOf(top, names)}`;
  if (top.value === 1)
    return `${counted(links.length, "link")}, each with one ${measure === "voices" ? "voice" : "statement"}`;
  const others = tie === 0 ? "more than on any other link" : `as many as on ${counted(tie, "other link")}`;
  return `${told} on ${sentenceOf(top, names)}, ${others}`;
};

/** The drawing in sentences. */
export const relationsWords = (scene: RelationsScene, names: Names): readonly string[] => {
  const { links, sources, units, hidden, bloc } = scene;
  const sentences = [`${relationsTitle(scene, names)}.`];
  const lines = (list: readonly DrawnLink[]) => list.map((link) => `${linkWords(link, sources, names)}.`);
  if (links.length === 0) return sentences;
  const blocs = new Set(units.map(bloc)).size;
  sentences.push(
    `${counted(links.length, "link")} among ${counted(units.length, "actor")} of ${counted(blocs, "bloc")}${hidden === 0 ? "" : `; ${counted(hidden, "thinner link")} not drawn`}.`,
  );
  const self = links.filter(({ a, b }) => a === b).length;
  const denied = links.filter((link) => link.denied).length;
  if (self > 0) sentences.push(`${counted(self, "link")} inside one actor.`);
  if (denied > 0) sentences.push(`${counted(denied, "link")} that all who speak of it deny.`);
  return [...sentences, ...lines(widestFirst(links))];
};
