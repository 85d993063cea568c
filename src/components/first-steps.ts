/** What a report shows while it has no articles: how the first one comes in. Only a preview is ever without any. */

import { element } from "./elements.js";
import { firstStepsWords } from "./first-steps-words.js";
import { pageLang } from "./words.js";

/** What stands between the parts of each step. */
const typed = {
  save: "data/articles/2016-02-14-nubl.txt",
  many: "npm run isnad -- import FOLDER",
  record: "data/corpus.csv",
  check: "npm run check",
} as const;

/**
 * The steps to the first article.
 * @param root way to the root of the site, as `../`
 */
export const firstSteps = (root = "./"): HTMLElement => {
  const { title, lead, steps, workbench } = firstStepsWords[pageLang()];
  const items = (["save", "many", "record", "check"] as const).map((step) => {
    const [before = "", after = ""] = steps[step];
    return element("li", {}, before, element("code", { dir: "ltr" }, typed[step]), after);
  });
  const [before = "", name = "", after = ""] = workbench;
  return element(
    "section",
    { class: "notice first-steps" },
    element("h2", {}, title),
    element("p", {}, lead),
    element("ol", {}, ...items),
    element("p", {}, before, element("a", { href: `${root}workbench.html` }, name), after),
  );
};

/** Draws a view of the articles; where there are none, says how the first one comes in. */
export const ofArticles =
  <Loaded extends { readonly articles: readonly unknown[] }>(draw: (tables: Loaded) => Element) =>
  (tables: Loaded): Element =>
    tables.articles.length === 0 ? firstSteps() : draw(tables);
