/** Words of the download of all annotations. */

import { bilingual } from "./words.js";

export const dataAnnotationsWords = bilingual(
  {
    save: "Save all annotations as JSON-LD",
    failed: (reason: string) => `The file could not be fetched: ${reason}`,
  },
  {
    save: "احفظ كل الحواشي بصيغة JSON-LD",
    failed: (reason: string) => `تعذّر جلب الملف: ${reason}`,
  },
);
