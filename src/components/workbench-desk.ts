/** The section of the word lists: which list, which rows, the grid, and what is to become of the changes. */

import type { LexiconName } from "../../loaders/corpus/lexicon.js";
import type { LexiconEdit, ListSummary, RowsQuestion } from "../../loaders/workbench/lexicon-desk.js";
import type { Desk } from "../../loaders/workbench/session.js";
import { button, element } from "./elements.js";
import { offerFile } from "./figure-save.js";
import { addRow, beginHistory, editRow, redo, rememberEdits, undo, withEdits } from "./workbench-edits.js";
import type { WorkbenchEngine } from "./workbench-engine.js";
import { firstQuestion, gridOf, replaceGrid, rowsInView } from "./workbench-lists.js";
import { pager } from "./workbench-pager.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** What the lists need from their page. */
export interface ListsPlace {
  readonly words: WorkbenchWords;
  readonly engine: WorkbenchEngine;
  /** Runs a call and says how it goes; null where it was given up. */
  readonly run: <T>(call: () => Promise<T>) => Promise<T | null>;
  /** Edits kept from before. */
  readonly begin: readonly LexiconEdit[];
  /** Called once the engine reads with changed lists. */
  readonly changed: (edited: boolean) => Promise<void>;
}

/** The section of lists. */
export interface ListsView {
  readonly element: HTMLElement;
  /** Shows a row of a list. */
  readonly open: (list: LexiconName, id: string) => Promise<void>;
  /** Takes up edits that were kept from before; gives whether there are any. */
  readonly resume: () => boolean;
}

const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

