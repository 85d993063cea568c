import { Bool, DateDay, Dictionary, Float64, Int32, makeVector, Utf8, vectorFromArray } from "apache-arrow";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Value, writeTable } from "../../loaders/tables/arrow.js";
import { columnData } from "../../loaders/tables/columns.js";
import type { Column, ColumnType } from "../../loaders/tables/schema.js";
import { arrowRows } from "../../src/components/arrow-rows.js";
import { rowsOf } from "./random-rows.js";

const typeNames = ["text", "offset", "count", "number", "day", "flag", "texts"] as const satisfies ColumnType[];
const columns = typeNames.flatMap((type): Column[] => [
  { name: type, type, nullable: false, description: "" },
  { name: `${type}-or-null`, type, nullable: true, description: "" },
]);
const table = { name: "all", description: "A column of each type.", columns };

/** What the builders of apache-arrow make of the same cells; lists they cannot be given as plain arrays of one type. */
const built = {
  text: (cells: readonly Value[]) => vectorFromArray(cells, new Dictionary(new Utf8(), new Int32(), 0)),
  offset: (cells: readonly Value[]) => vectorFromArray(cells, new Int32()),
  count: (cells: readonly Value[]) => vectorFromArray(cells, new Int32()),
  number: (cells: readonly Value[]) => vectorFromArray(cells, new Float64()),
  day: (cells: readonly Value[]) =>
    vectorFromArray(
      cells.map((day) => day && new Date(String(day))),
      new DateDay(),
    ),
  flag: (cells: readonly Value[]) => vectorFromArray(cells, new Bool()),
};

describe("columns of more cells than a byte of a bitmap holds", () => {
  test.each(Object.entries(built))("%s: as the builders of apache-arrow make them", (type, build) => {
    fc.assert(
      fc.property(rowsOf(columns, 7, 70), fc.boolean(), (rows, nullable) => {
        const cells = rows.map((row) => row[nullable ? `${type}-or-null` : type] ?? null);
        const mine = makeVector(columnData[type as keyof typeof built](cells, 0));
        const theirs = build(cells);
        expect(String(mine.type)).toBe(String(theirs.type));
        expect(mine.nullCount).toBe(theirs.nullCount);
        expect(mine.toJSON()).toEqual(theirs.toJSON());
      }),
      { numRuns: 20 },
    );
  });

  test("the reader of the pages gives back every row, to which nothing from a longer string clings", () => {
    fc.assert(
      fc.property(rowsOf(columns, 7, 70), (rows) => {
        const long = rows.map((row, index) => ({ ...row, text: "حلب ".repeat(index * 97) }));
        const bytes = writeTable(table, long);
        const read = arrowRows(new Uint8Array(bytes).buffer) as Record<string, unknown>[];
        const asRead = (type: ColumnType, value: Value | undefined) =>
          type === "day" && typeof value === "string" ? new Date(value) : value;
        expect(read.map((row) => columns.map(({ name }) => row[name]))).toEqual(
          long.map((row: Record<string, Value>) => columns.map(({ name, type }) => asRead(type, row[name]))),
        );
        expect(Buffer.compare(bytes, writeTable(table, structuredClone(long)))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

test("a string stands once in a dictionary, in the order in which strings first stand", () => {
  const { dictionary, values, nullCount } = columnData.text(["ب", "أ", null, "ب", ""], 3);
  expect(dictionary?.toArray()).toEqual(["ب", "أ", ""]);
  expect([...values]).toEqual([0, 1, 0, 0, 2]);
  expect(nullCount).toBe(1);
});
