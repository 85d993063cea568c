import { fold } from "../text/fold.js";

/**
 * Phrases of one or more words, matched word by word on folded text: a trie over word keys. Matching at a place costs
 * the length of the longest phrase there, so a whole text is read in time linear in its length.
 */
export interface Phrases<T> {
  /** Which lexicon this is, as one bit, in its first node; 0 in the nodes below. */
  readonly bit: number;
  readonly next: Map<string, Phrases<T>>;
  readonly entries: T[];
}

/** Anything that carries a folded word. */
export interface Keyed {
  readonly key: string;
  /** A sign stands before it: no phrase runs across. */
  readonly apart?: boolean;
}

/** The longest phrase found, how many words it takes, and all entries that share it. */
export interface PhraseMatch<T> {
  readonly row: T;
  readonly rows: readonly T[];
  readonly length: number;
}

/** A trie without phrases; `bit` tells its lexicon from others. */
export function noPhrases<T>(bit = 0): Phrases<T> {
  return { bit, next: new Map(), entries: [] };
}

/** The folded words of a form as it stands in a lexicon; white space and quotation marks separate them. */
export function phraseKeys(form: string): string[] {
  return fold(form)
    .split(/[\s"«»“”‘’'()]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u)
    .filter((key) => key !== "");
}

/** Adds an entry under a phrase. */
export function addPhrase<T>(phrases: Phrases<T>, keys: readonly string[], entry: T): void {
  let node = phrases;
  for (const key of keys) {
    let child = node.next.get(key);
    if (child === undefined) {
      child = noPhrases<T>();
      node.next.set(key, child);
    }
    node = child;
  }
  if (node !== phrases) node.entries.push(entry);
}

/**
 * The longest phrase whose words stand at `at` and after; `first` replaces the key of the first word, for a word read
 * without its proclitics. No phrase runs across a sign; entries that are not `usable` leave the place to shorter phrases.
 */
export function matchPhrase<T>(
  phrases: Phrases<T>,
  words: readonly Keyed[],
  at: number,
  first?: string,
  usable?: (entry: T) => boolean,
): PhraseMatch<T> | null {
  let node: Phrases<T> | undefined = phrases;
  let found: PhraseMatch<T> | null = null;
  for (let i = at; i < words.length; i++) {
    if (i > at && words[i]?.apart) break;
    const key = i === at && first !== undefined ? first : words[i]?.key;
    node = key === undefined ? undefined : node.next.get(key);
    if (node === undefined) break;
    const { entries } = node;
    const rows = usable === undefined || entries.every(usable) ? entries : entries.filter(usable);
    const [row] = rows;
    if (row !== undefined) found = { row, rows, length: i - at + 1 };
  }
  return found;
}
