/** An empty report in a folder of its own: lexicons, loaders, pages and the tests of the language, and nobody's articles. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { formatCsv } from "../corpus/csv.js";
import { recordColumns } from "../corpus/records.js";
import { newCitation, newReadme, newReportTest, newVitestConfig, newWorkflow } from "./new-texts.js";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** What a report is made of, as it stands in the project. */
const kept = [
  "loaders",
  "src",
  "data/lexicon",
  "observablehq.config.ts",
  "tsconfig.json",
  "biome.json",
  "package.json",
  "package-lock.json",
  "LICENSE",
];

/** Tests that hold whatever the articles are: they read phrases, with the lexicons. */
const keptTests = ["text", "dates", "mentions", "metadata", "relations", "attribution", "shipped.ts"];

/** A folder that cannot become a report; the message says why and what to do. */
export class NoReport extends Error {
  override readonly name = "NoReport";
}

const isOurs = (path: string): boolean =>
  !/(^|[/\\])(\.observablehq|node_modules)([/\\]|$)/.test(path.slice(project.length));

/** A name as npm takes it: small Latin letters, digits and hyphens. */
const packageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "report";

/** Scripts of package.json that work on what a report does not have: the tests in a browser and their pictures. */
const scriptsOfIsnad = ["bench", "screenshots"];

/** Gives package.json and its lock the name of the report, and takes away what works in Isnad only. */
function rename(path: string, name: string): void {
  const content = JSON.parse(readFileSync(path, "utf8")) as {
    name: string;
    description?: string;
    scripts?: Record<string, string>;
    packages?: Record<string, { name?: string }>;
  };
  content.name = name;
  if (content.scripts !== undefined) {
    content.description = "A report made with Isnad.";
    for (const script of scriptsOfIsnad) delete content.scripts[script];
  }
  const root = content.packages?.[""];
  if (root?.name !== undefined) root.name = name;
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Makes an empty report in a folder that is not there yet, or is empty. Throws {@link NoReport}. */
export function makeReport(named: string): string {
  const folder = resolve(named);
  const way = relative(project, folder);
  if (!isAbsolute(way) && way.split(sep)[0] !== "..") {
    throw new NoReport(`${named} lies in this project. Name a folder outside of it, such as ../my-report`);
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new NoReport(`${named} is not empty. Name a folder that is not there yet`);
  }
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const name of [...kept, ...keptTests.map((test) => join("test", test))]) {
    const from = join(project, name);
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true, filter: isOurs });
  }
  const name = packageName(folder.split(sep).at(-1) ?? "");
  for (const file of ["package.json", "package-lock.json"]) rename(join(folder, file), name);
  write("data/articles/.gitkeep", "");
  write("data/corpus.csv", formatCsv([[...recordColumns]]));
  const corrections = readFileSync(join(project, "data", "corrections.csv"), "utf8").split(/\r?\n/)[0] ?? "";
  write("data/corrections.csv", `${corrections}\n`);
  write("README.md", newReadme(name));
  write("CITATION.cff", newCitation(name));
  write("vitest.config.ts", newVitestConfig);
  write("test/report.test.ts", newReportTest);
  write(".github/workflows/pages.yml", newWorkflow);
  write(".gitignore", "node_modules/\ndist/\nsrc/.observablehq/\n*.log\n.DS_Store\n");
  return folder;
}
