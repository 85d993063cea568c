import { describe, expect, it } from "vitest";
import { compareRuns, isSame, type Run } from "../../loaders/comparison/compare.js";
import { moveBetween } from "../../loaders/comparison/moved.js";
import { comparisonReport } from "../../loaders/comparison/report.js";
import { analyse } from "../../loaders/engine/analyse.js";
import { compileLexicon } from "../../loaders/engine/lexicon/lexicon.js";
import type { LexiconRows } from "../../loaders/engine/lexicon/rows.js";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import type { Score } from "../../loaders/evaluation/tally.js";
import { tableRows } from "../../loaders/tables/rows.js";
import { corpus } from "../shipped.js";

const text = [
  "تقرير عن الريف",
  "قصفت قوات النظام مواقع جبهة النصرة في مدينة الباب يوم 5 مارس 2015.",
  "وقال محمد الرشيد الناطق باسم الجبهة إن تنظيم داعش هاجم مقرات جبهة النصرة في الرقة.",
].join("\n\n");

function runOf(of: string, lexicon: LexiconRows = corpus.lexicon, scores: readonly Score[] = []): Run {
  const analyses = [analyse({ id: "a", text: of }, compileLexicon(lexicon))];
  return tableRows({
    analyses,
    articles: [],
    lexicon,
    corrections: [],
    ...propositions(analyses, lexicon.actors),
    scores,
  });
}

const run = runOf(text);
const counts = (before: Run, after: Run) =>
  Object.fromEntries(
    compareRuns(before, after).tables.map(({ table, added, removed, changed }) => [table, [added, removed, changed]]),
  );

const withPredicate = (
  change: (row: LexiconRows["predicates"][number]) => LexiconRows["predicates"][number] | null,
) => ({
  ...corpus.lexicon,
  predicates: corpus.lexicon.predicates.flatMap((row) => (row.form === "قصف" ? (change(row) ?? []) : [row])),
});

describe("compareRuns", () => {
  it("finds nothing between equal runs", () => {
    const comparison = compareRuns(run, runOf(text));
    expect(isSame(comparison)).toBe(true);
    expect(comparisonReport(comparison)).toBe("no row and no score differs\n");
  });

  it("tells a row that came from one that went, each with its sentence and rule", () => {
    const without = runOf(
      text,
      withPredicate(() => null),
    );
    const gone = compareRuns(run, without).rows.filter(({ table }) => table === "relations");
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatchObject({ kind: "removed", article: "a", cells: [] });
    expect(gone[0]!.told).toMatch(/ASSAULT/);
    expect(gone[0]!.sentence).toBe("قصفت قوات النظام مواقع جبهة النصرة في مدينة الباب يوم 5 مارس 2015.");
    const come = compareRuns(without, run).rows.filter(({ table }) => table === "relations");
    expect(come).toEqual([{ ...gone[0], kind: "added" }]);
  });

  it("takes a row of another rule on the same words for the same row, changed", () => {
    const other = runOf(
      text,
      withPredicate((row) => ({ ...row, id: `${row.id}-other`, type: "COERCE" })),
    );
    const [change, ...more] = compareRuns(run, other).rows.filter(({ table }) => table === "relations");
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: "changed" });
    expect(change!.rules).toHaveLength(2);
    expect(change!.cells.map(({ column }) => column).sort()).toEqual(["rule", "type"]);
    const statements = compareRuns(run, other).rows.filter(({ table }) => table === "statements");
    expect(statements).toEqual([]);
  });

  it("knows a row again after words were put in before it", () => {
    const edited = runOf(text.replace("تقرير", "تقرير مفصل"));
    const { tables, rows } = compareRuns(run, edited);
    expect(rows.filter(({ table }) => ["relations", "dates", "mentions", "attributions"].includes(table))).toEqual([]);
    expect(tables.map(({ table }) => table)).toContain("articles");
  });

  it("finds what a removed sentence took along", () => {
    const found = counts(run, runOf(text.split("\n\n").slice(0, 2).join("\n\n")));
    expect(found.attributions).toEqual([0, 1, 0]);
    expect(found.sentences?.[1]).toBe(1);
    expect(found.dates).toBeUndefined();
  });

  it("sets scores side by side, and says which table only one of two runs has", () => {
    const scored = (value: number) => runOf(text, corpus.lexicon, [{ layer: "relations", measure: "f1", value, n: 9 }]);
    const fewer = new Map([...scored(0.825)].filter(([{ name }]) => name !== "places"));
    const comparison = compareRuns(scored(0.821), fewer);
    expect(comparison.scores).toEqual([{ layer: "relations", measure: "f1", before: 0.821, after: 0.825 }]);
    expect(comparison.notCompared).toEqual(["places"]);
    expect(comparisonReport(comparison)).toContain("relations f1 82.1 → 82.5");
  });
});

describe("moveBetween", () => {
  it.each([
    ["abc", "abc", [0, 1, 2, 3], [0, 1, 2, 3]],
    ["abc", "xabc", [1, 3], [2, 4]],
    ["abcd", "abd", [0, 2, 4], [0, 2, 3]],
    ["aa", "aaa", [0, 2], [0, 2]],
  ])("of %s to %s", (before, after, offsets, moved) => {
    expect(offsets.map(moveBetween(before, after))).toEqual(moved);
  });
});
