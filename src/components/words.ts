/** Words of the interface in both of its languages. Each component keeps its own beside it, in a file that ends in `-words.ts`. */

import type { Lang } from "./state.js";

/** The same words in English and in Arabic; `T` holds plain strings, and functions for sentences with counts or names. */
export type Bilingual<T> = Readonly<Record<Lang, T>>;

/** The same words in both languages: the Arabic ones must have every key that the English ones have, and no other. */
export const bilingual = <T>(en: T, ar: NoInfer<T>): Bilingual<T> => ({ en, ar });

/** The language of the open page, which its head has read from the address before anything was drawn. */
export const pageLang = (): Lang => (document.documentElement.lang === "ar" ? "ar" : "en");
