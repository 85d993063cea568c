import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { encoded } from "../corpus/encoded.js";
import { projectRoot } from "./project.js";
import { openedSite } from "./visit.js";

const chromium = inject("chromium");
const aliases = readFileSync(join(projectRoot, "data", "lexicon", "aliases.csv"), "utf8");

const site = openedSite();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-texts-"));
});

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** Opens the workbench; fails if the page complains or asks another origin for anything. */
const visit = (address: string, look: (page: Page) => Promise<void>): Promise<void> =>
  site.visit(address, async (page) => {
    await page.locator(".texts-form").waitFor();
    await look(page);
  });

/** An article that the project has never seen. */
const unseen = [
  "أعلن قائد في الجيش الحر يوم الثلاثاء 3 آذار 2015 أن تنظيم داعش انسحب من بلدة الراعي بعد اشتباكات مع مقاتلي الجبهة الشامية.",
  "ونفى مصدر في جبهة النصرة أي تنسيق مع التنظيم.",
].join("\n\n");

const cells = (page: Page, column: number) =>
  page.locator(`.row-table tbody tr td:nth-child(${column})`).allTextContents();

const headings = (page: Page) => page.locator(".row-table thead th").allTextContents();

async function showTable(page: Page, name: string): Promise<string[][]> {
  await page.locator("input[type=radio][value=tables]").check({ force: true });
  await page.locator(".reading-body select").selectOption(name);
  await page.locator(".reading-body [aria-busy]").waitFor({ state: "detached" });
  const columns = await headings(page);
  return Promise.all(columns.map((_, index) => cells(page, index + 1)));
}

