import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPreview, type Preview } from "./preview.js";
import { copyNewReport, runScript } from "./project.js";

/** The road of a researcher who starts a report: from no article to the first one on the page. */

const chromium = inject("chromium");

describe.skipIf(chromium === null)("a new report", { timeout: 120_000 }, () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await openPreview(chromium ?? "", copyNewReport());
  });
  afterAll(() => preview?.close());

  it.each([
    ...["", "timeline", "relations", "claims", "search", "articles/"].map((name) => [name, "en"]),
    ["", "ar"],
    ["articles/", "ar"],
  ])("says on /%s in %s how the first article comes in, and complains of nothing", async (name, lang) => {
    const page = await preview.open(`${name}?lang=${lang}`);
    const steps = page.locator(".first-steps");
    await steps.waitFor();
    expect(await steps.locator("h2").textContent()).toMatch(lang === "ar" ? /لا مقالات/ : /no articles yet/);
    expect(await steps.locator("code").allTextContents()).toContain("npm run isnad -- import FOLDER");
    expect(
      await page.locator("#isnad-faults, .observablehq--error, .filter-bar:visible, .counted:visible").count(),
    ).toBe(0);
    const workbench = await steps.locator("a").evaluate((link: HTMLAnchorElement) => link.href);
    expect((await fetch(workbench)).status).toBe(200);
    await page.close();
  });

  it("answers the first questions of the notebook with tables that have no row", async () => {
    const page = await preview.open("notebook");
    await page.getByRole("button", { name: "Run all" }).click();
    await page.waitForFunction(() => {
      const cells = [...document.querySelectorAll<HTMLElement>(".code-cell")];
      return cells.length > 0 && cells.every(({ dataset }) => dataset.status === "done" || dataset.status === "error");
    });
    expect(await page.locator(".cell-error").allTextContents()).toEqual([]);
    await page.close();
  });

  it("is refused by a build, which says what to do and writes nothing", async () => {
    const { status, output } = await runScript(preview.project, "build");
    expect(status).toBe(1);
    expect(output).toMatch(/^data\/articles: the folder holds no article\. Put one UTF-8 text file .+\.$/m);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("draws the first article as soon as it is saved", async () => {
    const page = await preview.open("relations");
    await page.locator(".first-steps").waitFor();
    preview.save("data/articles/first.txt", "قصفت قوات النظام مواقع تنظيم داعش في الرقة يوم 14 شباط 2016.\n");
    await page.locator(".isnad-figure [data-key]").first().waitFor();
    expect(await page.locator(".first-steps, .faults:not(.warnings-only)").count()).toBe(0);
    await page.close();
  });
});
