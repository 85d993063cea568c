import { describe, expect, it } from "vitest";
import { compareLinks, linksOf, orderedUnits, type RelationFact, unitOf } from "../../src/components/chord-links.js";

const actors = [
  { id: "front", parent: "army", bloc: "red" },
  { id: "army", parent: "state", bloc: "red" },
  { id: "state", parent: null, bloc: "red" },
  { id: "rebels", parent: null, bloc: "blue" },
  { id: "speaker", parent: null, bloc: "" },
];
const fact = (id: string, a: string, b: string, voice: string, rest: Partial<RelationFact> = {}): RelationFact => ({
  id,
  a,
  b,
  quad: "material-conflict",
  directed: true,
  stance: "assert",
  voice,
  ...rest,
});

describe("linksOf", () => {
  it("counts distinct voices, so that a talkative one counts once, or statements", () => {
    const facts = [
      fact("1", "army", "rebels", "v"),
      fact("2", "army", "rebels", "v"),
      fact("3", "army", "rebels", "w"),
    ];
    const width = (measure: "voices" | "statements") => linksOf(facts, (x) => x, measure)[0]?.value;
    expect([width("voices"), width("statements")]).toEqual([2, 3]);
  });

  it("keeps directions apart and brings undirected pairs together", () => {
    const facts = [
      fact("1", "army", "rebels", "v"),
      fact("2", "rebels", "army", "v"),
      fact("3", "rebels", "army", "v", { directed: false }),
      fact("4", "army", "rebels", "v", { directed: false }),
    ];
    expect(linksOf(facts, (x) => x, "voices").map(({ relations }) => relations)).toEqual([["3", "4"], ["1"], ["2"]]);
  });

  it("says when all that is said is denial", () => {
    const links = linksOf(
      [fact("1", "army", "rebels", "v", { stance: "deny" }), fact("2", "rebels", "army", "v", { stance: "hedge" })],
      (x) => x,
      "voices",
    );
    expect(links.map(({ denied }) => denied)).toEqual([true, false]);
  });
});

describe("unitOf", () => {
  it.each([
    ["none", "front", "front"],
    ["parent", "front", "state"],
    ["bloc", "front", "bloc:red"],
    ["bloc", "nobody", "nobody"],
    ["bloc", "speaker", "bloc:other"],
    ["parent", "nobody", "nobody"],
  ] as const)("at %s, %s becomes %s", (rollup, actor, unit) => {
    expect(unitOf(actors, rollup)(actor)).toBe(unit);
  });

  it("stops where parents run in a circle", () => {
    const circle = [
      { id: "a", parent: "b", bloc: "" },
      { id: "b", parent: "a", bloc: "" },
    ];
    expect(unitOf(circle, "parent")("a")).toBe("b");
  });

  it("turns fighting inside one unit into a link to itself", () => {
    const links = linksOf([fact("1", "front", "army", "v")], unitOf(actors, "parent"), "voices");
    expect(links[0]).toMatchObject({ a: "state", b: "state" });
  });
});

describe("orderedUnits", () => {
  it("stands blocs in the alphabet and the busiest first in each", () => {
    const facts = [
      fact("1", "front", "rebels", "v"),
      fact("2", "army", "rebels", "v"),
      fact("3", "army", "rebels", "w"),
    ];
    const bloc = (unit: string) => actors.find(({ id }) => id === unit)?.bloc ?? "";
    expect(
      orderedUnits(
        linksOf(facts, (x) => x, "statements"),
        bloc,
      ),
    ).toEqual(["rebels", "army", "front"]);
  });
});

describe("compareLinks", () => {
  it("parts what two sources share from what each says alone", () => {
    const links = (facts: RelationFact[]) => linksOf(facts, (x) => x, "voices");
    const one = links([fact("1", "army", "rebels", "v"), fact("2", "rebels", "army", "v")]);
    const two = links([fact("3", "army", "rebels", "w"), fact("4", "army", "state", "w")]);
    const { shared, onlyFirst, onlySecond } = compareLinks(one, two);
    expect([shared, onlyFirst, onlySecond].map((part) => part.map(({ a, b }) => `${a}>${b}`))).toEqual([
      ["army>rebels"],
      ["rebels>army"],
      ["army>state"],
    ]);
  });
});
