import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { type Row, writeTable } from "../../loaders/tables/arrow.js";
import { parquetTable } from "../../loaders/tables/parquet.js";
import { eventsTable, mentionsTable, placesTable, tableSchemas } from "../../loaders/tables/schema.js";
import { rowsOf } from "./random-rows.js";

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Rows as another reader of Parquet gives them, days as ISO dates. */
async function readBack(bytes: Uint8Array): Promise<Row[]> {
  const rows = await parquetReadObjects({ file: buffer(bytes) });
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row);
}

describe.each(tableSchemas.map((table) => ({ name: table.name, table })))("$name", ({ table }) => {
  test("comes back as it was written, and twice as the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(table.columns), async (rows) => {
        const bytes = parquetTable(table, rows);
        expect(await readBack(bytes)).toEqual(rows);
        expect(Buffer.compare(bytes, parquetTable(table, structuredClone(rows)))).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  test("says in its metadata what it and its columns are", () => {
    const { key_value_metadata: pairs } = parquetMetadata(buffer(parquetTable(table, [])));
    const said = new Map(pairs?.map(({ key, value }) => [key, value]));
    expect(said.get("description")).toBe(table.description);
    expect(JSON.parse(said.get("columns") ?? "")).toEqual(
      Object.fromEntries(table.columns.map(({ name, description }) => [name, description])),
    );
  });

  test("marks the columns that may be empty", () => {
    const { schema } = parquetMetadata(buffer(parquetTable(table, [])));
    for (const { name, nullable } of table.columns) {
      expect(schema.find((element) => element.name === name)?.repetition_type).toBe(nullable ? "OPTIONAL" : "REQUIRED");
    }
  });
});

test("columns have the types of the design", () => {
  const element = (table: typeof eventsTable, name: string) =>
    parquetMetadata(buffer(parquetTable(table, []))).schema.find((each) => each.name === name);
  expect(element(eventsTable, "text")).toMatchObject({ type: "BYTE_ARRAY", logical_type: { type: "STRING" } });
  expect(element(eventsTable, "start")).toMatchObject({ type: "INT32" });
  expect(element(eventsTable, "first")).toMatchObject({ type: "INT32", logical_type: { type: "DATE" } });
  expect(element(eventsTable, "actors")).toMatchObject({ num_children: 1, logical_type: { type: "LIST" } });
  expect(element(mentionsTable, "anaphor")).toMatchObject({ type: "BOOLEAN" });
  expect(element(placesTable, "latitude")).toMatchObject({ type: "DOUBLE" });
});

test("a value that does not fit is named with table, row and column", () => {
  expect(() => parquetTable(placesTable, [{ id: 1 }])).toThrow("table places, row 0: column id is text, not 1");
});

const script = `
import sys, pyarrow.parquet as parquet, pyarrow.feather as feather
one, other = parquet.read_table(sys.argv[1]), feather.read_table(sys.argv[2])
assert one.equals(other), "rows differ"
assert one.schema.equals(other.schema), "types differ"
for mine, theirs in zip(one.schema, other.schema):
    assert mine.metadata[b"description"] == theirs.metadata[b"description"], mine.name
`;
const hasPyarrow = spawnSync("python3", ["-c", "import pyarrow.parquet, pyarrow.feather"]).status === 0;

test.skipIf(!hasPyarrow)("pyarrow reads the same table, types and descriptions as from Arrow", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-parquet-"));
  const [parquet, arrow] = [join(folder, "t.parquet"), join(folder, "t.arrow")];
  try {
    for (const table of tableSchemas) {
      for (const rows of [[], ...fc.sample(rowsOf(table.columns), { numRuns: 2, seed: 1 })]) {
        writeFileSync(parquet, parquetTable(table, rows));
        writeFileSync(arrow, writeTable(table, rows));
        execFileSync("python3", ["-c", script, parquet, arrow]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
