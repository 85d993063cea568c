import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, serve } from "./browser.js";
import { buildSite, copyProject, removeProject, runScript } from "./project.js";

let project: string;

beforeAll(() => {
  project = copyProject();
});

afterAll(() => removeProject(project));

/** The built tables by file name; the name holds a hash of the content. */
const tablesOf = (site: string): Map<string, string> => {
  const folder = join(site, "_file", "data", "tables");
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));
};

/** Every file of a built site with the hash of its bytes. */
const filesOf = (site: string): Map<string, string> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(site.length), createHash("sha256").update(readFileSync(path)).digest("hex")] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const changeFile = (name: string, change: (text: string) => string): (() => void) => {
  const path = join(project, name);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after, `${name} is not as this test takes it to be`).not.toBe(before);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
};

/** Gives an actor another English name. */
const renamed = (id: string, name: string) => (csv: string) =>
  csv.replace(new RegExp(`^${id},[^,]*`, "m"), `${id},${name}`);

/** A placeholder, which Framework would run if it stood in a page as it is. */
const bait = (code: string) => `$\{${code}}`;

const hostile = [
  `عنوان ${bait("document.title = 'taken over'")} \`${bait("1")}\` <script>document.title = 'taken over'</script>`,
  "",
  `# قال خالد إن *داعش* & <b>النصرة</b> &amp; [رابط](javascript:alert(1)) \\${bait("x")} :tada: <!--:abcdef12:-->`,
  "```js",
  "document.title = 'taken over'",
  "```",
  "آخر سطر بلا نهاية",
].join("\r\n");

describe("a build", { timeout: 300_000 }, () => {
  it("gives the same bytes in another folder at another time, and others after a row of a lexicon has changed", async () => {
    const site = await buildSite(project);
    expect(filesOf(site)).toEqual(filesOf(inject("site")));

    const first = tablesOf(site);
    const restore = changeFile("data/lexicon/actors.csv", renamed("isis", "A name of the test"));
    const changed = tablesOf(await buildSite(project));
    restore();
    const actors = [...changed].find(([name]) => name.startsWith("actors."));
    expect(Buffer.from(actors?.[1] ?? "", "base64").includes("A name of the test")).toBe(true);
    expect([...changed.keys()].filter((name) => !first.has(name)).map((name) => name.split(".")[0])).toContain(
      "actors",
    );
  });

  it("is stopped by a fault, with file, line and remedy", async () => {
    const restore = changeFile("data/lexicon/hedges.csv", (csv) => `${csv.trimEnd()}\nbroken\n`);
    const { status, output } = await runScript(project, "build");
    restore();
    expect(status).not.toBe(0);
    expect(output).toMatch(/^data\/lexicon\/hedges\.csv, line \d+: .+\. .+\.$/m);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it.skipIf(inject("chromium") === null)("shows an article as text whatever stands in it", async () => {
    const path = join(project, "data", "articles", "hostile.txt");
    writeFileSync(path, hostile);
    const site = await buildSite(project).finally(() => rmSync(path));
    const browser = await openBrowser(inject("chromium") ?? "");
    const served = await serve(site, "/");
    try {
      const page = await browser.newPage();
      await page.goto(`${served.root}articles/hostile.html`, { waitUntil: "networkidle" });
      const shown = await page.locator("article.reader p[data-start]").allTextContents();
      expect(shown).toEqual(hostile.split(/[\r\n]+/));
      expect(await page.title()).not.toContain("taken over");
      expect(await page.locator("article.reader :is(script, b, a:not(.note-link):not(.elsewhere))").count()).toBe(0);
    } finally {
      await browser.close();
      await served.close();
    }
  });

  it("is stopped where the folder of the articles is missing, with what to do", async () => {
    const folder = join(project, "data", "articles");
    const kept = join(project, "kept");
    cpSync(folder, kept, { recursive: true });
    rmSync(folder, { recursive: true });
    const { status, output } = await runScript(project, "build");
    cpSync(kept, folder, { recursive: true });
    expect(status).not.toBe(0);
    expect(output).toContain("data/articles: the folder is missing");
  });
});
