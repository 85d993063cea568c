/** What is written for crawlers beside the pages. Pure. */

/** Paths of pages in a built site, `articles/index.html`, that are worth finding: not the one for what does not exist. */
const found = (pages: readonly string[]): string[] => pages.filter((page) => page !== "404.html").sort();

const xml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A sitemap (https://www.sitemaps.org/protocol.html), whose addresses must be whole. No times: a build has none. */
export const sitemap = (pages: readonly string[], site: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${found(pages)
  .map((page) => `<url><loc>${xml(site + encodeURI(page).replace(/(^|\/)index\.html$/, "$1"))}</loc></url>`)
  .join("\n")}
</urlset>
`;

/** robots.txt, which crawlers read at the root of a host only: all may be read. */
export const robots = (site: string | null): string =>
  `User-agent: *\nAllow: /\n${site === null ? "" : `Sitemap: ${site}sitemap.xml\n`}`;
