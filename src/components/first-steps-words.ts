/** Words of a report that has no articles yet. A step is text with what is typed or followed between its parts. */

import { bilingual } from "./words.js";

export const firstStepsWords = bilingual(
  {
    title: "This report has no articles yet",
    lead: "Everything that stands on these pages is read from articles. This is how the first one comes in; the page follows by itself.",
    steps: {
      save: ["Save it as a text file in UTF-8, such as ", "."],
      many: [
        "Or take in many at once, from text files, folders, a CSV or JSON lines: ",
        ". Other encodings of Arabic are converted.",
      ],
      record: ["Say in ", " who published it and when, if the text does not."],
      check: ["Look for faults with ", "."],
    },
    workbench: ["To see first what the rules make of a text, paste it in the ", "workbench", "."],
  },
  {
    title: "لا مقالات في هذا التقرير بعد",
    lead: "كل ما في هذه الصفحات مقروء من مقالات. وهكذا يدخل أولها، والصفحة تتحدّث من نفسها.",
    steps: {
      save: ["احفظ المقال ملفًا نصيًا بترميز UTF-8، مثل ", "."],
      many: [
        "أو أدخل مقالات كثيرة دفعة واحدة، من ملفات نصية أو مجلدات أو CSV أو أسطر JSON: ",
        ". وما كان بترميز عربي آخر يُحوَّل.",
      ],
      record: ["اذكر في ", " من نشره ومتى، إن لم يذكره النص."],
      check: ["ابحث عن الأخطاء بالأمر ", "."],
    },
    workbench: ["ولترى أولًا ما تقرؤه القواعد في نص، الصقه في ", "الورشة", "."],
  },
);
