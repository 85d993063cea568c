/** Text cells: paragraphs, headings and lists, with *emphasis*, **strong** words and `code`. All else is the text that it is. */

import { element } from "./elements.js";

type Tag = "em" | "strong" | "code";

const marks: readonly (readonly [RegExp, Tag])[] = [
  [/^`([^`\n]+)`/, "code"],
  [/^\*\*([^*\n]+)\*\*/, "strong"],
  [/^\*([^*\n]+)\*/, "em"],
];

/** A line's text and marked words, in order. */
export function wordsOf(text: string): readonly { readonly tag: Tag | null; readonly text: string }[] {
  const found: { tag: Tag | null; text: string }[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const hit = /[`*]/.test(rest.charAt(0))
      ? marks.map(([pattern, tag]) => ({ match: pattern.exec(rest), tag })).find(({ match }) => match !== null)
      : undefined;
    if (hit?.match) {
      if (plain !== "") found.push({ tag: null, text: plain });
      plain = "";
      found.push({ tag: hit.tag, text: hit.match[1] ?? "" });
      at += hit.match[0].length;
    } else {
      plain += rest.charAt(0);
      at++;
    }
  }
  if (plain !== "") found.push({ tag: null, text: plain });
  return found;
}

const inline = (text: string): (Node | string)[] =>
  wordsOf(text).map((each) => (each.tag === null ? each.text : element(each.tag, {}, each.text)));

/** A text cell as elements. Its headings stand below that of the page. */
export const textElements = (text: string): readonly HTMLElement[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => {
      const heading = /^(#{1,3})\s+(.*)$/s.exec(block);
      if (heading !== null) {
        const level = heading[1]?.length === 3 ? "h3" : "h2";
        return element(level, { dir: "auto" }, ...inline(heading[2] ?? ""));
      }
      const rows = block.split("\n");
      if (rows.every((row) => /^[-*]\s+/.test(row))) {
        const items = rows.map((row) => element("li", { dir: "auto" }, ...inline(row.replace(/^[-*]\s+/, ""))));
        return element("ul", {}, ...items);
      }
      return element("p", { dir: "auto" }, ...inline(block));
    });
