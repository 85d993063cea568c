/** A live preview of a copy of the project, in which a test saves files as a researcher does and watches the open pages. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./browser.js";
import { copyProject, removeProject } from "./project.js";

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

const answers = (address: string): Promise<boolean> =>
  fetch(address)
    .then(({ ok }) => ok)
    .catch(() => false);

/** A preview that runs, and a browser before it. */
export interface Preview {
  /** The copy of the project that it shows. */
  readonly project: string;
  /** Text of a file of the copy. */
  readonly text: (name: string) => string;
  /** Writes a file as many editors do: the new text beside the old, then in its place. */
  readonly save: (name: string, text: string) => void;
  /**
   * Opens a page, waits until Framework has welcomed it and watches its files, and marks it, so that a reload would be noticed.
   * A change within the moment between welcome and watch is lost on Framework; no hand is that quick.
   */
  readonly open: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Whether a page is still the one that was opened. */
  readonly wasKept: (page: Page) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a preview. Throws where its process ends before it answers.
 * @param project the copy to show, which is taken away in the end
 */
export async function openPreview(chromium: string, project = copyProject()): Promise<Preview> {
  const port = await freePort();
  const root = `http://127.0.0.1:${port}/`;
  // Not through npm, so that the process that is ended is the one that serves.
  const framework = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  const server = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: project,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    stdio: "ignore",
  });
  while (!(await answers(root))) {
    if (server.exitCode !== null) throw new Error(`the preview ended with status ${server.exitCode}`);
    await new Promise((later) => setTimeout(later, 200));
  }
  const browser = await openBrowser(chromium);
  return {
    project,
    text: (name) => readFileSync(join(project, name), "utf8"),
    save: (name, text) => {
      const path = join(project, name);
      writeFileSync(`${path}~`, text);
      renameSync(`${path}~`, path);
    },
    open: async (name, options = {}) => {
      const page = await browser.newPage(options);
      const welcome = page.waitForEvent("console", (message) => message.text().includes("welcome"));
      await page.goto(root + name);
      await welcome;
      await page.waitForTimeout(1000);
      await page.evaluate(() => document.documentElement.setAttribute("data-kept", ""));
      return page;
    },
    wasKept: (page) => page.evaluate(() => document.documentElement.hasAttribute("data-kept")),
    close: async () => {
      await browser.close();
      if (server.exitCode === null) {
        const gone = once(server, "exit");
        server.kill();
        await gone;
      }
      removeProject(project);
    },
  };
}
