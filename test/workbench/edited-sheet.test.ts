import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../loaders/corpus/csv.js";
import { changedRows, editSheet, type RowEdit } from "../../loaders/workbench/edited-sheet.js";

const columns = ["id", "form"];
const edit = (before: string[] | null, after: string[] | null): RowEdit => ({
  key: before?.join("\u001f") ?? "new:1",
  before,
  after,
});

describe("editSheet", () => {
  const shipped = 'id,form\r\n\r\na,"x"\r\nb,"y, z"\r\n\r\nc,w';

  it.each<[string, RowEdit[], string]>([
    ["nothing changed", [], shipped],
    ["a cell", [edit(["b", "y, z"], ["b", "y"])], 'id,form\r\n\r\na,"x"\r\nb,y\r\n\r\nc,w'],
    ["a cell that must be quoted", [edit(["c", "w"], ["c", 'w "1", 2'])], `${shipped.slice(0, -1)}"w ""1"", 2"`],
    ["a row removed", [edit(["a", "x"], null)], 'id,form\r\n\r\nb,"y, z"\r\n\r\nc,w'],
    ["the last row removed", [edit(["c", "w"], null)], 'id,form\r\n\r\na,"x"\r\nb,"y, z"\r\n\r\n'],
    ["a row added after a last line without end", [edit(null, ["d", "v"])], `${shipped}\r\nd,v\r\n`],
    ["a row emptied, which is a row removed", [edit(["a", "x"], ["", " "])], 'id,form\r\n\r\nb,"y, z"\r\n\r\nc,w'],
  ])("%s leaves the rest byte for byte", (_, edits, text) => {
    expect(editSheet(shipped, columns, edits).text).toBe(text);
  });

  it("keeps a byte order mark and semicolons", () => {
    const excel = "\ufeffid;form\na;x\n";
    expect(editSheet(excel, columns, [edit(["a", "x"], ["a", "y;z"])]).text).toBe('\ufeffid;form\na;"y;z"\n');
  });

  it("says on which line each row now stands, and which edits fit no row", () => {
    const removed = edit(["a", "x"], null);
    const { rows, unfit } = editSheet(shipped, columns, [removed, edit(["q", "gone"], ["q", "new"])]);
    expect(rows.map(({ before, line }) => [before?.[0], line])).toEqual([
      ["a", null],
      ["b", 3],
      ["c", 5],
    ]);
    expect(unfit.map(({ before }) => before?.[0])).toEqual(["q"]);
  });

  it("gives back any file of rows with the change and nothing else", () => {
    const cell = fc.stringMatching(/^[a-zأ-ي",;\n ]{0,6}$/u);
    const rows = fc.uniqueArray(fc.tuple(fc.uuid(), cell), { minLength: 1, maxLength: 8, selector: ([id]) => id });
    fc.assert(
      fc.property(rows, fc.nat(), cell, (list, pick, changed) => {
        const text = `id,form\n${list.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;
        const row = list[pick % list.length]!;
        const sheet = editSheet(text, columns, [edit([...row], [row[0], changed])]);
        const expected = list.map((each) => (each === row ? [row[0], changed] : [...each]));
        expect(
          parseCsv(sheet.text)
            .records.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(expected);
        expect(changedRows(sheet)).toHaveLength(1);
      }),
    );
  });
});
