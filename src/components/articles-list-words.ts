/** Words of the list of articles. */

import { bilingual } from "./words.js";

export const articlesListWords = bilingual(
  {
    basis: {
      stated: "stated in the text",
      inferred: "inferred",
      supplied: "supplied",
      unknown: "date not known",
    },
    comma: ", ",
    words: "words",
    sentences: "sentences",
    attributions: "attributions",
    relations: "relations",
    events: "dated events",
  },
  {
    basis: {
      stated: "مذكور في النص",
      inferred: "مستنتج",
      supplied: "من خارج النص",
      unknown: "تاريخه غير معروف",
    },
    comma: "، ",
    words: "عدد الكلمات:",
    sentences: "الجمل:",
    attributions: "الإسنادات:",
    relations: "العلاقات:",
    events: "الأحداث المؤرخة:",
  },
);
