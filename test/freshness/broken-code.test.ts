import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archiveWithFault, problemOfError } from "../../loaders/freshness/broken-code.js";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";

const thrown = (message: string, stack: string) => Object.assign(new Error(message), { stack });

describe("problemOfError", () => {
  it.each([
    [
      new Error('Transform failed with 1 error:\n/p/loaders/engine/analyse.ts:12:5: ERROR: Expected ";" but found "x"'),
      ["loaders/engine/analyse.ts", 12, 'the code cannot run: Expected ";" but found "x"'],
    ],
    [
      thrown("a is not a function", "TypeError: a is not a function\n    at f (file:///p/loaders/tables/rows.ts:40:3)"),
      ["loaders/tables/rows.ts", 40, "the code cannot run: a is not a function"],
    ],
    ["odd", ["loaders", null, "the code cannot run: odd"]],
  ])("says where the code is broken: %s", (error, expected) => {
    const { file, line, message } = problemOfError(error, "/p/");
    expect([file, line, message]).toEqual(expected);
  });
});

describe("archiveWithFault", () => {
  it("keeps the last good tables and lists the fault", async () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-broken-"));
    const path = join(folder, "tables.zip");
    expect(await archiveWithFault(path, problemOfError("x"))).toBeNull();
    writeFileSync(path, await packArchive(new Map([["a.arrow", "bytes"]])));
    const files = await unpackArchive((await archiveWithFault(path, problemOfError("x")))!);
    rmSync(folder, { recursive: true });
    expect(Buffer.from(files.get("a.arrow")!).toString()).toBe("bytes");
    expect(JSON.parse(Buffer.from(files.get("faults.json")!).toString())).toMatchObject([{ severity: "fault" }]);
  });
});
