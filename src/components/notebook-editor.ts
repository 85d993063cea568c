/** The editor of a code cell, of CodeMirror. Fetched when the first cell is edited. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The same classes as in code that nobody is editing; the style sheet has their colours for light and dark. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.self], class: "code-keyword" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: "code-string" },
  { tag: tags.number, class: "code-number" },
  { tag: tags.comment, class: "code-comment" },
]);

/** An editor on the page. */
export interface CodeEditor {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** What an editor is for. */
export interface EditorPlace {
  readonly code: string;
  /** Its name for those who hear it, and how it is left. */
  readonly label: string;
  readonly hint: string;
  readonly changed: (code: string) => void;
  readonly run: () => void;
}

/** An editor with syntax colours, wrapped lines, undo, and Shift-Enter to run; Escape, then Tab, leaves it. */
export const codeEditor = ({ code, label, hint, changed, run }: EditorPlace): CodeEditor => {
  const runKey = {
    key: "Shift-Enter",
    run: () => {
      run();
      return true;
    },
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: code,
      extensions: [
        Prec.highest(keymap.of([runKey, { ...runKey, key: "Mod-Enter" }])),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of("  "),
        javascript(),
        syntaxHighlighting(colours),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, "aria-description": hint, dir: "ltr" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return { element: view.dom, focus: () => view.focus(), destroy: () => view.destroy() };
};
