/** Offsets of an article and places on the page: which paragraph, which range, which character under a point. */

import type { Stretch } from "./reader-fragment.js";

/** A paragraph of the article on the page, its one text node, and where it stands in the file. */
export interface Passage extends Stretch {
  readonly box: HTMLElement;
  readonly paragraph: HTMLElement;
  readonly node: Text;
}

/**
 * The paragraphs of an article's element, in order. A paragraph whose text is not as long as its offsets say is left out:
 * better no mark than one on the wrong letters.
 */
export const passagesOf = (article: Element): readonly Passage[] =>
  [...article.querySelectorAll<HTMLElement>("p[data-start]")].flatMap((paragraph) => {
    const [start, end] = [Number(paragraph.dataset.start), Number(paragraph.dataset.end)];
    const [node, box] = [paragraph.firstChild, paragraph.parentElement];
    if (!(node instanceof Text) || box === null || node.length !== end - start) return [];
    return [{ start, end, paragraph, node, box }];
  });

/** The ranges of a stretch, one for each paragraph into which it reaches. */
export const rangesOf = (passages: readonly Passage[], { start, end }: Stretch): readonly Range[] =>
  passages.flatMap((passage) => {
    const [from, to] = [Math.max(start, passage.start), Math.min(end, passage.end)];
    if (from >= to) return [];
    const range = new Range();
    range.setStart(passage.node, from - passage.start);
    range.setEnd(passage.node, to - passage.start);
    return [range];
  });

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

const caretAt = (x: number, y: number): Caret | null => {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  // Safari knows only the older call.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
};

/** The offset in the article of the character under a point of the window; null where there is none. */
export const offsetAt = (passages: readonly Passage[], x: number, y: number): number | null => {
  const caret = caretAt(x, y);
  const passage = caret === null ? undefined : passages.find(({ node }) => node === caret.node);
  return passage === undefined || caret === null ? null : passage.start + caret.offset;
};
