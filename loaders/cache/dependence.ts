/**
 * On which rows of the lexicons the analysis of one article depends. A row can be met only where the words of its form
 * stand in the text, under some reading; what is looked up by id is noted while the engine runs; the grammar (calendar and
 * morphology) may matter anywhere. Too many rows may be taken to matter, never too few.
 */

import { createHash } from "node:crypto";
import type { Lexicon } from "../engine/lexicon/lexicon.js";
import type { Phrases } from "../engine/lexicon/phrases.js";
import { readings, stems } from "../engine/text/clitics.js";
import { tokenize } from "../engine/text/tokens.js";

/** A short hash of a value that JSON can hold. */
export const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("base64url")
    .slice(0, 22);

const hashOf = (parts: readonly string[]): string => createHash("sha256").update(parts.join("")).digest("hex");

type Node = Phrases<unknown>;

/** Digests of rows, as long as there are the rows: those of a list that has not changed are not made again. */
const rowDigests = new WeakMap<object, string>();

function digestOfRow(row: object): string {
  const digest = rowDigests.get(row) ?? digestOf(row);
  rowDigests.set(row, digest);
  return digest;
}

/** A digest of what stands in a trie: a row, or a form of one. */
function digestOfEntry(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return digestOf(entry);
  if (!("row" in entry) || typeof entry.row !== "object" || entry.row === null) return digestOfRow(entry);
  const { row, ...form } = entry;
  return `${digestOfRow(row as object)}${JSON.stringify(form)}`;
}

/** A function of nodes that is asked once for each. */
function once<Value>(of: (node: Node) => Value): (node: Node) => Value {
  const found = new Map<Node, Value>();
  return (node) => {
    const known = found.get(node);
    if (known !== undefined) return known;
    const value = of(node);
    found.set(node, value);
    return value;
  };
}

const isTrie = (part: unknown): part is Node =>
  typeof part === "object" && part !== null && "next" in part && part.next instanceof Map && "entries" in part;

/** The parts of a lexicon in which phrases are looked for, word by word. */
const triesOf = (lexicon: Lexicon): [string, Node][] =>
  Object.entries(lexicon).filter((part): part is [string, Node] => isTrie(part[1]));

/** The parts of a lexicon in which something is looked up by id. */
const mapsOf = (lexicon: Lexicon): Map<string, ReadonlyMap<string, unknown>> =>
  new Map(Object.entries(lexicon).flatMap(([name, part]) => (part instanceof Map ? [[name, part]] : [])));

/** The parts of a lexicon that are words or lists of words: any of them may matter anywhere. */
export const plainPartsOf = (lexicon: Lexicon): Record<string, string | readonly unknown[]> =>
  Object.fromEntries(
    Object.entries(lexicon).flatMap(([name, part]): [string, string | readonly unknown[]][] => {
      if (part instanceof Set) return [[name, [...part]]];
      if (name === "endings") return [[name, Object.values(part)]];
      return typeof part === "string" || (Array.isArray(part) && name !== "rows") ? [[name, part]] : [];
    }),
  );

/** Words, numbers and signs of a text, folded, each once, in the order of the text. */
export const distinctWords = (text: string): string[] => [...new Set(tokenize(text).map(({ key }) => key))];

/**
 * Every key under which a folded word may be looked up: its readings without proclitics, without the article, and without
 * attached pronouns; without its first letter, whatever that is.
 */
export function keysOf(word: string, { pronouns, article }: Pick<Lexicon, "pronouns" | "article">): string[] {
  const keys = new Set<string>();
  for (const reading of readings(word)) {
    for (const { key } of stems(reading.key, pronouns)) {
      keys.add(key);
      keys.add(key.slice(1));
      if (article !== "" && key.startsWith(article)) keys.add(key.slice(article.length));
    }
  }
  return [...keys];
}

/** A look-up of the engine by id: in which part of the lexicon, which id. */
export type Asked = readonly [part: string, id: string];

/** Iterates over a whole map: then all of it matters. */
const everything = "*";

