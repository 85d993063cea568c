/** Words of the tables on the data page. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export const dataTablesWords = bilingual(
  {
    rows: (count: number) => counted(count, "row", "en"),
    noRows: "No rows.",
    firstRows: (table: string) => `First rows of ${table}`,
    notFetched: (reason: string) => `The file could not be fetched: ${reason}`,
    save: (format: string, table: string) => `${format}: save ${table}`,
  },
  {
    rows: (count: number) => counted(count, "row", "ar"),
    noRows: "لا صفوف.",
    firstRows: (table: string) => `أول صفوف ${table}`,
    notFetched: (reason: string) => `تعذر جلب الملف: ${reason}`,
    save: (format: string, table: string) => `${format}: احفظ ${table}`,
  },
);
