/** What was read: the text with its layers, the tables, and what the edited lists change in it. */

import type { Problem } from "../../loaders/corpus/problem.js";
import type { Reading, ReadText } from "../../loaders/workbench/session.js";
import { chooser, element, switchOf, syncSwitch } from "./elements.js";
import { namesIn } from "./names.js";
import { layers } from "./reader.js";
import { writeFragment } from "./reader-fragment.js";
import type { Tables } from "./rows.js";
import type { Lang } from "./state.js";
import { changesList } from "./workbench-changes.js";
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
  readonly showRule: (rule: string) => void;
}

/** A reading on the page. */
export interface ReadingView {
  readonly element: HTMLElement;
  /** Shows another reading in place of this one, in the same view and text where it has them. */
  readonly show: (reading: Reading) => void;
  readonly clear: () => void;
}

const problemList = (problems: readonly Problem[], words: WorkbenchWords): HTMLElement | null =>
  problems.length === 0
    ? null
    : element(
        "details",
        { class: "text-problems", open: problems.some(({ severity }) => severity === "fault") },
        element("summary", {}, `${words.problems} (${problems.length})`),
        element(
          "ul",
          {},
          ...problems
            .slice(0, 50)
            .map(({ file, severity, message, remedy }) =>
              element(
                "li",
                { class: severity },
                element("bdi", { class: "problem-file" }, file),
                element("span", { lang: "en", dir: "ltr" }, ` ${message}. ${remedy}`),
              ),
            ),
        ),
      );

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

/** Only the rows of one text, so that its margin is quickly laid; names of actors and places stay all. */
const tablesOf = ({ tables }: Reading, id: string): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.filter(
        (row) => !("article" in row) || (row.article === id && Number("start" in row ? row.start : 0) < mostSet),
      ),
    ]),
  ) as unknown as Tables;

/** The place where readings are shown. */
export const readingView = ({ words, lang, published, showRule }: ReadingPlace): ReadingView => {
  const box = element("section", { class: "reading", "aria-label": words.text });
  let reading: Reading | null = null;
  let at = "";
  let view: View = "text";
  let end: () => void = () => {};
  const table = { name: "relations" };

  const body = element("div", { class: "reading-body" });
  const clear = () => {
    end();
    end = () => {};
    reading = null;
    box.replaceChildren();
  };
  const drawText = (current: Reading, text: ReadText) => {
    const article = articleElement(text);
    body.replaceChildren(article);
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    article.before(layers(tablesOf(current, text.id), text.id, ended));
    if (text.text.length > mostSet) article.before(element("p", { class: "notice" }, words.cut(mostSet)));
  };
  const draw = () => {
    end();
    end = () => {};
    const current = reading;
    const text = current?.texts.find(({ id }) => id === at);
    if (current === null || text === undefined) {
      body.replaceChildren();
      return;
    }
    if (view === "text") drawText(current, text);
    if (view === "tables") {
      const only = current.texts.length > 1 ? text.id : null;
      body.replaceChildren(tablesView(current.tables, only, { words, showRule, showSpan, table }));
    }
    if (view === "changes") {
      const own = current.changes.filter(({ article }) => article === text.id || article === "");
      const names = namesIn(lang, tablesOf(current, text.id).actors);
      body.replaceChildren(
        own.length === 0
          ? element("p", { class: "notice" }, words.effectsNone)
          : changesList(own, { names, words, published, showRule }),
      );
    }
  };
  const showSpan = (article: string, start: number, finish: number) => {
    at = article;
    view = "text";
    const field = box.querySelector<HTMLFieldSetElement>("fieldset.reading-views");
    if (field !== null) syncSwitch(field, view);
    history.replaceState(history.state, "", writeFragment({ start, end: finish }));
    draw();
  };
  const show = (next: Reading) => {
    reading = next;
    if (!next.texts.some(({ id }) => id === at)) at = next.texts[0]?.id ?? "";
    const problems = problemList(next.problems, words);
    if (next.texts.length === 0) {
      end();
      box.replaceChildren(...(problems === null ? [] : [problems]));
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
        draw();
      },
    );
    views.classList.add("reading-views");
    const options = next.texts.map(({ id, name }): [string, string] => [id, name]);
    const which = chooser(words.whichText, options, at, (id) => {
      at = id;
      draw();
    });
    const bar = element("div", { class: "grid-bar" }, next.texts.length > 1 ? which : null, views);
    box.replaceChildren(...(problems === null ? [] : [problems]), bar, body);
    draw();
  };
  return { element: box, show, clear };
};
