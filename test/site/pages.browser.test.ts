import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { tableSchemas } from "../../loaders/tables/schema.js";
import { openBrowser, type Served, serve } from "./browser.js";
import { projectRoot } from "./project.js";
import { type Manner, type Visit, visitPage } from "./visit.js";

const chromium = inject("chromium");
const site = inject("site");

const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const charts = ["timeline.html", "relations.html", "claims.html"];
const articleFolder = join(projectRoot, "data", "articles");
const articles = readdirSync(articleFolder).map((file) => ({
  page: `articles/${file.replace(/\.txt$/, ".html")}`,
  text: readFileSync(join(articleFolder, file), "utf8"),
}));

let browser: Browser;
let served: Served;
/** The page for addresses that do not exist is shown at any depth, so it alone must be told the base when it is built. */
let atRoot: Served;

beforeAll(async () => {
  if (chromium === null) return;
  browser = await openBrowser(chromium);
  served = await serve(site, "/some/base/");
  atRoot = await serve(site, "/");
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await atRoot?.close();
});

/** Visits a page below the path of the site; the page for addresses that do not exist stands at the root. */
const visit = (name: string, manner: Manner, look: (visit: Visit) => Promise<void>) =>
  visitPage(browser, name.startsWith("404.html") ? atRoot.root : served.root, name, manner, look);

const faulty = ".observablehq--error, .figure-error, .faults:not(.warnings-only)";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What keeps a page from readers with other eyes and hands, as far as axe can tell. */
async function barriers(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: readonly Violation[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

/** Controls of a page that are smaller than 24 pixels and crowd another one (WCAG 2.2, 2.5.8); links within sentences are exempt. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const exempt = "p a, li li a, dd a, td a, blockquote a, .margin a, .out-of-sight, .skip-link, .plot *";
    const targets = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, select, summary, input:not([type=hidden])"),
    ]
      .filter((one) => !one.matches(exempt) && one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const centre = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;
    return targets
      .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
      .filter(({ one, box }) => {
        const [x, y] = centre(box);
        return targets.some(({ one: other, box: near }) => {
          if (other === one || other.contains(one) || one.contains(other)) return false;
          const dx = Math.max(near.left - x, 0, x - near.right);
          const dy = Math.max(near.top - y, 0, y - near.bottom);
          return Math.hypot(dx, dy) < 12;
        });
      })
      .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)}: ${one.outerHTML.slice(0, 160)}`);
  });

describe.skipIf(chromium === null).concurrent("every page", () => {
  const manners = [
    { width: 390, lang: "en" },
    { width: 390, lang: "ar" },
    { width: 1280, lang: "en" },
    { width: 1280, lang: "ar" },
  ] as const;
  const views = pages.flatMap((name) => manners.map((manner) => ({ name, ...manner })));

  it.each(views)("$name at $width pixels in $lang is whole and without barriers", async ({ name, lang, width }) => {
    const address = lang === "ar" ? `${name}?lang=ar` : name;
    await visit(address, { width }, async ({ page, complaints }) => {
      expect(complaints).toEqual([]);
      expect(await page.locator(faulty).allTextContents()).toEqual([]);
      expect(await page.locator("main h1:visible").count()).toBe(1);
      expect(await page.locator("html").evaluate(({ lang: said, dir }: HTMLElement) => [said, dir])).toEqual(
        lang === "ar" ? ["ar", "rtl"] : ["en", "ltr"],
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "pixels that reach beyond the window").toBeLessThanOrEqual(0);
      expect(await smallTargets(page)).toEqual([]);
      // Not as an element of the page: its policy lets no script of ours in.
      await page.evaluate(axe);
      // Colours do not depend on the width.
      for (const colorScheme of width === 390 ? (["light"] as const) : (["light", "dark"] as const)) {
        // Colours that slide from one scheme to the other would be measured on the way.
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await barriers(page), colorScheme).toEqual([]);
      }
    });
  });
});

/** Words of the interface that an Arabic page shows in Latin letters: none but names, formats and what is marked as English. */
const latinWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: parent, textContent: text } = node;
      if (parent === null || !parent.checkVisibility()) continue;
      if (parent.closest("[lang=en], code, pre, script, style, article.reader, .preview, .plot") !== null) continue;
      found.push(...((text ?? "").match(/[A-Za-z]{3,}/g) ?? []));
    }
    return [...new Set(found)].sort();
  });

