/** The claim–source matrix for a narrow screen: claim by claim, with the voices under it. */

import { button, element, nameIn } from "./elements.js";
import { alongLine, reachable } from "./figure-marks.js";
import { cellKey, markWords, partsWords, rowKey } from "./matrix-facts.js";
import type { CellPart, Matrix, MatrixColumn, MatrixRow } from "./matrix-layout.js";
import { cellGlyphs, inlineRowMark, marksOf, matrixKey } from "./matrix-marks.js";
import { matrixWordsIn } from "./matrix-words.js";
import type { Names } from "./names.js";
import { quadSwatch } from "./stance-glyph.js";

const ignore = () => {};

const claimButton = ({ proposition }: MatrixRow, names: Names): HTMLButtonElement => {
  const { id, a, b, directed, quad } = proposition;
  const node = button("", { class: "claim", "data-key": rowKey(id) }, ignore);
  const said = [names.quad(quad), ...markWords(proposition, names.lang)].join(matrixWordsIn[names.lang].comma);
  node.append(
    quadSwatch(quad),
    element(
      "span",
      { class: "pair", lang: names.lang },
      names.pair(a, b, directed),
      element("span", { class: "note" }, said),
    ),
    element("span", { class: "marks" }, ...marksOf(proposition).map(inlineRowMark)),
  );
  return node;
};

const voiceButton = (
  row: MatrixRow,
  column: MatrixColumn,
  parts: readonly CellPart[],
  names: Names,
): HTMLButtonElement => {
  const node = button("", { class: "cell", "data-key": cellKey(row.proposition.id, column.key) }, ignore);
  node.append(
    element("span", { class: "glyphs", "aria-hidden": "true" }, ...cellGlyphs(parts, row.proposition.quad)),
    element(
      "span",
      {},
      nameIn(names.short(column.source)),
      element("span", { class: "note" }, `${names.kind(column.kind)}: ${partsWords(parts, names)}`),
    ),
  );
  return node;
};

/**
 * The matrix as a list, with its key above.
 * @param open told the key of a claim or voice that the reader opens
 */
export const matrixList = (matrix: Matrix, names: Names, open: (key: string) => void): HTMLElement => {
  const marks: HTMLElement[] = [];
  const entries = matrix.rows.map((row) => {
    const claim = claimButton(row, names);
    marks.push(claim);
    const voices = matrix.columns.flatMap((column) => {
      const parts = row.cells.get(column.key);
      if (parts === undefined) return [];
      const voice = voiceButton(row, column, parts, names);
      marks.push(voice);
      return [element("li", { class: column.kind === "outlet" ? "own-voice" : "" }, voice)];
    });
    return element("li", { class: "claim-entry" }, claim, element("ul", { class: "voices" }, ...voices));
  });
  reachable(marks, alongLine(marks.length), (_i, mark) => open(mark.getAttribute("data-key") ?? ""));
  return element(
    "div",
    { class: "matrix" },
    matrixKey(matrix, names),
    element("ol", { class: "claim-list" }, ...entries),
  );
};
