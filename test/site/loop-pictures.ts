/**
 * Makes the pictures of the method page and the README that show how a change is tried and read again, from a live preview:
 * `npm run screenshots`. One row of a word list is changed, as a researcher would change it.
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium } from "./browser.js";
import { openPreview } from "./preview.js";
import { projectRoot } from "./project.js";

const folder = join(projectRoot, "src", "pictures");
const list = "data/lexicon/cues.csv";
const row = "accuse.athm";
const height = 620;

const path = await findChromium();
if (path === null) throw new Error("No Chromium was found: install one, or set CHROME_PATH.");

mkdirSync(folder, { recursive: true });
const preview = await openPreview(path);
const text = preview.text(list);
const changed = text.replace(new RegExp(`^(${row.replace(".", "\\.")},.*),assert$`, "m"), "$1,hedge");
if (changed === text) throw new Error(`${list} has no row ${row} with the stance assert.`);

/** A page in every language and scheme. */
async function openAll(address: string): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  for (const lang of ["en", "ar"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const options = { viewport: { width: 920, height: 1400 }, deviceScaleFactor: 1.5, colorScheme };
      pages.set(`${lang}-${colorScheme}`, await preview.open(address.replace("LANG", lang), options));
    }
  }
  return pages;
}

/** Takes what stands below the upper edge of a part of the page. */
async function take(page: Page, part: string, name: string): Promise<void> {
  await page.waitForFunction(() => document.fonts.status === "loaded");
  const y = await page
    .locator(part)
    .first()
    .evaluate((each) => each.getBoundingClientRect().top + scrollY);
  const clip = { x: 0, y: Math.max(0, y - 12), width: 920, height };
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 72, fullPage: true, clip });
  process.stdout.write(`src/pictures/${name}.jpg\n`);
}

try {
  const claims = await openAll("claims?lang=LANG");
  for (const page of claims.values()) {
    await page.waitForFunction(() => sessionStorage.getItem("isnad-run") !== null, null, { timeout: 60_000 });
  }
  preview.save(list, changed);
  for (const [manner, page] of claims) {
    await page.locator(".changes").waitFor({ timeout: 60_000 });
    await page.locator(".changes summary").click();
    await take(page, ".changes", `loop-changes-${manner}`);
  }
  preview.save(list, changed.replace(new RegExp(`^(${row.replace(".", "\\.")},.*),hedge$`, "m"), "$1,unsure"));
  for (const [manner, page] of claims) {
    await page.locator(".faults:not(.warnings-only) code").first().waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.querySelector(".changes")?.remove());
    await take(page, ".faults", `loop-fault-${manner}`);
    await page.close();
  }
  preview.save(list, text);
  const workbench = await openAll(`workbench?lang=LANG#row=${row}`);
  for (const [manner, page] of workbench) {
    const stance = page.locator(`.list-grid input[aria-label*="stance"][aria-label*="${row}"]`);
    await stance.fill("hedge");
    await stance.press("Tab");
    await page.waitForFunction(() => /[1-9]/.test(document.querySelector(".effects-sum")?.textContent ?? ""));
    await take(page, ".list-grid", `loop-workbench-${manner}`);
    await page.close();
  }
} finally {
  await preview.close();
}
