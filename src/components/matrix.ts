/** The claim–source matrix: who says what about which pair of actors, and how firmly. */

import { csvOf } from "./data-csv.js";
import { button, element, svgElement, switchOf, syncSwitch } from "./elements.js";
import { byId } from "./evidence-facts.js";
import { openSelection, type Selected } from "./evidence-open.js";
import type { FigureContent } from "./figure.js";
import { type Control, liveFigure } from "./figure-live.js";
import { figureWords } from "./figure-words.js";
import { matrixTable } from "./matrix-draw.js";
import {
  campWords,
  cellKey,
  claimWords,
  csvColumns,
  csvRows,
  markWords,
  matrixOf,
  matrixStatements,
  matrixTitle,
  matrixWords,
  readKey,
  rollupOf,
  rowKey,
  voiceWords,
} from "./matrix-facts.js";
import type { MatrixRow } from "./matrix-layout.js";
import { matrixList } from "./matrix-list.js";
import { matrixPicture } from "./matrix-picture.js";
import { type MatrixWindow, rowsAtOnce, windowOf } from "./matrix-window.js";
import { matrixWordsIn } from "./matrix-words.js";
import { type Names, namesIn } from "./names.js";
import { rollupSwitch } from "./rollup-switch.js";
import type { ClaimTables, Later } from "./rows.js";
import { type Store, type ViewState, writeQuery } from "./state.js";

const figureName = "claims";
/** Below this width, in pixels, the matrix is a list. */
const narrow = 620;

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Nothing is left because of the view's own switch, which "clear the filters" does not touch. */
const nothingOfThisKind = (store: Store): HTMLElement => {
  const { lang, only } = store.get();
  const say = matrixWordsIn[lang];
  return element(
    "div",
    { class: "figure-empty" },
    element("p", {}, only === "contested" ? say.noneContested : say.noneSingle),
    button(say.showAll, { class: "tool" }, () => store.set({ only: "all" })),
  );
};

/** What of a large matrix is not drawn, and a button for more of it; nothing where all is drawn. */
const restOf = ({ moreRows, moreColumns }: MatrixWindow, names: Names, more: () => void): HTMLElement | null => {
  const say = matrixWordsIn[names.lang];
  if (moreRows + moreColumns === 0) return null;
  return element(
    "div",
    { class: "matrix-rest" },
    moreColumns === 0 ? null : element("p", {}, say.moreVoices(moreColumns)),
    moreRows === 0 ? null : button(say.moreClaims(moreRows), { class: "tool" }, more),
  );
};

/** The matrix as drawn, its first claims with the voices that say most of them. */
const drawingOf = (
  window: MatrixWindow,
  title: string,
  names: Names,
  width: number,
  store: Store,
  more: () => void,
) => {
  const open = (key: string) => store.set({ selection: key });
  const drawn = width < narrow ? matrixList(window.part, names, open) : matrixTable(window.part, names, title, open);
  const rest = restOf(window, names, more);
  if (rest !== null) drawn.append(rest);
  return drawn;
};

/**
 * All that the figure shows.
 * @param most how many claims are drawn
 * @param more draws more of them
 */
const contentOf = (
  tables: ClaimTables,
  state: ViewState,
  width: number,
  store: Store,
  most: number,
  more: () => void,
): FigureContent => {
  const names = namesIn(state.lang, tables.actors);
  const say = matrixWordsIn[state.lang];
  const matrix = matrixOf(tables, state);
  const lines = matrixStatements(matrix);
  const shown = new Set(lines.flatMap(({ part }) => part.relations));
  const articles = new Set(tables.relations.filter(({ id }) => shown.has(id)).map(({ article }) => article)).size;
  const title = matrixTitle(matrix, state.only, state.lang);
  const window = windowOf(matrix, most);
  const empty = matrix.rows.length === 0;
  const hidesAll = empty && matrixOf(tables, state, "all").rows.length > 0;
  return {
    title,
    subtitle: say.subtitle,
    source: figureWords[state.lang].source(say.source(shown.size, articles, matrix.rows.length, matrix.columns.length)),
    words: matrixWords(matrix, state.only, names),
    drawing: empty ? (hidesAll ? nothingOfThisKind(store) : null) : drawingOf(window, title, names, width, store, more),
    csv: () => csvOf(csvColumns, csvRows(matrix)),
    svg: () => (empty ? svgElement("svg") : matrixPicture(window.part, names)),
    table: {
      caption: title,
      columns: say.columns,
      rows: lines.map(({ row: { proposition }, column, part }) => ({
        cells: [
          names.pair(proposition.a, proposition.b, proposition.directed),
          names.quad(proposition.quad),
          markWords(proposition, state.lang).join(say.comma),
          names.actor(column.source),
          names.kind(column.kind),
          names.stance(part.stance),
          part.relations.length,
        ],
        ids: part.relations,
        open: () => store.set({ selection: cellKey(proposition.id, column.key) }),
      })),
    },
  };
};

