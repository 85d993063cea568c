/** The download of all annotations as W3C Web Annotation. */

import { FileAttachment } from "observablehq:stdlib";
import { dataAnnotationsWords } from "./data-annotations-words.js";
import { button, element } from "./elements.js";
import { offerFile } from "./figure-save.js";
import { pageLang } from "./words.js";

/** A button that saves the collection; it is fetched only then. */
export const annotationsDownload = (): HTMLElement => {
  const words = dataAnnotationsWords[pageLang()];
  const said = element("span", { role: "status", class: "soft" });
  const save = async () => {
    said.textContent = "";
    try {
      const bytes = await FileAttachment("../data/annotations.jsonld").arrayBuffer();
      offerFile("annotations.jsonld", new Blob([bytes], { type: "application/ld+json" }));
    } catch (error) {
      said.textContent = words.failed(error instanceof Error ? error.message : String(error));
    }
  };
  return element(
    "p",
    { class: "table-tools" },
    button("JSON-LD", { class: "tool", "aria-label": words.save }, () => void save()),
    " ",
    said,
  );
};
