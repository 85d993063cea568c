/** Keeps a figure in step with the state and with its own width, and keeps the focus on the mark it was on. */

import { createFigure, type Figure, type FigureContent } from "./figure.js";
import { clearedFilters, type Store, type ViewState } from "./state.js";

/** A control of a view. */
export interface Control {
  readonly element: HTMLElement;
  readonly sync: (state: ViewState) => void;
}

export interface LiveFigure {
  /** Name of the files it is saved as, and prefix of its ids. */
  readonly name: string;
  readonly store: Store;
  /** Draws the figure for a width in pixels. */
  readonly draw: (state: ViewState, width: number, figure: Figure) => FigureContent;
  /** The view's own switches; `sync` shows in them what the state says. */
  readonly controls: readonly Control[];
  /** Settles when the figure is taken from the page. */
  readonly ended: Promise<unknown>;
}

const focusedKey = (body: HTMLElement): string | null => {
  const active = document.activeElement;
  return active !== null && body.contains(active) ? active.getAttribute("data-key") : null;
};

/** A figure that draws itself anew when the state or its width changes. */
export const liveFigure = ({ name, store, draw, controls, ended }: LiveFigure): HTMLElement => {
  const figure = createFigure(name, () => store.set(clearedFilters));
  figure.controls.append(...controls.map((control) => control.element));
  const select = ({ selection }: ViewState) => {
    for (const mark of figure.body.querySelectorAll("[data-key]")) {
      mark.classList.toggle("selected", mark.getAttribute("data-key") === selection);
    }
  };
  let width = 0;
  const render = () => {
    if (width === 0) return;
    const key = focusedKey(figure.body);
    const scroll = figure.body.querySelector(".scroll-box");
    const [left, top] = [scroll?.scrollLeft ?? 0, scroll?.scrollTop ?? 0];
    for (const { sync } of controls) sync(store.get());
    figure.show(draw(store.get(), width, figure));
    select(store.get());
    figure.body.querySelector(".scroll-box")?.scrollTo({ left, top, behavior: "instant" });
    if (key === null) return;
    const mark = figure.body.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (mark instanceof HTMLElement || mark instanceof SVGElement) mark.focus({ preventScroll: true });
  };
  const observer = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry?.contentRect.width ?? 0);
    if (now === 0 || Math.abs(now - width) < 2) return;
    width = now;
    requestAnimationFrame(render);
  });
  observer.observe(figure.element);
  const stop = store.subscribe((state, changed) => {
    // The selection alone moves a ring; nothing else has to be drawn for it.
    if (changed.every((key) => key === "selection")) select(state);
    else render();
  });
  ended.then(() => {
    stop();
    observer.disconnect();
  });
  return figure.element;
};
