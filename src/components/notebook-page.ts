/** A notebook as a page of Framework, which runs in this project as it is: saved into `src`, it is a page of the report. Pure. */

import { parse } from "acorn";
import { simple } from "acorn-walk";
import type { Cells } from "./notebook-cells.js";
import { readCell } from "./notebook-code.js";

/** A fence longer than any run of backticks in the code. */
const fenced = (code: string, language: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
};

/** Text as Markdown in which nothing runs: `\${…}` and elements of HTML stay the characters that they are. */
const stillText = (text: string): string => text.replaceAll("${", "$\\{").replaceAll("<", "&lt;");

/** By the first letter, as browsers tell the direction of a text. */
const beginsInArabic = /^\P{L}*\p{Script=Arabic}/u;

/** A text cell as its reader wrote it, in the language that it is in, whichever the page is read in. */
const textOnPage = (text: string): string =>
  `<div ${beginsInArabic.test(text) ? 'lang="ar" dir="rtl"' : 'lang="en" dir="ltr"'}>\n\n${stillText(text)}\n\n</div>`;

/** Code whose values are shown as the notebook shows them: `display(x)` becomes `display(shown(x))`. */
function shownCode(code: string): string {
  const { fault, isExpression } = readCell(code);
  if (fault !== null) return code;
  const program = parse(code, { ecmaVersion: 2023, sourceType: "module", allowAwaitOutsideFunction: true });
  const first = program.body[0];
  if (isExpression && first?.type === "ExpressionStatement") {
    const { start, end } = first.expression;
    return `${code.slice(0, start)}display(shown(await (${code.slice(start, end)}\n)));`;
  }
  const insertions: { at: number; text: string }[] = [];
  simple(program, {
    CallExpression: ({ callee, arguments: [only, ...rest] }) => {
      if (callee.type !== "Identifier" || callee.name !== "display" || only === undefined || rest.length > 0) return;
      insertions.push({ at: only.start, text: "shown(" }, { at: only.end, text: ")" });
    },
  });
  let result = "";
  let at = 0;
  for (const each of insertions.sort((a, b) => a.at - b.at)) {
    result += code.slice(at, each.at) + each.text;
    at = each.at;
  }
  result += code.slice(at);
  // An expression would be shown by Framework once more; a statement is not.
  const lone = program.body.length === 1 && first?.type === "ExpressionStatement" && code.charAt(first.end - 1) !== ";";
  return lone ? `${result};` : result;
}

/** What a saved page says of itself. */
export interface PageWords {
  readonly title: string;
  /** How the page is used, in a sentence or two. */
  readonly note: string;
}

/** The page as Markdown. Code that cannot be read is set as code that does not run, with its fault beside it. */
export function notebookPage(cells: Cells, { title, note }: PageWords, tables: readonly string[]): string {
  const names = tables.join(", ");
  const head = `---
title: ${JSON.stringify(title)}
toc: false
---

<!-- ${note.replaceAll("--", "–")} -->

# ${stillText(title)}

\`\`\`js
import * as d3 from "d3";
import {aq, notebookTables} from "./components/notebook-tables.js";
import {shown} from "./components/notebook-show.js";

const {${names}} = await notebookTables();
\`\`\`
`;
  const body = cells.map(({ kind, source }) => {
    if (kind === "text") return textOnPage(source);
    const { fault } = readCell(source);
    if (fault !== null) return `${textOnPage(fault.message)}\n\n${fenced(source, "js run=false")}`;
    return fenced(shownCode(source), "js");
  });
  return `${[head, ...body].join("\n\n")}\n`;
}
