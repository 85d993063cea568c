/**
 * The reader of an article: the text stands in the page already; here come the layers that can be switched on, the notes in
 * the margin, and the way to a stretch by its address.
 */

import { element } from "./elements.js";
import { readFragment, type Stretch } from "./reader-fragment.js";
import {
  furnitureOf,
  isLayerName,
  type LayerName,
  layerNames,
  type Mark,
  markNames,
  marksOf,
} from "./reader-layers.js";
import { showMargins } from "./reader-margin.js";
import { notesOf } from "./reader-notes.js";
import { type Painter, painterOf } from "./reader-paint.js";
import { offsetAt, type Passage, passagesOf, rangesOf } from "./reader-text.js";
import { readerWords } from "./reader-words.js";
import type { ReaderTables } from "./rows.js";
import { pageStore } from "./state.js";
import { pageLang } from "./words.js";

const remembered = "isnad.layers";
const atFirst: readonly LayerName[] = ["actors", "attributions"];

/** The layers that the reader had on last; private windows may not let us ask. */
const recall = (): readonly LayerName[] => {
  try {
    return localStorage.getItem(remembered)?.split(" ").filter(isLayerName) ?? atFirst;
  } catch {
    return atFirst;
  }
};

const remember = (layers: ReadonlySet<LayerName>): void => {
  try {
    localStorage.setItem(remembered, [...layers].join(" "));
  } catch {
    // Nothing depends on it.
  }
};

const paintAll = (painter: Painter, passages: readonly Passage[], marks: readonly Mark[]): void => {
  for (const name of markNames) {
    if (name === "focus" || name === "target") continue;
    const own = marks.filter((mark) => mark.name === name);
    painter.paint(
      name,
      own.flatMap((mark) => rangesOf(passages, mark)),
    );
  }
};

const stretchOf = (target: EventTarget | null): Stretch | null => {
  const link = target instanceof Element ? target.closest<HTMLElement>(".note-link") : null;
  return link === null ? null : { start: Number(link.dataset.start), end: Number(link.dataset.end) };
};

const smallestAt = (offset: number, links: readonly HTMLElement[]): HTMLElement | undefined =>
  links
    .filter((link) => Number(link.dataset.start) <= offset && offset < Number(link.dataset.end))
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
const lengthOf = ({ dataset }: HTMLElement): number => Number(dataset.end) - Number(dataset.start);

/** Ties notes and text together: a note that is pointed at lights its words, words that are pressed light their note. */
const tie = (article: HTMLElement, passages: readonly Passage[], painter: Painter, signal: AbortSignal): void => {
  const light = (stretch: Stretch | null) =>
    painter.paint("focus", stretch === null ? [] : rangesOf(passages, stretch));
  for (const event of ["pointerover", "focusin"] as const) {
    article.addEventListener(event, ({ target }) => light(stretchOf(target)), { signal });
  }
  article.addEventListener("pointerleave", () => light(null), { signal });
  article.addEventListener(
    "click",
    ({ target, clientX, clientY }) => {
      if (!(target instanceof Element) || target.closest("a") !== null || !getSelection()?.isCollapsed) return;
      const offset = offsetAt(passages, clientX, clientY);
      const links = [...article.querySelectorAll<HTMLElement>(".note-link")];
      for (const link of links) link.classList.remove("pressed");
      const link = offset === null ? undefined : smallestAt(offset, links);
      light(stretchOf(link ?? null));
      link?.classList.add("pressed");
      link?.scrollIntoView({ block: "nearest" });
    },
    { signal },
  );
};

/** Opens the stretch that the address names: marks it and brings it into view. */
const followAddress = (
  passages: readonly Passage[],
  painter: Painter,
  said: HTMLElement,
  signal: AbortSignal,
): void => {
  const open = () => {
    const stretch = readFragment(decodeURIComponent(location.hash), passages.at(-1)?.end ?? 0);
    const ranges = stretch === null ? [] : rangesOf(passages, stretch);
    painter.paint("target", ranges);
    const [first] = ranges;
    const words = readerWords[pageLang()];
    said.textContent =
      stretch === null ? "" : first === undefined ? words.notShown : words.marked(stretch.start, stretch.end);
    if (first === undefined) return;
    const { top, height } = first.getBoundingClientRect();
    scrollTo({ top: scrollY + top + Math.min(height, innerHeight / 2) / 2 - innerHeight * 0.4 });
  };
  open();
  // The web font sets the text anew, and what was in view would no longer be.
  void document.fonts.ready.then(() => signal.aborted || open());
  addEventListener("hashchange", open, { signal });
};

const layerSwitches = (counts: (layer: LayerName) => number, on: Set<LayerName>, change: () => void) =>
  layerNames.map((layer) => {
    const input = element("input", { type: "checkbox", name: layer, checked: on.has(layer) });
    input.addEventListener("change", () => {
      if (input.checked) on.add(layer);
      else on.delete(layer);
      change();
    });
    const title = element("span", { class: `layer-title layer-${layer}` }, readerWords[pageLang()].layers[layer]);
    return element(
      "label",
      { class: "tick-box" },
      input,
      title,
      element("span", { class: "count" }, String(counts(layer))),
    );
  });

const countOf =
  (tables: ReaderTables, id: string) =>
  (layer: LayerName): number => {
    if (layer === "actors" || layer === "places") {
      return tables.mentions.filter(({ article, kind }) => article === id && `${kind}s` === layer).length;
    }
    return tables[layer].filter(({ article }) => article === id).length;
  };

/**
 * Dresses the article on the page with its layers and gives the switches for them.
 * @param id of the article
 * @param ended settles when the cell runs anew; everything is then taken away again
 */
export const layers = (tables: ReaderTables, id: string, ended: Promise<unknown>): HTMLElement => {
  const article = document.querySelector<HTMLElement>(`article.reader[data-article="${CSS.escape(id)}"]`);
  if (article === null) return element("p", { class: "notice" }, readerWords[pageLang()].missing);
  const gone = new AbortController();
  const passages = passagesOf(article);
  const painter = painterOf(article);
  const store = pageStore();
  const on = new Set(recall());
  const said = element("p", { class: "out-of-sight", role: "status" });

  const draw = () => {
    const marks = [...furnitureOf(tables, id), ...[...on].flatMap((layer) => marksOf(layer, tables, id))];
    paintAll(painter, passages, marks);
    const { lang } = store.get();
    showMargins(passages, notesOf(tables, id, passages, on, lang), lang);
    article.classList.toggle("with-margin", article.querySelector(".margin") !== null);
    remember(on);
  };
  draw();
  tie(article, passages, painter, gone.signal);
  followAddress(passages, painter, said, gone.signal);
  const unsubscribe = store.subscribe(draw);
  void ended.then(() => {
    gone.abort();
    unsubscribe();
    painter.clear();
    for (const margin of article.querySelectorAll(".margin")) margin.remove();
  });

  return element(
    "div",
    { class: "layer-switches" },
    element(
      "fieldset",
      {},
      element("legend", {}, readerWords[pageLang()].mark),
      ...layerSwitches(countOf(tables, id), on, draw),
    ),
    said,
  );
};
