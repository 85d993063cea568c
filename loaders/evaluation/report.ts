import type { Analysis } from "../engine/types.js";
import type { Disagreement, Tally } from "./tally.js";
import { scoresOf } from "./tally.js";

const percent = (value: number | null): string => (value === null ? "–" : (value * 100).toFixed(1));

/** The scores as a table for a terminal, in per cent; further measures stand below their layer. */
export function scoreReport(tallies: readonly Tally[]): string {
  const width = Math.max(...tallies.map((tally) => tally.layer.length), 0) + 2;
  const line = (layer: string, cells: readonly string[]) =>
    `${layer.padEnd(width)}${cells.map((cell) => cell.padStart(11)).join("")}`.trimEnd();
  const lines = [line("layer", ["precision", "recall", "f1", "gold", "found", "matched"])];
  for (const tally of tallies) {
    const [precision, recall, f1, ...further] = scoresOf(tally);
    const ratios = [precision, recall, f1].map((score) => percent(score?.value ?? null));
    lines.push(line(tally.layer, [...ratios, ...[tally.gold, tally.found, tally.matched].map(String)]));
    for (const { measure, value, n } of further)
      lines.push(`  ${measure.padEnd(22)}${percent(value).padStart(6)}  of ${n}`);
  }
  return `${lines.join("\n")}\n`;
}

function sentenceAt(analysis: Analysis, { span }: Disagreement): string {
  const sentence = analysis.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const { start, end } = sentence ?? span;
  return analysis.article.text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** Every missed, extra and wrong row with the rule that made it and the sentence it stands in. */
export function errorReport(tallies: readonly Tally[], analyses: readonly Analysis[]): string {
  const byArticle = new Map(analyses.map((analysis) => [analysis.article.id, analysis]));
  const lines: string[] = [];
  for (const { layer, disagreements } of tallies) {
    if (disagreements.length === 0) continue;
    lines.push(`${layer}: ${disagreements.length}`);
    for (const each of disagreements) {
      const analysis = byArticle.get(each.article);
      const rule = each.rule === null ? "" : ` [${each.rule}]`;
      lines.push(`  ${each.kind} ${each.article} ${each.span.start}-${each.span.end}${rule} ${each.what}`);
      if (analysis !== undefined) lines.push(`      ${sentenceAt(analysis, each)}`);
    }
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
