import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEdition } from "../../loaders/site/edition.js";

let folder: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: "2018-04-01T12:00:00Z", GIT_AUTHOR_DATE: "2018-04-01T12:00:00Z" },
    encoding: "utf8",
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-edition-"));
  writeFileSync(join(folder, "package.json"), '{"version": "1.2.3"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("readEdition", () => {
  it("knows no commit outside of git", () => {
    expect(readEdition(folder)).toEqual({ version: "1.2.3", commit: null, date: null, dirty: false });
  });

  it("gives the commit and its day, and whether anything has changed since", () => {
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "First");
    const commit = git("rev-parse", "HEAD").trim();
    expect(readEdition(folder)).toEqual({ version: "1.2.3", commit, date: "2018-04-01", dirty: false });
    writeFileSync(join(folder, "new.txt"), "");
    expect(readEdition(folder)).toMatchObject({ commit, dirty: true });
  });

  it("does not take the commit of a checkout in which a copy merely lies", () => {
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "First");
    const copy = join(folder, "copy");
    mkdirSync(copy);
    writeFileSync(join(copy, "package.json"), '{"version": "1.2.3"}');
    expect(readEdition(copy).commit).toBe(null);
  });
});
