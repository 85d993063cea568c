/**
 * Words as the search compares them: folded as the engine folds them, and with what Arabic writes to the front of a word
 * cut in every way it can be (وللتنظيم "and to the organisation" is found by التنظيم and by تنظيم). Pure.
 */

/** What the module of `src/data/folding.js.ts` gives: the engine's own cutting and folding. */
export interface Folding {
  readonly tokenize: (
    text: string,
  ) => readonly { readonly kind: string; readonly key: string; readonly start: number; readonly end: number }[];
  readonly readings: (word: string) => readonly { readonly key: string }[];
}

/** A word of a text: UTF-16 code units, and each folded form under which it can be found, its own first. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

const article = "ال";
/** A form shorter than this says nothing; a word that is itself so short stays findable as it is. */
const shortest = 3;

/** Folded forms of a folded word: itself, without its proclitics, and each without the article. */
export const formsOf = (key: string, { readings }: Folding): readonly string[] => {
  const forms = new Set([key]);
  for (const reading of readings(key)) {
    if (reading.key.length >= shortest) forms.add(reading.key);
    const bare = reading.key.startsWith(article) ? reading.key.slice(article.length) : "";
    if (bare.length >= shortest) forms.add(bare);
  }
  return [...forms];
};

/** The words and numbers of a text in order. Linear in its length. */
export const searchWords = (text: string, folding: Folding): readonly SearchWord[] =>
  folding
    .tokenize(text)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ key, start, end }) => ({ start, end, forms: formsOf(key, folding) }));

/** What somebody looks for: words that must all be there, and phrases whose words must follow one another. */
export interface SearchQuery {
  readonly words: readonly (readonly string[])[];
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** The last word may be the beginning of a longer one: it is still being written. */
  readonly open: boolean;
}

const phrase = /[«"“„”]([^«»"“„”]+)[»"“”]/g;

/** Reads a query; what stands between quotation marks of any kind is a phrase. */
export const readSearch = (text: string, folding: Folding): SearchQuery => {
  const forms = (part: string) => searchWords(part, folding).map((word) => word.forms);
  const phrases = [...text.matchAll(phrase)].map(([, inner = ""]) => forms(inner)).filter((words) => words.length > 0);
  const loose = forms(text.replace(phrase, " "));
  return { words: [...loose, ...phrases.flat()], phrases, open: loose.length > 0 && /[\p{L}\p{N}]$/u.test(text) };
};

const meets = (word: SearchWord | undefined, forms: readonly string[]): boolean =>
  word?.forms.some((form) => forms.includes(form)) ?? false;

/** Whether the words of a phrase stand one after another. */
export const holdsPhrase = (words: readonly SearchWord[], wanted: readonly (readonly string[])[]): boolean =>
  words.some((_, at) => wanted.every((forms, i) => meets(words[at + i], forms)));
