import type { Value } from "../tables/arrow.js";
import type { CellChange, Comparison, RowChange, ScoreChange } from "./compare.js";

const signs: Readonly<Record<RowChange["kind"], string>> = { added: "+", removed: "−", changed: "~" };

const longest = 60;

const said = (value: Value): string => {
  if (value === null) return "nothing";
  const text = typeof value === "object" ? value.join(", ") : String(value);
  const line = text.replace(/\s+/g, " ");
  return line === "" ? "nothing" : line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const cellSaid = ({ column, before, after }: CellChange): string => `${column} ${said(before)} → ${said(after)}`;

function rowSaid({ kind, told, article, start, end, rules, sentence, cells }: RowChange): string[] {
  const place = article === null || start === null ? "" : `  ${article} ${start}–${end}`;
  const rule = rules.length === 0 ? "" : `  (${rules.join(" → ")})`;
  return [
    `  ${signs[kind]} ${told}${rule}${place}`,
    ...(cells.length === 0 ? [] : [`      ${cells.map(cellSaid).join("; ")}`]),
    ...(sentence === null ? [] : [`      ${sentence.replace(/\s+/g, " ")}`]),
  ];
}

const percent = (value: number | null): string => (value === null ? "none" : (100 * value).toFixed(1));

const scoreSaid = ({ layer, measure, before, after }: ScoreChange): string =>
  `  ${layer} ${measure} ${percent(before)} → ${percent(after)}`;

/** A comparison in plain text: the scores, then each table with its rows, each with its rule and sentence. */
export function comparisonReport({ tables, rows, scores, notCompared }: Comparison): string {
  const lines: string[] = [];
  for (const name of notCompared) lines.push(`${name}: only one of the two has this table; not compared`);
  if (scores.length > 0) lines.push("accuracy against gold, in %", ...scores.map(scoreSaid), "");
  for (const { table, added, removed, changed } of tables) {
    lines.push(`${table}: ${added} added, ${removed} removed, ${changed} changed`);
    for (const row of rows) if (row.table === table) lines.push(...rowSaid(row));
    lines.push("");
  }
  if (tables.length + scores.length === 0) lines.push("no row and no score differs");
  return `${lines.join("\n").trimEnd()}\n`;
}
