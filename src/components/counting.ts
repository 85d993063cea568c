/**
 * Numbers with their nouns in both languages. In Arabic the noun follows the number: one is named alone, two is a dual, three
 * to ten take a plural, eleven to ninety-nine a singular in the accusative, hundreds a singular in the genitive. Which of them,
 * the plural rules of Unicode say (CLDR, language `ar`).
 */

import { nounForms, smallNumbers } from "./counting-words.js";
import type { Lang } from "./state.js";

/** A noun that can be counted. */
export type Noun = keyof typeof nounForms;

/** Where the counted noun stands in an Arabic sentence: as its subject, or after a verb or preposition. It shows in the dual. */
export type Place = "subject" | "after";

const arabicRules = new Intl.PluralRules("ar");

/** `حدثان مؤرخان` → `حدثين مؤرخين`, two dated events, after a preposition; `وسيلتا إعلام` → `وسيلتي إعلام`, two media. */
const oblique = (dual: string): string =>
  dual
    .replace(/ان(?=\s|$)/g, "ين")
    .replace(/آن(?=\s|$)/g, "أين")
    .replace(/تا(?=\s)/, "تي");

const thousands = new Intl.NumberFormat("en");
const grouped = (count: number): string => thousands.format(count);

const inArabic = (count: number, noun: Noun, place: Place, number: string): string => {
  const { feminine, one, two, few, many } = nounForms[noun].ar;
  switch (arabicRules.select(count)) {
    case "one":
      return `${one} ${feminine ? "واحدة" : "واحد"}`;
    case "two":
      return place === "subject" ? two : oblique(two);
    case "few":
      return `${number} ${few}`;
    case "many":
      return `${number} ${many}`;
    default:
      return `${number} ${one}`;
  }
};

/** A number with its noun: `1 voice`, `3 voices`; صوت واحد, صوتان, 3 أصوات, 11 صوتًا. */
export const counted = (count: number, noun: Noun, lang: Lang, place: Place = "subject"): string => {
  if (lang === "ar") return inArabic(count, noun, place, grouped(count));
  const [one, many] = nounForms[noun].en;
  return `${grouped(count)} ${count === 1 ? one : many}`;
};

/** The same with small numbers as words, as in running text: `three voices`; ثلاثة أصوات, أحد عشر صوتًا. */
export const spelled = (count: number, noun: Noun, lang: Lang, place: Place = "subject"): string => {
  const words = smallNumbers[lang][count];
  if (lang === "ar") {
    if (count === 0) return `لا ${nounForms[noun].ar.one}`;
    const { feminine } = nounForms[noun].ar;
    const word = words === undefined ? grouped(count) : feminine ? words.feminine : words.masculine;
    // The first part of twelve is a dual too: اثنا عشر is read اثني عشر after a preposition.
    return inArabic(count, noun, place, place === "after" ? word.replace(/^(اثن|اثنت)ا /, "$1ي ") : word);
  }
  const [one, many] = nounForms[noun].en;
  return `${words?.masculine ?? grouped(count)} ${count === 1 ? one : many}`;
};

/** `a`, `a and b`, `a, b and c`; أ وب وج. From the sixth on only their number. */
export const listed = (names: readonly string[], lang: Lang, most = 5): string => {
  const rest = names.length - most + 1;
  const shown = names.length > most ? [...names.slice(0, most - 1), counted(rest, "other", lang, "after")] : names;
  if (lang === "ar") return shown.join(" و");
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
};
