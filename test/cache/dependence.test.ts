import { describe, expect, it } from "vitest";
import { distinctWords, keysOf, plainPartsOf } from "../../loaders/cache/dependence.js";
import { analyse } from "../../loaders/engine/analyse.js";
import type { Lexicon } from "../../loaders/engine/lexicon/lexicon.js";
import type { Phrases } from "../../loaders/engine/lexicon/phrases.js";
import { generatedArticles } from "../generated-corpus.js";
import { corpus, lexicon } from "../shipped.js";

/** A trie that notes every word under which it is looked into. */
function watched<T>(trie: Phrases<T>, note: (key: string) => void): Phrases<T> {
  const next = new Proxy(trie.next, {
    get(map, name) {
      const value = Reflect.get(map, name) as unknown;
      if (typeof value !== "function") return value;
      return (key: string) => {
        note(key);
        const found: unknown = value.call(map, key);
        return name === "get" && found !== undefined ? watched(found as Phrases<T>, note) : found;
      };
    },
  });
  return { ...trie, next };
}

const isTrie = (part: unknown): part is Phrases<unknown> =>
  typeof part === "object" && part !== null && "next" in part && part.next instanceof Map;

describe("what an article depends on", () => {
  const articles = [...corpus.articles.map(({ article }) => article)];
  for (const { file, text } of generatedArticles(40, 7)) articles.push({ id: file, text });

  it("takes in every word that the engine looks for in a lexicon", () => {
    for (const article of articles) {
      const looked = new Set<string>();
      const noting = { ...lexicon } as Record<string, unknown>;
      for (const [name, part] of Object.entries(lexicon)) {
        if (isTrie(part)) noting[name] = watched(part, (key) => looked.add(key));
      }
      analyse(article, noting as unknown as Lexicon);
      const foreseen = new Set([""]);
      for (const word of distinctWords(article.text)) for (const key of keysOf(word, lexicon)) foreseen.add(key);
      expect([...looked].filter((key) => key.length > 1 && !foreseen.has(key))).toEqual([]);
      expect(looked.size).toBeGreaterThan(50);
    }
  });

  it("leaves nothing else to be read: the rows themselves are not looked through", () => {
    const blind = Object.defineProperty({ ...lexicon }, "rows", {
      get: () => {
        throw new Error("the engine reads the rows of the lexicon directly: note it in dependence.ts");
      },
    });
    for (const article of articles.slice(0, 10)) expect(() => analyse(article, blind)).not.toThrow();
  });

  it("accounts for every part of the lexicon", () => {
    const plain = plainPartsOf(lexicon);
    const rest = Object.entries(lexicon).filter(
      ([name, part]) => !isTrie(part) && !(part instanceof Map) && !Object.hasOwn(plain, name),
    );
    // Made of calendar.csv, which counts for every article; made of the tries; not read.
    expect(rest.map(([name]) => name).sort()).toEqual(["calendar", "rows", "vocabulary"]);
  });
});
