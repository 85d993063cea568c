/** Words of the banner that tells faults in the data. Messages and remedies themselves are those of the command line. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

export const previewFaultsWords = bilingual(
  {
    label: "Faults in the data",
    faults: (count: number) =>
      `${counted(count, "fault", "en")} in the data: the page shows the last tables that were sound`,
    warnings: (count: number) => `${counted(count, "warning", "en")} about the data`,
    more: (count: number) => `and ${count} more: `,
    lists: " lists them all.",
  },
  {
    label: "أخطاء في البيانات",
    faults: (count: number) => `في البيانات ${counted(count, "fault", "ar")}، والصفحة تعرض آخر جداول سليمة`,
    warnings: (count: number) => `على البيانات ${counted(count, "warning", "ar")}`,
    more: (count: number) => `و${count} غيرها: `,
    lists: " يسردها كلها.",
  },
);
