import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { serve } from "./browser.js";
import { buildSite, copyProject, removeProject } from "./project.js";
import { openedSite } from "./visit.js";

const chromium = inject("chromium");

const site = openedSite();

const ended = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>(".code-cell")].every(({ dataset }) =>
      /^(done|error)$/.test(dataset.status ?? ""),
    ),
  );

/** Has every cell run, those too that are not in view. */
const settled = async (page: Page) => {
  await page.locator(".notebook-bar .main-tool").click();
  await ended(page);
};

const { visit } = site;

const cell = (page: Page, id: string) => page.locator(`.cell[data-cell="${id}"]`);
const answer = (page: Page, id: string) => cell(page, id).locator(".cell-result");

/** Writes code into a cell as a reader does, and runs it with the keyboard. */
async function write(page: Page, id: string, code: string): Promise<void> {
  const own = cell(page, id);
  if ((await own.locator(".cm-content").count()) === 0) await own.locator(".edit-tool").click();
  const editor = own.locator(".cm-content");
  await editor.waitFor();
  await editor.fill(code);
  await editor.press("Shift+Enter");
}

/** Adds a cell of code at the end; gives its id. */
async function addCell(page: Page, code: string): Promise<string> {
  await page.locator(".cell").last().getByRole("button", { name: "+ Code" }).click();
  const id = (await page.locator(".cell").last().getAttribute("data-cell")) ?? "";
  await write(page, id, code);
  return id;
}

const shown = (page: Page, id: string, words: string | RegExp) =>
  answer(page, id).filter({ hasText: words }).waitFor({ timeout: 20_000 });