describe.skipIf(chromium === null)("the workbench", () => {
  it("reads a pasted article, marks it, and leads from a row to its lexicon row", async () => {
    await visit("workbench.html", async (page) => {
      await page.locator("#workbench-text").fill(unseen);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.locator("article.reader").waitFor();
      const marked = () => page.evaluate(() => [...(CSS.highlights.get("reader-actor") ?? [])].map(String));
      expect(await marked()).toContain("تنظيم داعش");
      expect(await page.locator("article.reader p[data-start] *").count()).toBe(0);

      const dates = await showTable(page, "dates");
      const edtf = (await headings(page)).indexOf("edtf");
      expect(dates[edtf]).toEqual(["2015-03-03"]);
      const mentions = await showTable(page, "mentions");
      const entity = (await headings(page)).indexOf("entity");
      expect(mentions[entity]).toContain("isis");

      const row = page.locator(".row-table tbody tr", { hasText: "تنظيم داعش" }).first();
      const rule = (await row.locator(".rule-link").textContent()) ?? "";
      await row.locator(".rule-link").click();
      await page.waitForFunction((rule) => (document.activeElement as HTMLInputElement | null)?.value === rule, rule);
      expect(await page.locator(".list-grid tbody tr").count()).toBeLessThanOrEqual(40);
    });
  });

  it("shows at once what an edited row changes in the report, keeps it over a reload, and saves the file", async () => {
    await visit("workbench.html#row=isis.2", async (page) => {
      const form = page.locator('.list-grid input[aria-label="form of isis.2"]');
      await form.fill("داعشيون");
      await form.press("Tab");
      const sum = page.locator(".effects-sum");
      await page.waitForFunction(() => /[1-9]/.test(document.querySelector(".effects-sum")?.textContent ?? ""));
      expect(await page.locator(".change-removed .rule-link").first().textContent()).toBe("isis.2");
      const sentence = (await page.locator(".change-removed p.ar").first().textContent()) ?? "";
      const href = (await page.locator(".change-removed a").first().getAttribute("href")) ?? "";
      const id = /articles\/(.+)\.html/.exec(href)?.[1];
      expect(readFileSync(join(projectRoot, "data", "articles", `${id}.txt`), "utf8")).toContain(sentence);
      const before = await sum.textContent();

      await page.reload({ waitUntil: "networkidle" });
      await page.waitForFunction(() => /[1-9]/.test(document.querySelector(".effects-sum")?.textContent ?? ""));
      expect(await sum.textContent()).toBe(before);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save aliases.csv" }).click(),
      ]);
      const changed = aliases.replace(/^(isis\.2,isis,)داعش,/m, "$1داعشيون,");
      expect(changed).not.toBe(aliases);
      expect(readFileSync(await download.path(), "utf8")).toBe(changed);

      await page.getByRole("button", { name: "Discard all changes" }).click();
      await page.waitForFunction(() => document.querySelector(".row-changed") === null);
      await page.getByRole("button", { name: "Undo" }).click();
      await page.locator(".row-changed").waitFor();
      await page.getByRole("button", { name: "Discard all changes" }).click();
      await page.waitForFunction(() => localStorage.getItem("isnad.workbench.edits") === null);
    });
  });

  it("says what is wrong with a row beside it, and goes from cell to cell by the keyboard", async () => {
    await visit("workbench.html#row=say.qal", async (page) => {
      const stance = page.locator('.list-grid input[aria-label="stance of say.qal"]');
      await stance.fill("sure");
      await stance.press("ArrowDown");
      const problem = page.locator(".row-problem");
      await problem.waitFor();
      expect(await problem.textContent()).toBe(
        'Fault: stance "sure" is none of assert, hedge, deny. → Write one of them.',
      );
      expect(await stance.getAttribute("aria-invalid")).toBe("true");
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.getByRole("button", { name: "Restore say.qal as shipped" }).click();
      await page.waitForFunction(() => document.querySelector(".row-problem") === null);
    });
  });

  it("reads a folder in any encoding, with its corpus.csv, and tells of each file what there is to tell", async () => {
    writeFileSync(join(folder, "one.txt"), unseen);
    writeFileSync(join(folder, "two.txt"), encoded(unseen, "windows-1256"));
    writeFileSync(join(folder, "three.txt"), `${unseen}\n\nوقال خالد أمس إن روسيا قصفت مدينة حلب.`);
    writeFileSync(join(folder, "four.txt"), "");
    writeFileSync(join(folder, "picture.png"), "");
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    writeFileSync(
      join(folder, "corpus.csv"),
      "file,outlet,headline,byline,published,published_basis,note\nthree.txt,al-jazeera,,,2015-03-10,,\nnone.txt,,,,,,\n",
    );
    await visit("workbench.html", async (page) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose a folder" }).click();
      await (await chooser).setFiles(folder);
      await page.locator("article.reader").waitFor();
      const said = await page.locator(".text-problems li").allTextContents();
      const of = (file: string) => said.filter((line) => line.startsWith(`${name}/${file}`));
      expect(of("two.txt")).toEqual([expect.stringMatching(/Note: converted from Windows-1256, recognised by/)]);
      expect(of("four.txt")).toEqual([expect.stringMatching(/Fault: the article is empty/)]);
      expect(of("corpus.csv, line 3")).toEqual([expect.stringMatching(/Fault: there is no file "none.txt"/)]);
      expect(await page.locator(".texts-form .said").textContent()).toContain("picture.png");
      expect(await page.locator(".which-text option").count()).toBe(3);

      await page.locator(".which-text select").selectOption(`${name}-three`);
      const dates = await showTable(page, "dates");
      expect(dates[(await headings(page)).indexOf("edtf")]).toEqual(["2015-03-03", "2015-03-09"]);
    });
  });

  it("stays at hand while two thousand files and a text of a megabyte are read", async () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      name: `text-${i}.txt`,
      mimeType: "text/plain",
      buffer: i % 100 === 7 ? Buffer.from("") : Buffer.from(`${i} ${unseen}`),
    }));
    await visit("workbench.html", async (page) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose files" }).click();
      const files = await chooser;
      await page.evaluate(() => {
        const turns = { longest: 0, last: performance.now() };
        Object.assign(globalThis, { turns });
        setInterval(() => {
          const now = performance.now();
          turns.longest = Math.max(turns.longest, now - turns.last);
          turns.last = now;
        }, 10);
      });
      await files.setFiles(many);
      await page.locator(".work-status", { hasText: /Reading: \d+ of/ }).waitFor();
      await page.locator("article.reader").waitFor({ timeout: 60_000 });
      expect(await page.locator(".text-problems summary").textContent()).toContain("(20)");
      expect(await page.locator(".which-text option").count()).toBe(1980);
      await showTable(page, "mentions");

      await page.locator("#workbench-text").evaluate((area, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text.repeat(Math.ceil(1_000_000 / text.length)));
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, `${unseen}\n\n`);
      expect(await page.locator(".texts-form .said").textContent()).toMatch(/1,000,\d+ characters/);
      await page.locator(".reading .pager", { hasText: /of [\d,]{5,} rows/ }).waitFor({ timeout: 60_000 });
      const longest = await page.evaluate(
        () => (globalThis as unknown as { turns: { longest: number } }).turns.longest,
      );
      process.stdout.write(`longest time without a turn for the page: ${Math.round(longest)} ms\n`);
      expect(longest).toBeLessThan(3000);
    });
  }, 180_000);

  it("refuses a paste of millions of characters without freezing, and a date that is none", async () => {
    await visit("workbench.html", async (page) => {
      await page.locator("#workbench-text").evaluate((area) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "كلمة ".repeat(500_000));
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      });
      expect(await page.locator(".texts-form .said").textContent()).toContain("2.5 million");
      await page.locator("input.published").fill("yesterday");
      await page.locator("#workbench-text").fill(unseen);
      await page.getByRole("button", { name: "Read it" }).click();
      expect(await page.locator(".texts-form .said").textContent()).toContain("“yesterday” is no date");
    });
  });

  it("can be stopped in the midst of many texts", async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      name: `text-${i}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`${i} ${unseen}\n\n`.repeat(20)),
    }));
    await visit("workbench.html", async (page) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose files" }).click();
      await (await chooser).setFiles(many);
      await page.getByRole("button", { name: "Stop" }).click();
      await page.locator(".work-status", { hasText: "Stopped." }).waitFor();
      await page.locator("#workbench-text").fill(unseen);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.locator("article.reader").waitFor();
    });
  });

  it("speaks Arabic", async () => {
    await visit("workbench.html?lang=ar", async (page) => {
      await page.locator("#workbench-text").fill(unseen);
      await page.getByRole("button", { name: "اقرأ", exact: true }).click();
      await page.locator("article.reader").waitFor();
      expect(await page.locator("h1 > :visible").allTextContents()).toEqual(["الورشة"]);
    });
  });

  it("says in Arabic where and how grave a fault is, and marks the words of the check as English", async () => {
    await visit("workbench.html?lang=ar#row=say.qal", async (page) => {
      const stance = page.locator('.list-grid input[data-column][value="assert"]').first();
      await stance.fill("sure");
      await stance.press("ArrowDown");
      const problem = page.locator(".row-problem");
      await problem.waitFor();
      expect(await problem.locator(".severity").textContent()).toBe("خطأ:");
      expect(await problem.locator("[lang=en][dir=ltr]").first().textContent()).toContain('stance "sure" is none of');
    });
  });
});
