import type { Basis, Span, Stated } from "../engine/types.js";
import type { ArticleSource } from "./article-source.js";
import { arabicSpan, escapeText, frontMatter } from "./html.js";
import { paragraphsOf } from "./paragraphs.js";

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether sentences that are no prose take up all of a paragraph but its signs and spaces. */
function isFurniture(text: string, paragraph: Span, furniture: readonly Span[]): boolean {
  let rest = text.slice(paragraph.start, paragraph.end);
  for (const { start, end } of furniture.filter((span) => within(span, paragraph))) {
    rest = rest.replace(text.slice(start, end), "");
  }
  return !/[\p{L}\p{N}]/u.test(rest);
}

function paragraphHtml({ text, metadata, furniture }: ArticleSource, paragraph: Span): string {
  const { span } = metadata.headline;
  const isHeadline = span !== null && within(span, paragraph);
  const kind = isHeadline ? " headline" : isFurniture(text, paragraph, furniture) ? " furniture" : "";
  const words = escapeText(text.slice(paragraph.start, paragraph.end));
  return `<div class="passage${kind}"><p data-start="${paragraph.start}" data-end="${paragraph.end}">${words}</p></div>`;
}

/**
 * The text in its paragraphs, right to left, each with its place in the file; on one line, as a block of HTML must be. The
 * label ("text of the article") is in the language that is said of the element, so that it is read aloud in it.
 */
export const readerHtml = (article: ArticleSource): string =>
  `<article class="reader" data-article="${article.id}" lang="ar" dir="rtl" aria-label="نص المقال">${paragraphsOf(
    article.text,
  )
    .map((paragraph) => paragraphHtml(article, paragraph))
    .join("")}</article>`;

const basisWords: Readonly<Record<Basis, string>> = {
  stated: "stated in the text",
  inferred: "inferred",
  supplied: "supplied from outside the text",
  unknown: "not known",
};

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
const asWritten = (text: string): string => (isArabic(text) ? arabicSpan(text) : escapeText(text));

const factHtml = (name: string, value: string, { basis, rule }: Stated): string =>
  `<dt>${name}</dt><dd>${value} <span class="basis basis-${basis}" title="${escapeText(rule)}">${basisWords[basis]}</span></dd>`;

const plainFact = (name: string, value: string): string => `<dt>${name}</dt><dd>${value}</dd>`;

/** Words for an EDTF date, such as `about February 2016`. */
export type DateWords = (edtf: string) => string;

function factsHtml({ file, text, words, sha256, metadata, outletNames }: ArticleSource, inWords: DateWords): string {
  const { outlet, headline, byline, dateline, published } = metadata;
  const outletName = outletNames === null ? "" : `${escapeText(outletNames.en)} ${arabicSpan(outletNames.ar)}`;
  const date = published.value;
  const facts = [
    factHtml("Outlet", outletName || asWritten(outlet.value ?? ""), outlet),
    factHtml(
      "Published",
      date === null ? "" : `${escapeText(inWords(date))} <code>${escapeText(date)}</code>`,
      published,
    ),
    factHtml("Byline", asWritten(byline.value ?? ""), byline),
    ...(dateline.value === null ? [] : [factHtml("Dateline", asWritten(dateline.value), dateline)]),
    ...(headline.value === null ? [factHtml("Headline", "", headline)] : []),
    plainFact("Length", `${words} words, ${text.length} characters`),
    plainFact("File", `<code title="SHA-256 ${sha256}">${escapeText(file)}</code>`),
  ];
  return `<dl class="article-facts">${facts.join("")}</dl>`;
}

/** What an article is called in English: its outlet and date as far as they are known, else its id. */
export function articleTitle({ id, metadata, outletNames }: ArticleSource, inWords: DateWords): string {
  const date = metadata.published.value;
  const parts = [outletNames?.en ?? metadata.outlet.value, date === null ? null : inWords(date)];
  return parts.filter((part) => part !== null).join(", ") || id;
}

/** The page of an article, as Markdown: text and metadata stand in it; the layers are added in the browser. */
export function articlePage(article: ArticleSource, inWords: DateWords): string {
  const title = articleTitle(article, inWords);
  return `${frontMatter(title, false)}<p class="kicker"><a href="/articles/">Articles</a></p>

<h1>${escapeText(title)}</h1>

${factsHtml(article, inWords)}

\`\`\`js
import {layers} from "../components/reader.js";
import {loadTables} from "../components/tables.js";

display(layers(await loadTables(), ${JSON.stringify(article.id)}, invalidation));
\`\`\`

${readerHtml(article)}
`;
}

/** The page in place of an article that cannot be used, while it is being mended. */
export const brokenArticlePage = (id: string, message: string): string =>
  `${frontMatter(id, false)}<h1>${escapeText(id)}</h1>

<div class="notice" role="alert"><p>This article cannot be shown.</p>${message
    .split("\n")
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join("")}</div>
`;
