import { rowId } from "../engine/identity.js";
import type { Analysis, Article, Change, CorrectedMetadata, Found, Span } from "../engine/types.js";
import type { Applied, Corrected, Correction, KnownIds, Refused } from "./correction.js";
import { type FieldName, fieldNamed, fieldValues, isMetadata } from "./fields.js";
import { noted } from "./follow.js";
import { type LayerName, type LayerRules, layers } from "./layers.js";
import { occurrences } from "./quotation.js";

/** An analysis, and what became of a correction of it. */
interface Step {
  readonly analysis: Analysis;
  readonly outcome: Applied | Refused;
}

const shown = (value: string | null): string => (value === null ? "nothing" : `"${value}"`);

/** Stable id of a correction, made of its place, field and values: the same in every run. */
const idOf = (correction: Correction, span: Span | null): string =>
  rowId(
    correction.article,
    "correction",
    span?.start ?? 0,
    span?.end ?? 0,
    correction.field,
    correction.which,
    correction.from ?? "",
    correction.strike ? "" : (correction.to ?? "none"),
  );

const refuse = (
  correction: Correction,
  column: Refused["column"],
  message: string,
  remedy: string,
  fulfilled = false,
): Refused => ({ correction, column, message, remedy, fulfilled });

const isRefused = (outcome: Span | null | Applied | Refused): outcome is Refused =>
  outcome !== null && "message" in outcome;

const removeIt = "Remove the line: it has done its work.";

