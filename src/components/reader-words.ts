/** Words of the reader: its switches and the notes in its margin. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export const readerWords = bilingual(
  {
    layers: {
      actors: "Actors",
      places: "Places",
      dates: "Dates",
      attributions: "Who says it",
      relations: "Who does what",
    },
    mark: "Mark in the text",
    missing: "The text of this article is not on the page.",
    marked: (start: number, end: number) => `Characters ${start} to ${end} are marked.`,
    notShown: "The stretch that this address names is not shown here.",
    styles: { direct: "direct speech", indirect: "indirect speech", mixed: "mixed speech" },
    distanced: "the author keeps his distance",
    via: "passed on by another source",
    comma: ", ",
    anchors: {
      publication: "counted from the publication",
      text: "counted from another date of the text",
    } as Readonly<Record<string, string>>,
    conflict: "weekday and date disagree; the date was kept",
    elsewhere: (articles: number) => `${counted(articles, "otherArticle", "en")} on the two`,
  },
  {
    layers: {
      actors: "الجهات",
      places: "الأماكن",
      dates: "التواريخ",
      attributions: "من القائل",
      relations: "من يفعل ماذا",
    },
    mark: "علّم في النص",
    missing: "نص هذا المقال ليس في الصفحة.",
    marked: (start: number, end: number) => `عُلّمت الأحرف من ${start} إلى ${end}.`,
    notShown: "المقطع الذي يسميه هذا العنوان غير معروض هنا.",
    styles: { direct: "كلام مباشر", indirect: "كلام غير مباشر", mixed: "كلام بعضه مباشر" },
    distanced: "الكاتب يتحفظ",
    via: "بنقل مصدر آخر",
    comma: "، ",
    anchors: {
      publication: "محسوب من يوم النشر",
      text: "محسوب من تاريخ آخر في النص",
    } as Readonly<Record<string, string>>,
    conflict: "اسم اليوم يخالف التاريخ، وقد أُخذ بالتاريخ",
    elsewhere: (articles: number) => `${counted(articles, "otherArticle", "ar")} عن الاثنين`,
  },
);
