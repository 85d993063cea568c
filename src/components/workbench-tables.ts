/** The rows that were read, table by table, a page of rows at a time. */

import type { TablePage, TableQuestion } from "../../loaders/workbench/readings.js";
import { type AnyRow, asText } from "./data-csv.js";
import { button, chooser, element, tickBox } from "./elements.js";
import { offerFile } from "./figure-save.js";
import { isArabic } from "./names.js";
import { pager } from "./workbench-pager.js";
import { ruleLink } from "./workbench-rule.js";
import type { WorkbenchWords } from "./workbench-words.js";

const step = 25;
const longest = 90;

/** Columns that stand first, since they are what one looks for; ids and offsets come last. */
const leading = ["rule", "text", "a", "type", "b", "source_id", "entity", "edtf", "stance", "quad_class", "cue_text"];
const trailing = /^(id|article|start|end)$|_(start|end)$/;

const columnsOf = (rows: readonly AnyRow[]): readonly string[] => {
  const all = Object.keys(rows[0] ?? {});
  const rest = all.filter((column) => !leading.includes(column));
  return [
    ...leading.filter((column) => all.includes(column)),
    ...rest.filter((column) => !trailing.test(column)),
    ...rest.filter((column) => trailing.test(column)),
  ];
};

/** What the tables need from their page. */
export interface TablesPlace {
  readonly words: WorkbenchWords;
  readonly showRule: (rule: string) => void;
  /** Shows a stretch of a text. */
  readonly showSpan: (article: string, start: number, end: number) => void;
  /** The table in view, kept from one reading to the next. */
  readonly table: { name: string };
  /** A stretch of rows; null where it was given up. */
  readonly page: (question: TableQuestion) => Promise<TablePage | null>;
  /** All rows as CSV. */
  readonly file: (question: Pick<TableQuestion, "table" | "article">) => Promise<string | null>;
}

/** The tables on the page. */
export interface TablesView {
  readonly element: HTMLElement;
  /** Settles when the first rows are there. */
  readonly ready: Promise<void>;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const cellOf = (row: AnyRow, column: string, { words, showRule, showSpan }: TablesPlace): HTMLTableCellElement => {
  const value = row[column] ?? null;
  if (typeof value === "number") return element("td", { class: "number" }, String(value));
  const text = shortened(asText(value));
  if (column === "rule") return element("td", {}, ruleLink(text, words, showRule));
  const { article, start, end } = row;
  if (column === "text" && typeof article === "string" && typeof start === "number" && typeof end === "number") {
    const link = button(text, { class: "span-link", lang: "ar", dir: "rtl", title: words.showInText }, () =>
      showSpan(article, start, end),
    );
    return element("td", { class: "ar", lang: "ar", dir: "rtl" }, link);
  }
  return isArabic(text) ? element("td", { class: "ar", lang: "ar", dir: "rtl" }, text) : element("td", {}, text);
};

const gridOf = (name: string, rows: readonly AnyRow[], columns: readonly string[], place: TablesPlace): HTMLElement =>
  element(
    "div",
    {
      class: "wide-table",
      tabindex: 0,
      role: "region",
      "aria-label": place.words.tableNames[name] ?? name,
      dir: "ltr",
    },
    element(
      "table",
      { class: "row-table" },
      element(
        "thead",
        {},
        element("tr", {}, ...columns.map((column) => element("th", { scope: "col", lang: "en" }, column))),
      ),
      element(
        "tbody",
        {},
        ...rows.map((row) => element("tr", {}, ...columns.map((column) => cellOf(row, column, place)))),
      ),
    ),
  );

/**
 * All tables of a reading, one in view, asked for a page of rows at a time.
 * @param article id of the text to which they may be kept; null where only one was read
 */
export const tablesView = (article: string | null, place: TablesPlace): TablesView => {
  const { words } = place;
  let from = 0;
  let ownOnly = article !== null;
  let asked = 0;
  const box = element("div", {});
  const bar = element("div", { class: "grid-bar" });
  const whole = element("div", {}, bar, box);
  const meant = () => ({ table: place.table.name, article: ownOnly ? article : null });
  const turn = (to: number) => {
    from = to;
    return show();
  };
  const choose = (chosen: string) => {
    place.table.name = chosen;
    return turn(0);
  };
  const save = async () => {
    const text = await place.file(meant());
    const name = `${place.table.name}.csv`;
    if (text !== null) offerFile(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
  };
  const keepToText = tickBox(words.thisTextOnly, ownOnly, (on) => {
    ownOnly = on;
    void turn(0);
  });
  const drawBar = ({ tables, table }: TablePage) => {
    const options = tables.map(({ name, rows }): [string, string] => [
      name,
      `${words.tableNames[name] ?? name} (${rows.toLocaleString("en")})`,
    ]);
    const choice = chooser(words.table, options, table, (chosen) => void choose(chosen));
    bar.replaceChildren(choice, ...(article === null ? [] : [keepToText]));
  };
  const show = async () => {
    const mine = ++asked;
    whole.setAttribute("aria-busy", "true");
    const page = await place.page({ ...meant(), from, count: step });
    if (mine !== asked) return;
    whole.removeAttribute("aria-busy");
    if (page === null) return;
    place.table.name = page.table;
    if (bar.childElementCount === 0) drawBar(page);
    const rows = page.rows as readonly AnyRow[];
    box.replaceChildren(
      element(
        "div",
        { class: "grid-bar" },
        pager(page.from, rows.length, page.total, step, words, (to) => void turn(to)),
        button(words.saveCsv, { class: "tool" }, () => void save()),
      ),
      ...(rows.length === 0 ? [] : [gridOf(page.table, rows, columnsOf(rows), place)]),
    );
  };
  return { element: whole, ready: show() };
};
