import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPreview, type Preview } from "./preview.js";

const chromium = inject("chromium");

let preview: Preview;

beforeAll(async () => {
  if (chromium !== null) preview = await openPreview(chromium);
});

afterAll(() => preview?.close());

describe.skipIf(chromium === null)("an open workbench", () => {
  it("reads with a changed engine and a changed list as soon as they are saved, and keeps text and edits", async () => {
    const page = await preview.open("workbench");
    const text = "قال خالد إن قوات الزرافة سيطرت يوم 3 آذار 2016 على مدينة الباب.";
    await page.locator("#workbench-text").fill(text);
    await page.locator("input.published").fill("2016-03-05");
    await page.getByRole("button", { name: "Read it" }).click();
    const highlighted = (words: string) =>
      page.waitForFunction(
        (words) => [...(CSS.highlights.get("reader-actor") ?? [])].map(String).includes(words),
        words,
        { timeout: 90_000 },
      );
    await page.locator("article.reader").waitFor({ timeout: 60_000 });

    await page.getByRole("button", { name: "Open the word lists" }).click();
    await page.getByRole("button", { name: "Add a row" }).click();
    const added = page.locator(".list-grid tbody tr").first().locator("input");
    for (const [column, value] of ["test.giraffe", "isis", "قوات الزرافة", "name"].entries()) {
      await added.nth(column).fill(value);
      await added.nth(column).press("Tab");
    }
    await highlighted("قوات الزرافة");

    const aliases = "data/lexicon/aliases.csv";
    preview.save(aliases, `${preview.text(aliases).trimEnd()}\ntest.khalid,usa,خالد,name,\n`);
    await highlighted("خالد");
    await highlighted("قوات الزرافة");

    const engine = "loaders/engine/analyse.ts";
    const code = preview.text(engine);
    expect(code).toContain("export function analyse(");
    preview.save(
      engine,
      code
        .replace("export function analyse(", "function analyseAll(")
        .concat(
          "\nexport const analyse: typeof analyseAll = (article, lexicon) => ({ ...analyseAll(article, lexicon), mentions: [] });\n",
        ),
    );
    await page.waitForFunction(() => (CSS.highlights.get("reader-actor")?.size ?? 0) === 0, null, { timeout: 90_000 });
    await page.locator("article.reader", { hasText: "قوات الزرافة" }).waitFor();
    preview.save(engine, code);
    await highlighted("قوات الزرافة");

    expect(await page.locator("#workbench-text").inputValue()).toBe(text);
    expect(await page.locator("input.published").inputValue()).toBe("2016-03-05");
    expect(await page.locator(".row-added").count()).toBe(1);
    expect(await preview.wasKept(page)).toBe(true);
    await page.close();
  }, 300_000);
});
