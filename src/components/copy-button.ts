/** A button that copies a text, and says whether it could. */

import { copyWords } from "./copy-button-words.js";
import { button, element } from "./elements.js";
import { pageLang } from "./words.js";

/**
 * A button that copies a text which stands on the page as well, for those whose browser does not let it be copied.
 * @param text what is copied, or what gives it when the button is pressed
 */
export const copyButton = (label: string, text: string | (() => string)): HTMLElement => {
  const said = element("span", { role: "status", class: "copied" });
  const copy = button(label, { class: "tool" }, async () => {
    const words = copyWords[pageLang()];
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      said.textContent = words.copied;
    } catch {
      said.textContent = words.notCopied;
    }
  });
  return element("span", { class: "copy" }, copy, said);
};
