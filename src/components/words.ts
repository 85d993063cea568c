/** Words of the interface in both of its languages. Each component keeps its own beside it, in a file that ends in `-words.ts`. */

import type { Lang } from "./state.js";

/** The same words in English and in Arabic; `T` holds plain strings, and functions for sentences with counts or names. */
export type Bilingual<T> = Readonly<Record<Lang, T>>;
