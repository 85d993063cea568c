/** Words of the frame of every page. */

import { bilingual } from "./words.js";

export const shellWords = bilingual(
  {
    skip: "Skip to the text",
    pages: "Pages",
    comma: ",",
    colophon:
      "Isnad reads what is written and says who says it; it does not say what is true. The article texts belong to their publishers, the code is free under the MIT licence.",
    method: "How it reads",
    data: "the tables",
  },
  {
    skip: "انتقل إلى النص",
    pages: "الصفحات",
    comma: "،",
    colophon: "يقرأ إسناد ما كُتب ويقول من قاله، ولا يقول ما الصحيح. نصوص المقالات ملك ناشريها، والبرنامج حر برخصة MIT.",
    method: "كيف يقرأ",
    data: "الجداول",
  },
);
