/**
 * Makes the pictures of the README from the built site: `npm run build && npm run screenshots`. Small on purpose; they are
 * kept with the code.
 */

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { findChromium, openBrowser, serve } from "./browser.js";
import { projectRoot } from "./project.js";

const folder = join(projectRoot, ".github", "pictures");

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  /** The part of the page to take; all that the window shows where none is named. */
  readonly part?: string;
}

const pictures: readonly Picture[] = [
  { name: "timeline", page: "timeline.html", width: 1180, height: 900, part: ".isnad-figure" },
  { name: "relations", page: "relations.html", width: 1180, height: 900, part: ".isnad-figure" },
  { name: "claims", page: "claims.html", width: 1180, height: 900, part: ".isnad-figure" },
  { name: "reader", page: "articles/000_7f53c635cd2076c1.html#char=927,1197", width: 1180, height: 760 },
];

const site = join(projectRoot, "dist");
if (!existsSync(join(site, "index.html"))) throw new Error("There is no built site: run npm run build first.");
const path = await findChromium();
if (path === null) throw new Error("No Chromium was found: install one, or set CHROME_PATH.");

mkdirSync(folder, { recursive: true });
const browser = await openBrowser(path);
const served = await serve(site, "/");
try {
  for (const { name, page: address, width, height, part } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
    await page.goto(served.root + address, { waitUntil: "networkidle" });
    await page.waitForFunction(() => document.fonts.status === "loaded");
    const taken = part === undefined ? page : page.locator(part).first();
    await taken.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 72 });
    await page.close();
    process.stdout.write(`.github/pictures/${name}.jpg\n`);
  }
} finally {
  await browser.close();
  await served.close();
}
