import { DataType, tableFromIPC } from "apache-arrow";
import * as aq from "arquero";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Row, readTable, type Value, writeTable } from "../../loaders/tables/arrow.js";
import { type ColumnType, eventsTable, mentionsTable, tableSchemas } from "../../loaders/tables/schema.js";
import { rowsOf } from "./random-rows.js";

/** A value as arquero gives it: lists are arrays, days are Dates. */
const asArquero = (type: ColumnType, value: Value | undefined) =>
  type === "day" && value ? new Date(String(value)) : value;

describe.each(tableSchemas)("table $name", (table) => {
  test("is read back by apache-arrow and by arquero as it was written", () => {
    fc.assert(
      fc.property(rowsOf(table.columns), (rows) => {
        const bytes = writeTable(table, rows);
        expect(readTable(table, bytes)).toEqual(rows);
        const arquero = aq.fromArrow(bytes);
        expect(arquero.columnNames()).toEqual(table.columns.map(({ name }) => name));
        expect(arquero.numRows()).toBe(rows.length);
        for (const { name, type } of table.columns) {
          expect(Array.from(arquero.array(name)), name).toEqual(rows.map((row) => asArquero(type, row[name])));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("the same rows give the same bytes", () => {
    fc.assert(
      fc.property(rowsOf(table.columns), (rows) => {
        const again = rows.map((row) => ({ ...row }));
        expect(Buffer.compare(writeTable(table, rows), writeTable(table, again))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test("says in its metadata what it and its columns are", () => {
    const { schema } = tableFromIPC(writeTable(table, []));
    expect(schema.metadata.get("name")).toBe(table.name);
    expect(schema.metadata.get("description")).toBe(table.description);
    for (const [index, field] of schema.fields.entries()) {
      const column = table.columns[index]!;
      expect(field.name).toBe(column.name);
      expect(field.nullable).toBe(column.nullable);
      expect(field.metadata.get("description")).toBe(column.description);
    }
  });
});

test("columns have the types of the design", () => {
  const { schema } = tableFromIPC(writeTable(eventsTable, []));
  const type = (name: string) => schema.fields.find((field) => field.name === name)?.type;
  const text = type("text");
  expect(DataType.isDictionary(text) && DataType.isUtf8(text.dictionary) && text.indices.bitWidth).toBe(32);
  expect(String(type("start"))).toBe("Int32");
  expect(DataType.isDate(type("first"))).toBe(true);
  expect(String(type("actors"))).toBe("List<Utf8>");
  const { schema: mentions } = tableFromIPC(writeTable(mentionsTable, []));
  expect(String(mentions.fields.find(({ name }) => name === "anaphor")?.type)).toBe("Bool");
});

describe("a value that does not fit is named, never written", () => {
  const row: Row = {
    id: "i",
    article: "a",
    start: 0,
    end: 4,
    text: "داعش",
    rule: "r",
    kind: "actor",
    entity: "isis",
    anaphor: false,
    sentence: 0,
  };
  test.each<[Row, string]>([
    [{ ...row, text: null }, "table mentions, row 1: column text is text, not null"],
    [{ ...row, start: 0.5 }, "table mentions, row 1: column start is offset, not 0.5"],
    [{ ...row, anaphor: "no" }, 'table mentions, row 1: column anaphor is flag, not "no"'],
    [
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== "rule")),
      "table mentions, row 1: column rule is text, not nothing",
    ],
  ])("%j", (broken, message) => {
    expect(() => writeTable(mentionsTable, [row, broken])).toThrow(message);
  });
  test("a day that is in no calendar", () => {
    const column = eventsTable.columns.find(({ name }) => name === "first")!;
    const table = { ...eventsTable, columns: [column] };
    expect(() => writeTable(table, [{ first: "2015-02-30" }])).toThrow(
      'column first is nullable day, not "2015-02-30"',
    );
  });
});
