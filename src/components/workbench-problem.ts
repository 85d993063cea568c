/**
 * What is wrong, as the command line says it: file, line and severity in the language of the page; the words of the check, which name
 * columns and values of the files, as they are, marked as English.
 */

import type { Problem } from "../../loaders/corpus/problem.js";
import { button, element } from "./elements.js";
import type { WorkbenchWords } from "./workbench-words.js";

type Child = HTMLElement | string;

const inEnglish = (text: string): HTMLElement => element("span", { lang: "en", dir: "ltr" }, text);

/** A problem's severity, words and remedy. */
export const problemWords = ({ severity, message, remedy }: Problem, words: WorkbenchWords): readonly Child[] => [
  element("strong", { class: "severity" }, words.severity[severity]),
  " ",
  inEnglish(`${message}.`),
  " ",
  element("span", { class: "remedy" }, words.remedy, " ", inEnglish(remedy)),
];

const itemOf = (problem: Problem, words: WorkbenchWords): HTMLElement =>
  element(
    "li",
    { class: problem.severity },
    element("bdi", { class: "problem-file" }, problem.file),
    problem.line === null ? "" : words.atLine(problem.line),
    ": ",
    ...problemWords(problem, words),
  );

const step = 10;

/** Problems with their files, faults first; the first of them at once and the others on demand. */
export const problemList = (problems: readonly Problem[], words: WorkbenchWords): HTMLElement => {
  const faults = problems.filter(({ severity }) => severity === "fault");
  const ordered = [...faults, ...problems.filter(({ severity }) => severity !== "fault")];
  const list = element("ul", {});
  let shown = 0;
  const more = button("", { class: "tool" }, () => show());
  const show = () => {
    const next = ordered.slice(shown, shown + step);
    list.append(...next.map((problem) => itemOf(problem, words)));
    shown += next.length;
    more.hidden = shown >= ordered.length;
    more.textContent = words.more(ordered.length - shown);
  };
  show();
  return element(
    "div",
    {},
    words.inEnglish === "" ? null : element("p", { class: "soft" }, words.inEnglish),
    list,
    more,
  );
};
