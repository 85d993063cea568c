/** Words of the list of articles. */

import { bilingual } from "./words.js";

export const articlesListWords = bilingual(
  {
    none: "There are no articles yet.",
    remedy: "Put one UTF-8 text file an article into data/articles; it appears here as soon as it is saved.",
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
    none: "لا مقالات بعد.",
    remedy: "ضع في data/articles ملفًا نصيًا بترميز UTF-8 لكل مقال، فيظهر هنا متى حُفظ.",
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
