/** Words of the button that copies. */

import { bilingual } from "./words.js";

export const copyWords = bilingual(
  {
    copied: "Copied",
    notCopied: "Copying is not allowed here; select the text and copy it.",
  },
  {
    copied: "نُسخت",
    notCopied: "النسخ غير مسموح هنا؛ ظلّل النص وانسخه.",
  },
);
