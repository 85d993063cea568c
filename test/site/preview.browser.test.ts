import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPreview, type Preview } from "./preview.js";

const chromium = inject("chromium");

let preview: Preview;

beforeAll(async () => {
  if (chromium !== null) preview = await openPreview(chromium);
});

afterAll(() => preview?.close());

const open = (name: string): Promise<Page> => preview.open(name);
const save = (name: string, text: string): void => preview.save(name, text);
const wasKept = (page: Page): Promise<boolean> => preview.wasKept(page);

const shows = (page: Page, words: string) =>
  page.waitForFunction((words) => document.body.textContent?.includes(words), words, { timeout: 60_000 });

/** Changes of a file that break it, by what the page then says of it. */
const faulty: readonly (readonly [file: string, broken: (text: string) => string, where: RegExp])[] = [
  ["data/lexicon/cues.csv", (text) => `${text.trimEnd()}\nbroken\n`, /lexicon\/cues\.csv, line \d+/],
  ["data/corpus.csv", (text) => `${text.trimEnd()}\nnowhere.txt,,,,,,\n`, /data\/corpus\.csv, line \d+/],
  ["data/corrections.csv", (text) => `${text.trimEnd()}\nbroken\n`, /data\/corrections\.csv, line \d+/],
  ["data/gold/000_7f53c635cd2076c1.json", () => "{", /data\/gold\/000_7f53c635cd2076c1\.json/],
  ["loaders/engine/analyse.ts", (text) => `${text}\nconst = 1;\n`, /loaders\/engine\/analyse\.ts, line \d+/],
];

describe.skipIf(chromium === null)("an open page", () => {
  it("changes with a row of a lexicon, again and again, and shows a fault beside the last good tables", async () => {
    const name = "data/lexicon/actors.csv";
    const text = preview.text(name);
    const row = /^isis,[^,]*/m;
    const page = await open("");
    for (const name_en of ["First name of the test", "Second name of the test"]) {
      save(name, text.replace(row, `isis,${name_en}`));
      await shows(page, name_en);
    }
    save(name, `${text.trimEnd()}\nbroken\n`);
    await page
      .locator(".faults code", { hasText: /actors\.csv, line \d+/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await shows(page, "Second name of the test");
    save(name, text);
    await page.waitForFunction(() => document.querySelector(".faults:not(.warnings-only)") === null);
    expect(await wasKept(page)).toBe(true);
    await page.close();
  }, 120_000);

  it("keeps filters, selection and place, says what changed, and lets it be dismissed", async () => {
    const name = "data/lexicon/predicates.csv";
    const text = preview.text(name);
    const page = await open("claims?stances=deny&sort=sources");
    // The first tables are there, so that there is something to compare with.
    await page.waitForFunction(() => sessionStorage.getItem("isnad-run") !== null, null, { timeout: 60_000 });
    await page.evaluate(() => scrollTo(0, 300));
    const { search } = new URL(page.url());
    const began = performance.now();
    save(name, text.replaceAll(",ASSAULT,", ",COERCE,"));
    const note = page.locator(".changes");
    await note.waitFor({ timeout: 60_000 });
    const took = Math.round(performance.now() - began);
    process.stdout.write(`from saving a row to the changed page, five articles: ${took} ms\n`);
    expect(await note.locator(".changes-said").textContent()).toMatch(/relations .*\d changed.*F1 \d/);
    expect(new URL(page.url()).search).toBe(search);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(300);
    await note.locator("summary").click();
    await note.locator("li.changed .ar").first().waitFor();
    await note.getByRole("button").click();
    expect(await page.locator(".changes").count()).toBe(0);
    save(name, text);
    await note.waitFor({ timeout: 60_000 });
    expect(await wasKept(page)).toBe(true);
    await page.close();
  }, 120_000);

  it("keeps what is selected, and the evidence that is open for it", async () => {
    const name = "data/lexicon/actors.csv";
    const text = preview.text(name);
    const page = await open("claims?sort=sources");
    await page.locator("button.cell").first().click();
    const cards = page.locator(".evidence-card");
    await cards.first().waitFor();
    const [{ search }, count] = [new URL(page.url()), await cards.count()];
    expect(search).toContain("selection=");
    save(name, text.replace(/^isis,[^,]*/m, "isis,Third name of the test"));
    await page.locator(".changes").waitFor({ timeout: 60_000 });
    await cards.first().waitFor();
    expect([new URL(page.url()).search, await cards.count()]).toEqual([search, count]);
    save(name, text);
    await page.close();
  }, 120_000);

  it("follows the code of a loader too, and keeps an article to read while the code is broken", async () => {
    const name = "loaders/site/article-page.ts";
    const text = preview.text(name);
    const page = await open("articles/000_7f53c635cd2076c1");
    const notes = page.locator(".note-link");
    await notes.first().waitFor({ timeout: 60_000 });
    const count = await notes.count();
    save(name, `${text}\nconst = 1;\n`);
    await page
      .locator(".faults code", { hasText: /loaders\/site\/article-page\.ts, line \d+/ })
      .first()
      .waitFor({ timeout: 60_000 });
    const kept = await notes.count();
    save(name, text);
    await page.waitForFunction(() => document.querySelector(".faults:not(.warnings-only)") === null, null, {
      timeout: 60_000,
    });
    expect([kept, await notes.count()]).toEqual([count, count]);
    await page.close();
  }, 120_000);

  it("says of a fault in any kind of file where it is, and forgets it when it is mended", async () => {
    const page = await open("timeline");
    const sound = await page.locator("main svg").first().innerHTML();
    for (const [name, broken, where] of faulty) {
      const text = preview.text(name);
      save(name, broken(text));
      await page.locator(".faults code", { hasText: where }).first().waitFor({ timeout: 60_000 });
      expect((await page.locator("main svg").first().innerHTML()).length, name).toBe(sound.length);
      save(name, text);
      await page.waitForFunction(() => document.querySelector(".faults:not(.warnings-only)") === null, null, {
        timeout: 60_000,
      });
    }
    expect(await wasKept(page)).toBe(true);
    await page.close();
  }, 300_000);

  it("lists an article as soon as it is there, and shows it as it is changed", async () => {
    const page = await open("articles/");
    save("data/articles/new-one.txt", "عنوان جديد\n\nقال خالد إن تنظيم داعش سيطر على مدينة الباب.\n");
    await page.locator(".articles-list > li", { hasText: "عنوان جديد" }).waitFor({ timeout: 60_000 });
    await page.close();

    const article = await open("articles/new-one");
    await article.locator(".note-link").first().waitFor({ timeout: 60_000 });
    save("data/articles/new-one.txt", "عنوان جديد\n\nقال خالد إن جبهة النصرة سيطرت على مدينة الباب.\n");
    await shows(article, "جبهة النصرة");
    await article.waitForFunction(() =>
      [...(CSS.highlights.get("reader-actor") ?? [])].map(String).includes("جبهة النصرة"),
    );
    rmSync(join(preview.project, "data/articles/new-one.txt"));
    await shows(article, "there is no such file");
    await article.close();
  }, 240_000);
});
