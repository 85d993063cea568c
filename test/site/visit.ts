/** Visits to a page of the built site, as a reader pays them. */

import type { Browser, Page } from "playwright-core";

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
  });
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
