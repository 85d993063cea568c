import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { card } from "../../loaders/site/head.js";
import { followLinks } from "./links.js";
import { buildSite, copyProject, removeProject } from "./project.js";
import { openedSite } from "./visit.js";

/** A report that is published at a known address, without the full text of its articles. */

const chromium = inject("chromium");
const address = "https://example.org/report/";
let project: string;
let folder: string;

beforeAll(async () => {
  project = copyProject();
  folder = await buildSite(project, { ISNAD_URL: address }, "--without-full-text");
}, 300_000);
afterAll(() => removeProject(project));

const site = openedSite(() => folder, "/report/");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const pagesOf = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

describe("without full text", () => {
  it("no article is held, in no file and in no form", () => {
    const built = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    const articles = readdirSync(join(project, "data", "articles"));
    expect(articles.length).toBeGreaterThan(0);
    for (const file of articles) {
      const text = readFileSync(join(project, "data", "articles", file), "utf8");
      const quoted = (window: string) =>
        built.some((content) => content.includes(window) || content.includes(JSON.stringify(window).slice(1, -1)));
      // What is told plainly, so that the search below is known to find something.
      expect(built.some((content) => content.includes(file.replace(/\.txt$/, "")))).toBe(true);
      // Longer than the longest sentence: a quotation is one sentence, and two stand apart.
      const width = 1000;
      const windows = Array.from({ length: Math.floor((text.length - width) / 20) + 1 }, (_, at) =>
        text.slice(at * 20, at * 20 + width),
      );
      expect(windows.length).toBeGreaterThan(0);
      expect(windows.filter(quoted), file).toEqual([]);
    }
    const page = read(`articles/${articles[0]?.replace(/\.txt$/, ".html")}`);
    expect(page).toContain("Only quotations from this article");
    expect(page).toMatch(/<p data-start="\d+"/);
    expect(JSON.parse(read("tables/datapackage.json"))).toMatchObject({ quotations_only: true, homepage: address });
  });
});

describe("at a known address", () => {
  /** What a page says of itself in an element of its head. */
  const said = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? "";

  it("the sitemap has every page by the address that the page says is its own, and robots.txt has the sitemap", () => {
    const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each]) => each);
    const pages = pagesOf().filter((name) => name !== "404.html");
    expect(listed.length).toBeGreaterThan(10);
    const own = pages.map((name) => said(read(name), /<link rel="canonical" href="([^"]+)">/));
    expect([...listed].sort()).toEqual([...own].sort());
    expect(pages.map((name) => said(read(name), /<meta property="og:url" content="([^"]+)">/))).toEqual(own);
    expect(read("robots.txt")).toContain(`Sitemap: ${address}sitemap.xml\n`);
    expect(read("404.html")).not.toContain("canonical");
  });

  it("every page has the picture for shared links, which is there", () => {
    for (const name of pagesOf().filter((each) => each !== "404.html")) {
      const picture = said(read(name), /<meta property="og:image" content="([^"]+)">/);
      expect(picture, name).toBe(`${address}${card.path}`);
    }
    expect(readdirSync(folder)).toContain(card.path);
  });
});

describe.skipIf(chromium === null)("a reader", () => {
  it("can follow every link of every page in both languages, also of the one for what does not exist", {
    timeout: 300_000,
  }, async () => {
    const { addresses, broken } = await followLinks(site, pagesOf());
    expect(broken).toEqual([]);
    expect([...addresses.keys()]).toContain(`${site.root()}tables/relations.parquet`);
  });

  it("who mistypes a deep address finds the way back", async () => {
    // A host shows this page in place of any that is missing, whatever the folder it was looked for in.
    await site.visit("404.html", async (page) => {
      const ways = await page
        .locator("a[href], link[href], script[src]")
        .evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? ""));
      const base = await page.evaluate(() => document.querySelector("base")?.getAttribute("href") ?? "");
      expect(ways.length).toBeGreaterThan(5);
      expect(ways.filter((way) => base !== "/report/" && !/^(\/report\/|[?#])/.test(way))).toEqual([]);
    });
  });
});
