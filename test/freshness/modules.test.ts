import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoaderModules, loaderModules } from "../../loaders/freshness/modules.js";

let project: string;
let modules: LoaderModules;
let clock = Date.now() / 1000 - 1000;

/** Saves a file a second later than the last. */
const save = (name: string, text: string): string => {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  clock++;
  utimesSync(path, clock, clock);
  return path;
};

const shared = (word: string) => `let times = 0; export const counted = () => "${word} " + ++times;`;
const importing = (made: string) =>
  `import {counted} from "../loaders/shared.js"; export default async () => (${made});`;
const paths = new Map<string, string>();
const run = async (name: string) => (await modules.loaderOf(paths.get(name)!))?.([]);

beforeAll(() => {
  project = mkdtempSync(join(realpathSync(tmpdir()), "isnad-modules-"));
  save("loaders/shared.ts", shared("first"));
  paths.set("one", save("src/one.json.ts", importing("{output: counted()}")));
  paths.set("two", save("src/two.json.ts", importing("{output: counted()}")));
  paths.set("url", save("src/url.json.ts", importing("{output: import.meta.url}")));
  paths.set("script", save("src/script.json.ts", `import "../loaders/shared.js"; throw new Error("was run");`));
  paths.set("strange", save("src/strange.json.ts", `throw new Error("was run");`));
  const list = () => ["one", "two", "url", "script", "late"].flatMap((name) => paths.get(name) ?? []);
  modules = loaderModules(list, project, join(project, "out"));
});

afterAll(async () => {
  await modules.dispose();
  rmSync(project, { recursive: true });
});

describe("loaderModules", () => {
  it("shares between loaders what they share, and keeps it as long as its code is the same", async () => {
    const outputs = [await run("one"), await run("two"), await run("one")];
    expect(outputs).toEqual([{ output: "first 1" }, { output: "first 2" }, { output: "first 3" }]);
  });

  it("imports code anew that has changed, also where only a module of it has", async () => {
    save("loaders/shared.ts", shared("second"));
    expect([await run("one"), await run("two")]).toEqual([{ output: "second 1" }, { output: "second 2" }]);
  });

  it("says where the code is broken, and goes on when it is mended", async () => {
    save("loaders/shared.ts", "export const counted = ;");
    await expect(run("one")).rejects.toMatchObject({ errors: [{ location: { file: "loaders/shared.ts", line: 1 } }] });
    save("loaders/shared.ts", shared("third"));
    expect(await run("one")).toEqual({ output: "third 1" });
  });

  it("has a loader find itself where its source is", async () => {
    expect(await run("url")).toEqual({ output: pathToFileURL(paths.get("url")!).href });
  });

  it("runs no script, nor a file that is none of its own", async () => {
    expect([await run("script"), await run("strange")]).toEqual([undefined, undefined]);
  });

  it("takes in a loader that came later", async () => {
    paths.set("late", save("src/late.json.ts", importing("{output: 'late'}")));
    expect(await run("late")).toEqual({ output: "late" });
  });
});
