import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerWithFault, outputPath, problemOfError } from "../../loaders/freshness/broken-code.js";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";

let source: string;

beforeEach(() => {
  source = mkdtempSync(join(tmpdir(), "isnad-broken-"));
});

afterEach(() => rmSync(source, { recursive: true }));

const thrown = (message: string, stack: string) => Object.assign(new Error(message), { stack });

const unbundled = (text: string, location: object | null) =>
  Object.assign(new Error("Build failed with 1 error"), { errors: [{ text, location }] });

describe("problemOfError", () => {
  it.each([
    [
      unbundled('Expected ";" but found "x"', { file: "loaders/engine/analyse.ts", line: 12 }),
      ["loaders/engine/analyse.ts", 12, 'the code cannot run: Expected ";" but found "x"'],
    ],
    [
      thrown("a is not a function", "TypeError: a is not a function\n    at f (file:///p/loaders/tables/rows.ts:40:3)"),
      ["loaders/tables/rows.ts", 40, "the code cannot run: a is not a function"],
    ],
    [
      thrown(
        "x",
        "Error: x\n    at g (C:\\p\\node_modules\\y.js:1:1)\n    at f (file:///p/src/data/titles.json.ts:2:3)",
      ),
      ["src/data/titles.json.ts", 2, "the code cannot run: x"],
    ],
    [unbundled("no place", null), ["loaders", null, "the code cannot run: Build failed with 1 error"]],
    ["odd", ["loaders", null, "the code cannot run: odd"]],
    [thrown("", ""), ["loaders", null, "the code cannot run: it fails"]],
  ])("says where the code is broken: %s", (error, expected) => {
    const { file, line, message } = problemOfError(error, "/p");
    expect([file, line, message]).toEqual(expected);
  });
});

describe("outputPath", () => {
  it.each([
    ["data/tables.zip.ts", [], "data/tables.zip"],
    ["articles/[id].md.ts", ["--id=عنوان 1"], "articles/عنوان 1.md"],
  ])("of %s %j", (name, args, output) => {
    expect(outputPath("/p/src", { path: `/p/src/${name}`, args })).toBe(join("/p/src/.observablehq/cache", output));
  });
});

describe("answerWithFault", () => {
  const problem = problemOfError("odd", "/p");
  const answer = (name: string) => answerWithFault(source, { path: join(source, `${name}.ts`), args: [] }, problem);
  const keep = (name: string, content: string | Uint8Array) => {
    const path = outputPath(source, { path: join(source, `${name}.ts`), args: [] });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  it("keeps the last good tables and lists the fault in them", async () => {
    keep(
      "data/tables.zip",
      await packArchive(
        new Map([
          ["a.arrow", "bytes"],
          ["faults.json", "[]"],
        ]),
      ),
    );
    const { status, said, output } = await answer("data/tables.zip");
    const files = await unpackArchive(output);
    expect([status, said]).toEqual([0, expect.stringContaining("the code cannot run: odd")]);
    expect(Buffer.from(files.get("a.arrow")!).toString()).toBe("bytes");
    expect(JSON.parse(Buffer.from(files.get("faults.json")!).toString())).toEqual([problem]);
  });

  it.each<[string, string, Uint8Array | Promise<Uint8Array>]>([
    ["a page", "articles/one.md", Buffer.from("# One")],
    ["an archive of something else", "tables.zip", packArchive(new Map([["a.csv", "1"]]))],
  ])("keeps %s as it is", async (_, name, made) => {
    const content = await made;
    keep(name, content);
    const { status, output } = await answer(name);
    expect([status, Buffer.from(output)]).toEqual([0, Buffer.from(content)]);
  });

  it("fails where there was never an output", async () => {
    expect(await answer("data/new.json")).toMatchObject({ status: 1, output: new Uint8Array() });
  });
});
