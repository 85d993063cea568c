import type { Edition } from "./edition.js";
import type { Bilingual } from "./words.js";

interface EditionWords {
  readonly edition: (edition: Edition) => string;
}

/** A commit and its day keep their direction among Arabic words. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
const short = (commit: string): string => commit.slice(0, 10);

/** How an edition is named, in a foot and in a citation. */
export const editionWords: Bilingual<EditionWords> = {
  en: {
    edition: ({ version, commit, date, dirty }) =>
      commit === null
        ? `Isnad ${version}, from no known commit`
        : `Isnad ${version}, commit ${short(commit)} of ${date}${dirty ? " with later changes" : ""}`,
  },
  ar: {
    edition: ({ version, commit, date, dirty }) =>
      commit === null
        ? `إسناد ${isolated(version)}، من نسخة بلا إيداع معروف`
        : `إسناد ${isolated(version)}، الإيداع ${isolated(short(commit))} بتاريخ ${isolated(date ?? "")}${dirty ? " مع تعديلات لاحقة" : ""}`,
  },
};
