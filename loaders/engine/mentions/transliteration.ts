import { fold } from "../text/fold.js";

/** A plain Latin letter or letters for each folded Arabic letter: for provisional ids, not for reading aloud. */
const letters: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
  ء: "",
};

/** A slug for a name in no lexicon: محمد الرشيد → `mhmd-alrshyd`. Equal for names that fold alike. */
export function slugOf(name: string): string {
  return [...fold(name)]
    .map((letter) => letters[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "-"))
    .join("")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}
