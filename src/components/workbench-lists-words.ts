/** Words of the workbench: the word lists. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export interface ListsWords {
  readonly lists: string;
  readonly listsHint: string;
  readonly openLists: string;
  readonly list: string;
  /** By file. */
  readonly listNames: Readonly<Record<string, string>>;
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
}

export const listsWords = bilingual<ListsWords>(
  {
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
    copied: (rows) => `${counted(rows, "row", "en")} copied.`,
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
      `${counted(count, "row", "en")} that you changed earlier no longer stand in the lists as they were; these changes were dropped.`,
    notKept: "This browser does not let the page keep anything: your changes will be gone when you leave.",
  },
  {
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
    copied: (rows) => `نُسخ ${counted(rows, "row", "ar")}.`,
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
    unfit: (count) => `${counted(count, "row", "ar")} مما غيّرته سابقًا لم يعد في القوائم كما كان، فأُسقط تغييره.`,
    notKept: "لا يسمح هذا المتصفح للصفحة بحفظ شيء: ستضيع تغييراتك حين تغادر.",
  },
);
