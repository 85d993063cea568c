import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { card } from "../../loaders/site/head.js";
import { followLinks } from "./links.js";
import { openedSite, visitPage } from "./visit.js";

const chromium = inject("chromium");
const folder = inject("site");
const site = openedSite();
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

describe("every page", () => {
  it.each(pages)("%s has its policy before anything that could run", (name) => {
    const html = readFileSync(join(folder, name), "utf8");
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeGreaterThan(0);
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.search(/<script|<link|<style/));
  });
});

describe("the site", () => {
  it.each(pages)("%s says in a sentence what it is about", (name) => {
    const html = readFileSync(join(folder, name), "utf8");
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(html).toMatch(/<meta property="og:title" content="[^"]+">/);
  });

  it("has a picture for shared links, and makes up no address", () => {
    const picture = readFileSync(join(folder, "card.png"));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([card.width, card.height]);
    expect(picture.length).toBeLessThan(100_000);
    expect(readdirSync(folder)).toContain("robots.txt");
    expect(readdirSync(folder)).not.toContain("sitemap.xml");
  });
});

describe("the downloads", () => {
  it("are what datapackage.json says they are", async () => {
    const described = (await (await fetch(`${site.root()}tables/datapackage.json`)).json()) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(described.resources.length).toBeGreaterThan(0);
    for (const { path, bytes, hash } of described.resources) {
      const content = Buffer.from(await (await fetch(`${site.root()}tables/${path}`)).arrayBuffer());
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(content).digest("hex")}`, path).toBe(hash);
    }
  });
});

describe.skipIf(chromium === null)("served under a path, a reader", () => {
  it("can follow every link of every page, in both languages", { timeout: 240_000 }, async () => {
    const { addresses, broken } = await followLinks(
      site,
      pages.filter((name) => name !== "404.html"),
    );
    expect(broken).toEqual([]);
    for (const format of ["arrow", "parquet", "csv"]) {
      expect([...addresses.keys()], format).toContain(`${site.root()}tables/relations.${format}`);
    }
  });

  it.each(["", "?lang=ar"])(
    "can save every file of the page Data%s under its name",
    { timeout: 120_000 },
    async (lang) => {
      await site.visit(`data.html${lang}`, async (page) => {
        const links = page.locator('a[href*="tables/"]:visible');
        const names = await links.evaluateAll((found) =>
          found.map((link) => (link as HTMLAnchorElement).pathname.split("/").at(-1) ?? ""),
        );
        for (const wanted of ["relations.arrow", "relations.parquet", "relations.csv"]) {
          const [download] = await Promise.all([
            page.waitForEvent("download"),
            links.nth(names.indexOf(wanted)).click(),
          ]);
          expect(download.suggestedFilename()).toBe(wanted);
          expect(readFileSync(await download.path()).equals(readFileSync(join(folder, "tables", wanted)))).toBe(true);
        }
      });
    },
  );

  it.each(["SVG", "PNG"])("can save a figure as %s, which the policy allows", { timeout: 120_000 }, async (kind) => {
    await site.visit("timeline.html", async (page) => {
      const button = page.getByRole("button", { name: new RegExp(`\\b${kind}\\b`) }).first();
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      const saved = readFileSync(await download.path());
      expect(saved.length).toBeGreaterThan(1000);
      if (kind === "SVG") expect(saved.toString("utf8")).toMatch(/<(path|rect|circle)[^>]* style="[^"]*fill:/);
    });
  });

  it.each(["method.html", "notebook.html"])("is kept from scripts that slipped into %s", async (name) => {
    await visitPage(site.browser(), site.root(), name, {}, async ({ page, complaints }) => {
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken over'";
        document.body.append(script);
      });
      expect(await page.title()).not.toBe("taken over");
      expect(complaints.join()).toMatch(/Content Security Policy/);
    });
  });
});
