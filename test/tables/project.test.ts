import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as aq from "arquero";
import { beforeAll, describe, expect, test } from "vitest";
import { unpackArchive } from "../../loaders/tables/archive.js";
import { type Row, readTable } from "../../loaders/tables/arrow.js";
import { readProject } from "../../loaders/tables/build.js";
import { listingTable } from "../../loaders/tables/listing.js";
import { publish } from "../../loaders/tables/publish.js";
import { tableSchemas } from "../../loaders/tables/schema.js";

/** What the loader makes of the project's own data, read back. */
let files: Map<string, Uint8Array>;
const tables = new Map<string, Row[]>();
const rows = (name: string): Row[] => tables.get(name) ?? [];

beforeAll(async () => {
  files = await unpackArchive(await publish(readProject()));
  for (const table of tableSchemas) tables.set(table.name, readTable(table, files.get(`${table.name}.arrow`)!));
});

test("the archive holds every table, the listing of articles, and the list of faults, which is empty but for warnings", () => {
  const names = [...tableSchemas, listingTable].map(({ name }) => `${name}.arrow`);
  expect([...files.keys()]).toEqual([...names, "faults.json"]);
  const faults: { severity: string }[] = JSON.parse(new TextDecoder().decode(files.get("faults.json")));
  expect(faults.filter(({ severity }) => severity === "fault")).toEqual([]);
});

test("the listing is the table of articles without their texts", () => {
  const listed = readTable(listingTable, files.get("listing.arrow")!);
  expect(listed).toEqual(rows("articles").map(({ text: _, ...row }) => row));
});

test("two runs of the loader print the same bytes", () => {
  const print = () => execFileSync("node", ["--import", "tsx", "src/data/tables.zip.ts"], { maxBuffer: 2 ** 28 });
  expect(Buffer.compare(print(), print())).toBe(0);
});

test("every article is there, as its file has it", () => {
  expect(rows("articles").length).toBeGreaterThanOrEqual(5);
  for (const { file, text } of rows("articles")) expect(text).toBe(readFileSync(`data/articles/${file}`, "utf8"));
});

describe("text.slice(start, end) is what the row says", () => {
  const pointing = tableSchemas.flatMap(({ name, columns }) =>
    columns.flatMap((column) => {
      const [, prefix] = /^(.*)start$/.exec(column.name) ?? [];
      return prefix === undefined ? [] : [[name, prefix] as const];
    }),
  );
  test("in all tables with spans", () => {
    expect(pointing.map(([table, prefix]) => `${table} ${prefix}`)).toEqual([
      "articles ",
      "sentences ",
      "dates ",
      "mentions ",
      "attributions ",
      "attributions source_",
      "attributions cue_",
      "attributions content_",
      "relations ",
      "relations predicate_",
      "relations a_name_",
      "relations b_name_",
      "events ",
      "corrections ",
    ]);
  });
  test.each(pointing)("%s %s", (table, prefix) => {
    const texts = new Map(rows("articles").map(({ id, text }) => [id, String(text)]));
    // Nothing need have been corrected.
    if (table !== "corrections") expect(rows(table).length, `rows of ${table}`).toBeGreaterThan(0);
    for (const row of rows(table)) {
      const [start, end, text] = ["start", "end", "text"].map((part) => row[prefix + part]);
      if (text === null) {
        expect([start, end]).toEqual([null, null]);
        continue;
      }
      expect(Number(end)).toBeGreaterThan(Number(start));
      expect(texts.get(String(row.article))?.slice(Number(start), Number(end)), String(row.id)).toBe(text);
    }
  });
});

test("no id stands twice in a table", () => {
  for (const [name, all] of tables) {
    if (name === "evaluation") continue;
    const ids = all.map(({ id }) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      name,
    ).toEqual([]);
  }
});

describe("what a row names is there", () => {
  const ids = (...names: string[]) => new Set(names.flatMap((name) => rows(name).map(({ id }) => id)));
  const named = (name: string, column: string) =>
    rows(name)
      .filter(({ rollup }) => rollup !== "bloc")
      .flatMap((row) => row[column] ?? []);
  test.each([
    ["mentions", "entity", ["actors", "places"]],
    ["attributions", "source_id", ["actors"]],
    ["attributions", "via", ["attributions"]],
    ["relations", "a", ["actors"]],
    ["relations", "b", ["actors"]],
    ["relations", "voice", ["actors"]],
    ["relations", "attribution", ["attributions"]],
    ["events", "happening", ["events"]],
    ["events", "actors", ["actors"]],
    ["events", "places", ["places"]],
    ["events", "attribution", ["attributions"]],
    ["events", "voice", ["actors"]],
    ["propositions", "a", ["actors"]],
    ["propositions", "b", ["actors"]],
    ["statements", "proposition", ["propositions"]],
    ["statements", "source", ["actors"]],
    ["statements", "relations", ["relations"]],
    ["statements", "articles", ["articles"]],
    ["statements", "outlets", ["actors"]],
    ["statements", "via", ["actors"]],
    ["articles", "outlet", ["actors"]],
    ["actors", "parent", ["actors"]],
    ["places", "parent", ["places"]],
    ["mentions", "corrected", ["corrections"]],
    ["relations", "corrected", ["corrections"]],
    ["events", "corrected", ["corrections"]],
  ])("%s.%s in %j", (table, column, targets) => {
    const known = ids(...targets);
    expect(named(table, column).filter((id) => !known.has(String(id)))).toEqual([]);
  });
});

test("counts of actors are those of the other tables", () => {
  for (const { id, mentions, statements } of rows("actors")) {
    const named = rows("mentions").filter(({ kind, entity }) => kind === "actor" && entity === id);
    expect(mentions, String(id)).toBe(named.length);
    expect(statements, String(id)).toBe(rows("attributions").filter(({ source_id }) => source_id === id).length);
  }
});

test("arquero reads every table to the same rows", () => {
  for (const { name, columns } of tableSchemas) {
    const table = aq.fromArrow(files.get(`${name}.arrow`)!);
    const plain = table.objects().map((row) =>
      Object.fromEntries(
        columns.map((column) => {
          const value = (row as Record<string, unknown>)[column.name];
          return [column.name, value instanceof Date ? value.toISOString().slice(0, 10) : value];
        }),
      ),
    );
    expect(plain, name).toEqual(rows(name));
  }
});

test("every layer has its scores", () => {
  const layers = new Set(rows("evaluation").map(({ layer }) => layer));
  expect([...layers]).toEqual([
    "metadata",
    "dates",
    "actors",
    "actor-anaphors",
    "places",
    "attributions",
    "attribution-cues",
    "relations",
    "relations-quad",
    "events",
  ]);
});
