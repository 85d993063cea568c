import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { openedSite } from "./visit.js";

/** Everything a hand can do to the three views, with the pointer and with the keyboard alone. */

const chromium = inject("chromium");

const site = openedSite();

const use = (address: string, act: (page: Page) => Promise<void>) =>
  site.visit(address, async (page) => {
    await page.locator(".isnad-figure [data-key]").first().waitFor();
    await act(page);
  });

const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const focusedKey = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? null);
const marks = (page: Page) => page.locator(".isnad-figure .figure-body [data-key]");

const views = ["timeline.html", "relations.html", "claims.html", "timeline.html?lang=ar", "claims.html?lang=ar"];

describe.skipIf(chromium === null)("with the keyboard alone", () => {
  it.each(views)("%s is one stop, its marks are stepped through, opened and left again", async (address) => {
    await use(address, async (page) => {
      const stops = page.locator('.isnad-figure .figure-body [data-key][tabindex="0"]');
      // The chord has two: its links, and its actors.
      expect(await stops.count()).toBe(address.startsWith("relations") ? 2 : 1);
      await stops.first().focus();
      const first = await focusedKey(page);
      await page.keyboard.press("ArrowDown");
      const second = await focusedKey(page);
      expect(second).not.toBeNull();
      expect(second).not.toBe(first);
      await page.keyboard.press("Enter");
      await page.locator(".evidence-card").first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest(".evidence") !== null)).toBe(true);
      expect(query(page, "selection")).toBe(second);
      await page.keyboard.press("Escape");
      await page.locator(".evidence").waitFor({ state: "hidden" });
      expect(await focusedKey(page)).toBe(second);
      expect(query(page, "selection")).toBeNull();
    });
  });

  it.each(views.slice(0, 3))(
    "%s shows its rows as a table at the key t, and each row opens its evidence",
    async (address) => {
      await use(address, async (page) => {
        await page.locator('.isnad-figure .figure-body [data-key][tabindex="0"]').first().focus();
        await page.keyboard.press("t");
        const rows = page.locator(".figure-table tbody tr");
        expect(await rows.count()).toBeGreaterThan(0);
        await rows.first().locator("button").focus();
        await page.keyboard.press("Enter");
        await page.locator(".evidence-card").first().waitFor();
      });
    },
  );

  it("a filter is opened, ticked and closed", async () => {
    await use("claims.html", async (page) => {
      const before = await marks(page).count();
      const stance = page.locator("details.filter summary", { hasText: "Stance" });
      await stance.focus();
      await page.keyboard.press("Enter");
      await page.locator(".filter-panel").getByLabel("denies").first().focus();
      await page.keyboard.press("Space");
      await page.waitForFunction(() => location.search.includes("stances=deny"));
      await page.keyboard.press("Escape");
      expect(await marks(page).count()).toBeLessThan(before);
      await page.locator(".filter-chip").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => !location.search.includes("stances"));
      expect(await marks(page).count()).toBe(before);
    });
  });
});

describe.skipIf(chromium === null)("with the pointer", () => {
  it("a stretch of time is drawn on the strip, and all of it brought back", async () => {
    await use("timeline.html", async (page) => {
      const strip = page.locator(".overview .brush .overlay");
      await strip.scrollIntoViewIfNeeded();
      const box = (await strip.boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 5 });
      await page.mouse.up();
      await page.waitForFunction(() => new URLSearchParams(location.search).has("from"));
      const from = query(page, "from");
      await page.getByRole("button", { name: "Show less time" }).click();
      await page.waitForFunction((before) => new URLSearchParams(location.search).get("from") !== before, from);
      await page
        .getByRole("button", { name: "All: show all time" })
        .or(page.getByTitle("All: show all time"))
        .first()
        .click();
      await page.waitForFunction(() => !new URLSearchParams(location.search).has("from"));
    });
  });

  it("a mark is pointed at, and a tip says it in words", async () => {
    await use("claims.html", async (page) => {
      const cell = page.locator("button.cell").first();
      await cell.scrollIntoViewIfNeeded();
      await page.waitForTimeout(200);
      await page.mouse.move(0, 0);
      await cell.hover();
      const tip = page.locator("#mark-tip");
      await tip.waitFor();
      expect((await tip.textContent())?.length).toBeGreaterThan(10);
    });
  });

  it.each([
    ["timeline.html", "Bloc", "lanes", "bloc"],
    ["relations.html", "Matrix", "drawing", "matrix"],
    ["relations.html", "List", "drawing", "list"],
    ["relations.html", "Blocs", "rollup", "bloc"],
    ["relations.html", "Statements", "measure", "statements"],
    ["claims.html", "Alike together", "sort", "alike"],
    ["claims.html", "Contested", "only", "contested"],
    ["claims.html", "With their parts", "claimsRollup", "parent"],
  ])("%s: the switch %s changes the drawing and the address", async (address, label, key, value) => {
    await use(address, async (page) => {
      const before = await page.locator(".figure-body").innerHTML();
      await page.locator(".switch label", { hasText: new RegExp(`^${label}$`) }).click();
      await page.waitForFunction(([k, v]) => new URLSearchParams(location.search).get(k!) === v, [key, value]);
      expect(await page.locator(".figure-body").innerHTML()).not.toBe(before);
      expect(await marks(page).count()).toBeGreaterThan(0);
    });
  });

  it("two sources are compared", async () => {
    await use("relations.html", async (page) => {
      const [one, other] = [page.getByLabel("According to"), page.getByLabel("compared with")];
      const options = await one
        .locator("option")
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
      await one.selectOption(options[1]!);
      await page.waitForFunction(() => new URLSearchParams(location.search).has("source"));
      await other.selectOption(options[2]!);
      await page.waitForFunction(() => new URLSearchParams(location.search).has("against"));
      expect(await marks(page).count()).toBeGreaterThan(0);
    });
  });

  it.each([
    ["SVG", /^<svg[\s\S]*<\/svg>$/],
    ["CSV", /^\ufeff?[\s\S]*,[\s\S]*\r\n/],
  ])("a figure is saved as %s with what it shows", async (format, form) => {
    await use("timeline.html", async (page) => {
      const saving = page.waitForEvent("download");
      await page.locator(".figure-tools").getByRole("button", { name: format, exact: true }).click();
      const file = readFileSync(await (await saving).path(), "utf8");
      expect(file).toMatch(form);
      expect(file.length).toBeGreaterThan(500);
    });
  });

  it("a view is cited with its address and the edition", async () => {
    await use("claims.html?only=contested", async (page) => {
      await page.locator("summary", { hasText: "Cite this view" }).click();
      const cited = page.locator(".figure-citation");
      await page.waitForFunction(() => document.querySelector(".figure-citation")?.textContent !== "");
      expect(await cited.textContent()).toContain("claims.html?only=contested");
      expect(await cited.textContent()).toMatch(/Isnad \d/);
    });
  });
});