describe.skipIf(chromium === null)("a page in Arabic", () => {
  const tableNames = new Set(tableSchemas.map(({ name }) => name));
  const known = new Set(
    "datapackage Frictionless json Arrow CSV EDTF Enter FFFF Isnad ISO JSON JavaScript MIT PARC PLOVER PNG Parquet Python RFC SVG Tab UTF Unicode Annotation Web".split(
      " ",
    ),
  );
  it.each(["index", "timeline", "relations", "claims", "articles/index", "method", "data"])(
    "%s says everything in Arabic but names and formats",
    async (name) => {
      await visit(`${name}.html?lang=ar`, {}, async ({ page }) => {
        expect((await latinWords(page)).filter((word) => !known.has(word) && !tableNames.has(word))).toEqual([]);
      });
    },
  );

  it("is kept by every way through the site, with filters and without reload of the choice", async () => {
    await visit("timeline.html?quads=material-conflict", {}, async ({ page }) => {
      await page.locator(".language:visible").click();
      await page.waitForURL(/lang=ar/);
      expect(new URL(page.url()).searchParams.get("quads")).toBe("material-conflict");
      for (const link of [
        ".page-link >> nth=2",
        ".filter-links a >> nth=0",
        ".page-link >> nth=4",
        ".headline-link >> nth=0",
      ]) {
        await page.locator(link).click();
        await page.waitForLoadState("networkidle");
        expect(await page.locator("html").getAttribute("dir"), link).toBe("rtl");
        expect(await page.title(), link).toMatch(/^[\u0600-\u06ff].*إسناد$/);
      }
      await page.locator(".language:visible").click();
      await page.waitForURL((url) => !url.search.includes("lang"));
      expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    });
  });

  it("runs its time from right to left, and so do its arrow keys", async () => {
    await visit("timeline.html?lang=ar", {}, async ({ page }) => {
      const ticks = await page
        .locator(".timeline .axis .tick")
        .evaluateAll((found) =>
          found.map((tick) => ({ year: Number(tick.textContent), x: tick.getBoundingClientRect().x })),
        );
      expect(ticks.length).toBeGreaterThan(2);
      expect([...ticks].sort((a, b) => b.x - a.x).map(({ year }) => year)).toEqual(
        ticks.map(({ year }) => year).sort((a, b) => a - b),
      );
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key"));
      await page.locator(".timeline .mark[tabindex='0']").focus();
      const first = await focused();
      await page.keyboard.press("ArrowLeft");
      expect(await focused()).not.toBe(first);
      await page.keyboard.press("ArrowRight");
      expect(await focused()).toBe(first);
    });
  });

  it("keeps each switch to itself", async () => {
    await visit("relations.html?lang=ar", {}, async ({ page }) => {
      const switches = page.locator(".isnad-figure .switch");
      expect(await switches.count()).toBeGreaterThan(1);
      for (const one of await switches.all()) expect(await one.locator("input:checked").count()).toBe(1);
    });
  });

  it("names the months of its axis in both ways", async () => {
    await visit("timeline.html?lang=ar&from=2015-01-01&to=2015-12-31", {}, async ({ page }) => {
      const ticks = (await page.locator(".timeline .axis .tick").allTextContents()).join(" ");
      expect(ticks).toMatch(/نيسان\/أبريل|تموز\/يوليو|تشرين الأول\/أكتوبر/);
    });
  });
});

describe.skipIf(chromium === null)("the keyboard", () => {
  it.each(["en", "ar"])("goes from the head of a row to its first cell and back, in %s", async (lang) => {
    await visit(`claims.html?lang=${lang}`, {}, async ({ page }) => {
      const key = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
      const [on, back] = lang === "ar" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
      await page.locator(".claims-matrix .claim[tabindex='0']").focus();
      const row = await key();
      await page.keyboard.press(on ?? "");
      expect(await key()).toContain(`cell:${row.replace("proposition:", "")}`);
      await page.keyboard.press(back ?? "");
      expect(await key()).toBe(row);
    });
  });

  it("reads relations as a list on a wide screen, and opens one", async () => {
    await visit("relations.html", {}, async ({ page }) => {
      await page.locator("input[value=list]").check({ force: true });
      expect(new URL(page.url()).searchParams.get("drawing")).toBe("list");
      await page.locator(".link-line").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".evidence-panel blockquote").first().waitFor();
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("link-line");
    });
  });
});

