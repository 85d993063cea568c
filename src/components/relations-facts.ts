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
import { counted } from "./counting.js";
import { shownRelations } from "./filters-rows.js";
import { isolate, type Names } from "./names.js";
import { relationsWordsIn } from "./relations-words.js";
import type { DrawnTables, RelationRow } from "./rows.js";
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
    ? relationsWordsIn[names.lang].printed(isolate(names.short(source.slice(printedPrefix.length))))
    : isolate(names.short(source));

const outletsOf = (tables: DrawnTables): ReadonlyMap<string, string | null> =>
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
export const sourceChoices = (tables: DrawnTables): readonly SourceChoice[] => {
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
export const relationsScene = (tables: DrawnTables, state: ViewState): RelationsScene => {
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

const stanceWords = ({ stances, relations }: Link, names: Names): string => {
  const say = relationsWordsIn[names.lang];
  if (stances.deny === relations.length) return say.deniedAll(relations.length);
  const parts = [
    stances.hedge === 0 ? "" : say.hedged(stances.hedge),
    stances.deny === 0 ? "" : say.denied(stances.deny),
  ];
  return parts.filter((part) => part !== "").join(say.comma);
};

/** `told by both`, `only … tells it`; empty where no sources are compared. */
export const toldWords = ({ told, opposed }: DrawnLink, sources: readonly string[], names: Names): string => {
  const say = relationsWordsIn[names.lang];
  const [first, second] = sources.map((source) => sourceName(source, names));
  if (told === "all" || first === undefined || second === undefined) return "";
  if (told === "shared") return opposed ? say.opposed : say.toldByBoth;
  return say.onlyBy(told === "first" ? first : second);
};

/** `A → B`, `A – B`, or `Inside A`. */
export const linkPair = ({ a, b, directed }: Link, names: Names): string =>
  a === b ? relationsWordsIn[names.lang].inside(isolate(names.short(a))) : names.pair(a, b, directed);

/** `A → B, material cooperation`. */
export const linkName = (link: Link, names: Names): string =>
  `${linkPair(link, names)}${relationsWordsIn[names.lang].comma}${isolate(names.quad(link.quad))}`;

/** `4 voices, 5 statements; 1 denies it`, and who of two compared sources tells it. */
export const linkCounts = (link: DrawnLink, sources: readonly string[], names: Names): string => {
  const { lang } = names;
  const { comma, semicolon } = relationsWordsIn[lang];
  const counts = `${counted(link.voices.length, "voice", lang)}${comma}${counted(link.relations.length, "statement", lang)}`;
  return [counts, stanceWords(link, names), toldWords(link, sources, names)]
    .filter((part) => part !== "")
    .join(semicolon);
};

/** A link in one line. */
export const linkWords = (link: DrawnLink, sources: readonly string[], names: Names): string =>
  `${linkName(link, names)}: ${linkCounts(link, sources, names)}`;

/** A unit in one line: its bloc, what it does, what is done to it. */
export const unitWords = (scene: RelationsScene, unit: string, names: Names): string => {
  const own = linksAt(scene.links, unit);
  const directed = own.filter((link) => link.directed);
  const say = relationsWordsIn[names.lang];
  const parts = [
    [directed.filter(({ a }) => a === unit).length, say.fromIt],
    [directed.filter(({ b }) => b === unit).length, say.toIt],
    [own.length - directed.length, say.withoutDirection],
  ] as const;
  const ways = parts.filter(([count]) => count > 0).map(([count, way]) => way(count));
  const statements = new Set(own.flatMap(({ relations }) => relations)).size;
  return say.unit(isolate(names.short(unit)), own.length, ways.join(say.comma), statements);
};

/** Wide links first, then by who and whom. */
export const widestFirst = (links: readonly DrawnLink[]): readonly DrawnLink[] =>
  [...links].sort((x, y) => y.value - x.value || (x.key < y.key ? -1 : 1));

/** `material conflict by A against B`. */
const sentenceOf = ({ a, b, quad, directed }: Link, names: Names): string => {
  const say = relationsWordsIn[names.lang];
  const [one, other] = [isolate(names.short(a)), isolate(names.short(b))];
  const what = isolate(names.quad(quad));
  if (a === b) return say.sentenceInside(what, one);
  if (!directed) return say.sentenceBetween(what, one, other);
  return say.sentenceFrom(what, one, other, quadRank(quad) < 2);
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
  const say = relationsWordsIn[names.lang];
  const [first, second] = sources.map((source) => sourceName(source, names));
  const [top, ...rest] = widestFirst(links);
  if (top === undefined) return say.nothing;
  if (first !== undefined && second !== undefined) return say.compared({ first, second }, comparison(scene));
  const conflict = links.filter(({ quad }) => quadRank(quad) >= 2).length;
  if (first !== undefined) return say.toldBy(first, links.length, scene.units.length, conflict);
  const told = say.most(top.value, measure, sentenceOf(top, names));
  if (links.length === 1) return told;
  if (top.value === 1) return say.oneEach(links.length, measure);
  const tie = rest.filter(({ value }) => value === top.value).length;
  return `${told}${say.comma}${tie === 0 ? say.moreThanAny : say.asManyAs(tie)}`;
};

/** The drawing in sentences. */
export const relationsWords = (scene: RelationsScene, names: Names): readonly string[] => {
  const { links, sources, units, hidden, bloc } = scene;
  const say = relationsWordsIn[names.lang];
  const sentences = [`${relationsTitle(scene, names)}.`];
  const lines = (list: readonly DrawnLink[]) => list.map((link) => `${linkWords(link, sources, names)}.`);
  if (links.length === 0) return sentences;
  sentences.push(say.among(links.length, units.length, new Set(units.map(bloc)).size, hidden));
  const self = links.filter(({ a, b }) => a === b).length;
  const denied = links.filter((link) => link.denied).length;
  if (self > 0) sentences.push(say.insideOne(self));
  if (denied > 0) sentences.push(say.allDeny(denied));
  return [...sentences, ...lines(widestFirst(links))];
};
