/**
 * Draws `src/card.png`, the picture that stands beside a shared link, in the type and colours of the built site:
 * `npm run build && node --import tsx test/site/card.ts`. It shows how claims are drawn, not what any article claims.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { card } from "../../loaders/site/head.js";
import { findChromium, openBrowser, serve } from "./browser.js";
import { projectRoot } from "./project.js";

const site = join(projectRoot, "dist");
if (!existsSync(join(site, "index.html"))) throw new Error("There is no built site: run npm run build first.");
const path = await findChromium();
if (path === null) throw new Error("No Chromium was found: install one, or set CHROME_PATH.");

/** Runs in a page of the site, whose fonts and colours it takes. */
function draw(): void {
  const element = (name: string, style: string, text = "", attributes: Record<string, string> = {}) => {
    const node = document.createElement(name);
    node.style.cssText = style;
    node.textContent = text;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const colours = ["#8fc1dd", "#1f6f9f", "#f0a868", "#b23a1e"];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.style.cssText = "position:absolute; inset-inline-end:72px; top:96px; width:380px; height:440px";
  svg.setAttribute("viewBox", "0 0 380 440");
  const part = (name: string, attributes: Record<string, string | number>, style: string) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.style.cssText = style;
    svg.append(node);
  };
  // Rows are claims, columns are voices: filled asserts, half doubts, hollow and struck through denies.
  const rows = ["ah.a.", "aa..d", ".ha.a", "a.d.h", "a..a.", "aa.hd"];
  rows.forEach((row, y) => {
    part("line", { x1: 0, x2: 380, y1: y * 74 + 36, y2: y * 74 + 36 }, "stroke:#d8d2c4; stroke-width:1px");
    [...row].forEach((stance, x) => {
      const [cx, cy] = [x * 80 + 30, y * 74 + 36];
      const colour = colours[(x * 3 + y) % 4] ?? "";
      if (stance === ".") return;
      part(
        "circle",
        { cx, cy, r: 22 },
        `fill:${stance === "a" ? colour : "#fbf9f4"}; stroke:${colour}; stroke-width:4px`,
      );
      if (stance === "h") part("path", { d: `M${cx},${cy - 22}a22,22 0 0 1 0,44z` }, `fill:${colour}`);
      if (stance === "d") part("path", { d: `M${cx - 26},${cy + 26}l52,-52` }, `stroke:${colour}; stroke-width:5px`);
    });
  });
  const words = element("div", "position:absolute; inset-inline-start:72px; top:150px; width:620px");
  const name = element("p", "margin:0; font-size:104px; line-height:1.15; font-weight:600", "Isnad ");
  name.append(element("span", "font-size:108px", "إسناد", { class: "ar", lang: "ar", dir: "rtl" }));
  const line = element(
    "p",
    "margin:28px 0 0; font-size:44px; line-height:1.3",
    "Who says what, how firmly, and on whose word",
  );
  words.append(name, line);
  document.body.style.cssText =
    "margin:0; max-width:none; padding:0; background:#fbf9f4; color:#1d1b18; position:relative";
  document.body.replaceChildren(words, svg);
}

const browser = await openBrowser(path);
const served = await serve(site, "/");
try {
  const { width, height } = card;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await page.goto(`${served.root}method.html`, { waitUntil: "networkidle" });
  // tsx names the functions that it compiles by a helper, which the page does not have.
  await page.evaluate("globalThis.__name = (named) => named");
  await page.evaluate(draw);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(projectRoot, "src", card.path), clip: { x: 0, y: 0, width, height } });
  process.stdout.write(`src/${card.path}\n`);
} finally {
  await browser.close();
  await served.close();
}
