/** The frame of every page as HTML: what stands in the head, the masthead, the foot. Pure; made when a page is rendered. */

import { type Edition, editionSaid } from "./edition.js";
import { languageScript } from "./language-script.js";
import { shellWords } from "./shell-words.js";

/** A page of the site: its path from the root without extension, and its name in the masthead in both languages. */
export interface ShellPage {
  readonly path: string;
  readonly name: string;
  readonly arabic: string;
}

/** The pages of the masthead, in their order. */
export const shellPages: readonly ShellPage[] = [
  { path: "/index", name: "Overview", arabic: "نظرة عامة" },
  { path: "/timeline", name: "Timeline", arabic: "خط الزمن" },
  { path: "/relations", name: "Relations", arabic: "العلاقات" },
  { path: "/claims", name: "Claims", arabic: "الادعاءات" },
  { path: "/articles/index", name: "Articles", arabic: "المقالات" },
  { path: "/search", name: "Search", arabic: "البحث" },
  { path: "/notebook", name: "Notebook", arabic: "الدفتر" },
  { path: "/workbench", name: "Workbench", arabic: "الورشة" },
  { path: "/data", name: "Data", arabic: "البيانات" },
  { path: "/method", name: "Method", arabic: "المنهج" },
];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Whether a page is the one that is open, or the list of the folder in which it is. */
const current = (page: ShellPage, path: string): string => {
  if (page.path === path) return ' aria-current="page"';
  return folderOf(page.path) === folderOf(path) && folderOf(path) !== "/" ? ' aria-current="true"' : "";
};

const href = (path: string): string => path.replace(/\/index$/, "/");

/** Words in both languages, of which the page shows those of its own. */
const inBoth = (english: string, arabic: string): string =>
  `<span class="in-en" lang="en">${english}</span><span class="in-ar" lang="ar">${arabic}</span>`;

/** The two ways through the language switch: the page's head sets their addresses to the page that is open. */
const languages = `<p class="languages"><a class="language in-en" rel="external" href="?lang=ar" data-language="ar" lang="ar" dir="rtl" hreflang="ar">العربية</a><a class="language in-ar" rel="external" href="?" data-language="en" lang="en" dir="ltr" hreflang="en">English</a></p>`;

/** The masthead with the way to every page, and the language switch. */
export const masthead = (path: string): string => {
  const { en, ar } = shellWords;
  const links = shellPages.map(
    (page) =>
      `<li><a class="page-link" href="${href(page.path)}"${current(page, path)}>${inBoth(page.name, page.arabic)}</a></li>`,
  );
  return `<a class="skip-link" rel="external" href="#observablehq-main">${inBoth(en.skip, ar.skip)}</a>
<a class="nameplate" href="/"><span lang="en" dir="ltr">Isnad</span> <span class="ar" lang="ar" dir="rtl">إسناد</span></a>
<span id="pages-name" class="out-of-sight">${inBoth(en.pages, ar.pages)}</span><nav class="pages" aria-labelledby="pages-name"><ul class="page-list">${links.join("")}</ul></nav>
${languages}`;
};

/** The foot of every page. */
export const colophon = (edition: Edition): string => {
  const { en, ar } = shellWords;
  const links = (words: typeof en) =>
    `<a href="/method">${words.method}</a>${words.comma} <a href="/data">${words.data}</a>.`;
  const said = (lang: "en" | "ar") => `<span class="edition">${editionSaid(edition, lang)}.</span>`;
  return `<p class="colophon">${inBoth(`${en.colophon} ${links(en)} ${said("en")}`, `${ar.colophon} ${links(ar)} ${said("ar")}`)}</p>`;
};

/**
 * What every page has in its head. Framework writes no language and forbids zooming: mended here, and in the built HTML
 * once more for readers without scripts. `preview` marks a page that is open while its data is worked on.
 */
export const headOf = (preview: boolean): string =>
  `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/fonts.css">
<meta name="color-scheme" content="light dark">
<script>
${languageScript}
document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";
${preview ? 'document.documentElement.dataset.preview = "";\n' : ""}</script>`;
