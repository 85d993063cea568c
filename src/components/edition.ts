/** The edition of the report that a page belongs to: read from its head, said in words. */

import { editionWords } from "./edition-words.js";
import type { Lang } from "./state.js";

/** Version of Isnad, and the commit of everything that the site is made of; commit and its day are null outside git. */
export interface Edition {
  readonly version: string;
  readonly commit: string | null;
  readonly date: string | null;
  /** Whether files have been changed since that commit. */
  readonly dirty: boolean;
}

const names = ["version", "commit", "date", "dirty"] as const;

const written = (edition: Edition, name: (typeof names)[number]): string | null =>
  name === "dirty" ? (edition.dirty ? "yes" : null) : edition[name];

/** The edition for the head of a page; what is not known is left out. Its values are plain words, digits and dots. */
export const editionMeta = (edition: Edition): string =>
  names
    .map((name) => [name, written(edition, name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<meta name="isnad-${name}" content="${value}">`)
    .join("\n");

/** The edition of the page that is open, as {@link editionMeta} has written it. */
export const pageEdition = (page: ParentNode = document): Edition => {
  const said = (name: (typeof names)[number]) =>
    page.querySelector<HTMLMetaElement>(`meta[name="isnad-${name}"]`)?.content ?? null;
  return { version: said("version") ?? "", commit: said("commit"), date: said("date"), dirty: said("dirty") !== null };
};

/** An edition in words: `Isnad 0.1.0, commit 1a2b3c4d5e of 2018-04-01`; says where the commit does not tell all. */
export const editionSaid = (edition: Edition, lang: Lang): string => editionWords[lang].edition(edition);
