/** Words of the workbench: what edits of the lists change. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export interface EffectsWords {
  readonly effects: string;
  readonly effectsNone: string;
  readonly effectsNothing: (articles: number) => string;
  readonly effectsSum: (added: number, removed: number, changed: number, articles: number, all: number) => string;
  readonly staleCorrections: string;
  readonly kinds: Readonly<Record<"added" | "removed" | "changed", string>>;
  readonly comma: string;
  readonly inArticle: string;
}

export const effectsWords = bilingual<EffectsWords>(
  {
    effects: "What your changes do to the report",
    effectsNone: "Nothing is changed in the lists yet.",
    effectsNothing: (articles) => `Nothing changes in the ${counted(articles, "article", "en")} of the report.`,
    effectsSum: (added, removed, changed, articles, all) =>
      `${added} added, ${removed} removed, ${changed} changed, in ${articles} of ${counted(all, "article", "en")}.`,
    staleCorrections: "With these lists, corrections of the report no longer fit what is read:",
    kinds: { added: "added", removed: "removed", changed: "changed" },
    comma: ", ",
    inArticle: "in the article",
  },
  {
    effects: "ما تفعله تغييراتك بالتقرير",
    effectsNone: "لم يتغير شيء في القوائم بعد.",
    effectsNothing: (articles) => `لا شيء يتغير في ${counted(articles, "article", "ar", "after")} من التقرير.`,
    effectsSum: (added, removed, changed, articles, all) =>
      `أضيف ${added}، وأزيل ${removed}، وتغيّر ${changed}، في ${articles} من ${counted(all, "article", "ar", "after")}.`,
    staleCorrections: "مع هذه القوائم لم تعد تصحيحات في التقرير توافق ما يُقرأ:",
    kinds: { added: "أضيف", removed: "أزيل", changed: "تغيّر" },
    comma: "، ",
    inArticle: "في المقال",
  },
);
