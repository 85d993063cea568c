/** The links as a list, widest first: what a narrow screen reads where ribbons are too fine to tell apart. */

import { element } from "./elements.js";
import { isolate, type Names } from "./names.js";
import { type DrawnLink, linkCounts, linkMark, linkPair, type RelationsScene, widestFirst } from "./relations-facts.js";
import { relationsWordsIn } from "./relations-words.js";
import { inlineGlyph } from "./stance-glyph.js";

/** Links shown before "more" is asked for. */
const first = 12;

const line = (link: DrawnLink, scene: RelationsScene, names: Names, open: (key: string) => void): HTMLElement => {
  const opener = element(
    "button",
    { type: "button", class: "link-line", "data-key": linkMark(link) },
    inlineGlyph(link.denied ? "deny" : "assert", false, link.quad),
    element(
      "span",
      {},
      element("span", { class: "pair" }, linkPair(link, names)),
      element(
        "span",
        { class: "note" },
        `${isolate(names.quad(link.quad))}: ${linkCounts(link, scene.sources, names)}`,
      ),
    ),
  );
  opener.addEventListener("click", () => open(linkMark(link)));
  return element("li", {}, opener);
};

/** The list; from the thirteenth link on behind a disclosure. */
export const linkList = (scene: RelationsScene, names: Names, open: (key: string) => void): HTMLElement => {
  const lines = widestFirst(scene.links).map((link) => line(link, scene, names, open));
  const rest = lines.slice(first);
  return element(
    "div",
    { class: "link-list" },
    element("ol", {}, ...lines.slice(0, first)),
    rest.length === 0
      ? null
      : element(
          "details",
          {},
          element("summary", {}, relationsWordsIn[names.lang].more(rest.length)),
          element("ol", {}, ...rest),
        ),
  );
};
