/**
 * Marks stretches of a text without touching it. An element around part of an Arabic word would break the joins of its
 * letters, so marks are painted by the CSS Custom Highlight API, and where there is none, as boxes behind the text.
 */

import { element } from "./elements.js";
import { type MarkName, markNames } from "./reader-layers.js";

/** Paints marks; each call for a name replaces what was painted for it. */
export interface Painter {
  readonly paint: (name: MarkName, ranges: readonly Range[]) => void;
  /** Takes every mark away and stops following the size of the text. */
  readonly clear: () => void;
}

const highlightName = (name: MarkName): string => `reader-${name}`;

const highlightPainter = (): Painter => ({
  paint: (name, ranges) => {
    if (ranges.length === 0) {
      CSS.highlights.delete(highlightName(name));
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = markNames.indexOf(name);
    CSS.highlights.set(highlightName(name), highlight);
  },
  clear: () => {
    for (const name of markNames) CSS.highlights.delete(highlightName(name));
  },
});

/** Boxes in a sheet behind the article, laid anew when the text is set anew. */
const boxPainter = (article: HTMLElement): Painter => {
  const sheet = element("div", { class: "mark-sheet", "aria-hidden": "true" });
  article.prepend(sheet);
  const painted = new Map<MarkName, readonly Range[]>();
  const lay = () => {
    const origin = sheet.getBoundingClientRect();
    const boxes = markNames.flatMap((name) =>
      (painted.get(name) ?? [])
        .flatMap((range) => [...range.getClientRects()])
        .map((box) => {
          const mark = element("span", { class: `mark-box mark-${name}` });
          Object.assign(mark.style, {
            left: `${box.left - origin.left}px`,
            top: `${box.top - origin.top}px`,
            width: `${box.width}px`,
            height: `${box.height}px`,
          });
          return mark;
        }),
    );
    sheet.replaceChildren(...boxes);
  };
  const observer = new ResizeObserver(lay);
  observer.observe(article);
  return {
    paint: (name, ranges) => {
      painted.set(name, ranges);
      lay();
    },
    clear: () => {
      observer.disconnect();
      sheet.remove();
    },
  };
};

/** A painter for an article on the page. */
export const painterOf = (article: HTMLElement): Painter =>
  "highlights" in CSS && typeof Highlight === "function" ? highlightPainter() : boxPainter(article);
