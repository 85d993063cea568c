/**
 * Makes the pictures of the README, and a sheet of every page at two widths, in two schemes and two languages, from the built
 * site: `npm run build && npm run screenshots`. Small on purpose; they are kept with the code.
 */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
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

/** Pages of which a sheet is made: the page at both widths, in both schemes and both languages. */
const sheets: readonly (readonly [string, string])[] = [
  ["overview", "index.html"],
  ["timeline", "timeline.html"],
  ["relations", "relations.html"],
  ["claims", "claims.html"],
  ["articles", "articles/index.html"],
  ["article", "articles/000_7f53c635cd2076c1.html"],
  ["search", "search.html?q=%D8%AF%D8%A7%D8%B9%D8%B4"],
  ["notebook", "notebook.html"],
  ["workbench", "workbench.html"],
  ["data", "data.html"],
  ["method", "method.html"],
];

/** The eight pictures of a page side by side, as small as can still be looked at. */
async function sheetOf(browser: Browser, root: string, address: string): Promise<Buffer> {
  const taken: string[] = [];
  for (const width of [1280, 390]) {
    for (const lang of ["en", "ar"]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme });
        await page.goto(`${root}${address}${address.includes("?") ? "&" : "?"}lang=${lang}`, {
          waitUntil: "networkidle",
        });
        await page.waitForFunction(() => document.fonts.status === "loaded");
        taken.push((await page.screenshot({ type: "jpeg", quality: 70 })).toString("base64"));
        await page.close();
      }
    }
  }
  const sheet = await browser.newPage({ viewport: { width: 1320, height: 500 } });
  const images = taken.map(
    (data, i) => `<img style="height:${i < 4 ? 225 : 340}px" src="data:image/jpeg;base64,${data}">`,
  );
  await sheet.setContent(
    `<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px;justify-content:center">${images.join("")}</body>`,
  );
  await sheet.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const picture = await sheet.screenshot({ type: "jpeg", quality: 60, fullPage: true });
  await sheet.close();
  return picture;
}

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
  mkdirSync(join(folder, "pages"), { recursive: true });
  for (const [name, address] of sheets) {
    writeFileSync(join(folder, "pages", `${name}.jpg`), await sheetOf(browser, served.root, address));
    process.stdout.write(`.github/pictures/pages/${name}.jpg\n`);
  }
} finally {
  await browser.close();
  await served.close();
}
