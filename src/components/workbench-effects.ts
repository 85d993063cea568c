/** What the edits of the lists change in the report's own articles. */

import type { Effects } from "../../loaders/workbench/session.js";
import { element } from "./elements.js";
import { namesIn } from "./names.js";
import type { ActorRow } from "./rows.js";
import type { Lang } from "./state.js";
import { changesList, sumOf } from "./workbench-changes.js";
import { problemList } from "./workbench-problem.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** What the effects need from their page. */
export interface EffectsPlace {
  readonly words: WorkbenchWords;
  readonly lang: Lang;
  readonly published: ReadonlySet<string>;
  readonly showRule: (rule: string) => void;
}

/** The section of effects. */
export interface EffectsView {
  readonly element: HTMLElement;
  readonly none: () => void;
  /** Marks what is shown as that of earlier edits. */
  readonly waiting: () => void;
  readonly show: (effects: Effects) => void;
}

export const effectsView = ({ words, lang, published, showRule }: EffectsPlace): EffectsView => {
  const sum = element("p", { class: "effects-sum", role: "status" });
  const body = element("div", {});
  const section = element(
    "section",
    { class: "effects", "aria-labelledby": "workbench-effects" },
    element("h2", { id: "workbench-effects" }, words.effects),
    sum,
    body,
  );
  const none = () => {
    section.removeAttribute("aria-busy");
    sum.textContent = published.size === 0 ? words.withoutTexts : words.effectsNone;
    body.replaceChildren();
  };
  none();
  return {
    element: section,
    none,
    waiting: () => section.setAttribute("aria-busy", "true"),
    show: ({ changes, actors, articles, corrections }) => {
      section.removeAttribute("aria-busy");
      if (articles === 0) return none();
      const { added, removed, changed, articles: touched } = sumOf(changes);
      sum.textContent =
        changes.length === 0
          ? words.effectsNothing(articles)
          : words.effectsSum(added, removed, changed, touched, articles);
      const names = namesIn(lang, actors as readonly ActorRow[]);
      body.replaceChildren(
        ...(corrections.length === 0
          ? []
          : [element("p", { class: "notice" }, words.staleCorrections), problemList(corrections, words)]),
        ...(changes.length === 0 ? [] : [changesList(changes, { names, words, published, showRule })]),
      );
    },
  };
};
