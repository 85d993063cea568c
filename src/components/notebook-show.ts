/** Values as elements of the page: tables as tables, elements as they are, text as text, all else as a tree that opens. */

import { button, element } from "./elements.js";
import { isArabic } from "./names.js";
import { notebookWords } from "./notebook-words.js";
import type { Lang } from "./state.js";

const step = 12;
const longestCell = 140;

interface ArqueroTable {
  columnNames(): string[];
  numRows(): number;
  objects(options?: { offset?: number; limit?: number }): Record<string, unknown>[];
}

const isTable = (value: unknown): value is ArqueroTable =>
  typeof value === "object" &&
  value !== null &&
  "columnNames" in value &&
  "numRows" in value &&
  typeof value.columnNames === "function" &&
  typeof value.numRows === "function";

const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

const dayOrTime = (date: Date): string => {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
};

/** Any value in a line. */
export const inLine = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (isDate(value)) return dayOrTime(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return [...(value as Iterable<unknown>)].map(inLine).join(", ");
  if (typeof value === "object")
    return Symbol.iterator in value ? [...(value as Iterable<unknown>)].map(inLine).join(", ") : "{…}";
  return String(value);
};

const cellElement = (value: unknown): HTMLTableCellElement => {
  if (typeof value === "number") {
    return element("td", { class: "number" }, Number.isInteger(value) ? String(value) : value.toLocaleString("en"));
  }
  const text = inLine(value).replace(/\s+/g, " ").trim();
  const shown = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  const title = shown === text ? null : text.slice(0, 2000);
  return isArabic(shown)
    ? element("td", { class: "ar", lang: "ar", dir: "rtl", title }, shown)
    : element("td", { title }, shown);
};

const tableElement = (table: ArqueroTable, lang: Lang): HTMLElement => {
  const words = notebookWords[lang];
  const columns = table.columnNames();
  const total = table.numRows();
  const box = element("div", { class: "shown-table" });
  const show = (from: number) => {
    const rows = table.objects({ offset: from, limit: step });
    const turn = (label: string, name: string, to: number, off: boolean) =>
      button(label, { class: "tool turn", "aria-label": name, disabled: off }, () => show(to));
    const place = words.rows(Math.min(from + 1, total), from + rows.length, total);
    const ways =
      total > step
        ? [
            turn("‹", words.earlier, Math.max(0, from - step), from === 0),
            turn("›", words.later, from + step, from + step >= total),
          ]
        : [];
    box.replaceChildren(
      element(
        "div",
        { class: "wide-table", tabindex: 0, role: "group", "aria-label": place, dir: "ltr" },
        element(
          "table",
          {},
          element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))),
          element(
            "tbody",
            {},
            ...rows.map((row) => element("tr", {}, ...columns.map((name) => cellElement(row[name])))),
          ),
        ),
      ),
      element("p", { class: "pager" }, element("span", { class: "place" }, place), ...ways),
    );
  };
  show(0);
  return box;
};

const mostEntries = 100;

const entriesOf = (value: object): readonly (readonly [string, unknown])[] => {
  if (value instanceof Map) return [...value].slice(0, mostEntries).map(([key, each]) => [inLine(key), each]);
  if (value instanceof Set) return [...value].slice(0, mostEntries).map((each, i) => [String(i), each]);
  return Object.entries(value).slice(0, mostEntries);
};

const sizeOf = (value: object): number =>
  value instanceof Map || value instanceof Set ? value.size : Object.keys(value).length;

const kindOf = (value: object): string => {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === "string" && name !== "" ? name : "Object";
};

/** One line for a value: what it is and how large. */
export const summaryOf = (value: unknown, lang: Lang): string => {
  const words = notebookWords[lang];
  if (isTable(value)) return words.tableSize(value.numRows(), value.columnNames().length);
  if (typeof value === "function") return `ƒ ${value.name}`;
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (isDate(value)) return dayOrTime(value);
  if (typeof value === "object" && value !== null) {
    if (value instanceof Node) return `<${value.nodeName.toLowerCase()}>`;
    return `${kindOf(value)}(${sizeOf(value)})`;
  }
  return String(value);
};

/** A value as a tree; what lies deeper is made when it is opened. */
const tree = (value: unknown, lang: Lang): HTMLElement => {
  if (typeof value !== "object" || value === null || isDate(value)) return element("code", {}, summaryOf(value, lang));
  const details = element("details", { class: "tree" }, element("summary", {}, summaryOf(value, lang)));
  details.addEventListener(
    "toggle",
    () => {
      const entries = entriesOf(value).map(([key, each]) =>
        element("li", {}, element("span", { class: "soft" }, `${key}: `), tree(each, lang)),
      );
      const rest = sizeOf(value) - entries.length;
      if (rest > 0) entries.push(element("li", { class: "soft" }, `… ${rest}`));
      details.append(element("ul", {}, ...entries));
    },
    { once: true },
  );
  return details;
};

/** A value as it is shown below its cell. */
export const shown = (value: unknown, lang: Lang = document.documentElement.lang === "ar" ? "ar" : "en"): Node => {
  if (value instanceof Node) return value;
  if (isTable(value)) return tableElement(value, lang);
  if (typeof value === "string") return element("p", { class: "shown-text", dir: "auto" }, value);
  return element("div", { class: "shown-value", dir: "ltr" }, tree(value, lang));
};
