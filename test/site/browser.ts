/** A Chromium for the tests, wherever there is one, and a server for a built site. */

import { accessSync, constants, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The path of a Chromium: CHROME_PATH, one on the machine, or the one of the package; null where there is none. */
export async function findChromium(): Promise<string | null> {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== "") {
    if (!canRun(wanted))
      throw new Error(`CHROME_PATH is ${wanted}, which cannot be run. Correct it, or leave it unset.`);
    return wanted;
  }
  const installed = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macApplications];
  return installed.find(canRun) ?? (await packagedChromium());
}

async function packagedChromium(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    return canRun(path) ? path : null;
  } catch {
    return null;
  }
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a browser. Throws where the Chromium at that path does not start. */
export const openBrowser = (path: string): Promise<Browser> => chromium.launch({ executablePath: path, args: flags });

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** A built site, served. */
export interface Served {
  /** Address of its root, with the slash. */
  readonly root: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a path, as a host of static pages does; what is not there is a 404. */
export async function serve(folder: string, below: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = decodeURIComponent(pathname).slice(below.length);
    const inside = pathname.startsWith(below) && !name.split("/").includes("..");
    const file = join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const body = inside ? await readFile(file).catch(() => null) : null;
    response.writeHead(body === null ? 404 : 200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
    });
    response.end(body ?? "Not found");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}${below}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
