/** The rows that were read, table by table, a page of rows at a time. */

import { type AnyRow, asText, csvOf } from "./data-csv.js";
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
 * All tables of a reading, one in view.
 * @param article id of the text to which they may be kept; null where only one was read
 */
export const tablesView = (
  tables: Readonly<Record<string, readonly object[]>>,
  article: string | null,
  place: TablesPlace,
): HTMLElement => {
  const { words } = place;
  const names = Object.keys(tables).filter((name) => name !== "evaluation" && (tables[name]?.length ?? 0) > 0);
  let name = names.includes(place.table.name) ? place.table.name : (names[0] ?? "sentences");
  let from = 0;
  let ownOnly = article !== null;
  const box = element("div", {});
  const show = () => {
    const all = (tables[name] ?? []) as readonly AnyRow[];
    const rows = ownOnly && all[0]?.article !== undefined ? all.filter((row) => row.article === article) : all;
    const columns = columnsOf(rows);
    const page = rows.slice(from, from + step);
    const turn = (to: number) => {
      from = to;
      show();
    };
    const save = () => offerFile(`${name}.csv`, new Blob([csvOf(columns, rows)], { type: "text/csv;charset=utf-8" }));
    box.replaceChildren(
      element(
        "div",
        { class: "grid-bar" },
        pager(from, page.length, rows.length, step, words, turn),
        button(words.saveCsv, { class: "tool" }, save),
      ),
      ...(page.length === 0 ? [] : [gridOf(name, page, columns, place)]),
    );
  };
  show();
  const options = names.map((each): [string, string] => [
    each,
    `${words.tableNames[each] ?? each} (${(tables[each]?.length ?? 0).toLocaleString("en")})`,
  ]);
  const choose = (chosen: string) => {
    name = chosen;
    place.table.name = chosen;
    from = 0;
    show();
  };
  const keepToText = tickBox(words.thisTextOnly, ownOnly, (on) => {
    ownOnly = on;
    from = 0;
    show();
  });
  const bar = element(
    "div",
    { class: "grid-bar" },
    chooser(words.table, options, name, choose),
    article === null ? null : keepToText,
  );
  return element("div", {}, bar, box);
};
