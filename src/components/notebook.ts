/** The notebook: cells of code over the tables, each shown with its result, run again in the order of what they rest on. */

import { button, element } from "./elements.js";
import { offerFile } from "./figure-save.js";
import { type CellActions, type CellView, cellView } from "./notebook-cell.js";
import {
  addCell,
  type Cell,
  type Cells,
  changeCell,
  inLanguage,
  isOriginal,
  moveCell,
  recallCells,
  rememberCells,
  removeCell,
  seedCells,
} from "./notebook-cells.js";
import { linkCells, type NumberedCode } from "./notebook-graph.js";
import { jupyterNotebook } from "./notebook-jupyter.js";
import { notebookPage } from "./notebook-page.js";
import { NotebookRuntime } from "./notebook-runtime.js";
import { carriesNotebook, readLink, writeLink } from "./notebook-share.js";
import { sightOf } from "./notebook-sight.js";
import { notebookWords } from "./notebook-words.js";
import type { Lang } from "./state.js";

/** What cells may use besides what they define, the tables and their tools: each is asked for by the first cell that uses it. */
export type Given = ReadonlyMap<string, () => unknown>;

/** Names that a saved page has need of, and that no cell may therefore take. */
const reserved = ["display", "invalidation", "shown", "notebookTables"];

interface Opened {
  readonly cells: Cells;
  readonly origin: "own" | "link" | "broken link";
}

/** The notebook that the address carries, else the one kept in the browser, else the original. */
const openNotebook = async (lang: Lang): Promise<Opened> => {
  const own = inLanguage(recallCells() ?? seedCells(lang), lang);
  if (!carriesNotebook(location.hash)) return { cells: own, origin: "own" };
  try {
    return { cells: inLanguage(await readLink(location.hash), lang), origin: "link" };
  } catch {
    return { cells: own, origin: "broken link" };
  }
};

const dropLink = () => history.replaceState(history.state, "", `${location.pathname}${location.search}`);

/**
 * The notebook on the page.
 * @param given what cells may use by name; its keys also name the tables that a saved page reads
 * @param tables names of the tables among them
 * @param ended settles when the notebook is taken from the page
 */