/** Finds what a key rests on: all quotations of a row, or those of one of its cells, in the order of the columns. */
const evidenceFinder = (tables: ClaimTables, store: Store) => {
  const relationOf = byId(tables.relations);
  return (selection: string, state: ViewState): Selected | null => {
    const key = readKey(selection);
    if (key === null) return null;
    const names = namesIn(state.lang, tables.actors);
    const sought = ({ proposition }: MatrixRow) => proposition.id === key.proposition;
    const shown = matrixOf(tables, state);
    // A row that the switches hide opens all the same: a link to it says what it means.
    const matrix = shown.rows.some(sought)
      ? shown
      : matrixOf(tables, { ...state, claimsRollup: rollupOf(key.proposition) }, "all");
    const row = matrix.rows.find(sought);
    if (row === undefined) return null;
    const columns = matrix.columns.filter((column) => key.column === null || column.key === key.column);
    const parts = columns.flatMap((column) => row.cells.get(column.key) ?? []);
    const rows = parts.flatMap(({ relations }) => relations.flatMap((id) => relationOf(id) ?? []));
    const keys =
      key.column === null
        ? matrix.rows.map(({ proposition }) => rowKey(proposition.id))
        : matrix.columns
            .filter((column) => row.cells.has(column.key))
            .map((column) => cellKey(row.proposition.id, column.key));
    const at = keys.indexOf(selection);
    const go = (to: number) => {
      const other = keys[to];
      return other === undefined ? null : () => store.set({ selection: other });
    };
    const [voice] = columns;
    return {
      heading: claimWords(row.proposition, names),
      note: capital(
        key.column === null || voice === undefined
          ? [...markWords(row.proposition, state.lang), campWords(row, matrix.columns, names)].join(": ")
          : matrixWordsIn[state.lang].says(voiceWords(voice, names)),
      ),
      rows,
      arrangement: "beside",
      neighbours: { previous: go(at - 1), next: go(at + 1) },
    };
  };
};

const controlsOf = (store: Store): readonly Control[] => {
  const say = matrixWordsIn[store.get().lang];
  const order = switchOf<ViewState["sort"]>(
    say.order,
    [
      ["contested", say.byContested],
      ["sources", say.bySources],
      ["alike", say.alike],
    ],
    store.get().sort,
    (sort) => store.set({ sort }),
  );
  const only = switchOf<ViewState["only"]>(
    say.claims,
    [
      ["all", say.all],
      ["contested", say.contestedOnly],
      ["single", say.singleOnly],
    ],
    store.get().only,
    (value) => store.set({ only: value }),
  );
  const rollup = rollupSwitch(store, "claimsRollup");
  return [
    { element: rollup, sync: (state) => syncSwitch(rollup, state.claimsRollup) },
    { element: order, sync: (state) => syncSwitch(order, state.sort) },
    { element: only, sync: (state) => syncSwitch(only, state.only) },
  ];
};

/**
 * Brings the selected row into sight: inside the box, and in the page above the drawer that its quotations open in.
 */
const reveal = (selection: string | null): void => {
  const mark =
    selection === null ? null : document.querySelector(`#${figureName} [data-key="${CSS.escape(selection)}"]`);
  const row = mark?.closest("tr, li");
  if (row == null) return;
  const box = row.closest(".scroll-box");
  if (box !== null) {
    const head = box.querySelector("thead")?.getBoundingClientRect().height ?? 0;
    const [at, frame] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    if (at.top < frame.top + head || at.bottom > frame.bottom) {
      box.scrollBy({ top: at.top - frame.top - head - 8, behavior: "instant" });
    }
  }
  const panel = document.getElementById("evidence");
  const foot = panel === null || panel.hidden ? innerHeight : panel.getBoundingClientRect().top;
  const edge = foot < 120 ? innerHeight : foot;
  const at = row.getBoundingClientRect();
  if (at.bottom > edge - 8) scrollBy({ top: at.bottom - edge + 16, behavior: "instant" });
  else if (at.top < 0) scrollBy({ top: at.top - 16, behavior: "instant" });
};

/**
 * The claims view with its evidence.
 * @param ended settles when the view is taken from the page
 */
export const claimsView = (tables: ClaimTables & Later, store: Store, ended: Promise<unknown>): HTMLElement => {
  openSelection(tables, store, evidenceFinder(tables, store), ended);
  let drawn = false;
  // A new view begins with its first claims again.
  let [most, view] = [rowsAtOnce, ""];
  const stop = store.subscribe(({ selection }, changed) => {
    if (changed.includes("selection")) requestAnimationFrame(() => reveal(selection));
  });
  ended.then(stop);
  return liveFigure({
    name: figureName,
    store,
    controls: controlsOf(store),
    ended,
    draw: (state, width, figure) => {
      const now = writeQuery({ ...state, selection: null });
      if (now !== view) [most, view] = [rowsAtOnce, now];
      const show = (): FigureContent =>
        contentOf(tables, state, width, store, most, () => {
          const first = most;
          most += rowsAtOnce;
          figure.show(show());
          figure.body.querySelectorAll<HTMLElement>("button.claim")[first]?.focus();
        });
      if (!drawn) requestAnimationFrame(() => reveal(store.get().selection));
      drawn = true;
      return show();
    },
  });
};
