import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCsv } from "../../loaders/corpus/csv.js";
import { findingsOf, readProject } from "../../loaders/tables/build.js";
import { dataPackage, type Origin } from "../../loaders/tables/datapackage.js";
import { tableFile, tableFormats } from "../../loaders/tables/files.js";
import { writeFormat } from "../../loaders/tables/formats.js";
import { tableRows } from "../../loaders/tables/rows.js";
import { tableSchemas } from "../../loaders/tables/schema.js";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly delimiter?: string;
  readonly constraints?: { readonly required: boolean };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
interface Package {
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly licenses: readonly { readonly name?: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string }[];
  readonly [property: string]: unknown;
}

const origin: Origin = {
  name: "a-title",
  title: "A title",
  description: "What it is.",
  authors: ["the authors"],
  keywords: ["Arabic"],
  version: "1.2.3",
  commit: "0123456789abcdef0123456789abcdef01234567",
  date: "2018-04-01",
  dirty: false,
  quotationsOnly: false,
  homepage: null,
};

let files: Map<string, Uint8Array>;
let described: Package;

beforeAll(() => {
  const rows = tableRows(findingsOf(readProject()));
  files = new Map(
    [...rows].flatMap(([table, each]) =>
      tableFormats.map((format) => [tableFile(table, format), writeFormat(format, table, each)] as const),
    ),
  );
  described = JSON.parse(dataPackage(tableSchemas, files, origin)) as Package;
});

/** Rules of the standard for every package, https://datapackage.org/standard. */
describe("the package", () => {
  test("has the properties that the standard asks for", () => {
    expect(described.$schema).toMatch(/^https:\/\/datapackage\.org\/profiles\/2\.0\//);
    expect(described.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(described.resources.length).toBe(tableSchemas.length * tableFormats.length);
    expect(described).toMatchObject({ title: "A title", version: "1.2.3", created: "2018-04-01T00:00:00Z" });
    expect(described.contributors).toEqual([{ title: "the authors", roles: ["author"] }]);
    for (const licence of described.licenses) expect(licence.name ?? licence.path).toBeTruthy();
    expect(described.description).toMatch(/belong to the articles' publishers/);
  });

  test("names each resource once, by a path that stays in its folder", () => {
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, path } of described.resources) {
      expect(name).toMatch(/^[-a-z0-9._]+$/);
      expect(path).not.toMatch(/^[./]|\.\.|:/);
      expect(files.has(path), path).toBe(true);
    }
  });

  test("gives size and hash of the files as they are", () => {
    for (const { path, bytes, hash, format, mediatype } of described.resources) {
      const content = files.get(path)!;
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
      expect(path.endsWith(`.${format}`)).toBe(true);
      expect(mediatype).toMatch(/^\w+\/[\w.]+$/);
    }
  });

  test("describes only what is there", () => {
    const some = new Map([...files].filter(([name]) => name === "events.csv" || name === "actors.csv"));
    const { resources } = JSON.parse(dataPackage(tableSchemas, some, origin)) as Package;
    expect(resources.map(({ path }) => path)).toEqual(["events.csv", "actors.csv"]);
    const targets = resources.flatMap(({ schema }) => schema.foreignKeys?.map(({ reference }) => reference.resource));
    expect(targets.filter((name) => name)).toEqual(["actors"]);
  });

  test("leaves out a commit that is not known", () => {
    const unknown = { ...origin, commit: null, date: null };
    const { commit, created } = JSON.parse(dataPackage(tableSchemas, files, unknown)) as Package;
    expect([commit, created]).toEqual([undefined, undefined]);
  });
});

/** What Table Schema says of the cells of a CSV file. */
const fits: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^-?\d+$/.test(cell),
  number: (cell) => cell.trim() !== "" && Number.isFinite(Number(cell)),
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell),
  boolean: (cell) => cell === "true" || cell === "false",
  list: () => true,
};

describe("the CSV files are as their schemas say", () => {
  const tables = new Map<string, { readonly resource: Resource; readonly rows: readonly (readonly string[])[] }>();

  beforeAll(() => {
    for (const resource of described.resources.filter(({ format }) => format === "csv")) {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(files.get(resource.path));
      const { records, faults } = parseCsv(text);
      expect(faults).toEqual([]);
      const [header, ...rows] = records.map(({ cells }) => cells);
      expect(header).toEqual(resource.schema.fields.map(({ name }) => name));
      tables.set(resource.name, { resource, rows });
    }
  });

  const column = (name: string, field: string): string[] => {
    const { resource, rows } = tables.get(name)!;
    const at = resource.schema.fields.findIndex((each) => each.name === field);
    return rows.map((cells) => cells[at]!);
  };

  test.each(tableSchemas.map(({ name }) => name))("%s", (name) => {
    const { resource, rows } = tables.get(name)!;
    const { fields, primaryKey, foreignKeys } = resource.schema;
    // A report need not have been corrected.
    expect(rows.length).toBeGreaterThan(name === "corrections" ? -1 : 0);
    for (const { name: field, type, description, constraints } of fields) {
      expect(description.length).toBeGreaterThan(0);
      const cells = column(name, field);
      const wrong = cells.filter((cell) => (cell === "" ? constraints?.required === true : !fits[type]!(cell)));
      expect(wrong, `${name}.${field}`).toEqual([]);
    }
    const keys = rows.map((_, index) => primaryKey.map((field) => column(name, field)[index]).join("\n"));
    expect(new Set(keys).size, "rows with a key of their own").toBe(rows.length);
    for (const { fields: own, reference } of foreignKeys ?? []) {
      const known = new Set(column(reference.resource || name, reference.fields[0]!));
      const lost = column(name, own[0]!).filter((id) => id !== "" && !known.has(id));
      expect(lost, `${name}.${own[0]} in ${reference.resource || name}`).toEqual([]);
    }
  });
});
