import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { openedSite } from "./visit.js";

/** What a newcomer can find out from the pages alone, with nothing but what is written there to go by. */

const chromium = inject("chromium");

const site = openedSite();

const read = site.visit;

/** The statements that are open in the evidence panel: who says it, and the sentence. */
const evidence = async (page: Page) => {
  await page.locator(".evidence-card").first().waitFor();
  return page.locator(".evidence-card").evaluateAll((cards) =>
    cards.map((card) => ({
      said: card.querySelector(".firmness")?.textContent ?? "",
      sentence: card.querySelector("blockquote")?.textContent ?? "",
    })),
  );
};

describe.skipIf(chromium === null)("a newcomer finds out", () => {
  it("who denies that ISIS and al-Nusra work together, and who says they do", async () => {
    await read("claims.html?only=contested", async (page) => {
      const row = page.locator("tr", { hasText: /Islamic State.*–.*(Nusra|Tahrir)/ }).first();
      await row.locator("button.claim").click();
      const said = (await evidence(page)).map((card) => card.said);
      expect(said.some((words) => /denies/.test(words))).toBe(true);
      expect(said.some((words) => /asserts/.test(words))).toBe(true);
    });
  });

  it("who says that the government let ISIS through", async () => {
    await read("relations.html?quads=material-cooperation&pair=isis,syrian-government&drawing=list", async (page) => {
      await page.locator(".isnad-figure [data-key]").first().click();
      const cards = await evidence(page);
      expect(cards.length).toBeGreaterThan(1);
      for (const { said, sentence } of cards) {
        expect(said).toMatch(/asserts|denies|may be so/);
        expect(sentence).toMatch(/\p{Script=Arabic}/u);
      }
    });
  });

  it("what happened in October 2012, and on whose word", async () => {
    await read("timeline.html?from=2012-10-01&to=2012-10-31", async (page) => {
      await page.locator('.isnad-figure [data-key^="event:"]').first().click();
      const [first] = await evidence(page);
      expect(first?.said).toMatch(/asserts|denies|may be so/);
      expect(await page.locator(".evidence .facts").first().textContent()).toContain("2012");
      expect(await page.locator(".evidence .chain li").count()).toBeGreaterThan(0);
    });
  });

  it("all that a voice says, from one view to the next", async () => {
    await read("claims.html", async (page) => {
      await page.locator("button.claim").first().click();
      await page.getByRole("button", { name: "this pair" }).first().click();
      await page.locator(".filter-chip").first().waitFor();
      expect(new URL(page.url()).searchParams.get("pair")?.split(",")).toHaveLength(2);
      await page.locator(".filter-links a", { hasText: "Relations" }).click();
      await page.locator(".isnad-figure [data-key]").first().waitFor();
      expect(new URL(page.url()).searchParams.get("pair")?.split(",")).toHaveLength(2);
      await page.locator(".filter-chip").first().waitFor();
    });
  });
});

describe.skipIf(chromium === null)("a search", () => {
  it("finds sentences however the word is written, and leads to the place in the article", async () => {
    await read("search.html", async (page) => {
      await page.locator("input[type=search]").fill("الاسلاميه");
      await page.locator(".found").first().waitFor();
      const sentence = await page.locator(".found blockquote").first().textContent();
      expect(sentence).toMatch(/إسلامي/);
      expect(await page.evaluate(() => [...(CSS.highlights.get("isnad-found") ?? [])].map(String).join(" "))).toMatch(
        /إسلامي/,
      );
      await page.locator(".found a").first().click();
      await page.locator("article.reader").waitFor();
      await page.waitForFunction(() => CSS.highlights.has("reader-target"));
      const marked = await page.evaluate(() => [...(CSS.highlights.get("reader-target") ?? [])].map(String).join(""));
      expect(marked.replace(/\s+/g, " ").trim()).toBe(sentence?.replace(/\s+/g, " ").trim());
    });
  });

  it("finds an actor by an English name, and every sentence about it", async () => {
    await read("search.html?q=hezbollah", async (page) => {
      await page.locator(".found-name").first().waitFor();
      await page.locator(".found-name button").first().click();
      await page.waitForFunction(() => new URLSearchParams(location.search).get("about")?.startsWith("actor:"));
      expect(await page.locator(".found blockquote").first().textContent()).toMatch(/حزب/);
    });
  });

  it("says that there is nothing", async () => {
    await read("search.html?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9%D8%AE%D8%AE%D8%AE", async (page) => {
      await page.locator(".search-status", { hasText: "No sentence" }).waitFor();
      expect(await page.locator(".found").count()).toBe(0);
    });
  });
});

describe.skipIf(chromium === null)("a page of the report", () => {
  const most = 300_000;

  const pages = ["index", "timeline", "relations", "claims", "search", "data", "method", "articles/index"];

  it.each([...pages, "notebook", "workbench"])("%s weighs less than 300 kB compressed, without fonts", async (name) => {
    const sizes: Promise<number>[] = [];
    const context = await site.browser().newContext();
    const fresh = await context.newPage();
    fresh.on("response", (response) => {
      if (!/fonts|\.woff2/.test(response.url())) {
        sizes.push(
          response.body().then(
            (body) => gzipSync(body, { level: 9 }).length,
            () => 0,
          ),
        );
      }
    });
    await fresh.goto(`${site.root()}${name}.html`, { waitUntil: "networkidle" });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(most);
  });
});
