import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv, parseCsv, separatorOf } from "../../loaders/corpus/csv.js";

describe("parseCsv", () => {
  const readable: [text: string, lines: number[], cells: string[][]][] = [
    [
      "a,b\nc,d\n",
      [1, 2],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d\r\n",
      [1, 2],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\rc,d",
      [1, 2],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\n\n  \nb\n", [1, 4], [["a"], ["b"]]],
    [
      'a,"b\nc"\nd,e\n',
      [1, 3],
      [
        ["a", "b\nc"],
        ["d", "e"],
      ],
    ],
    [
      'a,"b\r\nc\r\nd"\r\ne,f',
      [1, 4],
      [
        ["a", "b\r\nc\r\nd"],
        ["e", "f"],
      ],
    ],
    ['"he said ""no""",x', [1], [['he said "no"', "x"]]],
    ['ab"c,d', [1], [['ab"c', "d"]]],
    ["a,\n", [1], [["a", ""]]],
    [",,,\n,,\n", [], []],
    ["قال,أكد\n", [1], [["قال", "أكد"]]],
    ["", [], []],
  ];
  test.each(readable)("%j", (text, lines, cells) => {
    const csv = parseCsv(text);
    expect(csv.faults).toEqual([]);
    expect(csv.records.map((record) => record.line)).toEqual(lines);
    expect(csv.records.map((record) => record.cells)).toEqual(cells);
  });

  test("goes on after a quotation mark that is never closed, and tells its line", () => {
    const csv = parseCsv('a,b\n"c,d\ne,f\n');
    expect(csv.faults).toMatchObject([{ line: 2, message: "a quotation mark is opened and never closed" }]);
    expect(csv.records.map((record) => [record.line, ...record.cells])).toEqual([
      [1, "a", "b"],
      [3, "e", "f"],
    ]);
  });

  test("a quotation mark that swallows the next line breaks only its own", () => {
    const csv = parseCsv('a,b\nc,"d\ne,"f"\ng,h\n');
    expect(csv.faults).toMatchObject([{ line: 2, message: '"f" follows a closing quotation mark' }]);
    expect(csv.records.map((record) => record.line)).toEqual([1, 3, 4]);
  });

  test("reads what formatCsv wrote, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ق", '"', ",", "\n", "\r", ";", " ") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (table) => {
        const said = table.filter((row) => row.some((value) => value.trim() !== ""));
        const { records, faults } = parseCsv(formatCsv(table));
        expect(faults).toEqual([]);
        expect(records.map((record) => record.cells)).toEqual(said);
      }),
    );
  });
});

test.each([
  ["id,form,use\n", ","],
  ["id;form;use\n", ";"],
  ["id\tform\tuse\n", "\t"],
  ["id;form\n", ";"],
  ["something else\n", ","],
])("separatorOf %j", (text, separator) => {
  expect(separatorOf(text, ["id", "form", "use"])).toBe(separator);
});