export const notebook = async (
  given: Given,
  tables: readonly string[],
  lang: Lang,
  ended: Promise<unknown>,
): Promise<HTMLElement> => {
  const words = notebookWords[lang];
  const opened = await openNotebook(lang);
  let cells = opened.cells;
  // Code from elsewhere runs when its reader says so, and not before.
  let mayRun = opened.origin !== "link";
  const taken = new Set([...given.keys(), ...reserved]);
  const views = new Map<string, CellView>();
  /** Sources as they last ran: a cell that is being written in runs when its reader says so. */
  const ran = new Map(cells.map(({ id, source }) => [id, source]));
  /** Cells that were in view: only these run, and what they rest on. */
  const wanted = new Set<string>();
  const list = element("ol", { class: "cells" });
  const said = element("p", { class: "said", role: "status" });
  const say = (text: string, ...ways: Node[]) => said.replaceChildren(text, ...ways.flatMap((way) => [" ", way]));

  const runtime = new NotebookRuntime(given, words, (id, state) => views.get(id)?.show(state));
  const codeCells = (): NumberedCode[] =>
    cells.flatMap(({ id, kind }, index) =>
      kind === "code" ? [{ id, number: index + 1, code: ran.get(id) ?? "" }] : [],
    );
  const run = (again: readonly string[] = []) =>
    mayRun ? runtime.update(linkCells(codeCells(), taken, words), new Set(again), wanted) : Promise.resolve();
  const want = (ids: readonly string[]) => {
    const more = ids.filter((id) => !wanted.has(id));
    for (const id of more) wanted.add(id);
    return more.length > 0 ? run() : Promise.resolve();
  };
  const sight = sightOf((nodes) => {
    const ids = new Map([...views].map(([id, view]) => [view.element as Element, id]));
    void want(nodes.flatMap((node) => ids.get(node) ?? []));
  });

  const keep = () => {
    const could = rememberCells(cells);
    say(could ? (isOriginal(cells) ? "" : words.kept) : words.notKept);
    if (carriesNotebook(location.hash)) dropLink();
  };
  const runCell = (id: string) => {
    const cell = cells.find((each) => each.id === id);
    if (cell === undefined) return;
    if (!mayRun) {
      consent.scrollIntoView({ block: "nearest" });
      consent.querySelector("button")?.focus();
      return;
    }
    ran.set(id, cell.source);
    wanted.add(id);
    void run([id]);
  };

  const actionsOf = ({ id }: Cell): CellActions => ({
    change: (source) => {
      cells = changeCell(cells, id, source);
      views.get(id)?.setStale(ran.get(id) !== source);
      keep();
    },
    run: () => runCell(id),
    move: (by) => {
      cells = moveCell(cells, id, by);
      arrange();
      views.get(id)?.element.querySelector<HTMLElement>(".edit-tool")?.focus();
      keep();
      void run();
    },
    remove: () => {
      const before = cells;
      cells = removeCell(cells, id);
      arrange();
      keep();
      say(
        words.removed,
        button(words.bringBack, { class: "tool" }, () => {
          cells = before;
          arrange();
          keep();
          void run();
        }),
      );
      void run();
    },
    add: (kind) => {
      const added = addCell(cells, id, kind);
      cells = added.cells;
      ran.set(added.id, "");
      arrange();
      views.get(added.id)?.edit();
      keep();
    },
  });

  const takeAway = (id: string, view: CellView) => {
    sight.leave(view.element);
    view.destroy();
    view.element.remove();
    views.delete(id);
  };
  /** Brings the list on the page in line with the cells; what stays is moved and not made anew. */
  const arrange = () => {
    const there = new Set(cells.map(({ id }) => id));
    for (const [id, view] of views) if (!there.has(id)) takeAway(id, view);
    cells.forEach((cell, index) => {
      const known = views.get(cell.id);
      const view = known ?? cellView(cell, lang, actionsOf(cell));
      views.set(cell.id, view);
      if (known === undefined && cell.kind === "code") sight.watch(view.element);
      view.setNumber(index + 1, index === cells.length - 1);
      if (list.children[index] !== view.element) list.insertBefore(view.element, list.children[index] ?? null);
      if (cell.kind === "code") view.show(runtime.state(cell.id));
    });
  };
  /** Puts other cells in place of all of these. */
  const replaceAll = (next: Cells) => {
    // All views are made anew, since ids of another notebook may be the same and mean other cells.
    for (const [id, view] of views) takeAway(id, view);
    wanted.clear();
    ran.clear();
    for (const { id, source } of next) ran.set(id, source);
    cells = next;
    arrange();
    void run(next.map(({ id }) => id));
  };

  const consent = element("div", { class: "notice consent", role: "region", "aria-label": words.foreign });
  const showConsent = () => {
    const runIt = button(words.runForeign, { class: "tool main-tool" }, () => {
      mayRun = true;
      consent.remove();
      void run();
    });
    const own = button(words.ownInstead, { class: "tool" }, () => {
      mayRun = true;
      dropLink();
      consent.remove();
      replaceAll(inLanguage(recallCells() ?? seedCells(lang), lang));
    });
    consent.replaceChildren(
      element("p", {}, element("strong", {}, words.foreign), " ", words.foreignMore),
      element("p", {}, runIt, " ", own),
    );
  };

  const share = async () => {
    const address = new URL(await writeLink(cells), location.href).href;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    if (!copied) history.replaceState(history.state, "", address);
    say(copied ? words.shared(address.length) : words.shareShown);
  };
  const saveAs = (name: string, type: string, text: string) => offerFile(name, new Blob([text], { type }));
  const reset = () => {
    const before = cells;
    replaceAll(seedCells(lang));
    keep();
    const undo = button(words.resetUndo, { class: "tool" }, () => {
      replaceAll(before);
      keep();
    });
    say(words.wasReset, undo);
  };
  const runAll = () => {
    if (!mayRun) {
      consent.querySelector("button")?.focus();
      return;
    }
    for (const { id, source } of cells) {
      ran.set(id, source);
      wanted.add(id);
      views.get(id)?.setStale(false);
    }
    void run(cells.map(({ id }) => id));
  };
  const everyAnswer = () => want(cells.map(({ id }) => id));
  // A browser does not wait for what begins as it prints: where the keys are pressed, it prints once all cells have run.
  const printWhole = (event: KeyboardEvent) => {
    const asks =
      event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!asks || event.defaultPrevented || !mayRun || cells.every(({ id }) => wanted.has(id))) return;
    event.preventDefault();
    void everyAnswer().then(() => print());
  };
  const beforePrint = () => void everyAnswer();
  const toolbar = element(
    "div",
    { class: "grid-bar notebook-bar" },
    button(words.runAll, { class: "tool main-tool" }, runAll),
    button(words.share, { class: "tool" }, () => void share()),
    button(words.savePage, { class: "tool" }, () =>
      saveAs("my-notebook.md", "text/markdown;charset=utf-8", notebookPage(cells, words.page, tables)),
    ),
    button(words.saveJupyter, { class: "tool" }, () =>
      saveAs("isnad.ipynb", "application/x-ipynb+json", jupyterNotebook(cells, words.jupyter)),
    ),
    button(words.reset, { class: "tool" }, reset),
  );

  if (!mayRun) showConsent();
  if (opened.origin === "broken link") say(words.brokenLink);
  arrange();
  const followLink = () => {
    // Another notebook's link, put into the address of this page: opened as if the page were.
    if (carriesNotebook(location.hash)) location.reload();
  };
  addEventListener("hashchange", followLink);
  addEventListener("keydown", printWhole);
  addEventListener("beforeprint", beforePrint);
  void ended.then(() => {
    removeEventListener("hashchange", followLink);
    removeEventListener("keydown", printWhole);
    removeEventListener("beforeprint", beforePrint);
    sight.end();
    runtime.end();
    for (const view of views.values()) view.destroy();
  });
  return element("div", { class: "notebook" }, ...(mayRun ? [] : [consent]), toolbar, said, list);
};
