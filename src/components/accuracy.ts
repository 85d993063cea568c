/** The measured accuracy of each layer, from the evaluation table. */

import { element } from "./elements.js";
import type { EvaluationRow, Tables } from "./rows.js";

const layerWords: Readonly<Record<string, string>> = {
  metadata: "Outlet, headline, byline, publication",
  dates: "Dates, with their value",
  actors: "Actors by name",
  "actor-anaphors": "Actors referred back to",
  places: "Places",
  attributions: "Attributions, with their source",
  "attribution-cues": "Words of saying",
  relations: "Relations, by PLOVER type",
  "relations-quad": "Relations, by quad class",
  events: "Dated events",
};

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : `${(value * 100).toFixed(1)} %`;

const main = ["precision", "recall", "f1"] as const;

/** One line of the table: a layer with its three scores, and what else was measured of it. */
interface Layer {
  readonly name: string;
  readonly scores: ReadonlyMap<string, EvaluationRow>;
}

const layersOf = (rows: readonly EvaluationRow[]): readonly Layer[] =>
  [...new Set(rows.map(({ layer }) => layer))].map((name) => ({
    name,
    scores: new Map(rows.filter(({ layer }) => layer === name).map((row) => [row.measure, row])),
  }));

const furtherOf = ({ scores }: Layer): string =>
  [...scores.values()]
    .filter(({ measure }) => !(main as readonly string[]).includes(measure))
    .map(({ measure, value, n }) => `${measure.replaceAll("-", " ")} ${percent(value)} of ${n}`)
    .join("; ");

const lineOf = (layer: Layer): HTMLTableRowElement => {
  const further = furtherOf(layer);
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      layerWords[layer.name] ?? layer.name,
      further === "" ? null : element("span", { class: "further" }, further),
    ),
    ...main.map((measure) => element("td", { class: "number" }, percent(layer.scores.get(measure)?.value))),
  );
};

/** The scores of every layer, or why there are none. */
export const accuracyTable = ({ evaluation }: Tables): HTMLElement => {
  if (evaluation.length === 0) {
    return element(
      "div",
      { class: "notice" },
      element("p", {}, "No article here has been annotated by hand, so nothing could be measured."),
      element("p", {}, "Put annotations into data/gold, one file an article, as its README tells."),
    );
  }
  return element(
    "div",
    { class: "wide-table", tabindex: 0, role: "region", "aria-label": "Measured accuracy" },
    element(
      "table",
      { class: "accuracy" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, "Layer"),
          ...["Precision", "Recall", "F1"].map((head) => element("th", { scope: "col", class: "number" }, head)),
        ),
      ),
      element("tbody", {}, ...layersOf(evaluation).map(lineOf)),
    ),
  );
};
