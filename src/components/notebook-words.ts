/** Words of the notebook. */

import { counted } from "./counting.js";
import type { GraphWords } from "./notebook-graph.js";
import type { JupyterWords } from "./notebook-jupyter.js";
import type { PageWords } from "./notebook-page.js";
import type { RuntimeWords } from "./notebook-runtime.js";
import type { Bilingual } from "./words.js";

export interface NotebookWords extends GraphWords, RuntimeWords {
  readonly loading: string;
  readonly failed: (reason: string) => string;
  readonly runAll: string;
  readonly share: string;
  readonly shared: (letters: number) => string;
  readonly shareShown: string;
  readonly savePage: string;
  readonly saveJupyter: string;
  readonly reset: string;
  readonly resetUndo: string;
  readonly wasReset: string;
  readonly kept: string;
  readonly notKept: string;
  readonly foreign: string;
  readonly foreignMore: string;
  readonly runForeign: string;
  readonly ownInstead: string;
  readonly brokenLink: string;
  readonly cell: (number: number) => string;
  readonly edit: string;
  readonly editCell: (number: number) => string;
  readonly done: string;
  readonly run: string;
  readonly runCell: (number: number) => string;
  readonly up: (number: number) => string;
  readonly down: (number: number) => string;
  readonly remove: string;
  readonly removeCell: (number: number) => string;
  readonly removed: string;
  readonly bringBack: string;
  readonly addCode: string;
  readonly addText: string;
  readonly addCodeAfter: (number: number) => string;
  readonly addTextAfter: (number: number) => string;
  readonly editorName: (number: number) => string;
  readonly editorHint: string;
  readonly running: string;
  readonly notRun: string;
  readonly changedSince: string;
  readonly emptyCell: string;
  readonly line: (number: number) => string;
  readonly rows: (from: number, to: number, total: number) => string;
  readonly tableSize: (rows: number, columns: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly jupyter: JupyterWords;
  readonly page: PageWords;
}

const inEnglish = (numbers: readonly number[]): string => numbers.join(" and ");

export const notebookWords: Bilingual<NotebookWords> = {
  en: {
    loading: "The tables and their tools are being fetched …",
    failed: (reason) => `The notebook could not be opened: ${reason}`,
    runAll: "Run all",
    share: "Share by link",
    shared: (letters) =>
      `The link is copied; it holds the whole notebook in ${letters.toLocaleString("en")} characters.`,
    shareShown: "The link holds the whole notebook; it now stands in the address bar to be copied.",
    savePage: "Save as page",
    saveJupyter: "Save for Jupyter",
    reset: "Back to the original",
    resetUndo: "Undo",
    wasReset: "The notebook is as it was at first.",
    kept: "Your notebook is kept in this browser.",
    notKept: "This browser does not let the page keep anything: your changes will be gone when you leave.",
    foreign: "This notebook came by a link.",
    foreignMore:
      "Its cells are code that somebody else wrote, and nothing of it has run. Read it first: once it runs, it can do in this page whatever the page can do. Your own notebook is not touched until you change this one.",
    runForeign: "I have read it: run it",
    ownInstead: "Open my own notebook",
    brokenLink: "The notebook in this link could not be read; the link may have been cut off. This is your own.",
    cell: (number) => `Cell ${number}`,
    edit: "Edit",
    editCell: (number) => `Edit cell ${number}`,
    done: "Done",
    run: "Run",
    runCell: (number) => `Run cell ${number}`,
    up: (number) => `Move cell ${number} up`,
    down: (number) => `Move cell ${number} down`,
    remove: "Remove",
    removeCell: (number) => `Remove cell ${number}`,
    removed: "A cell was removed.",
    bringBack: "Bring it back",
    addCode: "+ Code",
    addText: "+ Text",
    addCodeAfter: (number) => `+ Code, after cell ${number}`,
    addTextAfter: (number) => `+ Text, after cell ${number}`,
    editorName: (number) => `Code of cell ${number}`,
    editorHint: "Shift-Enter runs; Escape, then Tab, leaves the editor.",
    running: "running …",
    notRun: "not run yet",
    changedSince: "changed; Shift-Enter runs it",
    emptyCell: "an empty cell",
    line: (number) => `line ${number}`,
    rows: (from, to, total) => (total === 0 ? "no rows" : `${from}–${to} of ${counted(total, "row", "en")}`),
    tableSize: (rows, columns) => `table, ${counted(rows, "row", "en")} × ${counted(columns, "column", "en")}`,
    earlier: "Earlier rows",
    later: "Further rows",
    twice: (name, cells) =>
      `“${name}” is defined in cell ${inEnglish(cells)} too. Give it another name in one of them.`,
    taken: (name) => `“${name}” is a name that the notebook itself gives. Choose another.`,
    circle: (names) =>
      `The cell rests on itself by way of ${names.map((name) => `“${name}”`).join(", ")}. Break the circle in one of the cells.`,
    loop: (seconds) => `A loop ran for ${seconds} seconds without an end and was stopped.`,
    needsFailed: (name) => `It needs “${name}”, and the cell that makes it did not succeed.`,
    unknownName: (name) =>
      `No cell defines “${name}”, and neither does the notebook. Is it misspelt, or was its cell removed or broken?`,
    jupyter: {
      title: "Isnad: a notebook over the tables",
      begin:
        "The questions of the notebook, asked of the same Arrow files with [pyarrow](https://arrow.apache.org/docs/python/) (`pip install pyarrow`). Offsets count UTF-16 code units.",
      javascript: "This cell is JavaScript and was not translated; it runs in the notebook of the report.",
    },
    page: {
      title: "Notebook",
      note: "Saved from the notebook. Put this file into src and it is a page of the report, live in npm start and built by npm run build.",
    },
  },
  ar: {
    loading: "يجري جلب الجداول وأدواتها…",
    failed: (reason) => `تعذّر فتح الدفتر: ${reason}`,
    runAll: "شغّل الكل",
    share: "شارك برابط",
    shared: (letters) => `نُسخ الرابط، وفيه الدفتر كله في ${letters.toLocaleString("en")} حرف.`,
    shareShown: "في الرابط الدفتر كله، وهو الآن في شريط العنوان لتنسخه.",
    savePage: "احفظه صفحة",
    saveJupyter: "احفظه لـ Jupyter",
    reset: "عُد إلى الأصل",
    resetUndo: "تراجع",
    wasReset: "عاد الدفتر كما كان في الأصل.",
    kept: "دفترك محفوظ في هذا المتصفح.",
    notKept: "لا يسمح هذا المتصفح للصفحة بحفظ شيء: ستضيع تغييراتك حين تغادر.",
    foreign: "جاء هذا الدفتر برابط.",
    foreignMore:
      "خلاياه شيفرة كتبها غيرك، ولم يُشغَّل منها شيء. اقرأها أولًا: فإن شُغّلت استطاعت في هذه الصفحة كل ما تستطيعه الصفحة. ودفترك أنت لا يُمس ما لم تغيّر هذا.",
    runForeign: "قرأته، شغّله",
    ownInstead: "افتح دفتري",
    brokenLink: "تعذّرت قراءة الدفتر في هذا الرابط، ولعل الرابط مقطوع. هذا دفترك أنت.",
    cell: (number) => `الخلية ${number}`,
    edit: "حرّر",
    editCell: (number) => `حرّر الخلية ${number}`,
    done: "تم",
    run: "شغّل",
    runCell: (number) => `شغّل الخلية ${number}`,
    up: (number) => `ارفع الخلية ${number}`,
    down: (number) => `أنزل الخلية ${number}`,
    remove: "احذف",
    removeCell: (number) => `احذف الخلية ${number}`,
    removed: "حُذفت خلية.",
    bringBack: "أعدها",
    addCode: "+ شيفرة",
    addText: "+ نص",
    addCodeAfter: (number) => `+ شيفرة، بعد الخلية ${number}`,
    addTextAfter: (number) => `+ نص، بعد الخلية ${number}`,
    editorName: (number) => `شيفرة الخلية ${number}`,
    editorHint: "Shift-Enter للتشغيل، وEscape ثم Tab للخروج من المحرر.",
    running: "تُشغَّل…",
    notRun: "لم تُشغَّل بعد",
    changedSince: "تغيّرت، وShift-Enter يشغّلها",
    emptyCell: "خلية فارغة",
    line: (number) => `السطر ${number}`,
    rows: (from, to, total) => (total === 0 ? "لا صفوف" : `${from}–${to} من ${counted(total, "row", "ar", "after")}`),
    tableSize: (rows, columns) => `جدول، ${counted(rows, "row", "ar")} × ${counted(columns, "column", "ar")}`,
    earlier: "الصفوف السابقة",
    later: "الصفوف التالية",
    twice: (name, cells) => `عُرّف «${name}» في الخلية ${cells.join(" و")} أيضًا. سمّه باسم آخر في إحداهما.`,
    taken: (name) => `«${name}» اسم يعطيه الدفتر نفسه. اختر غيره.`,
    circle: (names) =>
      `تقوم الخلية على نفسها عن طريق ${names.map((name) => `«${name}»`).join("، ")}. اكسر الدائرة في إحدى الخلايا.`,
    loop: (seconds) => `دارت حلقة ${seconds} ثوانٍ بلا نهاية فأُوقفت.`,
    needsFailed: (name) => `تحتاج إلى «${name}»، والخلية التي تصنعه لم تنجح.`,
    unknownName: (name) => `لا تعرّف «${name}» أي خلية ولا الدفتر نفسه. لعل في الاسم خطأ، أو حُذفت خليته أو فيها خطأ.`,
    jupyter: {
      title: "إسناد: دفتر على الجداول",
      begin:
        "أسئلة الدفتر موجّهة إلى ملفات Arrow نفسها بواسطة [pyarrow](https://arrow.apache.org/docs/python/) (`pip install pyarrow`). تُعدّ المواضع بوحدات UTF-16.",
      javascript: "هذه الخلية بلغة JavaScript ولم تُترجم، وهي تعمل في دفتر التقرير.",
    },
    page: {
      title: "دفتر",
      note: "حُفظ من الدفتر. ضع هذا الملف في src فيصير صفحة من التقرير، حية في npm start ومبنية بـ npm run build.",
    },
  },
};
