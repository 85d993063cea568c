/**
 * Analyses that need not be made again: the same article, engine and rows of the lexicons that can matter to it. With or
 * without what is kept the analyses are equal; only the time differs.
 */

import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { analyse } from "../engine/analyse.js";
import type { Lexicon } from "../engine/lexicon/lexicon.js";
import type { Analysis, Article } from "../engine/types.js";
import { type Asked, dependenceOn, distinctWords } from "./dependence.js";
import { engineVersion } from "./engine-version.js";
import { folderStore, noStore, type Store } from "./store.js";

/** Analyses articles, remembering. */
export interface Analyser {
  readonly analyse: (article: Article) => Analysis;
  /** How many were analysed anew, and how many were known. */
  readonly counts: () => { readonly fresh: number; readonly known: number };
  /** Ends a run: keeps the folder within its bounds. */
  readonly close: () => void;
}

/** Half a gigabyte holds the analyses of some twenty thousand reports. */
const mostBytes = 512_000_000;

/** Where the project keeps its analyses; Git does not see it, and a build that forgets what loaders made leaves it be. */
export const projectStore: Store =
  process.env.ISNAD_CACHE === "off"
    ? noStore
    : folderStore(fileURLToPath(new URL("../../src/.observablehq/cache/_isnad/analyses", import.meta.url)), mostBytes);

interface Entry {
  readonly asked: readonly Asked[];
  readonly answer: string;
  readonly analysis: Omit<Analysis, "article">;
}

/** In a process that lives on, the entries last used of each store, so that they are not read and parsed again. */
const recentOf = new WeakMap<Store, Map<string, Entry>>();
const mostRecent = 20_000;

/** What is known of a text by its hash: its words, and on which rows an analysis depended when it was last asked for. */
interface KnownText {
  readonly words: readonly string[];
  readonly firstWords: string;
  readonly rows: string;
}
const knownTexts = new Map<string, KnownText>();

const remember = <Value>(map: Map<string, Value>, key: string, value: Value): Value => {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostRecent) break;
    map.delete(oldest);
  }
  return value;
};

const parsed = (body: string | null): Entry | null => {
  if (body === null) return null;
  try {
    return JSON.parse(body) as Entry;
  } catch {
    return null;
  }
};

/** An analyser for one state of the lexicons. `version` tells the engine from others. */
export function cachedAnalyser(lexicon: Lexicon, store: Store = projectStore, version = engineVersion()): Analyser {
  const dependence = dependenceOn(lexicon);
  const keep = store !== noStore;
  const recent = recentOf.get(store) ?? new Map<string, Entry>();
  recentOf.set(store, recent);
  let fresh = 0;
  let known = 0;
  /** A hash of the rows that can matter to a text. In a process that lives on, few are worked out after a change. */
  const rowsOf = (hash: string, text: string): string => {
    const last = knownTexts.get(hash);
    const words = last?.words ?? distinctWords(text);
    const firstWords = dependence.ofFirstWords(words);
    const rows = last?.firstWords === firstWords ? last.rows : dependence.ofWords(words);
    if (keep) remember(knownTexts, hash, { words, firstWords, rows });
    return rows;
  };
  return {
    analyse: (article) => {
      const text = createHash("sha256").update(article.text).digest("hex");
      const rows = rowsOf(text, article.text);
      const key = createHash("sha256")
        .update(JSON.stringify([version, article.id, text, article.record ?? null, rows]))
        .digest("hex");
      const entry = keep ? (recent.get(key) ?? parsed(store.get(key))) : null;
      if (entry !== null && dependence.ofAsked(entry.asked) === entry.answer) {
        known++;
        remember(recent, key, entry);
        return { article, ...entry.analysis };
      }
      fresh++;
      const { lexicon: noting, asked } = dependence.noting();
      const { article: _, ...analysis } = analyse(article, noting);
      if (keep) {
        const made: Entry = { asked: asked(), answer: dependence.ofAsked(asked()), analysis };
        store.set(key, JSON.stringify(made));
        remember(recent, key, made);
      }
      return { article, ...analysis };
    },
    counts: () => ({ fresh, known }),
    close: () => store.prune(),
  };
}