describe.skipIf(chromium === null)("the notebook", () => {
  it("has answered its first questions from the tables, without an error", async () => {
    await visit("notebook.html", async (page) => {
      await settled(page);
      expect(await page.locator(".cell-error").allTextContents()).toEqual([]);
      expect(await answer(page, "let-through").locator("tbody tr").count()).toBeGreaterThan(0);
      expect(await answer(page, "lag-drawn").locator("svg line").count()).toBeGreaterThan(5);
      expect(await page.locator(".cm-editor").count()).toBe(0);
    });
  });

  it("runs a cell when it comes into view, by wheel or by keyboard, and fetches nothing for it before", async () => {
    await visit("notebook.html", async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: "networkidle" });
      const status = (id: string) => cell(page, id).getAttribute("data-status");
      await answer(page, "let-through").locator("tbody tr").first().waitFor();
      expect(await status("lag-drawn")).toBe("waiting");
      expect(await answer(page, "lag-drawn").textContent()).toBe("not run yet");
      expect(asked.filter((path) => /\/d3-|events\..*arrow/.test(path))).toEqual([]);

      const inCell = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>(".cell")?.dataset.cell);
      await page.locator(".notebook-bar button").last().focus();
      for (let presses = 0; presses < 120 && (await inCell()) !== "october"; presses++)
        await page.keyboard.press("Tab");
      await answer(page, "october").locator("tbody tr").first().waitFor();
      expect(await status("lag-drawn")).toBe("waiting");

      while ((await status("lag-drawn")) === "waiting") {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(50);
      }
      await answer(page, "lag-drawn").locator("svg line").first().waitFor({ state: "attached" });
      expect(asked.filter((path) => /\/d3-/.test(path)).length).toBeGreaterThan(0);
    });
  });

  it("runs every cell before it is printed by its keys", async () => {
    await visit("notebook.html", async (page) => {
      const printed = page.evaluate(
        () =>
          new Promise<(string | undefined)[]>((done) => {
            window.print = () =>
              done([...document.querySelectorAll<HTMLElement>(".code-cell")].map(({ dataset }) => dataset.status));
          }),
      );
      await page.keyboard.press("Control+p");
      expect(new Set(await printed)).toEqual(new Set(["done"]));
    });
  });

  it("runs every cell where the browser cannot say what is in view", async () => {
    await visit("notebook.html", async (page) => void (await ended(page)), {
      first: () => Reflect.deleteProperty(globalThis, "IntersectionObserver"),
    });
  });

  it("runs again what rests on an edited cell, keeps it over a reload, and goes back to the original", async () => {
    await visit("notebook.html", async (page) => {
      await settled(page);
      const first = await addCell(page, "const few = relations.slice(0, 3)");
      const second = await addCell(page, "few.numRows() * 100");
      await shown(page, second, "300");
      await write(page, first, "const few = relations.slice(0, 5)");
      await shown(page, second, "500");

      await page.reload({ waitUntil: "networkidle" });
      await settled(page);
      await page.locator(".code-cell").last().locator(".cell-result", { hasText: "500" }).waitFor();
      await page.getByRole("button", { name: "Back to the original" }).click();
      await settled(page);
      expect(await page.locator(".code-cell").last().getAttribute("data-cell")).toBe("lag-drawn");
      expect(await page.evaluate(() => localStorage.getItem("isnad.notebook"))).toBeNull();
    });
  });

  it("keeps errors in their cell, with the line, and says what is defined twice or in a circle", async () => {
    await visit("notebook.html", async (page) => {
      await settled(page);
      const wrong = await addCell(page, "const a = 1;\na.b.c");
      await shown(page, wrong, /^line 2: Cannot read/);
      await write(page, wrong, "const a = ;");
      await shown(page, wrong, /^line 1: Unexpected token/);
      await write(page, wrong, "const a = b");
      const other = await addCell(page, "const b = a");
      await shown(page, other, "rests on itself");
      await write(page, other, "const a = 1");
      await shown(page, other, "is defined in cell");
      await write(page, other, "while (true) {}");
      await shown(page, other, "ran for 4 seconds");
      expect(await answer(page, "october").locator(".cell-error").count()).toBe(0);
    });
  });

  it("can be left with Escape and Tab, and its cells moved and removed and brought back", async () => {
    await visit("notebook.html", async (page) => {
      await settled(page);
      const order = () =>
        page.locator(".cell").evaluateAll((cells) => cells.map((each) => (each as HTMLElement).dataset.cell));
      const before = await order();
      await cell(page, "deny").locator(".edit-tool").click();
      await cell(page, "deny").locator(".cm-content").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".cm-editor"))).toBeNull();
      const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      expect(await label()).toMatch(/^Run cell/);
      await page.keyboard.press("ArrowRight");
      expect(await label()).toMatch(/^Edit cell/);
      await page.keyboard.press("End");
      expect(await label()).toMatch(/^\+ Text, after cell/);
      await page.keyboard.press("Tab");
      expect(await label()).toMatch(/^Edit cell/);
      await cell(page, "deny")
        .getByRole("button", { name: /^Move cell \d+ up$/ })
        .click();
      const moved = await order();
      expect(moved.indexOf("deny")).toBe(before.indexOf("deny") - 1);
      await cell(page, "deny")
        .getByRole("button", { name: /^Remove/ })
        .click();
      expect(await order()).not.toContain("deny");
      await page.getByRole("button", { name: "Bring it back" }).click();
      expect(await order()).toEqual(moved);
    });
  });

  it("is shared by a link whose code does not run before its reader says so", async () => {
    let address = "";
    await visit("notebook.html", async (page) => {
      await settled(page);
      await addCell(page, "document.title = 'foreign code ran';\ndisplay(6 * 7)");
      await page.evaluate(() =>
        Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject() } }),
      );
      await page.getByRole("button", { name: "Share by link" }).click();
      await page.waitForFunction(() => location.hash.startsWith("#notebook="));
      address = page.url().slice(site.root().length);
    });
    await visit(address, async (page) => {
      await page.locator(".consent").waitFor();
      await page.waitForTimeout(500);
      expect(await page.title()).not.toContain("foreign");
      expect(await page.locator(".cell-result table").count()).toBe(0);
      expect(await page.locator(".code-cell").last().locator("pre").textContent()).toContain("6 * 7");
      expect(await page.evaluate(() => localStorage.getItem("isnad.notebook"))).toBeNull();
      await page.getByRole("button", { name: "I have read it: run it" }).click();
      await page.locator(".code-cell").last().scrollIntoViewIfNeeded();
      await page.locator(".code-cell").last().locator(".cell-result", { hasText: "42" }).waitFor();
      expect(await page.title()).toBe("foreign code ran");
    });
    await visit("notebook.html#notebook=cut-off", async (page) => {
      await page.locator(".said", { hasText: "could not be read" }).waitFor();
      await settled(page);
      expect(await page.locator(".cell-error").count()).toBe(0);
    });
  });

  it("is saved as a page that is built and shows the same answers", async () => {
    const project = copyProject();
    let expected: string[] = [];
    let saved = "";
    await visit("notebook.html", async (page) => {
      await settled(page);
      expected = await answer(page, "deny").locator("td").allTextContents();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as page" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("my-notebook.md");
      saved = readFileSync(await download.path(), "utf8");
    });
    try {
      writeFileSync(join(project, "src", "my-notebook.md"), saved);
      const own = await serve(await buildSite(project), "/");
      const page = await site.browser().newPage();
      await page.goto(`${own.root}my-notebook.html`, { waitUntil: "networkidle" });
      await page.locator("svg line").first().waitFor({ state: "attached" });
      expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(await page.locator(".shown-table").nth(1).locator("td").allTextContents()).toEqual(expected);
      await page.close();
      await own.close();
    } finally {
      removeProject(project);
    }
  }, 240_000);

  it("speaks Arabic", async () => {
    await visit("notebook.html?lang=ar", async (page) => {
      await settled(page);
      expect(await page.locator("h1 > :visible").allTextContents()).toEqual(["الدفتر"]);
      expect(await page.locator(".cell-text h2").first().textContent()).toContain("تنظيم الدولة");
      expect(await page.locator(".cell-error").allTextContents()).toEqual([]);
    });
  });
});