/** A map that notes the ids it is asked for. */
class NotingMap<Value> implements ReadonlyMap<string, Value> {
  constructor(
    private readonly map: ReadonlyMap<string, Value>,
    private readonly note: (id: string) => void,
  ) {}
  get(id: string): Value | undefined {
    this.note(id);
    return this.map.get(id);
  }
  has(id: string): boolean {
    this.note(id);
    return this.map.has(id);
  }
  get size(): number {
    return this.whole().size;
  }
  private whole(): ReadonlyMap<string, Value> {
    this.note(everything);
    return this.map;
  }
  forEach(each: (value: Value, id: string, map: ReadonlyMap<string, Value>) => void): void {
    this.whole().forEach(each);
  }
  entries() {
    return this.whole().entries();
  }
  keys() {
    return this.whole().keys();
  }
  values() {
    return this.whole().values();
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}

/** What tells for an article whether its analysis would be the same under another state of the lexicons. */
export interface Dependence {
  /** A hash of the grammar and of all rows whose words stand among these words of a text. */
  readonly ofWords: (words: readonly string[]) => string;
  /**
   * A hash, soon made, of all rows that begin with one of these words: where it is the same under another lexicon, so is
   * {@link ofWords}.
   */
  readonly ofFirstWords: (words: readonly string[]) => string;
  /** A hash of what the lexicons hold under these ids. */
  readonly ofAsked: (asked: readonly Asked[]) => string;
  /** The lexicon, noting what it is asked for by id. */
  readonly noting: () => { readonly lexicon: Lexicon; readonly asked: () => Asked[] };
}

const plainOf = (value: unknown): unknown =>
  value instanceof Map
    ? [...value].map(([id, each]) => [id, plainOf(each)])
    : value instanceof Set
      ? [...value]
      : (value ?? null);

/** Says of a compiled lexicon which part of it an article depends on. */
export function dependenceOn(lexicon: Lexicon): Dependence {
  const grammar = digestOf([lexicon.rows.calendar, lexicon.rows.morphology, ...Object.entries(plainPartsOf(lexicon))]);
  const known = new Set<string>();
  const roots = new Map<string, { readonly trie: string; readonly node: Node }[]>();
  const collect = (node: Node) => {
    for (const [key, child] of node.next) {
      known.add(key);
      collect(child);
    }
  };
  const maps = mapsOf(lexicon);
  for (const [trie, root] of triesOf(lexicon)) {
    collect(root);
    for (const [key, node] of root.next) {
      const there = roots.get(key);
      if (there) there.push({ trie, node });
      else roots.set(key, [{ trie, node }]);
    }
  }

  // Single letters and signs are looked up whether they stand in the text or not.
  const always = [...known].filter((key) => key.length === 1);

  const ownDigest = once((node: Node): string => node.entries.map(digestOfEntry).join(" "));
  const following = once((node: Node): readonly string[] => [...node.next.keys()].sort());
  const wholeDigest = once((node: Node): string =>
    node.next.size === 0
      ? ownDigest(node)
      : digestOf([ownDigest(node), following(node).map((key) => [key, wholeDigest(node.next.get(key) ?? node)])]),
  );
  const keysOfWord = new Map<string, readonly string[]>();
  const knownKeys = (word: string): readonly string[] => {
    const found = keysOfWord.get(word) ?? keysOf(word, lexicon).filter((key) => known.has(key));
    keysOfWord.set(word, found);
    return found;
  };

  const ofWords = (words: readonly string[]): string => {
    const keys = new Set(always);
    for (const word of words) for (const key of knownKeys(word)) keys.add(key);
    const parts = [grammar];
    const below = (node: Node) => {
      parts.push(ownDigest(node));
      for (const key of following(node)) {
        if (!keys.has(key)) continue;
        const child = node.next.get(key);
        if (child === undefined || !mayBeMet(child, keys)) continue;
        parts.push(`>${key}`);
        below(child);
        parts.push("<");
      }
    };
    for (const key of keys) {
      for (const { trie, node } of roots.get(key) ?? []) {
        parts.push(`\n${trie} ${key} `);
        below(node);
      }
    }
    return hashOf(parts);
  };

  const beginningOf = (keys: readonly string[]): string => {
    const begun = keys.flatMap((key) =>
      (roots.get(key) ?? []).map(({ trie, node }) => `${trie} ${key} ${wholeDigest(node)}`),
    );
    return begun.length === 0 ? "" : digestOf(begun);
  };
  const beginningOfWord = new Map<string, string>();
  const beginning = (word: string): string => {
    const found = beginningOfWord.get(word) ?? beginningOf(knownKeys(word));
    beginningOfWord.set(word, found);
    return found;
  };
  const alwaysBeginning = beginningOf(always);

  const digests = new Map([...maps].map(([part, map]) => [part, { map, ofId: new Map<string, string>() }]));
  const digestOfAsked = ([part, id]: Asked): string => {
    const at = digests.get(part);
    if (at === undefined) return "";
    const found = at.ofId.get(id) ?? digestOf(plainOf(id === everything ? at.map : at.map.get(id)));
    at.ofId.set(id, found);
    return found;
  };

  return {
    ofWords,
    ofFirstWords: (words) => hashOf([grammar, alwaysBeginning, ...words.map(beginning)]),
    ofAsked: (asked) => hashOf(asked.map(digestOfAsked)),
    noting: () => {
      const seen = new Map<string, Asked>();
      const noting = [...maps].map(([part, map]) => [
        part,
        new NotingMap(map, (id) => seen.set(`${part} ${id}`, [part, id])),
      ]);
      return {
        // Each map in its own place, of its own type.
        lexicon: { ...lexicon, ...(Object.fromEntries(noting) as Partial<Lexicon>) },
        asked: () => [...seen.values()],
      };
    },
  };
}

/** Whether a phrase that ends at a node or below it can be met: a node on the way to longer phrases only says nothing. */
function mayBeMet(node: Node, keys: ReadonlySet<string>): boolean {
  if (node.entries.length > 0) return true;
  for (const [key, child] of node.next) if (keys.has(key) && mayBeMet(child, keys)) return true;
  return false;
}
