import { describe, expect, it } from "vitest";
import { tableSchemas } from "../../loaders/tables/schema.js";
import { type ChangesSince, changesSaid } from "../../src/components/preview-changes.js";
import { tableWords } from "../../src/components/preview-changes-words.js";

const changes: ChangesSince = {
  run: "1",
  comparison: {
    tables: [
      { table: "attributions", added: 0, removed: 1, changed: 0 },
      { table: "relations", added: 3, removed: 0, changed: 2 },
    ],
    rows: [],
    scores: [
      { layer: "relations", measure: "f1", before: 0.821, after: 0.825 },
      { layer: "relations", measure: "recall", before: 0.8, after: 0.9 },
      { layer: "attribution-cues", measure: "stance_accuracy", before: 1, after: 0.9 },
    ],
  },
};

describe("changesSaid", () => {
  it("says in a line what differs, in both languages", () => {
    expect(changesSaid(changes, "en")).toBe(
      "attributions \u2066−1\u2069; relations \u2066+3\u2069, 2 changed; relations F1 82.1 → 82.5; Words of saying stance accuracy 100.0 → 90.0",
    );
    expect(changesSaid(changes, "ar")).toContain("العلاقات \u2066+3\u2069، تغيّر 2");
    expect(changesSaid(changes, "ar")).toContain("ألفاظ القول صواب الموقف 100.0 ← 90.0");
  });

  it("says nothing where nothing differs, and that tables are too large where they are", () => {
    expect(changesSaid({ run: "1", comparison: { tables: [], rows: [], scores: [] } }, "en")).toBe("");
    expect(changesSaid({ run: "1", comparison: null }, "en")).toContain("too large");
  });

  it("has a word for every table", () => {
    const names = tableSchemas.map(({ name }) => name).filter((name) => name !== "evaluation");
    for (const name of names) expect([name, name in tableWords.en, name in tableWords.ar]).toEqual([name, true, true]);
  });
});
