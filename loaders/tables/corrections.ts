import type { Applied } from "../corrections/correction.js";
import type { Analysis, Change } from "../engine/types.js";
import type { Row } from "./arrow.js";

/** Ids of the corrections that changed something, each once. */
export function correctionsOf(rows: readonly { readonly corrected?: readonly Change[] }[]): string[] {
  const changes = rows.flatMap(({ corrected }) => corrected ?? []);
  return changes.length === 0 ? [] : [...new Set(changes.map(({ correction }) => correction))];
}

/** Rows of the corrections table, by article and line; `tables` are the rows of the other tables. */
export function correctionRows(
  corrections: readonly Applied[],
  analyses: readonly Analysis[],
  tables: Iterable<readonly Row[]>,
): Row[] {
  if (corrections.length === 0) return [];
  const texts = new Map(analyses.map(({ article }) => [article.id, article.text]));
  const changed = new Map<string, string[]>(corrections.map(({ id }) => [id, []]));
  for (const { id, corrected } of [...tables].flat()) {
    for (const correction of Array.isArray(corrected) ? corrected : []) changed.get(correction)?.push(String(id));
  }
  return corrections.map(({ id, correction, span }) => ({
    id,
    article: correction.article,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text: span === null ? null : (texts.get(correction.article)?.slice(span.start, span.end) ?? null),
    field: correction.field,
    from: correction.from,
    to: correction.to,
    struck: correction.strike,
    who: correction.who,
    why: correction.why,
    date: correction.date,
    rows: changed.get(id) ?? [],
  }));
}
