import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./browser.js";
import { copyProject, removeProject } from "./project.js";

const chromium = inject("chromium");

let project: string;
let server: ChildProcess;
let browser: Browser;
let root: string;

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

beforeAll(async () => {
  if (chromium === null) return;
  project = copyProject();
  const port = await freePort();
  root = `http://127.0.0.1:${port}/`;
  // Not through npm, so that the process that is ended is the one that serves.
  const framework = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  server = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: project,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    stdio: "ignore",
  });
  while (!(await answers(root))) await new Promise((later) => setTimeout(later, 200));
  browser = await openBrowser(chromium);
});

afterAll(async () => {
  await browser?.close();
  if (server !== undefined && server.exitCode === null) {
    const gone = once(server, "exit");
    server.kill();
    await gone;
  }
  if (project !== undefined) removeProject(project);
});

/** Writes a file as many editors do: the new text beside the old, then in its place. */
const save = (name: string, text: string): void => {
  const path = join(project, name);
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
};

const shows = (page: Page, words: string) =>
  page.waitForFunction((words) => document.body.textContent?.includes(words), words, { timeout: 30_000 });

/**
 * Opens a page, waits until Framework has welcomed it and watches its files, and marks it, so that a reload would be noticed.
 * A change within the moment between welcome and watch is lost on Framework; no hand is that quick.
 */
async function open(name: string): Promise<Page> {
  const page = await browser.newPage();
  const welcome = page.waitForEvent("console", (message) => message.text().includes("welcome"));
  await page.goto(root + name);
  await welcome;
  await page.waitForTimeout(1000);
  await page.evaluate(() => document.documentElement.setAttribute("data-kept", ""));
  return page;
}

const wasKept = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute("data-kept"));

describe.skipIf(chromium === null)("an open page", () => {
  it("changes with a row of a lexicon, again and again, and shows a fault beside the last good tables", async () => {
    const name = "data/lexicon/actors.csv";
    const text = readFileSync(join(project, name), "utf8");
    const row = /^isis,[^,]*/m;
    const page = await open("");
    for (const name_en of ["First name of the test", "Second name of the test"]) {
      save(name, text.replace(row, `isis,${name_en}`));
      await shows(page, name_en);
    }
    save(name, `${text.trimEnd()}\nbroken\n`);
    await page
      .locator(".faults code", { hasText: /actors\.csv, line \d+/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await shows(page, "Second name of the test");
    save(name, text);
    await page.waitForFunction(() => document.querySelector(".faults:not(.warnings-only)") === null);
    expect(await wasKept(page)).toBe(true);
    await page.close();
  }, 120_000);

  it("lists an article as soon as it is there, and shows it as it is changed", async () => {
    const page = await open("articles/");
    save("data/articles/new-one.txt", "عنوان جديد\n\nقال خالد إن تنظيم داعش سيطر على مدينة الباب.\n");
    await page.locator(".articles-list > li", { hasText: "عنوان جديد" }).waitFor({ timeout: 30_000 });
    await page.close();

    const article = await open("articles/new-one");
    await article.locator(".note-link").first().waitFor({ timeout: 30_000 });
    save("data/articles/new-one.txt", "عنوان جديد\n\nقال خالد إن جبهة النصرة سيطرت على مدينة الباب.\n");
    await shows(article, "جبهة النصرة");
    await article.waitForFunction(() =>
      [...(CSS.highlights.get("reader-actor") ?? [])].map(String).includes("جبهة النصرة"),
    );
    rmSync(join(project, "data/articles/new-one.txt"));
    await shows(article, "there is no such file");
    await article.close();
  }, 120_000);
});