/** The one place that a quotation means, or why there is none. */
function placeOf(correction: Correction, text: string): Span | Refused {
  const found = occurrences(text, correction);
  const [span] = found;
  if (span === undefined) {
    return refuse(
      correction,
      "quote",
      `the quotation is not found in ${correction.article}: ${JSON.stringify(correction.quote)}`,
      "Copy it from the article as it stands now, with its prefix and suffix, or remove the line.",
    );
  }
  if (found.length > 1) {
    return refuse(
      correction,
      "quote",
      `the quotation stands ${found.length} times in ${correction.article}: ${JSON.stringify(correction.quote)}`,
      "Lengthen it, or add words before it in prefix and words after it in suffix.",
    );
  }
  return span;
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * The one row that a correction means: on exactly the quoted words, else with its own words inside them; with the value
 * that is to be corrected. Several are a question to the researcher, never a guess.
 */
function rowMeant<Row extends Found>(
  correction: Correction,
  { layer, column }: FieldName,
  rules: LayerRules<Row>,
  span: Span,
  analysis: Analysis,
): Row | Refused {
  const get = rules.fields[column]?.get ?? (() => null);
  const near = rules
    .rows(analysis)
    .filter((row) => inside(rules.anchor(row), span) || (row.start === span.start && row.end === span.end))
    .filter((row) => correction.which === "" || rules.which(row) === correction.which);
  const exact = near.filter((row) => row.start === span.start && row.end === span.end);
  const fits = (row: Row) => get(row) === correction.from;
  const meant = exact.some(fits) ? exact.filter(fits) : near.filter(fits);
  const [row] = meant;
  if (meant.length > 1) {
    const ways = [...new Set(meant.map(rules.which))].map((which) => `${layer}[${which}].${column}`);
    return refuse(
      correction,
      "quote",
      `${meant.length} rows have ${column} ${shown(correction.from)} in the quotation ${JSON.stringify(correction.quote)}`,
      ways.length > 1
        ? `Shorten it to the words of one of them, or say in field which is meant: ${ways.join(" or ")}.`
        : "Shorten it to the words of one of them.",
    );
  }
  if (row !== undefined) return row;
  const values = [...new Set(near.map(get))];
  const fulfilled = correction.strike ? near.length === 0 : values.includes(correction.to);
  if (fulfilled) {
    const now = correction.strike ? "no such row is read there" : `${column} is read as ${shown(correction.to)} there`;
    return refuse(correction, "from", `${now} now, without the correction`, removeIt, true);
  }
  const instead = values.length === 0 ? `no ${layer} is read there` : `it is ${values.map(shown).join(" or ")}`;
  return refuse(
    correction,
    "from",
    `${column} is not ${shown(correction.from)} at the quotation ${JSON.stringify(correction.quote)}: ${instead}`,
    values.length === 0
      ? "Quote the words of the row as the tables have them, or remove the line."
      : "Write in from what is read now, if it still is wrong, or remove the line.",
  );
}

/** Ids of actors that the article has of itself: speakers in no lexicon. */
const ownActors = (analysis: Analysis): Set<string> =>
  new Set([
    ...analysis.provisional.map(({ id }) => id),
    ...analysis.attributions.map(({ sourceId }) => sourceId),
    ...analysis.mentions.filter(({ kind }) => kind === "actor").map(({ entity }) => entity),
  ]);

/** Whether an id is one; told apart from the words of a value, which are checked when the file is read. */
function unknownId(correction: Correction, name: FieldName, analysis: Analysis, ids: KnownIds): Refused | null {
  const whose = fieldValues(name)?.kind.ids ?? null;
  const { to } = correction;
  if (whose === null || to === null || ids.actors.has(to) || ownActors(analysis).has(to)) return null;
  if (whose === "entity" && ids.places.has(to)) return null;
  const files = whose === "entity" ? "actors.csv or places.csv" : "actors.csv";
  return refuse(correction, "to", `"${to}" is no id in ${files}`, "Correct the id, or add a row for it there.");
}

function correctRow<Row extends Found>(
  rules: LayerRules<Row>,
  analysis: Analysis,
  correction: Correction,
  name: FieldName,
  ids: KnownIds,
): Step {
  const span = placeOf(correction, analysis.article.text);
  if (isRefused(span)) return { analysis, outcome: span };
  const row = rowMeant(correction, name, rules, span, analysis);
  if (isRefused(row)) return { analysis, outcome: row };
  const outcome: Applied = { id: idOf(correction, span), correction, span };
  const { from, to } = correction;
  const change: Change = { correction: outcome.id, field: `${name.layer}.${name.column}`, from, to };
  const others = (rows: readonly Row[]) => rules.with(analysis, rows);
  if (correction.strike) {
    const rest = others(rules.rows(analysis).filter((each) => each !== row));
    return { analysis: rules.follow(rest, row, null, change), outcome };
  }
  const wrong = unknownId(correction, name, analysis, ids);
  if (wrong !== null) return { analysis, outcome: wrong };
  const made = rules.fields[name.column]?.set(row, to, analysis, ids) ?? null;
  if (made === null) {
    const message = `nobody whom the article quotes, nor its outlet, has the id ${shown(to)}`;
    return {
      analysis,
      outcome: refuse(correction, "to", message, "Correct the source of the attribution instead, or write another id."),
    };
  }
  const now = noted(made, change);
  const rows = rules.rows(analysis).map((each) => (each === row ? now : each));
  return { analysis: rules.follow(others(rows), row, now, change), outcome };
}

type RowCorrector = (analysis: Analysis, correction: Correction, name: FieldName, ids: KnownIds) => Step;

/** How a row of each layer is corrected, in the order in which the layers are. */
const rowCorrectors: Readonly<Record<LayerName, RowCorrector>> = {
  mention: (...step) => correctRow(layers.mention, ...step),
  date: (...step) => correctRow(layers.date, ...step),
  attribution: (...step) => correctRow(layers.attribution, ...step),
  relation: (...step) => correctRow(layers.relation, ...step),
  event: (...step) => correctRow(layers.event, ...step),
};

function correctMetadata(
  analysis: Analysis,
  correction: Correction,
  column: string,
  ids: KnownIds,
): Step & { readonly corrected: CorrectedMetadata } {
  const none = (outcome: Refused) => ({ analysis, outcome, corrected: {} });
  if (!isMetadata(column)) throw new Error(`articles have no metadata "${column}"`);
  const span = correction.quote === "" ? null : placeOf(correction, analysis.article.text);
  if (isRefused(span)) return none(span);
  const { value, corrected: earlier = [] } = analysis.metadata[column];
  const { from, to } = correction;
  if (value !== from) {
    if (value === to) {
      return none(refuse(correction, "from", `${column} is ${shown(to)} now, without the correction`, removeIt, true));
    }
    const message = `${column} of ${correction.article} is not ${shown(from)} but ${shown(value)}`;
    return none(refuse(correction, "from", message, "Write in from what is read now, or remove the line."));
  }
  const wrong = unknownId(correction, { layer: "article", column, which: "" }, analysis, ids);
  if (wrong !== null) return none(wrong);
  const outcome: Applied = { id: idOf(correction, span), correction, span };
  const change: Change = { correction: outcome.id, field: `article.${column}`, from, to };
  return { analysis, outcome, corrected: { [column]: { value: to, corrected: [...earlier, change] } } };
}

/**
 * Carries out the corrections of an article on what was read in it. Metadata come first, and the article is read again with
 * them (`read`), since dates are counted from the publication; then rows, layer by layer, each with what rests on it. A
 * correction whose place, row or value is not there is refused with the reason; the others are carried out. Pure.
 */
export function correct(
  first: Analysis,
  corrections: readonly Correction[],
  read: (article: Article) => Analysis,
  ids: KnownIds,
): Corrected {
  let analysis = first;
  const outcomes: (Applied | Refused)[] = [];
  const named = corrections.map((correction) => ({ correction, name: fieldNamed(correction.field) }));
  for (const { correction, name } of named) {
    if (name?.layer !== "article") continue;
    const { outcome, corrected } = correctMetadata(analysis, correction, name.column, ids);
    outcomes.push(outcome);
    if (isRefused(outcome)) continue;
    const { article } = analysis;
    const { record = {} } = article;
    analysis = read({ ...article, record: { ...record, corrected: { ...record.corrected, ...corrected } } });
  }
  for (const [layer, correctRowOf] of Object.entries(rowCorrectors)) {
    for (const { correction, name } of named) {
      if (name?.layer !== layer) continue;
      const step = correctRowOf(analysis, correction, name, ids);
      outcomes.push(step.outcome);
      analysis = step.analysis;
    }
  }
  return {
    read: first,
    analysis,
    applied: outcomes.filter((outcome): outcome is Applied => !isRefused(outcome)),
    refused: outcomes.filter(isRefused),
  };
}
