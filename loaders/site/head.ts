/** What a page says of itself to search engines, and to those who share a link to it. Pure. */

import type { SiteAddress } from "./address.js";
import { escapeText } from "./html.js";

/** What each page is about, by its path, in a sentence. The test of the built site asks for one for every page. */
const descriptions: Readonly<Record<string, string>> = {
  "/index":
    "Who says what of whom in contested reporting, how firmly and on whose word: every figure counted from the articles.",
  "/timeline": "What the articles date, when it happened and when it was reported, each mark with its sentence.",
  "/relations": "Who does what to whom, as a chord diagram and an adjacency matrix, and according to whom.",
  "/claims": "Every claim against every source: who asserts, hedges or denies it, with the quotations side by side.",
  "/search": "A search over sentences, actors, places and sources that knows how Arabic is spelt.",
  "/articles/index": "The articles that were read, with what was found in each.",
  "/notebook": "Questions to the tables, answered by cells of JavaScript that can be edited and run in the page.",
  "/workbench":
    "Read a text of one's own, or change a word list, and see what the rules make of it; nothing leaves the page.",
  "/data": "Every table with its columns, as Arrow, Parquet and CSV, and how to cite it.",
  "/method": "How the articles are read, how well, and what is not done.",
  "/404": "There is no such page.",
};

const isArticle = (path: string): boolean => /^\/articles\/(?!index$)/.test(path);

/** What a page is about; null where nobody has said. */
export const descriptionOf = (path: string, title: string): string | null =>
  isArticle(path)
    ? `${title}: the article with its sources, claims, actors and dates marked in the text.`
    : (descriptions[path] ?? null);

/** Where the picture for shared links lies in the site, and its size in pixels. */
export const card = { path: "card.png", width: 1200, height: 630 } as const;

const meta = (attribute: "name" | "property", name: string, content: string): string =>
  `<meta ${attribute}="${name}" content="${escapeText(content)}">`;

/** The address of a page relative to the root of the site. */
export const pageAddress = (path: string): string => `${path.slice(1)}.html`.replace(/(^|\/)index\.html$/, "$1");

/**
 * Description and social card of a page. Addresses must be whole there, so that the picture and the page's own address are
 * told only where the site's is known.
 */
export function pageHead(path: string, title: string, { site }: SiteAddress): string {
  const description = descriptionOf(path, title);
  const lines = [
    meta("property", "og:type", isArticle(path) ? "article" : "website"),
    meta("property", "og:site_name", "Isnad"),
    meta("property", "og:title", title),
    ...(description === null
      ? []
      : [meta("name", "description", description), meta("property", "og:description", description)]),
  ];
  if (site === null || path === "/404") return lines.join("\n");
  const address = site + pageAddress(path);
  return [
    ...lines,
    `<link rel="canonical" href="${escapeText(address)}">`,
    meta("property", "og:url", address),
    meta("property", "og:image", site + card.path),
    meta("property", "og:image:width", String(card.width)),
    meta("property", "og:image:height", String(card.height)),
    meta("property", "og:image:alt", "Isnad: who says what, how firmly, and on whose word"),
    meta("name", "twitter:card", "summary_large_image"),
  ].join("\n");
}