describe.skipIf(chromium === null)("every chart", () => {
  it.each(charts)("%s is drawn from the tables, and a mark opens its sentence", async (name) => {
    await visit(name, {}, async ({ page, complaints }) => {
      const drawn = page.locator("main .isnad-figure svg :is(path, rect, circle)");
      expect(await drawn.count()).toBeGreaterThan(0);
      const marks = page.locator("main .isnad-figure [data-key]");
      expect(await marks.count()).toBeGreaterThan(0);
      await marks.first().dispatchEvent("click");
      const quoted = page.locator(".evidence blockquote");
      await quoted.first().waitFor();
      for (const sentence of await quoted.allTextContents()) {
        expect(
          articles.some(({ text }) => text.includes(sentence)),
          sentence,
        ).toBe(true);
      }
      expect(complaints).toEqual([]);
    });
  });
});

/** Paragraphs of an article on the page: their text and where they say that it stands. */
const paragraphs = (page: Page) =>
  page.locator("article.reader p[data-start]").evaluateAll((found) =>
    found.map((paragraph) => {
      const { start, end } = (paragraph as HTMLElement).dataset;
      return { start: Number(start), end: Number(end), text: paragraph.textContent };
    }),
  );

describe.skipIf(chromium === null)("an article", () => {
  it.each(articles)("$page is the file, character by character, without scripts", async ({ page: name, text }) => {
    await visit(name, { scripts: false }, async ({ page }) => {
      const shown = await paragraphs(page);
      let at = 0;
      for (const paragraph of shown) {
        expect(text.slice(at, paragraph.start).trim()).toBe("");
        expect(paragraph.text).toBe(text.slice(paragraph.start, paragraph.end));
        at = paragraph.end;
      }
      expect(text.slice(at).trim()).toBe("");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator("article.reader").getAttribute("dir")).toBe("rtl");
    });
  });

  const [article] = articles;
  const { page: name, text } = article ?? { page: "", text: "" };

  it("opens at the stretch that the address names", async () => {
    await visit(`${name}#char=450,787`, {}, async ({ page }) => {
      const marked = await page.evaluate(() =>
        [...(CSS.highlights.get("reader-target") ?? [])].map((range) => ({
          words: String(range),
          top: (range as Range).getBoundingClientRect().top,
        })),
      );
      expect(marked.map(({ words }) => words)).toEqual([text.slice(450, 787)]);
      expect(marked[0]?.top).toBeGreaterThan(0);
      expect(marked[0]?.top).toBeLessThan(900);
    });
  });

  it("lights the words of a note that has the focus, and leaves them when layers go", async () => {
    await visit(name, {}, async ({ page }) => {
      const note = page.locator(".note-attributions").first();
      const [start, end] = [Number(await note.getAttribute("data-start")), Number(await note.getAttribute("data-end"))];
      await note.focus();
      const lit = () => page.evaluate(() => [...(CSS.highlights.get("reader-focus") ?? [])].map(String).join("\n"));
      expect(await lit()).toBe(text.slice(start, end).replace(/[\r\n]+/g, "\n"));
      await page.locator("input[name=attributions]").uncheck();
      expect(await page.evaluate(() => CSS.highlights.has("reader-cue"))).toBe(false);
      expect(await page.locator(".note-attributions").count()).toBe(0);
    });
  });

  it("is marked without touching the text where the browser knows no highlights", async () => {
    await visit(name, { first: () => void Reflect.deleteProperty(CSS, "highlights") }, async ({ page, complaints }) => {
      expect(await page.locator(".mark-box").count()).toBeGreaterThan(0);
      expect(await page.locator("article.reader p[data-start] *").count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});
