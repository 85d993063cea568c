/** The search page: what is looked for, the names that meet it, and the sentences, each a link into its article. */

import { FileAttachment } from "observablehq:stdlib";
import { button, element } from "./elements.js";
import { groupedBy } from "./grouped-by.js";
import { namesIn } from "./names.js";
import type { SearchTables } from "./rows.js";
import { markFound, nameCard, type Shelf, sentenceCard } from "./search-cards.js";
import {
  type Findings,
  type FoundEntity,
  type FoundSentence,
  type SearchIndex,
  searchIndex,
  sentencesAbout,
} from "./search-index.js";
import type { Folding } from "./search-terms.js";
import { searchWordsIn } from "./search-words.js";
import type { Store, ViewState } from "./state.js";

/** Sentences shown at first, and with each wish for more. */
const step = 20;
const namesShown = 12;
/** Quiet after a key before the search runs. */
const pauseAfterKey = 150;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The engine's folding, as the site carries it. */
const loadFolding = (): Promise<Folding> => import(FileAttachment("../data/folding.js").href);

const articlesIn = (sentences: readonly FoundSentence[]): number =>
  new Set(sentences.map(({ row }) => row.article)).size;

/** The entity that a key of the state names; null where the tables know none. */
const entityOf = (about: string, tables: SearchTables): FoundEntity | null => {
  const [kind, ...rest] = about.split(":");
  const id = rest.join(":");
  if (kind === "actor") {
    const row = tables.actors.find((actor) => actor.id === id);
    return row === undefined ? null : { kind, row };
  }
  const row = kind === "place" ? tables.places.find((place) => place.id === id) : undefined;
  return row === undefined ? null : { kind: "place", row };
};

/**
 * The search page.
 * @param ended settles when the page's cell is taken away
 */
export const searchView = (tables: SearchTables, store: Store, ended: Promise<unknown>): HTMLElement => {
  const articles = new Map(tables.texts.map((row) => [row.id, row]));
  const attributions = groupedBy(tables.attributions, ({ article }) => article);
  const input = element("input", {
    type: "search",
    id: "search-words",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    "aria-describedby": "search-hint",
  });
  const label = element("label", { for: input.id });
  const hint = element("p", { class: "soft search-hint", id: "search-hint" });
  const status = element("p", { class: "search-status", role: "status" });
  const again = button("", { class: "tool" }, () => {
    store.set({ about: null });
    input.focus();
  });
  const results = element("div", { class: "search-results" });
  const form = element("form", { role: "search", class: "search-form" }, label, input, hint);
  const view = element(
    "div",
    { class: "search" },
    form,
    element("div", { class: "search-said" }, status, again),
    results,
  );

  let index: SearchIndex | null = null;
  let shown = step;

  const listSentences = (sentences: readonly FoundSentence[], shelf: Shelf, lang: ViewState["lang"]): void => {
    const words = searchWordsIn[lang];
    const list = element("ol", { class: "found-list" });
    const cards: ReturnType<typeof sentenceCard>[] = [];
    const more = button("", { class: "tool" }, () => {
      const before = cards.length;
      shown += step;
      fill();
      list.children[before]?.querySelector("a")?.focus();
    });
    const fill = () => {
      const made = sentences.slice(cards.length, shown).map((found) => sentenceCard(found, shelf, lang));
      cards.push(...made);
      list.append(...made.map(({ card }) => card));
      const left = sentences.length - cards.length;
      more.hidden = left === 0;
      more.textContent = words.more(left);
      markFound(cards);
    };
    fill();
    results.append(element("h2", {}, words.sentences), list, more);
  };

  const show = ({ entities, sentences }: Pick<Findings, "entities" | "sentences">, lang: ViewState["lang"]): void => {
    const words = searchWordsIn[lang];
    const shelf: Shelf = { names: namesIn(lang, tables.actors), articles, attributions };
    results.replaceChildren();
    if (entities.length > 0) {
      const cards = entities
        .slice(0, namesShown)
        .map((entity) => nameCard(entity, lang, (about) => store.set({ about, q: null })));
      results.append(element("h2", {}, words.names), element("ul", { class: "found-names" }, ...cards));
    }
    if (sentences.length > 0) listSentences(sentences, shelf, lang);
    else markFound([]);
  };

  const render = () => {
    const { q, about, lang } = store.get();
    const words = searchWordsIn[lang];
    label.textContent = words.label;
    hint.textContent = words.hint;
    again.textContent = words.anySentence;
    again.hidden = about === null;
    if (document.activeElement !== input) input.value = q ?? "";
    const entity = about === null ? null : entityOf(about, tables);
    if (entity !== null) {
      const sentences = sentencesAbout(entity.kind, entity.row.id, tables);
      const name =
        (lang === "ar" ? entity.row.name_ar : entity.row.name_en) || entity.row.name_ar || entity.row.name_en;
      status.textContent = words.about(`\u2068${name}\u2069`, sentences.length, articlesIn(sentences));
      show({ entities: [], sentences }, lang);
      return;
    }
    if (index === null) {
      status.textContent = words.reading;
      return;
    }
    const text = q ?? "";
    const found = index.search(text);
    const nothing = found.entities.length + found.sentences.length === 0;
    if (text.trim() === "") status.textContent = words.begin;
    else if (nothing) status.textContent = words.none(`\u2068${text.trim()}\u2069`);
    else {
      const counts = words.found(found.sentences.length, articlesIn(found.sentences), found.entities.length);
      status.textContent = found.near ? `${words.near} ${counts}` : counts;
    }
    show(found, lang);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    store.set({ q: input.value === "" ? null : input.value, about: null });
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, pauseAfterKey);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  const stop = store.subscribe((_, changed) => {
    if (!changed.some((key) => key === "q" || key === "about" || key === "lang")) return;
    shown = step;
    render();
  });
  ended.then(() => {
    clearTimeout(timer);
    stop();
    markFound([]);
  });

  view.setAttribute("aria-busy", "true");
  loadFolding()
    .then((folding) => searchIndex(tables, folding, nextFrame))
    .then((made) => {
      index = made;
      render();
    })
    .catch((error: unknown) => {
      status.textContent = error instanceof Error ? error.message : String(error);
    })
    .finally(() => view.removeAttribute("aria-busy"));
  render();
  return view;
};
