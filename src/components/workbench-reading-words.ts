/** Words of the workbench: what was read: how far it is, what is wrong with it, its text and its tables. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export interface ReadingWords {
  readonly opening: string;
  readonly reading: (done: number, total: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: (reason: string) => string;
  readonly problems: string;
  readonly severity: Readonly<Record<"fault" | "warning", string>>;
  /** Stands before what is to be done. */
  readonly remedy: string;
  readonly atLine: (line: number) => string;
  /** That the words of the checks are English; empty on an English page. */
  readonly inEnglish: string;
  readonly whichText: string;
  readonly views: string;
  readonly text: string;
  readonly tables: string;
  readonly changes: (count: number) => string;
  readonly cut: (shown: number) => string;
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
  readonly tableNames: Readonly<Record<string, string>>;
  readonly more: (count: number) => string;
}

export const readingWords = bilingual<ReadingWords>(
  {
    opening: "The engine is at work …",
    reading: (done, total) => `Reading: ${done} of ${counted(total, "article", "en")}`,
    stop: "Stop",
    stopped: "Stopped.",
    failed: (reason) => `That did not work: ${reason}`,
    problems: "What is to be said of these texts",
    severity: { fault: "Fault:", warning: "Note:" },
    remedy: "→",
    atLine: (line) => `, line ${line}`,
    inEnglish: "",
    whichText: "Text",
    views: "Show",
    text: "Text",
    tables: "Tables",
    changes: (count) => (count === 0 ? "Changes" : `Changes (${count.toLocaleString("en")})`),
    cut: (shown) =>
      `The text is long: its first ${shown.toLocaleString("en")} characters are shown here. The tables are of the whole.`,
    table: "Table",
    thisTextOnly: "this text only",
    rows: (from, to, total) => `${from}–${to} of ${counted(total, "row", "en")}`,
    noRows: "No rows.",
    earlier: "Earlier rows",
    later: "Further rows",
    saveCsv: "Save as CSV",
    toRow: (rule) => `Show the row ${rule} in its word list`,
    engineRule: (rule) => `“${rule}” is a rule of the engine itself; no row of a list stands behind it.`,
    showInText: "Show in the text",
    tableNames: {
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
      corrections: "corrections",
    },
    more: (count) => `${count} more`,
  },
  {
    opening: "المحرك يعمل…",
    reading: (done, total) => `القراءة: ${done} من ${counted(total, "article", "ar", "after")}`,
    stop: "أوقف",
    stopped: "أُوقفت القراءة.",
    failed: (reason) => `تعذّر ذلك: ${reason}`,
    problems: "ملاحظات على هذه النصوص",
    severity: { fault: "خطأ:", warning: "تنبيه:" },
    remedy: "العلاج:",
    atLine: (line) => `، السطر ${line}`,
    inEnglish: "نصوص الملاحظات بالإنجليزية، كما تكتبها أداة الفحص في سطر الأوامر.",
    whichText: "النص",
    views: "اعرض",
    text: "النص",
    tables: "الجداول",
    changes: (count) => (count === 0 ? "التغييرات" : `التغييرات (${count.toLocaleString("en")})`),
    cut: (shown) => `النص طويل، والمعروض هنا أول ${shown.toLocaleString("en")} حرف منه. أما الجداول فللنص كله.`,
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
      corrections: "التصحيحات",
    },
    more: (count) => `${count} أخرى`,
  },
);
