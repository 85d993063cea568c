import { read } from "../shipped.js";

/** Relations as `a TYPE b`, ↔ where undirected, with a stance other than assert in brackets. */
export const shown = (text: string, published?: string): string[] =>
  read(text, published).relations.map(({ a, type, b, directed, stance }) => {
    const tail = stance === "assert" ? "" : ` [${stance}]`;
    return `${a} ${type} ${directed ? "" : "↔ "}${b}${tail}`;
  });
