import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arc, layoutChord } from "../../src/components/chord-layout.js";

const units = [
  { id: "a", bloc: "x" },
  { id: "b", bloc: "x" },
  { id: "c", bloc: "y" },
];
const pads = { padAngle: 0.02, blocPadAngle: 0.1 };
const link = (a: string, b: string, value: number, key = `${a}${b}`) => ({ key, a, b, value });
const width = ({ startAngle, endAngle }: Arc) => endAngle - startAngle;

describe("layoutChord", () => {
  it("goes once around the circle, gaps and all", () => {
    const { arcs } = layoutChord(units, [link("a", "b", 3), link("b", "c", 1)], pads);
    expect(arcs.reduce((sum, arc) => sum + width(arc), 0) + 0.02 + 0.2).toBeCloseTo(2 * Math.PI);
    expect(arcs.map(({ value }) => value)).toEqual([3, 4, 1]);
  });

  it("gives both ends of a ribbon the same width, in proportion to its value", () => {
    const { ribbons } = layoutChord(units, [link("a", "b", 3), link("c", "a", 1)], pads);
    for (const { source, target } of ribbons) expect(width(source)).toBeCloseTo(width(target));
    const [wide, thin] = ribbons.map(({ source }) => width(source));
    expect((wide ?? 0) / (thin ?? 1)).toBeCloseTo(3);
  });

  it("lays a unit's link to itself on its own arc, two ends side by side", () => {
    const { arcs, ribbons } = layoutChord([{ id: "a", bloc: "x" }], [link("a", "a", 2)], pads);
    expect(arcs[0]?.value).toBe(4);
    expect(ribbons[0]?.source.endAngle).toBeCloseTo(ribbons[0]?.target.startAngle ?? -1);
  });

  it("joins the arcs of a bloc", () => {
    const { blocs } = layoutChord(units, [link("a", "b", 1), link("b", "c", 1)], pads);
    expect(blocs.map(({ bloc }) => bloc)).toEqual(["x", "y"]);
  });

  it("does not cross parallel ribbons of one pair", () => {
    const { ribbons } = layoutChord(
      units,
      [link("a", "b", 1, "p"), link("a", "b", 1, "q"), link("b", "a", 1, "r")],
      pads,
    );
    const ends = ribbons.map(({ link: { a }, source, target }) => (a === "a" ? [source, target] : [target, source]));
    const along = ends.map(([at]) => at?.startAngle ?? 0);
    const against = ends.map(([, at]) => at?.startAngle ?? 0);
    const rank = (values: number[]) => values.map((value) => [...values].sort((x, y) => x - y).indexOf(value));
    expect(rank(along)).toEqual(rank(against).map((place) => ends.length - 1 - place));
  });

  it("names the link that ends nowhere or has no width", () => {
    expect(() => layoutChord(units, [link("a", "z", 1)], pads)).toThrow('"az"');
    expect(() => layoutChord(units, [link("a", "b", 0)], pads)).toThrow("width 0");
  });

  it("fills each arc with its ends, without overlap, whatever the links", () => {
    const pair = fc.tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
        const six = [..."abcdef"].map((id, i) => ({ id, bloc: String(i % 3) }));
        const links = pairs.map(([a, b, value], i) => link(six[a]!.id, six[b]!.id, value, String(i)));
        const { arcs, ribbons } = layoutChord(six, links, pads);
        for (const arc of arcs) {
          const ends = ribbons
            .flatMap(({ link: { a, b }, source, target }) => [
              ...(a === arc.id ? [source] : []),
              ...(b === arc.id ? [target] : []),
            ])
            .sort((x, y) => x.startAngle - y.startAngle);
          let at = arc.startAngle;
          for (const end of ends) {
            expect(end.startAngle).toBeCloseTo(at);
            at = end.endAngle;
          }
          expect(at).toBeCloseTo(arc.endAngle);
        }
      }),
    );
  });
});
