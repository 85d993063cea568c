import { cpSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "./browser.js";
import { buildSite, copyProject, removeProject } from "./project.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser; null where there is none and its tests are passed over. */
    chromium: string | null;
    /** A copy of the project, once built. */
    project: string;
    /** The site as that build made it. */
    site: string;
  }
}

const noBrowser = `
No Chromium was found, so the tests that open the site in a browser are PASSED OVER.
Install one (Debian: apt-get install chromium), or set CHROME_PATH to one that is there.
`;

/** Builds the site once for all tests that look at it, and looks for a browser. In CI there must be one. */
export default async function setup(project: TestProject): Promise<() => void> {
  const chromium = await findChromium();
  if (chromium === null) {
    if (process.env.CI) throw new Error(noBrowser);
    process.stderr.write(noBrowser);
  }
  const copy = copyProject();
  const built = await buildSite(copy).catch((error: unknown) => {
    removeProject(copy);
    throw error;
  });
  const site = join(copy, "site");
  cpSync(built, site, { recursive: true });
  project.provide("chromium", chromium);
  project.provide("project", copy);
  project.provide("site", site);
  return () => removeProject(copy);
}
