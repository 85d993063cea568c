/** The list of the articles: outlet, date and how it is known, and what was read in each. */

import { articlesListWords } from "./articles-list-words.js";
import { element, nameIn } from "./elements.js";
import { firstSteps } from "./first-steps.js";
import { type Names, namesIn } from "./names.js";
import type { ArticleRow, ArticleText, Tables } from "./rows.js";
import { edtfWords } from "./timeline-time.js";
import { pageLang } from "./words.js";

/** How many rows of a table belong to each article. */
const perArticle = (rows: readonly { readonly article: string }[]): ((article: string) => number) => {
  const counts = new Map<string, number>();
  for (const { article } of rows) counts.set(article, (counts.get(article) ?? 0) + 1);
  return (article) => counts.get(article) ?? 0;
};

/** The first words of an article without a headline, so that it can be told from the others. */
const opening = ({ text }: ArticleText): string => {
  const line = text.split(/[\r\n]+/).find((part) => part.trim().length > 60) ?? text;
  const words = line.trim().split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 12).join(" ")} …` : words.join(" ");
};

/** What stands for an article in a list: its headline, else its first words. */
export const headlineOf = (article: ArticleText): string => article.headline ?? opening(article);

const outletOf = ({ outlet, id }: ArticleRow, names: Names): string => (outlet === null ? id : names.actor(outlet));

const byPublication = (a: ArticleRow, b: ArticleRow): number =>
  (a.published_first?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.published_first?.getTime() ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1);

/** The articles, oldest first; those without a date stand last. */
export const inOrder = (articles: readonly ArticleText[]): readonly ArticleText[] => [...articles].sort(byPublication);

const figures = (article: string, counts: readonly (readonly [string, (article: string) => number])[]): HTMLElement =>
  element(
    "dl",
    { class: "figures" },
    ...counts.map(([name, count]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, String(count(article)))),
    ),
  );

/** What the list is made of: texts, because an article without a headline is known by its first words. */
type ListTables = Pick<Tables, "texts" | "actors" | "sentences" | "attributions" | "relations" | "events">;

/**
 * The list of all articles.
 * @param folder where the articles' pages are, relative to the page that shows the list
 */
export const articlesList = (tables: ListTables, folder: string): HTMLElement => {
  const lang = pageLang();
  const say = articlesListWords[lang];
  if (tables.texts.length === 0) return firstSteps("../");
  const names = namesIn(lang, tables.actors);
  const counts = [
    [say.sentences, perArticle(tables.sentences)],
    [say.attributions, perArticle(tables.attributions)],
    [say.relations, perArticle(tables.relations)],
    [say.events, perArticle(tables.events)],
  ] as const;
  const items = inOrder(tables.texts).map((article) => {
    const headline = headlineOf(article);
    const date = article.published === null ? "" : edtfWords(article.published, names.lang);
    return element(
      "li",
      {},
      element(
        "p",
        { class: "kicker" },
        element("bdi", {}, outletOf(article, names)),
        date === "" ? null : `${say.comma}${date}`,
        element("span", { class: "basis" }, ` ${say.basis[article.published_basis]}`),
      ),
      element(
        "h2",
        {},
        element("a", { class: "headline-link", href: `${folder}${article.id}.html` }, nameIn(headline)),
      ),
      figures(article.id, [[say.words, () => article.words], ...counts]),
    );
  });
  return element("ol", { class: "articles-list" }, ...items);
};
