import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, removeProject } from "../site/project.js";

let project: string;

beforeAll(() => {
  project = copyProject();
});
afterAll(() => removeProject(project));

/** Runs the loader that makes every table of a build. */
const tables = (): string =>
  execFileSync(process.execPath, ["--import", "tsx", join("src", "data", "tables.zip.ts")], {
    cwd: project,
    env: { ...process.env, ISNAD_PREVIEW: undefined },
    maxBuffer: 100_000_000,
  }).toString("base64");

/** Ways in which what is kept may have gone wrong, by the number of the file. */
const spoilt: readonly ((text: string) => string)[] = [
  () => "",
  (text) => text.slice(0, -40),
  (text) => text.replaceAll("isis", "nobody").replaceAll("ASSAULT", "AID"),
];

describe("the tables of a build", () => {
  it("are the same to the byte whatever has become of the analyses kept from before", () => {
    const first = tables();
    const kept = join(project, "src", ".observablehq", "cache", "_isnad");
    const files = readdirSync(kept, { recursive: true, encoding: "utf8" }).filter((name) => /[0-9a-f]{62}$/.test(name));
    expect(files.length).toBe(readdirSync(join(project, "data", "articles")).length);
    for (const [n, name] of files.entries()) {
      const path = join(kept, name);
      writeFileSync(path, spoilt[n % spoilt.length]!(readFileSync(path, "utf8")));
    }
    expect(tables() === first).toBe(true);
    expect(tables() === first).toBe(true);
  }, 120_000);
});
