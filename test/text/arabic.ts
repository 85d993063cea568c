import fc from "fast-check";

/** Random text as a careless press would print it: Arabic letters and marks, quotation marks, digits, breaks, bidi marks. */
const units = [
  ..."ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئـ",
  ..."\u064b\u064f\u0651\u0670\u200f\u200c\u202b\u202c\ufefb",
  ..."٠١٥۲0129",
  ..."\"«»“”'‘’{}()[]:؛،.؟!…-–/|",
  ..." \n\t",
  "داعش",
  "قال",
  "إن",
  "تنظيم",
  " و",
  "بين ",
  "2015",
  "حزيران",
  "قصف",
  "😀",
];

export const arabicText = fc.array(fc.constantFrom(...units), { maxLength: 160 }).map((parts) => parts.join(""));
