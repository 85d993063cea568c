import { describe, expect, it } from "vitest";
import { layoutMatrix, type PropositionFact, type StatementFact } from "../../src/components/matrix-layout.js";
import { rowsAtOnce, windowOf } from "../../src/components/matrix-window.js";

const proposition = (id: string): PropositionFact => ({
  id,
  a: "a",
  b: "b",
  directed: true,
  quad: "material-conflict",
  contested: false,
  single: false,
});
const statement = (claim: string, source: string): StatementFact => ({
  proposition: claim,
  source,
  kind: "person-named",
  stance: "assert",
  distanced: false,
  relations: [`${claim} ${source}`],
});

describe("the part of a matrix that is drawn", () => {
  it("is the whole where there is room", () => {
    const matrix = layoutMatrix(
      [proposition("p"), proposition("q")],
      [statement("p", "x"), statement("q", "y")],
      "sources",
    );
    expect(windowOf(matrix, rowsAtOnce)).toEqual({ part: matrix, moreRows: 0, moreColumns: 0 });
  });

  it("has the first rows, and no column that is empty in them", () => {
    const matrix = layoutMatrix(
      [proposition("p"), proposition("q")],
      [statement("p", "x"), statement("p", "z"), statement("q", "y")],
      "sources",
    );
    const { part, moreRows } = windowOf(matrix, 1);
    expect(part.rows.map((row) => row.proposition.id)).toEqual(["p"]);
    expect(part.columns.map(({ key }) => key)).toEqual(["x", "z"]);
    expect(part.groups.flatMap(({ columns }) => columns.map(({ key }) => key))).toEqual(["x", "z"]);
    expect(moreRows).toBe(1);
  });

  it("leaves out the emptiest columns where there are too many, and says how many", () => {
    const voices = Array.from({ length: 100 }, (_, i) => `v${i}`);
    const matrix = layoutMatrix(
      [proposition("p"), proposition("q")],
      [...voices.map((voice) => statement("p", voice)), statement("q", "v99")],
      "sources",
    );
    const { part, moreColumns } = windowOf(matrix, rowsAtOnce);
    expect(part.columns.length + moreColumns).toBe(100);
    expect(part.columns.map(({ key }) => key)).toContain("v99");
    expect(moreColumns).toBeGreaterThan(0);
  });
});
