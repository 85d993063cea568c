/** Ways to the rows before and after those shown. */

import { button, element } from "./elements.js";
import type { WorkbenchWords } from "./workbench-words.js";

/**
 * Where one stands in a long list and the ways on.
 * @param from number of the first row shown, from 0
 */
export const pager = (
  from: number,
  shown: number,
  total: number,
  step: number,
  words: WorkbenchWords,
  go: (from: number) => void,
): HTMLElement => {
  if (total === 0) return element("p", { class: "soft" }, words.noRows);
  const before = button("‹", { class: "tool turn", "aria-label": words.earlier, disabled: from === 0 }, () =>
    go(Math.max(0, from - step)),
  );
  const after = button("›", { class: "tool turn", "aria-label": words.later, disabled: from + shown >= total }, () =>
    go(from + step),
  );
  const place = element("span", { class: "place" }, words.rows(from + 1, from + shown, total));
  return element("p", { class: "pager" }, before, " ", place, " ", after);
};
