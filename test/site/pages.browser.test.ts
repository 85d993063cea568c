import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, type Served, serve } from "./browser.js";
import { projectRoot } from "./project.js";

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

interface Visit {
  readonly page: Page;
  /** What a reader's browser would complain of. */
  readonly complaints: readonly string[];
}

interface Manner {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly scripts?: boolean;
  /** Runs in the page before anything else. */
  readonly first?: () => void;
}

/** Opens a page as a reader would, waits until nothing is being drawn, and closes it again. */
async function visit(name: string, manner: Manner, look: (visit: Visit) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: manner.width ?? 1280, height: 900 },
    colorScheme: manner.scheme ?? "light",
    javaScriptEnabled: manner.scripts ?? true,
  });
  const { root } = name === "404.html" ? atRoot : served;
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(root) && !/^(data|blob):/.test(url)) complaints.push(`foreign request: ${url}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    if (manner.first !== undefined) await page.addInitScript(manner.first);
    await page.goto(root + name, { waitUntil: "networkidle" });
    if (manner.scripts ?? true) {
      await page.waitForFunction(
        () =>
          document.querySelector("observablehq-loading, [aria-busy=true]") === null &&
          document.fonts.status === "loaded",
      );
    }
    await look({ page, complaints });
  } finally {
    await context.close();
  }
}

const faulty = ".observablehq--error, .figure-error, .faults:not(.warnings-only)";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What keeps a page from readers with other eyes and hands, as far as axe can tell. A mark of a chart is drawn with as much of
 * its name as there is room for, and says the whole to those who hear it: the rule that both be the same is not for marks.
 */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: readonly Violation[] }> } };
    const { violations } = await axe.run();
    const isShortened = (id: string, html: string) =>
      id === "label-content-name-mismatch" && html.includes("data-key=");
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes
        .filter(({ html }) => !isShortened(id, html))
        .slice(0, 4)
        .map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

describe.skipIf(chromium === null).concurrent("every page", () => {
  const manners = [
    { width: 390, scheme: "light" },
    { width: 1280, scheme: "light" },
    { width: 1280, scheme: "dark" },
  ] as const;
  const views = pages.flatMap((name) => manners.map((manner) => ({ name, ...manner })));

  it.each(views)("$name at $width pixels in $scheme is whole and without barriers", async ({ name, ...manner }) => {
    await visit(name, manner, async ({ page, complaints }) => {
      expect(complaints).toEqual([]);
      expect(await page.locator(faulty).allTextContents()).toEqual([]);
      expect(await page.locator("main h1").count()).toBe(1);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "pixels that reach beyond the window").toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
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
