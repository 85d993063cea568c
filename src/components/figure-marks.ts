/** How marks are reached and named: one tab stop a chart, arrow keys from mark to mark, a tip that says the mark in words. */

import { element } from "./elements.js";
import { runsLeft } from "./mirror.js";
import type { Lang } from "./state.js";

type Mark = HTMLElement | SVGElement;

/** Which mark a key leads to from the one at hand; null for "stay". */
export type Step = (from: number, key: string) => number | null;

/** The arrow that leads on along a line, and the one that leads back. */
export const arrowsOf = (lang: Lang): readonly [on: string, back: string] =>
  runsLeft(lang) ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];

/**
 * Steps along a line of `count` marks: down and the arrow with the line lead on, up and the one against it back, Home and End to the
 * ends.
 * @param lang the language whose lines the marks follow
 */
export const alongLine =
  (count: number, lang: Lang = "en"): Step =>
  (from, key) => {
    const [on, back] = arrowsOf(lang);
    switch (key) {
      case on:
      case "ArrowDown":
        return Math.min(from + 1, count - 1);
      case back:
      case "ArrowUp":
        return Math.max(from - 1, 0);
      case "Home":
        return 0;
      case "End":
        return count - 1;
      default:
        return null;
    }
  };

/**
 * Makes marks one tab stop with arrow keys between them; Enter, Space and a click open a mark.
 * @param first the mark that Tab reaches; the one last focused afterwards
 */
export const reachable = (
  marks: readonly Mark[],
  step: Step,
  open: (index: number, mark: Mark) => void,
  first = 0,
): void => {
  const tabStop = (index: number) => {
    marks.forEach((mark, i) => {
      mark.setAttribute("tabindex", i === index ? "0" : "-1");
    });
  };
  marks.forEach((mark, i) => {
    mark.addEventListener("click", () => open(i, mark));
    mark.addEventListener("focus", () => tabStop(i));
    mark.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        open(i, mark);
        return;
      }
      const next = step(i, event.key);
      if (next === null) return;
      event.preventDefault();
      marks[next]?.focus();
    });
  });
  if (marks.length > 0) tabStop(Math.min(first, marks.length - 1));
};

/** Steps to the nearest mark in the direction of an arrow key; what lies straight ahead is nearer than what lies aside. */
export const towards =
  (places: readonly { readonly x: number; readonly y: number }[]): Step =>
  (from, key) => {
    const here = places[from];
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [1, 0],
      ArrowLeft: [-1, 0],
      ArrowDown: [0, 1],
      ArrowUp: [0, -1],
    };
    const way = ways[key];
    if (here === undefined || way === undefined)
      return alongLine(places.length)(from, key === "Home" || key === "End" ? key : "");
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    places.forEach(({ x, y }, i) => {
      const ahead = (x - here.x) * way[0] + (y - here.y) * way[1];
      const aside = Math.abs((x - here.x) * way[1]) + Math.abs((y - here.y) * way[0]);
      const distance = ahead + 4 * aside;
      if (i !== from && ahead > 0.5 && distance < least) [best, least] = [i, distance];
    });
    return best ?? from;
  };

let tipped: { readonly mark: Element; readonly lines: readonly string[] } | null = null;

const tipOf = (): HTMLElement => {
  const found = document.getElementById("mark-tip");
  if (found !== null) return found;
  const made = element("div", { id: "mark-tip", class: "mark-tip", hidden: true, "aria-hidden": "true" });
  document.body.append(made);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") made.hidden = true;
  });
  // A mark that the keyboard scrolled into view keeps its tip; one that the page carries away from the pointer loses it.
  const onScroll = () => {
    if (made.hidden || tipped === null) return;
    if (tipped.mark === document.activeElement) showTip(tipped.mark, tipped.lines);
    else made.hidden = true;
  };
  document.addEventListener("scroll", onScroll, { capture: true, passive: true });
  return made;
};

/** Shows the tip of a mark above it, or below where there is no room above. */
export const showTip = (mark: Element, lines: readonly string[]): void => {
  const tip = tipOf();
  tipped = { mark, lines };
  tip.replaceChildren(...lines.map((line) => element("p", {}, line)));
  tip.hidden = false;
  const at = mark.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const left = Math.min(
    Math.max(8, at.left + at.width / 2 - size.width / 2),
    document.documentElement.clientWidth - size.width - 8,
  );
  const above = at.top - size.height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above < 8 ? at.bottom + 8 : above}px`;
};

/** Hides the tip. */
export const hideTip = (): void => {
  const tip = document.getElementById("mark-tip");
  if (tip !== null) tip.hidden = true;
};

/**
 * Says a mark in words: to a screen reader as its label, to everybody on hover and focus.
 * @param lines the first is the label's beginning
 */
export const describe = (mark: Mark, lines: readonly string[], emphasis: (on: boolean) => void = () => {}): void => {
  mark.setAttribute("aria-label", lines.join(". "));
  for (const event of ["pointerenter", "focus"]) {
    mark.addEventListener(event, () => {
      showTip(mark, lines);
      emphasis(true);
    });
  }
  for (const event of ["pointerleave", "blur"]) {
    mark.addEventListener(event, () => {
      hideTip();
      emphasis(false);
    });
  }
};
