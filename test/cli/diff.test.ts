import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const diff = (...args: string[]) => {
  const entry = join(root, "loaders", "cli.ts");
  const tsx = import.meta.resolve("tsx");
  return spawnSync(process.execPath, ["--import", tsx, entry, "diff", ...args], { cwd: folder, encoding: "utf8" });
};
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder });

const isis = /^isis,[^,]*/m;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-diff-test-"));
  mkdirSync(join(folder, "data", "articles"), { recursive: true });
  cpSync(join(root, "data", "lexicon"), join(folder, "data", "lexicon"), { recursive: true });
  cpSync(join(root, "data", "corrections.csv"), join(folder, "data", "corrections.csv"));
  writeFileSync(
    join(folder, "data", "corrections.csv"),
    `${readFileSync(join(root, "data", "corrections.csv"), "utf8").split("\n")[0]}\n`,
  );
  writeFileSync(join(folder, "data", "articles", "one.txt"), "قصفت قوات النظام مواقع تنظيم داعش في الرقة.\n");
  writeFileSync(
    join(folder, "data", "corpus.csv"),
    "file,outlet,headline,byline,published,published_basis,note\none.txt,,,,2015-03-01,supplied,\n",
  );
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "First");
  const actors = join(folder, "data", "lexicon", "actors.csv");
  writeFileSync(actors, readFileSync(actors, "utf8").replace(isis, "isis,Renamed"));
  git("commit", "-qam", "Rename");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad diff", () => {
  it("of two commits says what their data makes different, with exit status 1", () => {
    const { status, stdout, stderr } = diff("HEAD~1", "HEAD");
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("actors: 0 added, 0 removed, 1 changed");
    expect(stdout).toMatch(/name_en .+ → Renamed/);
  });

  it("of a commit and the data folder that is as it was says nothing, with exit status 0", () => {
    expect(diff("HEAD", "data")).toMatchObject({ status: 0, stdout: "no row and no score differs\n" });
  });

  it("gives JSON", () => {
    const { tables } = JSON.parse(diff("HEAD~1", "data", "--json").stdout) as { tables: unknown };
    expect(tables).toEqual([{ table: "actors", added: 0, removed: 0, changed: 1 }]);
  });

  it.each([
    [["HEAD"], "takes two runs"],
    [["HEAD", "nowhere"], "nowhere is no folder, and no commit here"],
    [["HEAD", "data/articles"], "data/articles holds neither tables"],
    [["HEAD", "HEAD", "--wrong"], "--wrong"],
  ])("used as %j is told, with exit status 2", (args, message) => {
    const { status, stderr } = diff(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
