/** Words of the page of an article around its text. */

import { counted } from "./counting.js";
import { edtfWords } from "./timeline-time.js";
import { bilingual } from "./words.js";

/** Handed to the loader that writes the pages of articles, as `ArticleWords` of loaders/site/article-page.ts. */
export const articlePageWords = bilingual(
  {
    inWords: (edtf: string) => edtfWords(edtf, "en"),
    articles: "Articles",
    outlet: "Outlet",
    published: "Published",
    byline: "Byline",
    dateline: "Dateline",
    headline: "Headline",
    length: "Length",
    lengthOf: (words: number, characters: number) =>
      `${counted(words, "word", "en")}, ${counted(characters, "character", "en")}`,
    file: "File",
    basis: {
      stated: "stated in the text",
      inferred: "inferred",
      supplied: "supplied from outside the text",
      unknown: "not known",
    },
    comma: ", ",
    broken: "This article cannot be shown.",
    quotationsOnly:
      "Only quotations from this article are published here, each for a reading that rests on it; […] stands where words are left out.",
  },
  {
    inWords: (edtf: string) => edtfWords(edtf, "ar"),
    articles: "المقالات",
    outlet: "الوسيلة",
    published: "النشر",
    byline: "الكاتب",
    dateline: "مكان الخبر",
    headline: "العنوان",
    length: "الطول",
    lengthOf: (words: number, characters: number) =>
      `${counted(words, "word", "ar")}، ${counted(characters, "character", "ar")}`,
    file: "الملف",
    basis: {
      stated: "مذكور في النص",
      inferred: "مستنتج",
      supplied: "من خارج النص",
      unknown: "غير معروف",
    },
    comma: "، ",
    broken: "لا يمكن عرض هذا المقال.",
    quotationsOnly:
      "لا تُنشر هنا إلا مقتبسات من هذا المقال، كل منها شاهد على قراءة تستند إليه، وتدل […] على كلام محذوف.",
  },
);
