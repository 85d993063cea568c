import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/components/names.js";
import {
  comparison,
  linkCounts,
  linkWords,
  printedPrefix,
  type RelationsScene,
  relationsScene,
  relationsTitle,
  relationsWords,
  sourceChoices,
  toldWords,
  unitWords,
  widestFirst,
} from "../../src/components/relations-facts.js";
import type { ActorRow, ArticleRow, RelationRow, Tables } from "../../src/components/rows.js";
import { defaultState, type ViewState } from "../../src/components/state.js";

const actor = (id: string, bloc: string, parent: string | null = null) =>
  ({ id, name_en: id.toUpperCase(), name_ar: "", parent, bloc }) as ActorRow;
const article = (id: string, outlet: string | null) =>
  ({ id, outlet, published_first: null, published_last: null }) as ArticleRow;
const relation = (
  id: string,
  [a, b]: readonly [string, string],
  voice: string,
  rest: Partial<RelationRow> = {},
): RelationRow =>
  ({
    id,
    article: "one",
    a,
    b,
    voice,
    quad_class: "material-conflict",
    directed: true,
    stance: "assert",
    first: null,
    last: null,
    ...rest,
  }) as RelationRow;

const relations = [
  relation("1", ["army", "rebels"], "khaled"),
  relation("2", ["army", "rebels"], "khaled", { stance: "hedge" }),
  relation("3", ["army", "rebels"], "naim", { stance: "deny", article: "two" }),
  relation("4", ["rebels", "army"], "naim", { quad_class: "verbal-conflict" }),
  relation("5", ["brigade", "rebels"], "khaled", { quad_class: "verbal-cooperation", directed: false }),
  relation("6", ["front", "rebels"], "naim", { article: "two" }),
];
const tables = {
  actors: [
    actor("army", "red"),
    actor("front", "red", "army"),
    actor("rebels", "blue"),
    actor("brigade", "blue", "rebels"),
  ],
  articles: [article("one", "paper"), article("two", null)],
  relations,
} as unknown as Tables;
const names = namesIn("en", tables.actors);
const scene = (change: Partial<ViewState> = {}): RelationsScene =>
  relationsScene(tables, { ...defaultState, ...change });
/** Names without the marks that set them apart from the direction of a line. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const widest = ({ links }: RelationsScene) => plain(linkWords(widestFirst(links)[0]!, [], names));

describe("a scene", () => {
  it("counts what parts do as done by the whole, and keeps quarrels inside a unit", () => {
    const { links, units } = scene();
    expect(units).toEqual(["rebels", "army"]);
    expect(links.map(({ key, value }) => [key, value])).toEqual([
      ["army|material-conflict|>rebels", 2],
      ["rebels|verbal-conflict|>army", 1],
      ["rebels|verbal-cooperation|-rebels", 1],
    ]);
  });

  it("leaves out thin links, and says how many and how wide the widest is", () => {
    expect(scene({ least: 2 })).toMatchObject({ hidden: 2, widest: 2, links: [{ value: 2 }] });
    expect(scene({ least: 2, measure: "statements" })).toMatchObject({ hidden: 2, widest: 4 });
  });

  it("hears one source, or all that one outlet prints", () => {
    const count = (source: string) => scene({ source }).links.flatMap((link) => link.relations).length;
    expect(count("naim")).toBe(3);
    expect(count(`${printedPrefix}paper`)).toBe(4);
    expect(count("nobody")).toBe(0);
  });

  it("offers voices and outlets, those with most to tell first", () => {
    expect(sourceChoices(tables)).toEqual([
      { id: "khaled", relations: 3 },
      { id: "naim", relations: 3 },
      { id: "printed:paper", relations: 4 },
    ]);
  });
});

describe("two sources", () => {
  const two = scene({ source: "khaled", against: "naim", rollup: "none" });

  it("share links, and tell some alone", () => {
    expect(comparison(two)).toEqual({ shared: 1, first: 1, second: 2, opposed: 1 });
    expect(two.links.map((link) => plain(toldWords(link, two.sources, names)))).toEqual([
      "told by both, but one of them denies it",
      "only by Khaled",
      "only by Naim",
      "only by Naim",
    ]);
  });

  it("are counted in the title", () => {
    expect(plain(relationsTitle(two, names))).toBe(
      "1 link is told both by Khaled and by Naim, 1 of them against each other; 1 only by the first, 2 only by the second",
    );
  });

  it.each([[{ source: "naim", against: "naim" }], [{ source: null, against: "naim" }]])(
    "are one where one is missing or named twice: %o",
    (change) => {
      expect(scene(change)).toMatchObject({ sources: ["naim"] });
      expect(scene(change).links.every(({ told }) => told === "all")).toBe(true);
    },
  );
});

describe("words", () => {
  it("say a link: who, whom, on how many voices, how firmly", () => {
    expect(widest(scene())).toBe(
      "ARMY → REBELS, material conflict: 2 voices, 4 statements; 1 holds it possible, 1 denies it",
    );
  });

  it("say what goes on inside one unit", () => {
    expect(widest(scene({ quads: ["verbal-cooperation"] }))).toBe(
      "Inside REBELS, verbal cooperation: 1 voice, 1 statement",
    );
  });

  it("say when nobody stands for a link", () => {
    const { links } = scene({ voices: ["naim"], stances: ["deny"] });
    expect(plain(linkCounts(links[0]!, [], names))).toBe("1 voice, 1 statement; it is denied");
  });

  it("say a unit by what leads from it and to it", () => {
    expect(plain(unitWords(scene(), "rebels", names))).toBe(
      "REBELS: 3 links (1 from it, 1 to it, 1 without direction), 6 statements",
    );
  });

  it.each([
    [{}, "2 voices on material conflict by ARMY against REBELS, more than on any other link"],
    [{ quads: ["verbal-cooperation"] }, "1 voice on verbal cooperation inside REBELS"],
    [{ quads: ["verbal-cooperation"], rollup: "none" }, "1 voice on verbal cooperation between BRIGADE and REBELS"],
    [{ articles: ["two"], rollup: "none" }, "2 links, each with one voice"],
    [{ source: "naim" }, "The war as told by Naim: 2 links among 2 actors, 2 of them conflict"],
    [{ actors: ["nobody"] }, "No relation matches"],
  ] satisfies [Partial<ViewState>, string][])("say in the title what %o shows", (change, title) => {
    expect(plain(relationsTitle(scene(change), names))).toBe(title);
  });

  it("say every link that is drawn", () => {
    const words = relationsWords(scene(), names).map(plain);
    expect(words[1]).toBe("3 links among 2 actors of 2 blocs.");
    expect(words).toContain("1 link inside one actor.");
    expect(words.slice(-3).every((line) => /(→|–|Inside) .*statement/.test(line))).toBe(true);
  });
});
