/** The margin of an article: its notes as elements beside the paragraphs. */

import { arabic, element } from "./elements.js";
import { writeFragment } from "./reader-fragment.js";
import type { Note } from "./reader-notes.js";
import type { Passage } from "./reader-text.js";
import { readerWords } from "./reader-words.js";
import { inlineGlyph } from "./stance-glyph.js";
import { defaultState, type Lang, writeQuery } from "./state.js";
import { pageLang } from "./words.js";

const isName = ({ layer }: Note): boolean => layer === "actors" || layer === "places";

const noteLink = (note: Note, ...children: readonly (Node | string)[]): HTMLAnchorElement => {
  const link = element("a", { href: writeFragment(note), class: `note-link note-${note.layer}` }, ...children);
  link.dataset.start = String(note.start);
  link.dataset.end = String(note.end);
  return link;
};

const nameItem = (note: Note): HTMLElement =>
  element("li", {}, noteLink(note, element("bdi", {}, note.head)), note.detail === "" ? null : ` ${note.detail}`);

const elsewhereLink = ({ pair, articles }: NonNullable<Note["elsewhere"]>): HTMLAnchorElement => {
  const query = writeQuery({ ...defaultState, actors: pair });
  return element(
    "a",
    { href: `../claims.html${query}`, class: "elsewhere" },
    readerWords[pageLang()].elsewhere(articles),
  );
};

const noteItem = (note: Note): HTMLElement => {
  const sign = note.sign === null ? null : inlineGlyph(note.sign.stance, note.sign.distanced, note.sign.quad, 5);
  const head = noteLink(note, ...(sign === null ? [] : [sign, " "]), element("bdi", {}, note.head));
  return element(
    "li",
    {},
    head,
    note.quote === null ? null : element("span", { class: "note-quote" }, " ", arabic(note.quote)),
    element("span", { class: "note-detail" }, note.detail),
    note.elsewhere === null ? null : elsewhereLink(note.elsewhere),
  );
};

/** The margin of one paragraph; null where nothing is to be said. */
const marginOf = (notes: readonly Note[], lang: Lang): HTMLElement | null => {
  if (notes.length === 0) return null;
  const names = notes.filter(isName);
  const others = notes.filter((note) => !isName(note));
  const direction = lang === "ar" ? { lang: "ar", dir: "rtl" } : { lang: "en", dir: "ltr" };
  return element(
    "div",
    { class: "margin", ...direction },
    others.length === 0 ? null : element("ol", { class: "notes" }, ...others.map(noteItem)),
    names.length === 0 ? null : element("ul", { class: "note-names" }, ...names.map(nameItem)),
  );
};

/** Puts the notes beside the paragraphs in which they begin, in place of those that stood there. */
export const showMargins = (passages: readonly Passage[], notes: readonly Note[], lang: Lang): void => {
  for (const { box, start, end } of passages) {
    box.querySelector(".margin")?.remove();
    const margin = marginOf(
      notes.filter((note) => start <= note.start && note.start < end),
      lang,
    );
    if (margin !== null) box.append(margin);
  }
};
