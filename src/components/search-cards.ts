/** The cards of what a search found: sentences, each a link into its article, and names. */

import { headlineOf } from "./articles-list.js";
import { button, element, nameIn } from "./elements.js";
import { articleHref } from "./evidence-facts.js";
import type { Names } from "./names.js";
import type { ArticleText, AttributionRow } from "./rows.js";
import type { FoundEntity, FoundSentence } from "./search-index.js";
import { searchWordsIn } from "./search-words.js";
import { defaultState, type ViewState, writeQuery } from "./state.js";
import { edtfWords } from "./timeline-time.js";

const highlightName = "isnad-found";

/** Lights the words that were looked for, in these sentences and no others. */
export const markFound = (passages: readonly { readonly node: Text; readonly found: FoundSentence }[]): void => {
  if (!("highlights" in CSS)) return;
  const ranges = passages.flatMap(({ node, found }) =>
    found.marks.map(({ start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    }),
  );
  if (ranges.length === 0) CSS.highlights.delete(highlightName);
  else CSS.highlights.set(highlightName, new Highlight(...ranges));
};

/** What the cards of one page share. */
export interface Shelf {
  readonly names: Names;
  readonly articles: ReadonlyMap<string, ArticleText>;
  readonly attributions: ReadonlyMap<string, readonly AttributionRow[]>;
}

/** Who says what stands in a sentence: the sources whose words reach into it, else the outlet. */
const sayersOf = ({ row }: FoundSentence, { names, articles, attributions }: Shelf, lang: ViewState["lang"]) => {
  const words = searchWordsIn[lang];
  const own = (attributions.get(row.article) ?? []).filter(
    ({ content_start, content_end }) => content_start < row.end && content_end > row.start,
  );
  const said = own.map(({ source_id, stance }) => words.says(names.actor(source_id), names.stance(stance)));
  if (said.length > 0) return [...new Set(said)].join(" · ");
  const outlet = articles.get(row.article)?.outlet ?? null;
  return words.ownVoice(outlet === null ? row.article : names.actor(outlet));
};

/** A sentence that was found, with who says it and the way into its article; its text node is there to be marked. */
export const sentenceCard = (found: FoundSentence, shelf: Shelf, lang: ViewState["lang"]) => {
  const { row } = found;
  const words = searchWordsIn[lang];
  const article = shelf.articles.get(row.article);
  const node = document.createTextNode(row.text);
  const quotation = element("blockquote", { class: "ar found-sentence", lang: "ar", dir: "rtl" });
  quotation.append(node);
  const headline = article === undefined ? row.article : headlineOf(article);
  const outlet = article?.outlet ? shelf.names.actor(article.outlet) : row.article;
  const card = element(
    "li",
    { class: "found" },
    element(
      "p",
      { class: "kicker" },
      element("bdi", {}, outlet),
      ` · ${article?.published ? edtfWords(article.published, shelf.names.lang) : words.noDate} · `,
      nameIn(headline),
    ),
    quotation,
    element(
      "p",
      { class: "found-by" },
      element("span", {}, sayersOf(found, shelf, lang)),
      " ",
      element(
        "a",
        {
          href: articleHref(row.article, row.start, row.end),
          class: "tool",
          "aria-label": words.openOf(row.n + 1),
        },
        words.open,
      ),
    ),
  );
  return { card, node, found };
};

/**
 * An actor or a place that was found, with the ways to what is said of it.
 * @param choose is called with the key of the state for its sentences
 */
export const nameCard = (entity: FoundEntity, lang: ViewState["lang"], choose: (key: string) => void): HTMLElement => {
  const words = searchWordsIn[lang];
  const { kind, row } = entity;
  const [first, second] = lang === "ar" ? [row.name_ar, row.name_en] : [row.name_en, row.name_ar];
  const name = first || second;
  const facts = [words[kind], words.mentioned(row.mentions)];
  if (entity.kind === "actor" && entity.row.statements > 0) facts.push(words.speaks(entity.row.statements));
  const link = (page: string, state: Partial<ViewState>, text: string, label: string) =>
    element(
      "a",
      { class: "tool", href: `./${page}.html${writeQuery({ ...defaultState, lang, ...state })}`, "aria-label": label },
      text,
    );
  return element(
    "li",
    { class: "found-name" },
    element(
      "p",
      { class: "found-title" },
      nameIn(name),
      second && second !== name ? " · " : null,
      second && second !== name ? nameIn(second) : null,
    ),
    element("p", { class: "soft" }, facts.join(" · ")),
    element(
      "p",
      { class: "found-ways" },
      row.mentions > 0
        ? button(words.itsSentences, { class: "tool", "aria-label": words.itsSentencesOf(name) }, () =>
            choose(`${kind}:${row.id}`),
          )
        : null,
      kind === "actor" ? link("relations", { actors: [row.id] }, words.itsRelations, words.itsRelationsOf(name)) : null,
      entity.kind === "actor" && entity.row.statements > 0
        ? link("claims", { voices: [row.id] }, words.itsClaims, words.itsClaimsOf(name))
        : null,
    ),
  );
};
