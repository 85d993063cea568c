import { describe, expect, it } from "vitest";
import { checkText } from "../loaders/corpus/article.js";
import { analyse } from "../loaders/engine/analyse.js";
import { generatedArticles } from "./generated-corpus.js";
import { lexicon } from "./shipped.js";

describe("a generated corpus", () => {
  it("is the same for the same seed, another for another, and no article stands in it twice", () => {
    const first = [...generatedArticles(60)];
    expect([...generatedArticles(60)]).toEqual(first);
    expect([...generatedArticles(60, 2)]).not.toEqual(first);
    expect(new Set(first.map(({ text }) => text)).size).toBe(60);
  });

  it("holds articles that are sound and of which something is read", () => {
    const articles = [...generatedArticles(30)];
    const rows = articles.map(({ file, text }) => analyse({ id: file, text }, lexicon));
    expect(articles.flatMap(({ file, text }) => checkText(file, text).problems)).toEqual([]);
    expect(new Set(rows.flatMap(({ mentions }) => mentions.map(({ entity }) => entity))).size).toBeGreaterThan(40);
    expect(rows.filter(({ relations }) => relations.length > 0).length).toBeGreaterThan(15);
    expect(rows.filter(({ dates }) => dates.length > 0).length).toBeGreaterThan(10);
  });
});
