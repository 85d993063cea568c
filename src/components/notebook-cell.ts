/** One cell on the page: its result, its source, and what can be done with it. */

import { button, element } from "./elements.js";
import type { Cell } from "./notebook-cells.js";
import { colouredCode } from "./notebook-colours.js";
import type { CodeEditor } from "./notebook-editor.js";
import type { CellState } from "./notebook-runtime.js";
import { shown, summaryOf } from "./notebook-show.js";
import { textElements } from "./notebook-text.js";
import { toolbarOf } from "./notebook-toolbar.js";
import { notebookWords } from "./notebook-words.js";
import type { Lang } from "./state.js";

/** What a cell asks of its notebook. */
export interface CellActions {
  readonly change: (source: string) => void;
  readonly run: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  readonly add: (kind: Cell["kind"]) => void;
}

/** A cell on the page. */
export interface CellView {
  readonly element: HTMLElement;
  /** Shows how the cell stands. */
  readonly show: (state: CellState) => void;
  /** Its place among the cells, from 1. */
  readonly setNumber: (number: number, last: boolean) => void;
  readonly edit: () => void;
  /** Whether its source was changed since it last ran. */
  readonly setStale: (stale: boolean) => void;
  readonly destroy: () => void;
}

const resultOf = ({ shown: values, defined, error, status }: CellState, lang: Lang): Node[] => {
  const words = notebookWords[lang];
  const nodes: Node[] = values.map((value) => shown(value, lang));
  if (error !== null) {
    const where = error.line === null ? null : element("span", { class: "error-line" }, `${words.line(error.line)}: `);
    nodes.push(element("p", { class: "cell-error", role: "alert", dir: "auto" }, where, error.message));
  }
  if (values.length === 0 && defined.size > 0) {
    const names = [...defined].map(([name, value]) =>
      element(
        "li",
        {},
        element("code", {}, name),
        " ",
        element("span", { class: "soft", dir: "auto" }, summaryOf(value, lang)),
      ),
    );
    nodes.push(element("ul", { class: "defined", dir: "ltr" }, ...names));
  }
  if (status === "running" && nodes.length === 0) nodes.push(element("p", { class: "soft" }, words.running));
  if (status === "waiting") nodes.push(element("p", { class: "soft not-run" }, words.notRun));
  return nodes;
};

/** The part of a cell that holds its source. */
interface Source {
  readonly element: HTMLElement;
  readonly edit: () => void;
  readonly destroy: () => void;
}

const codeSource = (cell: Cell, lang: Lang, number: () => number, { change, run }: CellActions): Source => {
  const words = notebookWords[lang];
  const still = element("pre", { class: "still-code", dir: "ltr" }, colouredCode(cell.source));
  const box = element("div", { class: "cell-source" }, still);
  let editor: Promise<CodeEditor> | null = null;
  const edit = () => {
    editor ??= import("./notebook-editor.js").then(({ codeEditor }) => {
      const made = codeEditor({
        code: cell.source,
        label: words.editorName(number()),
        hint: words.editorHint,
        changed: change,
        run,
      });
      box.replaceChildren(made.element, element("p", { class: "editor-hint soft" }, words.editorHint));
      return made;
    });
    editor.then(
      (made) => made.focus(),
      (error: unknown) => {
        editor = null;
        box.append(element("p", { class: "cell-error", role: "alert" }, words.failed(String(error))));
      },
    );
  };
  still.addEventListener("click", () => getSelection()?.isCollapsed && edit());
  return { element: box, edit, destroy: () => void editor?.then((made) => made.destroy()) };
};

const textSource = (cell: Cell, lang: Lang, number: () => number, { change }: CellActions): Source => {
  const words = notebookWords[lang];
  const box = element("div", { class: "cell-text" });
  let source = cell.source;
  const read = () => {
    const elements = textElements(source);
    box.replaceChildren(...(elements.length === 0 ? [element("p", { class: "soft" }, words.emptyCell)] : elements));
  };
  const edit = () => {
    const area = element("textarea", {
      rows: Math.min(16, source.split("\n").length + 2),
      dir: "auto",
      "aria-label": words.cell(number()),
    });
    area.value = source;
    const end = () => {
      read();
      box.closest("li")?.querySelector<HTMLElement>(".edit-tool")?.focus();
    };
    area.addEventListener("input", () => {
      source = area.value;
      change(source);
    });
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" && !(event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)))
        return;
      event.preventDefault();
      end();
    });
    box.replaceChildren(area, button(words.done, { class: "tool" }, end));
    area.focus();
  };
  read();
  return { element: box, edit, destroy: () => {} };
};

/** A cell. `cell.source` is what it begins with; later changes are told by `actions.change`. */
export const cellView = (cell: Cell, lang: Lang, actions: CellActions): CellView => {
  const words = notebookWords[lang];
  const isCode = cell.kind === "code";
  let number = 0;
  const source = (isCode ? codeSource : textSource)(cell, lang, () => number, actions);
  const name = element("span", { class: "cell-name" });
  const note = element("span", { class: "cell-note soft", role: "status" });
  const result = element("div", { class: "cell-result" });
  const tool = (label: string, press: () => void, extra = "") => button(label, { class: `tool ${extra}` }, press);
  const run = tool(words.run, actions.run);
  const edit = tool(words.edit, source.edit, "edit-tool");
  const up = tool("↑", () => actions.move(-1));
  const down = tool("↓", () => actions.move(1));
  const remove = tool(words.remove, actions.remove);
  const addCode = tool(words.addCode, () => actions.add("code"));
  const addText = tool(words.addText, () => actions.add("text"));
  const order = isCode ? [run, edit, up, down, remove] : [edit, up, down, remove];
  const tools = toolbarOf("cell-tools", name, ...order, addCode, addText, note);
  const item = element(
    "li",
    { class: `cell ${cell.kind}-cell`, "data-cell": cell.id },
    ...(isCode ? [result, source.element] : [source.element]),
    tools,
  );
  return {
    element: item,
    edit: source.edit,
    destroy: source.destroy,
    show: (state) => {
      item.dataset.status = state.status;
      item.setAttribute("aria-busy", String(state.status === "running"));
      result.replaceChildren(...resultOf(state, lang));
      note.textContent = "";
    },
    setStale: (stale) => {
      note.textContent = stale ? words.changedSince : "";
    },
    setNumber: (next, last) => {
      number = next;
      name.textContent = words.cell(next);
      tools.setAttribute("aria-label", words.cell(next));
      up.disabled = next === 1;
      down.disabled = last;
      const labels: [HTMLElement, string][] = [
        [run, words.runCell(next)],
        [edit, words.editCell(next)],
        [up, words.up(next)],
        [down, words.down(next)],
        [remove, words.removeCell(next)],
        [addCode, words.addCodeAfter(next)],
        [addText, words.addTextAfter(next)],
      ];
      for (const [node, label] of labels) node.setAttribute("aria-label", label);
    },
  };
};
