/** The frame of every page as HTML: what stands in the head, the masthead, the foot. Pure; made when a page is rendered. */

/** A page of the site: its path from the root without extension, and its name in the masthead. */
export interface ShellPage {
  readonly path: string;
  readonly name: string;
}

/** The pages of the masthead, in their order. */
export const shellPages: readonly ShellPage[] = [
  { path: "/index", name: "Overview" },
  { path: "/timeline", name: "Timeline" },
  { path: "/relations", name: "Relations" },
  { path: "/claims", name: "Claims" },
  { path: "/articles/index", name: "Articles" },
  { path: "/search", name: "Search" },
  { path: "/data", name: "Data" },
  { path: "/method", name: "Method" },
];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Whether a page is the one that is open, or the list of the folder in which it is. */
const current = (page: ShellPage, path: string): string => {
  if (page.path === path) return ' aria-current="page"';
  return folderOf(page.path) === folderOf(path) && folderOf(path) !== "/" ? ' aria-current="true"' : "";
};

const href = (path: string): string => path.replace(/\/index$/, "/");

/** The masthead with the way to every page. */
export const masthead = (path: string): string => {
  const links = shellPages.map(
    (page) => `<li><a class="page-link" href="${href(page.path)}"${current(page, path)}>${page.name}</a></li>`,
  );
  return `<a class="skip-link" rel="external" href="#observablehq-main">Skip to the text</a>
<a class="nameplate" href="/"><span>Isnad</span> <span class="ar" lang="ar" dir="rtl">إسناد</span></a>
<nav class="pages" aria-label="Pages"><ul class="page-list">${links.join("")}</ul></nav>`;
};

/** The foot of every page. */
export const colophon = (version: string): string =>
  `<p class="colophon">Isnad ${version} reads what is written and says who says it; it does not say what is true. The article texts belong to their
publishers, the code is free under the MIT licence. <a href="/method">How it reads</a>, <a href="/data">the tables</a>.</p>`;

/**
 * What every page has in its head. Framework writes no language and forbids zooming: mended here, and in the built HTML
 * once more for readers without scripts. `preview` marks a page that is open while its data is worked on.
 */
export const headOf = (preview: boolean): string =>
  `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/fonts.css">
<meta name="color-scheme" content="light dark">
<script>
document.documentElement.lang = "en";
document.documentElement.dir = "ltr";
document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";
${preview ? 'document.documentElement.dataset.preview = "";\n' : ""}</script>`;
