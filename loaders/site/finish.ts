/**
 * The last step of a build: mends what Framework writes into every page, gives it its content security policy, and looks
 * whether the site keeps its promises: no request to another origin, no address that holds only at the root of a host, no link into the void.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readAddress } from "./address.js";
import {
  foreignInCss,
  foreignInHtml,
  foreignInScript,
  localInHtml,
  mendHtml,
  rootedInHtml,
  withoutTimes,
} from "./built-html.js";
import { robots, sitemap } from "./crawlers.js";
import { withPolicy } from "./policy.js";

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The path of a file in the site, as an address has it. */
const shownAs = (folder: string, path: string): string =>
  path
    .slice(folder.length + 1)
    .split(sep)
    .join("/");

const missingFrom = (page: string, html: string): string[] =>
  localInHtml(html).filter((address) => {
    const target = resolve(dirname(page), decodeURI(address));
    return !existsSync(address.endsWith("/") || address === "." ? join(target, "index.html") : target);
  });

const said = (page: string, what: string, addresses: readonly string[]): string[] =>
  [...new Set(addresses)].map((address) => `${page}: ${what} ${address}`);

function faultsOfPage(page: string, shown: string, html: string): string[] {
  // The page for addresses that do not exist is shown at any depth: its addresses hang on a base.
  const anywhere = shown === "404.html";
  return [
    ...said(shown, "asks another origin for", foreignInHtml(html)),
    ...(anywhere ? [] : said(shown, "has an address that holds only at the root of a host,", rootedInHtml(html))),
    ...(anywhere ? [] : said(shown, "points to what is not there,", missingFrom(page, html))),
  ];
}

/** Writes what crawlers look for; a sitemap needs the site's whole address. */
function writeForCrawlers(folder: string, pages: readonly string[], site: string | null): void {
  writeFileSync(join(folder, "robots.txt"), robots(site));
  if (site !== null) writeFileSync(join(folder, "sitemap.xml"), sitemap(pages, site));
}

/**
 * Mends the pages of a built site and gives what is wrong with it, a sentence each; empty where all is well.
 * @param site the whole address of the site; null where it is not known
 */
export function finishSite(folder: string, site: string | null = null): string[] {
  const files = filesBelow(folder);
  const pages = files.filter((path) => extname(path) === ".html").map((path) => shownAs(folder, path));
  writeForCrawlers(folder, pages, site);
  return files.flatMap((path) => {
    const shown = path
      .slice(folder.length + 1)
      .split(sep)
      .join("/");
    switch (extname(path)) {
      case ".html": {
        const html = withPolicy(shown, withoutTimes(mendHtml(readFileSync(path, "utf8"))));
        writeFileSync(path, html);
        return faultsOfPage(path, shown, html);
      }
      case ".css":
        return said(shown, "asks another origin for", foreignInCss(readFileSync(path, "utf8")));
      case ".js": {
        const script = withoutTimes(readFileSync(path, "utf8"));
        writeFileSync(path, script);
        return said(shown, "imports from another origin", foreignInScript(script));
      }
      default:
        return [];
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? "dist");
  const faults = existsSync(folder) ? finishSite(folder, readAddress().site) : [`there is no built site at ${folder}`];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
