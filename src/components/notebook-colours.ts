/** Code with the colours of its syntax, for cells that nobody is editing: the editor itself is only fetched for those who edit. */

import { type Comment, tokenizer } from "acorn";
import { element } from "./elements.js";

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Stretches of code that have a colour, in order; what cannot be read further is left without. */
export function colouredPieces(code: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const onComment = (comments: Comment[]) => comments;
  const comments: Comment[] = onComment([]);
  try {
    for (const { type, start, end } of tokenizer(code, {
      ecmaVersion: 2023,
      sourceType: "module",
      onComment: comments,
    })) {
      const kind =
        type.keyword !== undefined || ["const", "let", "async", "await", "of"].includes(code.slice(start, end))
          ? "keyword"
          : type.label === "string" || type.label === "template" || type.label === "`" || type.label === "regexp"
            ? "string"
            : type.label === "num"
              ? "number"
              : null;
      if (kind !== null && start < end) pieces.push({ start, end, kind });
    }
  } catch {
    // Code that is being written need not be whole.
  }
  pieces.push(...comments.map(({ start, end }) => ({ start, end, kind: "comment" })));
  return pieces.sort((a, b) => a.start - b.start);
}

/** The code as text with colours. */
export const colouredCode = (code: string): HTMLElement => {
  const children: (Node | string)[] = [];
  let at = 0;
  for (const { start, end, kind } of colouredPieces(code)) {
    if (start < at) continue;
    children.push(code.slice(at, start), element("span", { class: `code-${kind}` }, code.slice(start, end)));
    at = end;
  }
  return element("code", {}, ...children, code.slice(at));
};
