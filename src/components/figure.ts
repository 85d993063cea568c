/**
 * The frame around a chart: a title that says what it shows, a line that says how to read it, the same rows as a table one
 * key away, saving, the source with counts, and the whole in words for those who do not see it.
 */

import { copyButton } from "./copy-button.js";
import { editionSaid, pageEdition } from "./edition.js";
import { button, element } from "./elements.js";
import { offerFile, pngOf, svgText } from "./figure-save.js";
import type { FigureTable } from "./figure-table.js";
import { figureCsv, tableElement } from "./figure-table.js";
import { figureWords } from "./figure-words.js";
import { pageLang } from "./words.js";

/** All that a figure shows at one moment. */
export interface FigureContent {
  readonly title: string;
  readonly subtitle: string;
  /** Source and counts. */
  readonly source: string;
  /** What the chart shows, in sentences, computed from its rows. */
  readonly words: readonly string[];
  /** The drawing and what belongs to it; null where no row matches the filters. */
  readonly drawing: Element | null;
  readonly table: FigureTable;
  /** The rows as CSV, where the table's own words are not what a file should hold. */
  readonly csv?: () => string;
  /** The drawing as SVG, to be saved; called only when asked for. */
  readonly svg: () => SVGSVGElement;
}

export interface Figure {
  readonly element: HTMLElement;
  /** Where a view puts its own switches. */
  readonly controls: HTMLElement;
  readonly body: HTMLElement;
  readonly show: (content: FigureContent) => void;
}

const tableKey = "t";

const typing = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input:not([type=radio],[type=checkbox]), select, textarea") !== null;

/**
 * An empty figure.
 * @param name of the files it is saved as, and prefix of its ids; one of a kind in the page
 * @param clear what "clear the filters" does
 */
export const createFigure = (name: string, clear: () => void): Figure => {
  const say = figureWords[pageLang()];
  const title = element("h2", { class: "figure-title", id: `${name}-title` });
  const subtitle = element("p", { class: "figure-subtitle", id: `${name}-subtitle` });
  const controls = element("div", { class: "figure-controls" });
  const body = element("div", { class: "figure-body" });
  const table = element("div", { class: "figure-table", id: `${name}-table`, hidden: true });
  const source = element("p", { class: "figure-source" });
  const wordList = element("div", { class: "figure-words" });
  const status = element("p", { class: "figure-status", role: "status" });
  const cited = element("p", { dir: "auto", class: "figure-citation" });
  let content: FigureContent | null = null;

  const tableButton = button(
    say.table,
    {
      class: "tool",
      "aria-expanded": "false",
      "aria-controls": table.id,
      "aria-keyshortcuts": tableKey,
      title: say.tableTip,
    },
    () => toggleTable(),
  );
  const toggleTable = () => {
    table.hidden = !table.hidden;
    body.hidden = !table.hidden;
    tableButton.setAttribute("aria-expanded", String(!table.hidden));
    tableButton.textContent = table.hidden ? say.table : say.chart;
    if (!table.hidden && content !== null) table.replaceChildren(tableElement(content.table));
  };
  const save = async (kind: "svg" | "png") => {
    if (content === null || content.drawing === null) return;
    status.textContent = say.preparing;
    const svg = content.svg();
    const loose = !svg.isConnected;
    if (loose) {
      // Styles are computed only for what stands in the document.
      svg.classList.add("out-of-sight");
      body.append(svg);
    }
    try {
      const text = await svgText(svg, content);
      offerFile(`${name}.${kind}`, kind === "svg" ? new Blob([text], { type: "image/svg+xml" }) : await pngOf(text));
      status.textContent = "";
    } catch (error) {
      status.textContent = say.notSaved(error instanceof Error ? error.message : String(error));
    } finally {
      if (loose) svg.remove();
    }
  };
  const saveRows = () => {
    if (content === null) return;
    const csv = content.csv?.() ?? figureCsv(content.table, say.rowIds);
    offerFile(`${name}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
  };
  const tools = element(
    "div",
    { class: "figure-tools", role: "group", "aria-label": say.tools },
    tableButton,
    button("SVG", { class: "tool", title: say.svgTip }, () => save("svg")),
    button("PNG", { class: "tool", title: say.pngTip }, () => save("png")),
    button("CSV", { class: "tool", title: say.csvTip }, saveRows),
  );
  const citationText = () =>
    content === null ? "" : say.citation(content.title, editionSaid(pageEdition(), pageLang()), location.href);
  const citation = element(
    "details",
    { class: "figure-in-words" },
    element("summary", {}, say.cite),
    cited,
    copyButton(say.copyCitation, citationText),
  );
  // The address changes with every filter, so the citation is written when it is asked for.
  citation.addEventListener("toggle", () => {
    cited.textContent = citationText();
  });
  const figure = element(
    "figure",
    { class: "isnad-figure", id: name, "aria-labelledby": title.id, "aria-describedby": subtitle.id },
    element("figcaption", {}, title, subtitle),
    element("div", { class: "figure-bar" }, controls, tools),
    body,
    table,
    source,
    status,
    element("details", { class: "figure-in-words" }, element("summary", {}, say.inWords), wordList),
    citation,
  );
  // A single key works only in the figure or where nothing has the focus, so that it never meets dictated or typed text.
  const onKey = (event: KeyboardEvent) => {
    if (!figure.isConnected) document.removeEventListener("keydown", onKey);
    else if (event.key === tableKey && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const target = event.target instanceof Node ? event.target : null;
      if (target === document.body || figure.contains(target)) toggleTable();
    }
  };
  document.addEventListener("keydown", onKey);

  const show = (next: FigureContent) => {
    content = next;
    title.textContent = next.title;
    subtitle.textContent = next.subtitle;
    source.textContent = next.source;
    if (citation.open) cited.textContent = citationText();
    wordList.replaceChildren(...next.words.map((sentence) => element("p", {}, sentence)));
    body.replaceChildren(next.drawing ?? emptyState(clear));
    if (!table.hidden) table.replaceChildren(tableElement(next.table));
  };
  return { element: figure, controls, body, show };
};

const emptyState = (clear: () => void) =>
  element(
    "div",
    { class: "figure-empty" },
    element("p", {}, figureWords[pageLang()].empty),
    button(figureWords[pageLang()].clear, { class: "tool" }, clear),
  );

/**
 * Shows that tables are being read, then what is drawn from them, or in plain words why that could not be.
 * @param what is awaited, usually the tables
 * @param draw makes the view
 */
export const whenLoaded = <T>(what: Promise<T>, draw: (loaded: T) => Element): HTMLElement => {
  const say = figureWords[pageLang()];
  const place = element(
    "div",
    { class: "view", "aria-busy": "true" },
    element("p", { class: "figure-loading" }, say.loading),
  );
  what
    .then((loaded) => place.replaceChildren(draw(loaded)))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      place.replaceChildren(
        element(
          "div",
          { class: "figure-error", role: "alert" },
          element("p", {}, say.notDrawn),
          element("p", { dir: "auto" }, reason),
          element("p", {}, say.remedy),
        ),
      );
    })
    .finally(() => place.removeAttribute("aria-busy"));
  return place;
};
