/** Words of the workbench. */

import { counted } from "./counting.js";
import type { Bilingual } from "./words.js";

/** Names of the word lists, by file. */
type ListNames = Readonly<Record<string, string>>;

export interface WorkbenchWords {
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
  readonly pick: string;
  readonly pickNone: string;
  readonly withoutTexts: string;
  readonly tooLong: (megabytes: string, most: string) => string;
  readonly empty: string;
  readonly opening: string;
  readonly reading: (done: number, total: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: (reason: string) => string;
  readonly problems: string;
  readonly warning: string;
  readonly whichText: string;
  readonly views: string;
  readonly text: string;
  readonly tables: string;
  readonly changes: (count: number) => string;
  readonly cut: (shown: number) => string;
  readonly pastedName: string;
  readonly table: string;
  readonly thisTextOnly: string;
  readonly rows: (from: number, to: number, total: number) => string;
  readonly noRows: string;
  readonly earlier: string;
  readonly later: string;
  readonly saveCsv: string;
  readonly toRow: (rule: string) => string;
  readonly engineRule: (rule: string) => string;
  readonly showInText: string;
  readonly lists: string;
  readonly listsHint: string;
  readonly openLists: string;
  readonly list: string;
  readonly listNames: ListNames;
  readonly changedCount: (count: number) => string;
  readonly faultCount: (count: number) => string;
  readonly search: string;
  readonly show: string;
  readonly showAll: string;
  readonly showChanged: string;
  readonly showFaulty: string;
  readonly add: string;
  readonly undo: string;
  readonly redo: string;
  readonly discard: string;
  readonly save: (file: string) => string;
  readonly copy: string;
  readonly copied: (rows: number) => string;
  readonly copyFailed: string;
  readonly cell: (column: string, row: string) => string;
  readonly newRow: string;
  readonly remove: string;
  readonly removeRow: (row: string) => string;
  readonly restore: string;
  readonly restoreRow: (row: string) => string;
  readonly wasShipped: (value: string) => string;
  readonly state: Readonly<Record<"added" | "changed" | "removed", string>>;
  readonly rowTools: string;
  readonly leftOut: (count: number) => string;
  readonly unfit: (count: number) => string;
  readonly notKept: string;
  readonly effects: string;
  readonly effectsNone: string;
  readonly effectsNothing: (articles: number) => string;
  readonly effectsSum: (added: number, removed: number, changed: number, articles: number, all: number) => string;
  readonly kinds: Readonly<Record<"added" | "removed" | "changed", string>>;
  readonly tableNames: Readonly<Record<string, string>>;
  readonly more: (count: number) => string;
  readonly inArticle: string;
}

const tableNamesEn = {
  articles: "articles",
  sentences: "sentences",
  dates: "dates",
  mentions: "mentions",
  attributions: "attributions",
  relations: "relations",
  events: "events",
  propositions: "propositions",
  statements: "statements",
  actors: "actors",
  places: "places",
} as const;

const rowsEn = (count: number): string => counted(count, "row", "en");
const rowsAr = (count: number): string => counted(count, "row", "ar");

export const workbenchWords: Bilingual<WorkbenchWords> = {
  en: {
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
    drop: "or drop text files or a folder here",
    noTextFiles: "There is no .txt file in what you chose. Save each article as plain text, encoded as UTF-8.",
    pick: "or an article of the report",
    pickNone: "choose one",
    withoutTexts:
      "This report is published without the full texts of its articles, so only what you bring can be read here.",
    tooLong: (megabytes, most) =>
      `The text has ${megabytes} million characters; the page takes ${most} million. Split it into one text an article, save it as a file and choose that, or use the command line: npm run --silent isnad -- analyse FILE.`,
    empty: "Nothing has been read yet.",
    opening: "The engine and its word lists are being fetched …",
    reading: (done, total) => `Reading: ${done} of ${counted(total, "article", "en")}`,
    stop: "Stop",
    stopped: "Stopped.",
    failed: (reason) => `That did not work: ${reason}`,
    problems: "What is to be said of these texts",
    warning: "Note: ",
    whichText: "Text",
    views: "Show",
    text: "Text",
    tables: "Tables",
    changes: (count) => (count === 0 ? "Changes" : `Changes (${count.toLocaleString("en")})`),
    cut: (shown) =>
      `The text is long: its first ${shown.toLocaleString("en")} characters are shown here. The tables are of the whole.`,
    pastedName: "pasted text",
    table: "Table",
    thisTextOnly: "this text only",
    rows: (from, to, total) => `${from}–${to} of ${rowsEn(total)}`,
    noRows: "No rows.",
    earlier: "Earlier rows",
    later: "Further rows",
    saveCsv: "Save as CSV",
    toRow: (rule) => `Show the row ${rule} in its word list`,
    engineRule: (rule) => `“${rule}” is a rule of the engine itself; no row of a list stands behind it.`,
    showInText: "Show in the text",
    lists: "The word lists",
    listsHint:
      "Change a row and see at once what it changes in the texts. Your changes stay in this browser until you discard them; the report itself does not change.",
    openLists: "Open the word lists",
    list: "List",
    listNames: {
      actors: "actors",
      aliases: "aliases: names of actors",
      heads: "heads: words that open a name",
      places: "places",
      cues: "cues: words of saying",
      hedges: "hedges",
      predicates: "predicates: acts",
      calendar: "calendar",
      speakers: "speakers: titles and roles",
      words: "words: small words",
      morphology: "morphology: endings",
      furniture: "furniture: what is no prose",
    },
    changedCount: (count) => `${count} changed`,
    faultCount: (count) => counted(count, "fault", "en"),
    search: "Find in the list",
    show: "Show",
    showAll: "all rows",
    showChanged: "changed rows",
    showFaulty: "rows with a remark",
    add: "Add a row",
    undo: "Undo",
    redo: "Redo",
    discard: "Discard all changes",
    save: (file) => `Save ${file}`,
    copy: "Copy the changed rows",
    copied: (rows) => `${rowsEn(rows)} copied.`,
    copyFailed: "The browser did not let us copy; save the file instead.",
    cell: (column, row) => `${column} of ${row}`,
    newRow: "a new row",
    remove: "Remove",
    removeRow: (row) => `Remove ${row}`,
    restore: "Restore",
    restoreRow: (row) => `Restore ${row} as shipped`,
    wasShipped: (value) => `as shipped: ${value === "" ? "empty" : value}`,
    state: { added: "new", changed: "changed", removed: "removed" },
    rowTools: "What can be done with the row",
    leftOut: (count) => `${counted(count, "fault", "en")}: such rows are left out until they are mended.`,
    unfit: (count) =>
      `${rowsEn(count)} that you changed earlier no longer stand in the lists as they were; these changes were dropped.`,
    notKept: "This browser does not let the page keep anything: your changes will be gone when you leave.",
    effects: "What your changes do to the report",
    effectsNone: "Nothing is changed in the lists yet.",
    effectsNothing: (articles) => `Nothing changes in the ${counted(articles, "article", "en")} of the report.`,
    effectsSum: (added, removed, changed, articles, all) =>
      `${added} added, ${removed} removed, ${changed} changed, in ${articles} of ${counted(all, "article", "en")}.`,
    kinds: { added: "added", removed: "removed", changed: "changed" },
    tableNames: tableNamesEn,
    more: (count) => `${count} more`,
    inArticle: "in the article",
  },
  ar: {
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
    drop: "أو أسقط هنا ملفات نصية أو مجلدًا",
    noTextFiles: "لا ملف ‎.txt فيما اخترت. احفظ كل مقال نصًا بسيطًا بترميز UTF-8.",
    pick: "أو مقالًا من التقرير",
    pickNone: "اختر مقالًا",
    withoutTexts: "نُشر هذا التقرير من دون النصوص الكاملة لمقالاته، فلا يُقرأ هنا إلا ما تأتي به.",
    tooLong: (megabytes, most) =>
      `في النص ${megabytes} مليون حرف، والصفحة تقبل ${most} مليون. اجعل كل مقال نصًا مستقلًا، أو احفظه ملفًا واختره، أو استعمل سطر الأوامر: npm run --silent isnad -- analyse FILE.`,
    empty: "لم يُقرأ شيء بعد.",
    opening: "يجري جلب المحرك وقوائم كلماته…",
    reading: (done, total) => `القراءة: ${done} من ${counted(total, "article", "ar", "after")}`,
    stop: "أوقف",
    stopped: "أُوقفت القراءة.",
    failed: (reason) => `تعذّر ذلك: ${reason}`,
    problems: "ملاحظات على هذه النصوص",
    warning: "تنبيه: ",
    whichText: "النص",
    views: "اعرض",
    text: "النص",
    tables: "الجداول",
    changes: (count) => (count === 0 ? "التغييرات" : `التغييرات (${count.toLocaleString("en")})`),
    cut: (shown) => `النص طويل، والمعروض هنا أول ${shown.toLocaleString("en")} حرف منه. أما الجداول فللنص كله.`,
    pastedName: "نص ملصق",
    table: "الجدول",
    thisTextOnly: "هذا النص وحده",
    rows: (from, to, total) => `${from}–${to} من ${counted(total, "row", "ar", "after")}`,
    noRows: "لا صفوف.",
    earlier: "الصفوف السابقة",
    later: "الصفوف التالية",
    saveCsv: "احفظ CSV",
    toRow: (rule) => `اعرض الصف ${rule} في قائمته`,
    engineRule: (rule) => `«${rule}» قاعدة من قواعد المحرك نفسه، ولا صف وراءها في القوائم.`,
    showInText: "اعرضه في النص",
    lists: "قوائم الكلمات",
    listsHint:
      "غيّر صفًا ترَ على الفور ما يغيّره في النصوص. تبقى تغييراتك في هذا المتصفح حتى تتخلى عنها، والتقرير نفسه لا يتغير.",
    openLists: "افتح قوائم الكلمات",
    list: "القائمة",
    listNames: {
      actors: "actors: الجهات",
      aliases: "aliases: أسماء الجهات",
      heads: "heads: كلمات تفتتح الأسماء",
      places: "places: الأماكن",
      cues: "cues: ألفاظ القول",
      hedges: "hedges: ألفاظ الاحتراز",
      predicates: "predicates: الأفعال",
      calendar: "calendar: التقويم",
      speakers: "speakers: الألقاب والصفات",
      words: "words: الأدوات",
      morphology: "morphology: اللواحق",
      furniture: "furniture: ما ليس من النص",
    },
    changedCount: (count) => `غُيّر ${count}`,
    faultCount: (count) => counted(count, "fault", "ar"),
    search: "ابحث في القائمة",
    show: "اعرض",
    showAll: "كل الصفوف",
    showChanged: "الصفوف المغيّرة",
    showFaulty: "الصفوف التي عليها ملاحظة",
    add: "أضف صفًا",
    undo: "تراجع",
    redo: "أعد",
    discard: "تخلَّ عن كل التغييرات",
    save: (file) => `احفظ ${file}`,
    copy: "انسخ الصفوف المغيّرة",
    copied: (rows) => `نُسخ ${rowsAr(rows)}.`,
    copyFailed: "لم يسمح المتصفح بالنسخ؛ احفظ الملف بدلًا من ذلك.",
    cell: (column, row) => `${column} في ${row}`,
    newRow: "صف جديد",
    remove: "احذف",
    removeRow: (row) => `احذف ${row}`,
    restore: "استعد",
    restoreRow: (row) => `استعد ${row} كما كان`,
    wasShipped: (value) => `كان: ${value === "" ? "فارغًا" : value}`,
    state: { added: "جديد", changed: "مغيّر", removed: "محذوف" },
    rowTools: "ما يمكن فعله بالصف",
    leftOut: (count) => `${counted(count, "fault", "ar")}: تُترك هذه الصفوف إلى أن تُصحَّح.`,
    unfit: (count) => `${rowsAr(count)} مما غيّرته سابقًا لم يعد في القوائم كما كان، فأُسقط تغييره.`,
    notKept: "لا يسمح هذا المتصفح للصفحة بحفظ شيء: ستضيع تغييراتك حين تغادر.",
    effects: "ما تفعله تغييراتك بالتقرير",
    effectsNone: "لم يتغير شيء في القوائم بعد.",
    effectsNothing: (articles) => `لا شيء يتغير في ${counted(articles, "article", "ar", "after")} من التقرير.`,
    effectsSum: (added, removed, changed, articles, all) =>
      `أضيف ${added}، وأزيل ${removed}، وتغيّر ${changed}، في ${articles} من ${counted(all, "article", "ar", "after")}.`,
    kinds: { added: "أضيف", removed: "أزيل", changed: "تغيّر" },
    tableNames: {
      articles: "المقالات",
      sentences: "الجمل",
      dates: "التواريخ",
      mentions: "الأسماء",
      attributions: "الإسنادات",
      relations: "العلاقات",
      events: "الأحداث",
      propositions: "الادعاءات",
      statements: "الأقوال",
      actors: "الجهات",
      places: "الأماكن",
    },
    more: (count) => `${count} أخرى`,
    inArticle: "في المقال",
  },
};
