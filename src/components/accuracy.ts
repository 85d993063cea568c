/** The measured accuracy of each layer, from the evaluation table. */

import { accuracyWords, measureName } from "./accuracy-words.js";
import { element } from "./elements.js";
import type { EvaluationRow, Tables } from "./rows.js";
import { pageLang } from "./words.js";

const words = () => accuracyWords[pageLang()];

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : words().percent((value * 100).toFixed(1));

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
    .map(({ measure, value, n }) => {
      return words().of(measureName(measure, pageLang()), percent(value), n);
    })
    .join(words().semicolon);

const lineOf = (layer: Layer): HTMLTableRowElement => {
  const further = furtherOf(layer);
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      words().layers[layer.name] ?? layer.name,
      further === "" ? null : element("span", { class: "further" }, further),
    ),
    ...main.map((measure) => element("td", { class: "number" }, percent(layer.scores.get(measure)?.value))),
  );
};

/** The scores of every layer, or why there are none. */
export const accuracyTable = ({ evaluation }: Pick<Tables, "evaluation">): HTMLElement => {
  if (evaluation.length === 0) {
    return element("div", { class: "notice" }, element("p", {}, words().none), element("p", {}, words().remedy));
  }
  const [layer, ...scores] = words().heads;
  return element(
    "div",
    { class: "wide-table", tabindex: 0, role: "region", "aria-label": words().table },
    element(
      "table",
      { class: "accuracy" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, layer),
          ...scores.map((head) => element("th", { scope: "col", class: "number" }, head)),
        ),
      ),
      element("tbody", {}, ...layersOf(evaluation).map(lineOf)),
    ),
  );
};
