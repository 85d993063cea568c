/** What was read: the text with its layers, the tables, and what the edited lists change in it. */

import type { Problem } from "../../loaders/corpus/problem.js";
import type { ReadText } from "../../loaders/workbench/readings.js";
import type { Reading } from "../../loaders/workbench/session.js";
import { chooser, element, switchOf, syncSwitch } from "./elements.js";
import { namesIn } from "./names.js";
import { layers } from "./reader.js";
import { writeFragment } from "./reader-fragment.js";
import type { ReaderTables } from "./rows.js";
import type { Lang } from "./state.js";
import { changesList } from "./workbench-changes.js";
import type { WorkbenchEngine } from "./workbench-engine.js";
import { problemList } from "./workbench-problem.js";
import { tablesView } from "./workbench-tables.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** How much of a text is set on the page: beyond it the margin takes seconds to lay. */
const mostSet = 150_000;

type View = "text" | "tables" | "changes";

/** What the reading needs from its page. */
export interface ReadingPlace {
  readonly words: WorkbenchWords;
  readonly lang: Lang;
  readonly published: ReadonlySet<string>;
  readonly engine: WorkbenchEngine;
  /** Runs a call and says how it goes; null where it was given up. */
  readonly run: <T>(call: () => Promise<T>) => Promise<T | null>;
  readonly showRule: (rule: string) => void;
}

/** A reading on the page. */
export interface ReadingView {
  readonly element: HTMLElement;
  /** Shows another reading in place of this one, in the same view and text where it has them. */
  readonly show: (reading: Reading) => void;
  readonly clear: () => void;
}

/** The remarks on what was brought, open where something could not be read. */
const remarks = (problems: readonly Problem[], words: WorkbenchWords): readonly HTMLElement[] =>
  problems.length === 0
    ? []
    : [
        element(
          "details",
          { class: "text-problems", open: problems.some(({ severity }) => severity === "fault") },
          element("summary", {}, `${words.problems} (${problems.length.toLocaleString("en")})`),
          problemList(problems, words),
        ),
      ];

/** A text as the reader of articles has it on its page: paragraphs that know where they stand. */
const articleElement = ({ id, text, paragraphs }: ReadText): HTMLElement =>
  element(
    "article",
    { class: "reader", "data-article": id, lang: "ar", dir: "rtl", "aria-label": "نص المقال" },
    ...paragraphs
      .filter(({ end }) => end <= mostSet)
      .map(({ start, end }) =>
        element(
          "div",
          { class: "passage" },
          element("p", { "data-start": start, "data-end": end }, text.slice(start, end)),
        ),
      ),
  );

/** Only the rows that stand in what is set on the page. */
const tablesOf = ({ tables }: ReadText): ReaderTables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.filter((row) => Number("start" in row ? row.start : 0) < mostSet),
    ]),
  ) as unknown as ReaderTables;

/** The place where readings are shown. */
export const readingView = ({ words, lang, published, engine, run, showRule }: ReadingPlace): ReadingView => {
  const box = element("section", { class: "reading", "aria-label": words.text });
  let reading: Reading | null = null;
  let at = "";
  let view: View = "text";
  let end: () => void = () => {};
  let ended: Promise<void> = Promise.resolve();
  let drawn = 0;
  const table = { name: "relations" };

  const body = element("div", { class: "reading-body" });
  const clear = () => {
    end();
    end = () => {};
    drawn++;
    reading = null;
    box.replaceChildren();
  };
  const drawText = (text: ReadText) => {
    const article = articleElement(text);
    body.replaceChildren(article);
    ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    article.before(layers(tablesOf(text), text.id, ended));
    if (text.text.length > mostSet) article.before(element("p", { class: "notice" }, words.cut(mostSet)));
  };
  const drawChanges = ({ changes }: Reading, text: ReadText) => {
    const own = changes.filter(({ article }) => article === text.id || article === "");
    const names = namesIn(lang, tablesOf(text).actors);
    body.replaceChildren(
      own.length === 0
        ? element("p", { class: "notice" }, words.effectsNone)
        : changesList(own, { names, words, published, showRule }),
    );
  };
  /** Asks the engine for what is in view; what was asked for before and comes later is not drawn. */
  const draw = async () => {
    const mine = ++drawn;
    const current = reading;
    if (current === null) return;
    body.setAttribute("aria-busy", "true");
    if (view === "tables") {
      const tables = tablesView(current.texts.length > 1 ? at : null, {
        words,
        showRule,
        showSpan,
        table,
        page: (question) => run(() => engine.call("tablePage", question)),
        file: (question) => run(() => engine.call("tableFile", question)),
      });
      await tables.ready;
      if (mine !== drawn) return;
      end();
      body.replaceChildren(tables.element);
    } else {
      const text = await run(() => engine.call("text", at));
      if (mine !== drawn) return;
      end();
      // The marks are the page's and not the text's: those of the text before go first.
      await ended;
      if (mine !== drawn) return;
      if (text === null) body.replaceChildren();
      else if (view === "text") drawText(text);
      else drawChanges(current, text);
    }
    body.removeAttribute("aria-busy");
  };
  const showSpan = (article: string, start: number, finish: number) => {
    at = article;
    view = "text";
    const field = box.querySelector<HTMLFieldSetElement>("fieldset.reading-views");
    if (field !== null) syncSwitch(field, view);
    const choice = box.querySelector<HTMLSelectElement>(".which-text select");
    if (choice !== null) choice.value = article;
    history.replaceState(history.state, "", writeFragment({ start, end: finish }));
    void draw();
  };
  const show = (next: Reading) => {
    reading = next;
    if (!next.texts.some(({ id }) => id === at)) at = next.texts[0]?.id ?? "";
    if (next.texts.length === 0) {
      end();
      drawn++;
      box.replaceChildren(...remarks(next.problems, words));
      return;
    }
    const views = switchOf<View>(
      words.views,
      [
        ["text", words.text],
        ["tables", words.tables],
        ["changes", words.changes(next.changes.length)],
      ],
      view,
      (chosen) => {
        view = chosen;
        void draw();
      },
    );
    views.classList.add("reading-views");
    const options = next.texts.map(({ id, name }): [string, string] => [id, name]);
    const which = chooser(words.whichText, options, at, (id) => {
      at = id;
      void draw();
    });
    which.classList.add("which-text");
    const bar = element("div", { class: "grid-bar" }, next.texts.length > 1 ? which : null, views);
    box.replaceChildren(...remarks(next.problems, words), bar, body);
    void draw();
  };
  return { element: box, show, clear };
};