export const listsView = ({ words, engine, run, begin, changed }: ListsPlace): ListsView => {
  let history = beginHistory(begin);
  let question = firstQuestion("aliases");
  let desk: Desk | null = null;
  let asked = 0;

  const note = element("p", { class: "said", role: "status" });
  const place = element("div", { class: "grid-place" });
  const turn = element("div", {});
  const select = element("select", { id: "workbench-list" });
  const search = element("input", { type: "search", id: "workbench-search", dir: "auto", autocomplete: "off" });
  const only = element(
    "select",
    { id: "workbench-only" },
    element("option", { value: "all" }, words.showAll),
    element("option", { value: "changed" }, words.showChanged),
    element("option", { value: "faulty" }, words.showFaulty),
  );

  const summary = (): ListSummary | undefined => desk?.lists.find(({ name }) => name === question.list);
  const ownEdits = () => history.now.filter(({ list }) => list === question.list);

  const drawRows = async (focusKey: string | null = null) => {
    const mine = ++asked;
    const page = await run(() => engine.call("rows", question));
    if (page === null || mine !== asked) return;
    replaceGrid(place, gridOf(page, words, { edit: (edit) => void apply(editRow(history.now, edit)) }), focusKey);
    turn.replaceChildren(pager(page.from, page.rows.length, page.total, rowsInView, words, (from) => ask({ from })));
  };
  const ask = (change: Partial<RowsQuestion>) => {
    question = { ...question, from: 0, ...change };
    void drawRows();
  };

  const drawTools = () => {
    const own = summary();
    undoTool.disabled = history.past.length === 0;
    redoTool.disabled = history.undone.length === 0;
    discardTool.disabled = history.now.length === 0;
    saveTool.disabled = copyTool.disabled = ownEdits().length === 0;
    saveTool.textContent = words.save(`${question.list}.csv`);
    select.replaceChildren(
      ...(desk?.lists ?? []).map(({ name, rows, changed: count, faults }) => {
        const remarks = [
          rows.toLocaleString("en"),
          ...(count === 0 ? [] : [words.changedCount(count)]),
          ...(faults === 0 ? [] : [words.faultCount(faults)]),
        ];
        const label = `${words.listNames[name] ?? name} (${remarks.join(words.comma)})`;
        return element("option", { value: name, selected: name === question.list }, label);
      }),
    );
    const faults = (desk?.lists ?? []).reduce((sum, list) => sum + list.faults, 0);
    const lines = [
      faults === 0 ? null : words.leftOut(faults),
      desk === null || desk.unfit.length === 0 ? null : words.unfit(desk.unfit.length),
      kept ? null : words.notKept,
    ].filter((line) => line !== null);
    note.textContent = lines.join(" ");
    note.classList.toggle("has-faults", faults > 0 || (own?.faults ?? 0) > 0);
  };

  let kept = true;
  const settle = async (focusKey: string | null) => {
    kept = rememberEdits(history.now);
    const edits = history.now;
    const next = await run(() => engine.call("setEdits", edits));
    if (next === null || edits !== history.now) return;
    desk = next;
    if (next.unfit.length > 0) {
      const gone = new Set(next.unfit.map(({ list, key }) => `${list} ${key}`));
      history = beginHistory(edits.filter(({ list, key }) => !gone.has(`${list} ${key}`)));
      kept = rememberEdits(history.now);
    }
    drawTools();
    await drawRows(focusKey);
    await changed(history.now.length > 0);
  };
  const apply = (edits: readonly LexiconEdit[], focusKey: string | null = null) => {
    const next = withEdits(history, edits);
    if (next === history) return Promise.resolve();
    history = next;
    return settle(focusKey);
  };

  const undoTool = button(words.undo, { class: "tool" }, () => {
    history = undo(history);
    void settle(null);
  });
  const redoTool = button(words.redo, { class: "tool" }, () => {
    history = redo(history);
    void settle(null);
  });
  const discardTool = button(words.discard, { class: "tool" }, () => void apply([]));
  const saveTool = button(words.save("…"), { class: "tool" }, async () => {
    const { list } = question;
    const text = await run(() => engine.call("file", list));
    if (text !== null) offerFile(`${list}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
  });
  const copyTool = button(words.copy, { class: "tool" }, async () => {
    const rows = ownEdits().flatMap(({ after }) => (after === null ? [] : [csvRow(after)]));
    const done = await navigator.clipboard.writeText(`${rows.join("\n")}\n`).then(
      () => true,
      () => false,
    );
    note.textContent = done ? words.copied(rows.length) : words.copyFailed;
  });
  const addTool = button(words.add, { class: "tool" }, () => {
    const columns = summary()?.columns.length ?? 1;
    const { edits, key } = addRow(history.now, question.list, columns);
    question = { ...question, from: 0, words: "", only: "all" };
    search.value = "";
    only.value = "all";
    void apply(edits, key);
  });

  select.addEventListener("change", () => {
    question = firstQuestion(select.value as LexiconName);
    search.value = "";
    only.value = "all";
    drawTools();
    void drawRows();
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => ask({ words: search.value }), 150);
  });
  only.addEventListener("change", () => ask({ only: only.value as RowsQuestion["only"] }));

  const labelled = (id: string, label: string, control: HTMLElement) =>
    element("span", { class: "chooser" }, element("label", { for: id }, label), control);
  const opened = element(
    "div",
    { class: "lists-open" },
    element(
      "div",
      { class: "grid-bar" },
      labelled("workbench-list", words.list, select),
      labelled("workbench-search", words.search, search),
      labelled("workbench-only", words.show, only),
    ),
    note,
    place,
    turn,
    element("div", { class: "grid-bar" }, addTool, undoTool, redoTool, discardTool, saveTool, copyTool),
  );
  const opener = button(words.openLists, { class: "tool main-tool" }, () => void show());
  const holder = element("div", {}, opener);
  const show = async () => {
    if (opened.isConnected) return;
    holder.replaceChildren(opened);
    opened.setAttribute("aria-busy", "true");
    await settle(null);
    opened.removeAttribute("aria-busy");
  };

  return {
    element: element(
      "section",
      { class: "lists", "aria-labelledby": "workbench-lists" },
      element("h2", { id: "workbench-lists" }, words.lists),
      element("p", { class: "soft" }, words.listsHint),
      holder,
    ),
    open: async (list, id) => {
      question = { ...firstQuestion(list), words: id };
      search.value = id;
      only.value = "all";
      if (opened.isConnected) drawTools();
      else {
        holder.replaceChildren(opened);
        await settle(null);
      }
      await drawRows();
      const row = [...place.querySelectorAll<HTMLInputElement>('input[data-column="0"]')].find(
        ({ value }) => value === id,
      );
      (row ?? search).focus();
      (row ?? search).scrollIntoView({ block: "center" });
    },
    resume: () => {
      if (begin.length > 0) void show();
      return begin.length > 0;
    },
  };
};
