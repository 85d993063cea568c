import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { openedSite, visitPage } from "./visit.js";

/** Which tables a page fetches: no more than it draws, and what evidence needs when evidence is opened. */

const chromium = inject("chromium");

const site = openedSite();

const drawn = ["actors", "attributions", "events", "listing", "relations"];
const claims = [...drawn, "propositions", "statements"];
const layers = ["actors", "attributions", "dates", "mentions", "places", "relations", "sentences"];

/** The tables that a page has fetched so far, by name. */
const fetched = async (page: Page): Promise<string[]> => {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return names.flatMap((name) => /\/([a-z]+)\.[^/]*\.?arrow/.exec(name)?.[1] ?? []).sort();
};

describe.skipIf(chromium === null)("a page fetches only the tables that it draws", () => {
  it.each<[string, readonly string[]]>([
    ["index", claims],
    ["timeline", [...drawn, "dates"]],
    ["relations", drawn],
    ["claims", claims],
    ["search", ["actors", "articles", "attributions", "listing", "mentions", "places", "sentences"]],
    ["method", ["evaluation"]],
    ["articles/index", ["actors", "articles", "attributions", "events", "relations", "sentences"]],
    ["articles/000_7f53c635cd2076c1", layers],
    ["workbench", []],
  ])("%s", async (name, tables) => {
    await site.visit(`${name}.html`, async (page) => expect(await fetched(page)).toEqual([...tables].sort()));
  });

  it("the page of the tables begins with those in view and fetches others as they come into view", async () => {
    await site.visit("data.html", async (page) => {
      const first = await fetched(page);
      expect(first).not.toContain("evaluation");
      await page.locator("#evaluation").scrollIntoViewIfNeeded();
      await page
        .getByRole("region", { name: /evaluation/ })
        .last()
        .locator("td")
        .first()
        .waitFor();
      expect(await fetched(page)).toContain("evaluation");
    });
  });

  it("the sentences come with the first evidence, texts and mentions with the wish to correct it", async () => {
    await site.visit("relations.html?drawing=list", async (page) => {
      await page.locator(".isnad-figure [data-key]").first().click();
      await page.locator(".evidence-card blockquote").first().waitFor();
      expect(await fetched(page)).toEqual([...drawn, "corrections", "sentences"].sort());
      await page.locator(".evidence-card details.correction summary").first().click();
      await page.locator(".correction-form").waitFor();
      expect(await fetched(page)).toEqual([...drawn, "articles", "corrections", "mentions", "sentences"].sort());
      // What was fetched is kept.
      await page.keyboard.press("Escape");
      await page.locator(".isnad-figure [data-key]").nth(1).click();
      await page.locator(".evidence-card blockquote").first().waitFor();
      expect((await fetched(page)).filter((name) => name === "sentences")).toHaveLength(1);
    });
  });

  it("what cannot be fetched is said in the panel, and tried again at the next mark", async () => {
    await visitPage(site.browser(), site.root(), "relations.html?drawing=list", {}, async ({ page }) => {
      await page.route(/sentences\..*arrow/, (route) => route.abort());
      await page.locator(".isnad-figure [data-key]").first().click();
      await page.locator(".evidence-cards [role=alert]").waitFor();
      expect(await page.locator(".evidence-cards [role=alert]").textContent()).toContain("could not be read");
      await page.unroute(/sentences\..*arrow/);
      await page.locator(".isnad-figure [data-key]").nth(1).click();
      await page.locator(".evidence-card blockquote").first().waitFor();
    });
  });
});
