/**
 * Text as HTML of a Framework page. Beyond what HTML needs, everything that Markdown or Framework would read as more than text
 * is written as a character reference: `${…}` in an article must not become code of the page, and a line break would end the
 * block of HTML.
 */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"'`$\\{}*_[\]\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Arabic text in its own direction, for a place where English stands around it. */
export const arabicSpan = (text: string): string => `<span class="ar" lang="ar" dir="rtl">${escapeText(text)}</span>`;

/** A page's front matter; the title is quoted as YAML takes it. */
export const frontMatter = (title: string, toc: boolean): string =>
  `---\ntitle: ${JSON.stringify(title)}\ntoc: ${toc}\n---\n\n`;
