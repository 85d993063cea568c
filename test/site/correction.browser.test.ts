import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { readTable } from "../../loaders/tables/arrow.js";
import { findingsOf, readProject, tableFiles } from "../../loaders/tables/build.js";
import { correctionsTable, relationsTable } from "../../loaders/tables/schema.js";
import { copyProject, removeProject } from "./project.js";
import { openedSite } from "./visit.js";

const chromium = inject("chromium");
const site = openedSite();

describe.skipIf(chromium === null)("correcting what is read", () => {
  it.each([
    ["en", "Correct this"],
    ["ar", "صحّح هذا"],
  ])("in %s: from a mark, by keyboard alone, to a line that corrections.csv takes", async (lang, open) => {
    const page = await site.browser().newPage();
    const copy = copyProject();
    try {
      await page.goto(`${site.root()}claims.html?lang=${lang}`, { waitUntil: "networkidle" });
      await page.locator("main .isnad-figure [data-key]").first().dispatchEvent("click");
      const form = page.locator(".evidence details.correction").first();
      const summary = form.locator("summary");
      await summary.waitFor();
      expect(await summary.textContent()).toBe(open);
      await summary.focus();
      await page.keyboard.press("Enter");
      const line = form.locator("output");
      await line.waitFor();
      expect(await form.locator("button").isDisabled()).toBe(true);

      await page.keyboard.press("Tab");
      const what = form.locator("select").first();
      expect(await what.evaluate((node) => node === document.activeElement)).toBe(true);
      await what.selectOption({ index: 4 });
      await page.keyboard.press("Tab");
      await form.locator(".correction-value select").selectOption("deny");
      await page.keyboard.press("Tab");
      await page.keyboard.type('it says "no", below');
      await page.keyboard.press("Tab");
      await page.keyboard.type("R. Reader");
      expect(await form.locator("button").isDisabled()).toBe(false);

      appendFileSync(join(copy, "data", "corrections.csv"), `${await line.textContent()}\n`);
      const project = readProject({ path: join(copy, "data"), shown: "data" });
      expect(project.problems.filter(({ severity }) => severity === "fault")).toEqual([]);
      const files = tableFiles(findingsOf(project));
      const [correction, ...more] = readTable(correctionsTable, files.get("corrections.arrow")!);
      expect(more).toEqual([]);
      expect(correction).toMatchObject({ to: "deny", who: "R. Reader", why: 'it says "no", below' });
      const corrected = readTable(relationsTable, files.get("relations.arrow")!).filter(({ id }) =>
        ((correction?.rows ?? []) as readonly string[]).includes(String(id)),
      );
      expect(corrected.map(({ stance }) => stance)).toContain("deny");
    } finally {
      await page.close();
      removeProject(copy);
    }
  });
});
