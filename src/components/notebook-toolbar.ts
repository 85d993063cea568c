/** A row of buttons as one stop of the Tab key, gone through with the arrows (ARIA Authoring Practices, toolbar). */

import { element } from "./elements.js";

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A toolbar; its first button is one that can always be pressed. Among its children other things may stand beside the buttons. Its name is set with `aria-label`. */
export const toolbarOf = (className: string, ...children: readonly HTMLElement[]): HTMLElement => {
  const bar = element("div", { class: className, role: "toolbar" }, ...children);
  const buttons = children.filter((child) => child instanceof HTMLButtonElement);
  const stopAt = (stop: HTMLButtonElement | undefined) => {
    for (const each of buttons) each.tabIndex = each === stop ? 0 : -1;
  };
  stopAt(buttons[0]);
  bar.addEventListener("focusin", ({ target }) => stopAt(buttons.find((each) => each === target)));
  // The first is never off, as that may become at which one stood.
  bar.addEventListener("focusout", () => stopAt(buttons[0]));
  bar.addEventListener("keydown", (event) => {
    const able = buttons.filter(({ disabled }) => !disabled);
    const at = able.indexOf(event.target as HTMLButtonElement);
    const rightToLeft = getComputedStyle(bar).direction === "rtl";
    const step = (steps[event.key] ?? 0) * (rightToLeft ? -1 : 1);
    const next =
      event.key === "Home" ? able[0] : event.key === "End" ? able.at(-1) : step === 0 ? undefined : able[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  return bar;
};
