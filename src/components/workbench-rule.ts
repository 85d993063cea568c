/** The rule of a row as a way to the row of the word list that made it. */

import { button, element } from "./elements.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** Rules of the engine have no row in a list; these are the ones that no list could have. */
const isPlain = (rule: string): boolean => rule === "" || rule === "file";

/** A rule that leads to its row when pressed. */
export const ruleLink = (rule: string, words: WorkbenchWords, show: (rule: string) => void): HTMLElement =>
  isPlain(rule)
    ? element("code", {}, rule)
    : button(rule, { class: "rule-link", dir: "ltr", title: words.toRow(rule) }, () => show(rule));
