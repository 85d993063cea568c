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

/** The parts of a paragraph that are shown. */
const shownOf = (paragraph: Span, quoted: readonly Span[] | null): readonly Span[] =>
  quoted === null
    ? [paragraph]
    : quoted
        .map(({ start, end }) => ({ start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) }))
        .filter(({ start, end }) => start < end);

/**
 * The text in its paragraphs, right to left, each with its place in the file; on one line, as a block of HTML must be. Where
 * only quotations are shown, each stands by itself, with a mark wherever words are left out. The label ("text of the article")
 * is in the language that is said of the element, so that it is read aloud in it.
 */
export function readerHtml(article: ArticleSource): string {
  const { id, text, quoted } = article;
  const shown = paragraphsOf(text).flatMap((paragraph) => shownOf(paragraph, quoted));
  const leftOut = (from: number, to: number) =>
    text.slice(from, to).trim() === "" ? "" : '<p class="left-out">[…]</p>';
  const parts = shown.map(
    (part, index) => `${leftOut(shown[index - 1]?.end ?? 0, part.start)}${paragraphHtml(article, part)}`,
  );
  const rest = leftOut(shown.at(-1)?.end ?? 0, text.length);
  return `<article class="reader" data-article="${id}" lang="ar" dir="rtl" aria-label="نص المقال">${parts.join("")}${rest}</article>`;
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
const asWritten = (text: string): string => (isArabic(text) ? arabicSpan(text) : escapeText(text));

/** What the page says around the text, in one language. */
export interface ArticleWords {
  /** Words for an EDTF date, such as `about February 2016`. */
  readonly inWords: (edtf: string) => string;
  readonly articles: string;
  readonly outlet: string;
  readonly published: string;
  readonly byline: string;
  readonly dateline: string;
  readonly headline: string;
  readonly length: string;
  readonly lengthOf: (words: number, characters: number) => string;
  readonly file: string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly comma: string;
  readonly broken: string;
  /** Why the text is not there as a whole. */
  readonly quotationsOnly: string;
}

/** The same in both languages of the site; the page shows that of its reader. */
export type BothWords = Readonly<Record<"en" | "ar", ArticleWords>>;

const inBoth = (say: (lang: "en" | "ar") => string): string =>
  `<span class="in-en" lang="en">${say("en")}</span><span class="in-ar" lang="ar">${say("ar")}</span>`;

const factHtml = (name: string, value: string, { basis, rule }: Stated, words: ArticleWords): string =>
  `<dt>${name}</dt><dd>${value} <span class="basis basis-${basis}" title="${escapeText(rule)}">${words.basis[basis]}</span></dd>`;

const plainFact = (name: string, value: string): string => `<dt>${name}</dt><dd>${value}</dd>`;

function factsHtml(article: ArticleSource, lang: "en" | "ar", words: ArticleWords): string {
  const { file, text, sha256, metadata, outletNames } = article;
  const { outlet, headline, byline, dateline, published } = metadata;
  const names =
    outletNames === null
      ? ""
      : lang === "ar"
        ? escapeText(outletNames.ar)
        : `${escapeText(outletNames.en)} ${arabicSpan(outletNames.ar)}`;
  const date = published.value;
  const when = date === null ? "" : `${escapeText(words.inWords(date))} <code>${escapeText(date)}</code>`;
  const facts = [
    factHtml(words.outlet, names || asWritten(outlet.value ?? ""), outlet, words),
    factHtml(words.published, when, published, words),
    factHtml(words.byline, asWritten(byline.value ?? ""), byline, words),
    ...(dateline.value === null ? [] : [factHtml(words.dateline, asWritten(dateline.value), dateline, words)]),
    ...(headline.value === null ? [factHtml(words.headline, "", headline, words)] : []),
    plainFact(words.length, words.lengthOf(article.words, text.length)),
    plainFact(words.file, `<code title="SHA-256 ${sha256}">${escapeText(file)}</code>`),
  ];
  return `<dl class="article-facts in-${lang}" lang="${lang}">${facts.join("")}</dl>`;
}

/** What an article is called in a language: its outlet and date as far as they are known, else its id. */
export function articleTitle(
  { id, metadata, outletNames }: ArticleSource,
  lang: "en" | "ar",
  words: Pick<ArticleWords, "inWords" | "comma">,
): string {
  const date = metadata.published.value;
  const parts = [outletNames?.[lang] ?? metadata.outlet.value, date === null ? null : words.inWords(date)];
  return parts.filter((part) => part !== null).join(words.comma) || id;
}

/** The page of an article, as Markdown: text and metadata stand in it; the layers are added in the browser. */
export function articlePage(article: ArticleSource, words: BothWords): string {
  const title = (lang: "en" | "ar") => articleTitle(article, lang, words[lang]);
  return `${frontMatter(title("en"), false)}<p class="kicker"><a href="/articles/">${inBoth((lang) => words[lang].articles)}</a></p>

<h1>${inBoth((lang) => escapeText(title(lang)))}</h1>

${factsHtml(article, "en", words.en)}${factsHtml(article, "ar", words.ar)}

\`\`\`js
import {layers} from "../components/reader.js";
import {loadTables} from "../components/tables.js";

const tables = await loadTables("sentences", "dates", "mentions", "attributions", "relations", "actors", "places");
display(layers(tables, ${JSON.stringify(article.id)}, invalidation));
\`\`\`

${article.quoted === null ? "" : `<p class="notice">${inBoth((lang) => words[lang].quotationsOnly)}</p>\n\n`}${readerHtml(article)}
`;
}

/** The page in place of an article that cannot be used, while it is being mended. */
export const brokenArticlePage = (id: string, message: string, words: BothWords): string =>
  `${frontMatter(id, false)}<h1>${escapeText(id)}</h1>

<div class="notice" role="alert"><p>${inBoth((lang) => words[lang].broken)}</p>${message
    .split("\n")
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join("")}</div>
`;
