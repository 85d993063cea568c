/** Visits to a page of the built site, as a reader pays them. */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { openBrowser, type Served, serve } from "./browser.js";

/** A page that is open, and what a reader's browser would complain of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** How a reader comes. */
export interface Manner {
  readonly width?: number;
  readonly scripts?: boolean;
  /** Runs in the page before anything else. */
  readonly first?: () => void;
}

/**
 * Opens a page as a reader would, waits until nothing is being drawn, and closes it again.
 * @param root address of the site's root; a request to anything else is a complaint
 * @param name of the page, with its query
 */
export async function visitPage(
  browser: Browser,
  root: string,
  name: string,
  manner: Manner,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: manner.width ?? 1280, height: 900 },
    javaScriptEnabled: manner.scripts ?? true,
    acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    // Of the context, so that a worker's requests count too.
    context.on("request", (request) => {
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

/** A built site, served below a path to a browser that is open for the tests of one file. */
export interface OpenedSite {
  readonly browser: () => Browser;
  /** Address of its root, with the slash. */
  readonly root: () => string;
  /** Visits a page; fails if a reader's browser would complain of anything. */
  readonly visit: (name: string, look: (page: Page) => Promise<void>, manner?: Manner) => Promise<void>;
}

/**
 * Opens browser and site before the tests of the file that calls it, and closes them after. Where there is no browser the site is
 * served alone.
 * @param folderOf gives the folder of the site once it is built; that of all browser tests where none is named
 */
export function openedSite(folderOf = () => inject("site"), below = "/some/base/"): OpenedSite {
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    const chromium = inject("chromium");
    served = await serve(folderOf(), below);
    if (chromium !== null) browser = await openBrowser(chromium);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("The site is open only while tests run.");
    return thing;
  };
  return {
    browser: () => opened(browser),
    root: () => opened(served).root,
    visit: (name, look, manner = {}) =>
      visitPage(opened(browser), opened(served).root, name, manner, async ({ page, complaints }) => {
        await look(page);
        expect(complaints).toEqual([]);
      }),
  };
}
