import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { card } from "../../loaders/site/head.js";
import { openBrowser, type Served, serve } from "./browser.js";

const chromium = inject("chromium");
const site = inject("site");
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(site, "/some/base/");
  if (chromium !== null) browser = await openBrowser(chromium);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens a page once it is drawn; what its browser complains of is listed. */
async function open(name: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(served.root + name, { waitUntil: "networkidle" });
  return { page, complaints };
}

describe("every page", () => {
  it.each(pages)("%s has its policy before anything that could run", (name) => {
    const html = readFileSync(join(site, name), "utf8");
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeGreaterThan(0);
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.search(/<script|<link|<style/));
  });
});

describe("the site", () => {
  it.each(pages)("%s says in a sentence what it is about", (name) => {
    const html = readFileSync(join(site, name), "utf8");
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(html).toMatch(/<meta property="og:title" content="[^"]+">/);
  });

  it("has a picture for shared links, and makes up no address", () => {
    const picture = readFileSync(join(site, "card.png"));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([card.width, card.height]);
    expect(picture.length).toBeLessThan(100_000);
    expect(readdirSync(site)).toContain("robots.txt");
    expect(readdirSync(site)).not.toContain("sitemap.xml");
  });
});

describe("the downloads", () => {
  it("are what datapackage.json says they are", async () => {
    const described = (await (await fetch(`${served.root}tables/datapackage.json`)).json()) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(described.resources.length).toBeGreaterThan(0);
    for (const { path, bytes, hash } of described.resources) {
      const content = Buffer.from(await (await fetch(`${served.root}tables/${path}`)).arrayBuffer());
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(content).digest("hex")}`, path).toBe(hash);
    }
  });
});

describe.skipIf(chromium === null)("served under a path, a reader", () => {
  const bareName = (address: string): string => address.replace(/[?#].*$/, "");

  it("can follow every link of every page", { timeout: 180_000 }, async () => {
    const links = new Map<string, string>();
    for (const name of pages.filter((each) => each !== "404.html")) {
      const { page } = await open(name);
      const found = await page.locator("[href], [src]").evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          const { href, src } = node as HTMLAnchorElement & HTMLImageElement;
          return [typeof href === "string" ? href : "", src ?? ""];
        }),
      );
      for (const address of found)
        if (address.startsWith(new URL(served.root).origin)) links.set(bareName(address), name);
      await page.close();
    }
    expect([...links.keys()].filter((address) => !address.startsWith(served.root))).toEqual([]);
    for (const format of ["arrow", "parquet", "csv"]) {
      expect([...links.keys()], format).toContain(`${served.root}tables/relations.${format}`);
    }
    const broken: string[] = [];
    for (const [address, page] of links) {
      const { status } = await fetch(address);
      if (status !== 200) broken.push(`${page}: ${address} gives ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it.each(["SVG", "PNG"])("can save a figure as %s, which the policy allows", { timeout: 120_000 }, async (kind) => {
    const { page, complaints } = await open("timeline.html");
    const button = page.getByRole("button", { name: new RegExp(`\\b${kind}\\b`) }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const saved = readFileSync(await download.path());
    expect(saved.length).toBeGreaterThan(1000);
    if (kind === "SVG") expect(saved.toString("utf8")).toMatch(/<(path|rect|circle)[^>]* style="[^"]*fill:/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is kept from scripts and styles that slipped into a page", async () => {
    const { page, complaints } = await open("method.html");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
    });
    expect(await page.title()).not.toBe("taken over");
    expect(complaints.join()).toMatch(/Content Security Policy/);
    await page.close();
  });
});
