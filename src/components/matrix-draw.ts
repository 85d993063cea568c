/** The claim–source matrix as a table of the page, in a box that scrolls by itself under fixed heads. */

import { button, element, nameIn } from "./elements.js";
import { describe, hideTip, reachable } from "./figure-marks.js";
import { cellKey, cellWords, markWords, rowKey, rowWords } from "./matrix-facts.js";
import { type GridPlace, overGrid } from "./matrix-grid.js";
import type { Matrix, MatrixColumn, MatrixRow } from "./matrix-layout.js";
import { cellGlyphs, inlineRowMark, marksOf, matrixKey } from "./matrix-marks.js";
import { matrixWordsIn } from "./matrix-words.js";
import type { Names } from "./names.js";
import { quadSwatch } from "./stance-glyph.js";

/** A mark of the table and where it stands. */
interface Placed extends GridPlace {
  readonly mark: HTMLElement;
}

const ignore = () => {};

const columnClass = (column: MatrixColumn, first: ReadonlySet<string>): string =>
  [column.kind === "outlet" ? "own-voice" : "", first.has(column.key) ? "group-start" : ""].join(" ").trim();

const columnHead = (column: MatrixColumn, first: ReadonlySet<string>, names: Names): HTMLTableCellElement => {
  const name = names.short(column.source);
  return element(
    "th",
    { scope: "col", class: `voice ${columnClass(column, first)}`, title: names.actor(column.source) },
    nameIn(name, "voice-name"),
  );
};

/** The label of a row: its pair and quad class, and the mark it carries, which opens all that is said of it. */
const rowLabel = (row: MatrixRow, names: Names): HTMLButtonElement => {
  const { proposition } = row;
  const { a, b, directed, quad } = proposition;
  const label = button("", { class: "claim", "data-key": rowKey(proposition.id) }, ignore);
  label.append(
    quadSwatch(quad),
    element("span", { class: "pair", lang: names.lang }, names.pair(a, b, directed)),
    element(
      "span",
      { class: "out-of-sight" },
      `: ${[names.quad(quad), ...markWords(proposition, names.lang)].join(matrixWordsIn[names.lang].comma)}`,
    ),
    element("span", { class: "marks" }, ...marksOf(proposition).map(inlineRowMark)),
  );
  return label;
};

/**
 * The matrix as a table, with its key above.
 * @param open told the key of a row or cell that the reader opens
 */
export const matrixTable = (
  matrix: Matrix,
  names: Names,
  caption: string,
  open: (key: string) => void,
): HTMLElement => {
  const first = new Set(matrix.groups.flatMap(({ columns: [column] }) => (column === undefined ? [] : [column.key])));
  const heads = new Map(matrix.columns.map((column) => [column.key, columnHead(column, first, names)]));
  const groups = matrix.groups.map(({ kind, columns }) =>
    element(
      "th",
      {
        scope: "colgroup",
        colspan: columns.length,
        class: `kind group-start ${kind === "outlet" ? "own-voice" : ""}`,
        dir: "auto",
        lang: names.lang,
      },
      names.kind(kind),
    ),
  );
  const placed: Placed[] = [];
  const rows = matrix.rows.map((row, y) => {
    const line = element("tr", { class: marksOf(row.proposition).join(" ") });
    const label = rowLabel(row, names);
    describe(label, rowWords(row, names), (on) => line.classList.toggle("lit", on));
    placed.push({ mark: label, row: y, column: -1 });
    line.append(element("th", { scope: "row" }, label));
    matrix.columns.forEach((column, x) => {
      const cell = element("td", { class: columnClass(column, first) });
      line.append(cell);
      const parts = row.cells.get(column.key);
      if (parts === undefined) return;
      const mark = button("", { class: "cell", "data-key": cellKey(row.proposition.id, column.key) }, ignore);
      mark.append(...cellGlyphs(parts, row.proposition.quad));
      describe(mark, cellWords(row, column, names), (on) => {
        line.classList.toggle("lit", on);
        heads.get(column.key)?.classList.toggle("lit", on);
      });
      // What is seen in a cell are its numbers; spoken to, it must answer to them.
      const numbers = parts.map(({ relations }) => relations.length).join(" ");
      mark.setAttribute("aria-label", `${numbers}: ${mark.getAttribute("aria-label")}`);
      placed.push({ mark, row: y, column: x });
      cell.append(mark);
    });
    return line;
  });
  reachable(
    placed.map(({ mark }) => mark),
    overGrid(placed, names.lang),
    (_i, mark) => {
      hideTip();
      open(mark.getAttribute("data-key") ?? "");
    },
  );
  const corner = element("th", { scope: "col", rowspan: 2, class: "corner" }, matrixWordsIn[names.lang].claim);
  const table = element(
    "table",
    { class: "claims-matrix" },
    element("caption", { class: "out-of-sight" }, caption),
    element("thead", {}, element("tr", {}, corner, ...groups), element("tr", {}, ...heads.values())),
    element("tbody", {}, ...rows),
  );
  return element(
    "div",
    { class: "matrix" },
    matrixKey(matrix, names),
    element("div", { class: "matrix-box scroll-box", role: "region", "aria-label": caption }, table),
  );
};
