/** Words of the workbench: the form of texts. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export interface TextsWords {
  readonly texts: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly published: string;
  readonly publishedHint: string;
  readonly publishedFault: (value: string) => string;
  readonly outlet: string;
  readonly outletHint: string;
  readonly read: string;
  readonly clear: string;
  readonly files: string;
  readonly folder: string;
  readonly drop: string;
  readonly noTextFiles: string;
  /** @param example the name of one of the files */
  readonly passedOver: (count: number, example: string) => string;
  readonly pick: string;
  readonly pickNone: string;
  readonly withoutTexts: string;
  readonly tooLong: (megabytes: string, most: string) => string;
  readonly pastedName: string;
  readonly aside: (characters: number) => string;
}

export const textsWords = bilingual<TextsWords>(
  {
    texts: "A text",
    paste: "Paste an article in Arabic",
    pasteHint: "It is read here in your browser and sent nowhere.",
    published: "Published",
    publishedHint: "such as 2016-02-14 or 2016-02; “yesterday” is counted from it",
    publishedFault: (value) =>
      `“${value}” is no date: write it as 2016-02-14, 2016-02 or 2016, with ~ where it is not sure.`,
    outlet: "Outlet",
    outletHint: "who speaks where nobody is quoted",
    read: "Read it",
    clear: "Clear",
    files: "Choose files …",
    folder: "Choose a folder …",
    drop: "or drop files or a folder here: texts, a corpus.csv that tells of them, or articles as .csv or .jsonl",
    noTextFiles:
      "There is no text in what you chose. Articles are read from plain text (.txt), and from tables of them as .csv or .jsonl.",
    passedOver: (count, example) => `${counted(count, "file", "en")} of other kinds passed over, such as ${example}.`,
    pick: "or an article of the report",
    pickNone: "choose one",
    withoutTexts: "No article of this report is here in full, so only what you bring can be read.",
    tooLong: (megabytes, most) =>
      `The text has ${megabytes} million characters; the page takes ${most} million. Split it into one text an article, save it as a file and choose that, or use the command line: npm run --silent isnad -- analyse FILE.`,
    pastedName: "pasted text",
    aside: (characters) =>
      `The pasted text has ${counted(characters, "character", "en")}; it is read without being shown in the box.`,
  },
  {
    texts: "نص",
    paste: "الصق مقالًا بالعربية",
    pasteHint: "يُقرأ هنا في متصفحك ولا يُرسل إلى أي مكان.",
    published: "تاريخ النشر",
    publishedHint: "مثل \u20662016-02-14\u2069 أو \u20662016-02\u2069، ومنه يُحسب «أمس»",
    publishedFault: (value) =>
      `«${value}» ليس تاريخًا: اكتبه هكذا \u20662016-02-14\u2069 أو \u20662016-02\u2069 أو 2016، مع ~ إن لم يكن مؤكدًا.`,
    outlet: "وسيلة الإعلام",
    outletHint: "المتحدث حيث لا يُنقل عن أحد",
    read: "اقرأ",
    clear: "امسح",
    files: "اختر ملفات…",
    folder: "اختر مجلدًا…",
    drop: "أو أسقط هنا ملفات أو مجلدًا: نصوصًا، ومعها corpus.csv يعرّف بها، أو مقالات في \u2066.csv\u2069 أو \u2066.jsonl\u2069",
    noTextFiles:
      "لا نصوص فيما اخترت. تُقرأ المقالات من نصوص بسيطة (\u2066.txt\u2069) ومن جداول لها (\u2066.csv\u2069 أو \u2066.jsonl\u2069).",
    passedOver: (count, example) =>
      `لم يُقرأ من أنواع أخرى: ${counted(count, "file", "ar")}، مثل \u2068${example}\u2069.`,
    pick: "أو مقالًا من التقرير",
    pickNone: "اختر مقالًا",
    withoutTexts: "لا مقال من هذا التقرير هنا بنصه الكامل، فلا يُقرأ هنا إلا ما تأتي به.",
    tooLong: (megabytes, most) =>
      `في النص ${megabytes} مليون حرف، والصفحة تقبل ${most} مليون. اجعل كل مقال نصًا مستقلًا، أو احفظه ملفًا واختره، أو استعمل سطر الأوامر: npm run --silent isnad -- analyse FILE.`,
    pastedName: "نص ملصق",
    aside: (characters) => `في النص الملصق ${counted(characters, "character", "ar")}، ويُقرأ من دون أن يظهر في المربع.`,
  },
);
