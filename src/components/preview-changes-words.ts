/** Words of the note that tells what a re-run made different. */

import { bilingual } from "./words.js";

/** Names of the tables as the note counts their rows; a layer of the scores goes by the same words. */
export const tableWords = bilingual<Readonly<Record<string, string>>>(
  {
    articles: "articles",
    sentences: "sentences",
    dates: "dates",
    mentions: "mentions",
    attributions: "attributions",
    relations: "relations",
    events: "events",
    propositions: "claims",
    statements: "statements",
    actors: "actors",
    places: "places",
    corrections: "corrections",
    metadata: "metadata",
  },
  {
    articles: "المقالات",
    sentences: "الجمل",
    dates: "التواريخ",
    mentions: "الأسماء",
    attributions: "الأقوال المنسوبة",
    relations: "العلاقات",
    events: "الأحداث",
    propositions: "الادعاءات",
    statements: "التصريحات",
    actors: "الفاعلون",
    places: "الأماكن",
    corrections: "التصحيحات",
    metadata: "بيانات المقالات",
  },
);

export const previewChangesWords = bilingual(
  {
    label: "What changed since the previous run",
    changed: (count: number) => `${count} changed`,
    comma: ", ",
    semicolon: "; ",
    rows: "The rows, with their sentences",
    rule: "rule",
    nothing: "nothing",
    more: (count: number) => `and ${count} more; npm run isnad -- diff lists them all.`,
    tooLarge: "The tables have changed; they are too large to be compared here. npm run isnad -- diff compares them.",
    dismiss: "Dismiss",
  },
  {
    label: "ما تغيّر منذ التشغيل السابق",
    changed: (count: number) => `تغيّر ${count}`,
    comma: "، ",
    semicolon: "؛ ",
    rows: "الصفوف مع جملها",
    rule: "القاعدة",
    nothing: "لا شيء",
    more: (count: number) => `و${count} غيرها، يسردها كلها الأمر npm run isnad -- diff.`,
    tooLarge: "تغيّرت الجداول، وهي أكبر من أن تُقارن هنا. يقارنها الأمر npm run isnad -- diff.",
    dismiss: "أخفِ",
  },
);
