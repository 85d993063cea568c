/** What edited word lists change in texts, change by change: the row, its sentence, and the rule that did it. */

import type { RowChange } from "../../loaders/workbench/changes.js";
import type { ToldChange } from "../../loaders/workbench/session.js";
import { arabic, button, element } from "./elements.js";
import { articleHref } from "./evidence-facts.js";
import type { Names } from "./names.js";
import { ruleLink } from "./workbench-rule.js";
import type { WorkbenchWords } from "./workbench-words.js";

const step = 15;

/** What the list of changes needs from its page. */
export interface ChangesPlace {
  readonly names: Names;
  readonly words: WorkbenchWords;
  /** Articles that have a page in the report. */
  readonly published: ReadonlySet<string>;
  readonly showRule: (rule: string) => void;
}

type Cells = Readonly<Record<string, unknown>>;

const text = (value: unknown): string =>
  value === null || value === undefined ? "–" : Array.isArray(value) ? value.join(", ") : String(value);

/** A row in a few words. */
const headOf = (table: string, row: Cells, names: Names): string => {
  switch (table) {
    case "mentions":
      return `${text(row.text)}: ${names.actor(text(row.entity))}`;
    case "attributions":
      return `${names.actor(text(row.source_id))} ${names.stance(text(row.stance))}: ${text(row.cue_text)}`;
    case "relations":
      return `${names.pair(text(row.a), text(row.b), row.directed === true)}: ${names.type(text(row.type))}`;
    case "propositions":
      return `${names.pair(text(row.a), text(row.b), row.directed === true)}: ${names.quad(text(row.quad_class))}`;
    case "statements":
      return `${names.actor(text(row.source))} ${names.stance(text(row.stance))}`;
    case "events":
      return `${text(row.edtf)}: ${names.type(text(row.type))}`;
    case "dates":
      return `${text(row.text)}: ${text(row.edtf)}`;
    default:
      return text(row.furniture ?? row.text ?? row.id);
  }
};

/** Columns that say where a row stands: told only where nothing else differs. */
const isPlace = (column: string): boolean =>
  /^(start|end|text|sentence|paragraph|n|title)$|_(start|end|text)$/.test(column);

const differences = ({ columns, before, after }: RowChange): HTMLElement | null => {
  const said = columns.filter((column) => !isPlace(column));
  const shown = said.length > 0 ? said : columns.filter((column) => column === "text" || column.endsWith("_text"));
  if (shown.length === 0) return null;
  const words = shown.map((column) => `${column}: ${text(before?.[column])} → ${text(after?.[column])}`);
  return element("span", { class: "differences", lang: "en", dir: "ltr" }, words.join("; "));
};

const signs = { added: "+", removed: "−", changed: "±" } as const;

const changeItem = (change: ToldChange, { names, words, published, showRule }: ChangesPlace): HTMLElement => {
  const { kind, table, before, after, sentence, article } = change;
  const row = after ?? before ?? {};
  const ruled = kind === "removed" ? before : after;
  const linked = published.has(article) && typeof row.start === "number" && typeof row.end === "number";
  const href = linked ? articleHref(article, Number(row.start), Number(row.end)) : null;
  return element(
    "li",
    { class: `change change-${kind}` },
    element("span", { class: "change-sign", "aria-hidden": "true" }, signs[kind]),
    element(
      "div",
      {},
      element(
        "p",
        { class: "change-head" },
        element("span", { class: "soft" }, `${words.kinds[kind]}${words.comma}${words.tableNames[table] ?? table}: `),
        element("bdi", {}, headOf(table, row, names)),
      ),
      differences(change),
      sentence === null ? null : arabic(sentence.trim(), "p"),
      element(
        "p",
        { class: "change-ways" },
        ruled === null ? null : ruleLink(text(ruled.rule), words, showRule),
        href === null ? null : element("a", { href }, words.inArticle),
      ),
    ),
  );
};

/** The changes, the first of them at once and the others on demand. */
export const changesList = (changes: readonly ToldChange[], place: ChangesPlace): HTMLElement => {
  const list = element("ol", { class: "changes-list" });
  const more = button("", { class: "tool" }, () => show());
  let shown = 0;
  const show = () => {
    const next = changes.slice(shown, shown + step);
    list.append(...next.map((change) => changeItem(change, place)));
    shown += next.length;
    more.hidden = shown >= changes.length;
    more.textContent = place.words.more(changes.length - shown);
  };
  show();
  return element("div", {}, list, more);
};

/** How many rows came, went and changed, and in how many texts. */
export const sumOf = (changes: readonly ToldChange[]) => ({
  added: changes.filter(({ kind }) => kind === "added").length,
  removed: changes.filter(({ kind }) => kind === "removed").length,
  changed: changes.filter(({ kind }) => kind === "changed").length,
  articles: new Set(changes.map(({ article }) => article).filter((id) => id !== "")).size,
});
