/** The word lists as a grid of cells that can be edited, a window of rows at a time. */

import type { LexiconName } from "../../loaders/corpus/lexicon.js";
import type { Problem } from "../../loaders/corpus/problem.js";
import type { DeskRow, LexiconEdit, RowsPage, RowsQuestion } from "../../loaders/workbench/lexicon-desk.js";
import { button, element } from "./elements.js";
import { problemWords } from "./workbench-problem.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** Rows in view at a time: enough to work in, few enough to be drawn at once. */
export const rowsInView = 20;

/** What the grid asks to be done. */
export interface GridActions {
  readonly edit: (edit: LexiconEdit) => void;
}

const stateOf = ({ before, after }: DeskRow): "added" | "changed" | "removed" | null =>
  before === null ? "added" : after === null ? "removed" : before === after ? null : "changed";

const nameOf = (row: DeskRow, words: WorkbenchWords): string => row.after?.[0] || row.before?.[0] || words.newRow;

const editOf = (list: LexiconName, { key, before }: DeskRow, after: readonly string[] | null): LexiconEdit => ({
  list,
  key,
  before,
  after,
});

/** @param latest the cells of the row as last written, those too that the engine has not yet taken in */
const cellInput = (
  page: RowsPage,
  row: DeskRow,
  latest: string[],
  column: number,
  words: WorkbenchWords,
  { edit }: GridActions,
): HTMLInputElement => {
  const value = latest[column] ?? "";
  const shipped = row.before?.[column];
  const name = page.columns[column] ?? "";
  const wrong = row.problems.some((problem) => problem.severity === "fault" && problem.column === name);
  const input = element("input", {
    type: "text",
    value,
    dir: "auto",
    size: Math.min(28, Math.max(6, value.length + 1)),
    spellcheck: "false",
    autocomplete: "off",
    "data-key": row.key,
    "data-column": column,
    "aria-label": words.cell(name, nameOf(row, words)),
    "aria-invalid": wrong ? "true" : null,
    title: shipped !== undefined && shipped !== value ? words.wasShipped(shipped) : null,
    disabled: row.after === null,
  });
  if (shipped !== undefined && shipped !== value) input.classList.add("changed-cell");
  // Not only `change`: what was being written when the grid was drawn anew was put back by hand, of which no event tells.
  let told = value;
  const commit = () => {
    if (input.value === told) return;
    told = input.value;
    latest[column] = input.value;
    edit(editOf(page.list, row, [...latest]));
  };
  input.addEventListener("change", commit);
  input.addEventListener("blur", () => input.isConnected && commit());
  return input;
};

const toolsOf = (list: LexiconName, row: DeskRow, words: WorkbenchWords, { edit }: GridActions): HTMLElement => {
  const name = nameOf(row, words);
  const restore = () => edit(editOf(list, row, row.before));
  const remove = () => edit(editOf(list, row, null));
  const state = stateOf(row);
  return element(
    "td",
    { class: "row-tools" },
    state === "changed" || state === "removed"
      ? button(words.restore, { class: "tool", "aria-label": words.restoreRow(name) }, restore)
      : null,
    state === "removed"
      ? null
      : button(
          words.remove,
          { class: "tool", "aria-label": words.removeRow(name) },
          state === "added" ? restore : remove,
        ),
  );
};

const remarkOf = (problem: Problem, words: WorkbenchWords): HTMLElement =>
  element("p", { class: `row-problem ${problem.severity}`, dir: "auto" }, ...problemWords(problem, words));

const rowElements = (page: RowsPage, row: DeskRow, words: WorkbenchWords, actions: GridActions): HTMLElement[] => {
  const state = stateOf(row);
  const latest = page.columns.map((_, column) => row.after?.[column] ?? "");
  const line = element(
    "tr",
    { class: state === null ? null : `row-${state}` },
    element("td", { class: "row-state" }, state === null ? null : words.state[state]),
    ...page.columns.map((_, column) => element("td", {}, cellInput(page, row, latest, column, words, actions))),
    toolsOf(page.list, row, words, actions),
  );
  if (row.problems.length === 0) return [line];
  const remarks = row.problems.map((problem) => remarkOf(problem, words));
  const cell = element("td", { colspan: page.columns.length + 2 }, ...remarks);
  return [line, element("tr", { class: "row-problems" }, cell)];
};

/** Up, down and Enter go to the same cell of the next row and tell what was written; Escape gives back what stood in the cell. */
const keyboard = (table: HTMLElement): void => {
  table.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (key === "Escape") {
      target.value = target.defaultValue;
      return;
    }
    if (key !== "ArrowUp" && key !== "ArrowDown" && key !== "Enter") return;
    const column = [...table.querySelectorAll<HTMLInputElement>(`input[data-column="${target.dataset.column}"]`)];
    const next = column[column.indexOf(target) + (key === "ArrowUp" ? -1 : 1)];
    event.preventDefault();
    if (next === undefined) {
      target.dispatchEvent(new Event("change"));
      return;
    }
    next.focus();
    next.select();
  });
};

/** A window of rows as a table of inputs. */
export const gridOf = (page: RowsPage, words: WorkbenchWords, actions: GridActions): HTMLElement => {
  const table = element(
    "table",
    { class: "list-grid" },
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("td", {}),
        ...page.columns.map((column) => element("th", { scope: "col", lang: "en" }, column.replace(/^\ufeff/, ""))),
        element("td", {}, element("span", { class: "out-of-sight" }, words.rowTools)),
      ),
    ),
    element("tbody", {}, ...page.rows.flatMap((row) => rowElements(page, row, words, actions))),
  );
  keyboard(table);
  const label = words.listNames[page.list] ?? page.list;
  return element("div", { class: "wide-table", tabindex: 0, role: "region", "aria-label": label, dir: "ltr" }, table);
};

/** Puts a new grid in place of an old one without taking the keyboard away from the cell that is being written in. */
export const replaceGrid = (place: HTMLElement, grid: HTMLElement, focusKey: string | null): void => {
  const active = document.activeElement;
  const writing = active instanceof HTMLInputElement && place.contains(active) ? active : null;
  const { key, column } = writing?.dataset ?? {};
  const scroll = place.firstElementChild?.scrollLeft ?? 0;
  place.replaceChildren(grid);
  grid.scrollLeft = scroll;
  const cellAt = (key: string, column: string) =>
    [...grid.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)].find(
      (each) => each.dataset.key === key,
    );
  if (focusKey !== null) {
    cellAt(focusKey, "0")?.focus();
    return;
  }
  if (writing === null || key === undefined || column === undefined) return;
  const cell = cellAt(key, column);
  if (cell === undefined) return;
  if (writing.value !== writing.defaultValue) cell.value = writing.value;
  cell.focus();
  cell.setSelectionRange(writing.selectionStart, writing.selectionEnd);
};

/** The question with which a list is opened. */
export const firstQuestion = (list: LexiconName): RowsQuestion => ({
  list,
  words: "",
  only: "all",
  from: 0,
  count: rowsInView,
});
