import { describe, expect, it } from "vitest";
import { layoutMatrix, type PropositionFact, type StatementFact, seriate } from "../../src/components/matrix-layout.js";

const proposition = (id: string, rest: Partial<PropositionFact> = {}): PropositionFact => ({
  id,
  a: "a",
  b: "b",
  directed: true,
  quad: "verbal-conflict",
  contested: false,
  single: false,
  ...rest,
});
const statement = (id: string, source: string, rest: Partial<StatementFact> = {}): StatementFact => ({
  proposition: id,
  source,
  kind: "group",
  stance: "assert",
  distanced: false,
  relations: [`${id}-${source}-${rest.stance ?? "assert"}`],
  ...rest,
});

describe("layoutMatrix", () => {
  it("stands the outlet's own voice first, and apart from the same outlet quoted", () => {
    const { columns } = layoutMatrix(
      [proposition("p")],
      [
        statement("p", "khaled", { kind: "person-named" }),
        statement("p", "paper", { kind: "media" }),
        statement("p", "paper", { kind: "outlet" }),
      ],
      "sources",
    );
    expect(columns.map(({ key }) => key)).toEqual(["outlet/paper", "khaled", "paper"]);
  });

  it("keeps several stances of a cell side by side, firm first", () => {
    const { rows } = layoutMatrix(
      [proposition("p")],
      [statement("p", "v", { stance: "deny" }), statement("p", "v"), statement("p", "v", { relations: ["more"] })],
      "sources",
    );
    expect(rows[0]?.cells.get("v")?.map(({ stance, relations }) => [stance, relations.length])).toEqual([
      ["assert", 2],
      ["deny", 1],
    ]);
  });

  it("sorts contested rows first, or by number of sources", () => {
    const propositions = [proposition("few", { contested: true }), proposition("many")];
    const statements = [statement("few", "v"), statement("many", "v"), statement("many", "w")];
    const order = (by: "contested" | "sources") =>
      layoutMatrix(propositions, statements, by).rows.map((row) => row.proposition.id);
    expect(order("contested")).toEqual(["few", "many"]);
    expect(order("sources")).toEqual(["many", "few"]);
  });

  it("leaves out what nothing is said of, and what is not asked for", () => {
    const propositions = [proposition("p", { single: true }), proposition("q"), proposition("silent")];
    const statements = [statement("p", "v"), statement("q", "v"), statement("silent", "v", { relations: [] })];
    expect(layoutMatrix(propositions, statements, "sources").rows).toHaveLength(2);
    expect(layoutMatrix(propositions, statements, "sources", "single").rows).toHaveLength(1);
    expect(layoutMatrix(propositions, statements, "sources", "contested")).toEqual({
      groups: [],
      columns: [],
      rows: [],
    });
  });
});

describe("seriate", () => {
  it("brings rows with the same voices together", () => {
    const filled = [
      ["1", "x"],
      ["2", "y"],
      ["3", "x"],
      ["4", "y"],
    ] as const;
    const { rows } = seriate(["1", "2", "3", "4"], ["x", "y"], filled);
    const order = [...rows].sort((a, b) => a[1] - b[1]).map(([key]) => key);
    expect(order).toEqual(["1", "3", "2", "4"]);
  });
});
