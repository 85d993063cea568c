import { existsSync, readdirSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import { commandOf, keepFresh } from "./loaders/freshness/freshness.js";
import { readAddress } from "./loaders/site/address.js";
import { articleIds } from "./loaders/site/article-ids.js";
import { readEdition } from "./loaders/site/edition.js";
import { card, pageHead } from "./loaders/site/head.js";
import { downloadPaths } from "./loaders/tables/files.js";
import { tableSchemas } from "./loaders/tables/schema.js";
import { editionMeta } from "./src/components/edition.js";
import { colophon, headOf, masthead, shellPages } from "./src/components/shell.js";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const folder = path("./data/articles");
const listArticles = (): readonly string[] => articleIds(existsSync(folder) ? readdirSync(folder) : []);
const articles = listArticles();
let edition = readEdition();
const address = readAddress();

const command = commandOf(process.argv.slice(2));
const preview = command === "preview";
// Researchers' machines do not phone home, and loaders know whether a page waits for them to be mended.
process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
if (preview) process.env.ISNAD_PREVIEW = "1";

// Framework names modules by when their files were made, and no two builds would be alike: a build takes place at no time.
if (command === "build") setCurrentDate(new Date(0));

// The pages of the articles are listed here: when one comes or goes, this file must be read anew.
let known = articles.join();
const interpreter = keepFresh(command, { source: path("./src"), inputs: [path("./data"), path("./loaders")] }, () => {
  edition = { ...edition, dirty: edition.commit !== null };
  const now = new Date();
  const listed = listArticles().join();
  if (listed !== known) utimesSync(path("./observablehq.config.ts"), now, now);
  known = listed;
});

export default {
  root: "src",
  title: "Isnad",
  // A site that is not at the root of its host needs this for one page only, the one for addresses that do not exist.
  base: address.base,
  pages: [...shellPages],
  dynamicPaths: [...articles.map((id) => `/articles/${id}`), ...downloadPaths(tableSchemas), `/${card.path}`],
  head: ({ title, path }: { title: string | null; path: string }) =>
    [headOf(preview), editionMeta(edition), pageHead(path, title ?? "Isnad", address)].join("\n"),
  header: ({ path }: { path: string }) => masthead(path),
  footer: () => colophon(edition),
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  typographer: false,
  preserveExtension: true,
  interpreters: { ".ts": [...interpreter] },
};
