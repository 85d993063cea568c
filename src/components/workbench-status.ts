/** What the engine is doing just now, with a way to stop it. */

import { button, element } from "./elements.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** One work that is told of. */
export interface Work {
  readonly progress: (done: number, total: number) => void;
  readonly done: () => void;
  readonly stopped: () => void;
  readonly failed: (reason: string) => void;
}

/** The line in which the state of the work stands. */
export interface StatusLine {
  readonly element: HTMLElement;
  /** Begins to tell of a work. The line is busy until every work that was begun has ended. */
  readonly begin: () => Work;
  readonly say: (text: string) => void;
}

/** Quiet at the start of a work: what takes less is done before it could be read. */
const patience = 250;

export const statusLine = (words: WorkbenchWords, stop: () => void): StatusLine => {
  const text = element("span", { role: "status" });
  const bar = element("progress", { hidden: true, max: 1, "aria-label": words.opening });
  const stopper = button(words.stop, { class: "tool", hidden: true }, stop);
  const line = element("p", { class: "work-status" }, text, " ", bar, " ", stopper);
  let running = 0;
  let shown = "";
  const draw = () => {
    line.toggleAttribute("data-busy", running > 0);
    text.textContent = shown;
    if (running === 0) {
      bar.hidden = true;
      stopper.hidden = true;
    }
  };
  const end = (said: string) => {
    running--;
    if (running === 0 || said !== "") shown = said;
    draw();
  };
  return {
    element: line,
    say: (said) => {
      shown = said;
      draw();
    },
    begin: () => {
      running++;
      if (running === 1) shown = "";
      draw();
      let over = false;
      const late = setTimeout(() => {
        if (over) return;
        shown = words.opening;
        bar.removeAttribute("value");
        bar.hidden = false;
        stopper.hidden = false;
        draw();
      }, patience);
      const finish = (said: string) => {
        over = true;
        clearTimeout(late);
        end(said);
      };
      return {
        progress: (done, total) => {
          if (over || bar.hidden) return;
          shown = words.reading(done, total);
          bar.max = total;
          bar.value = done;
          draw();
        },
        done: () => finish(""),
        stopped: () => finish(words.stopped),
        failed: (reason) => finish(words.failed(reason)),
      };
    },
  };
};
