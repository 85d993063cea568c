import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../loaders/engine/analyse.js";
import type { Analysis, Span } from "../../loaders/engine/types.js";
import { corpus, lexicon, read } from "../shipped.js";
import { arabicText } from "../text/arabic.js";

/** Every span that an analysis gives, with the layer it is of. */
function spansOf(analysis: Analysis): [string, Span][] {
  const spans: [string, Span | null][] = [
    ...Object.entries(analysis.metadata).map(([name, { span }]): [string, Span | null] => [name, span]),
    ...analysis.sentences.map((row): [string, Span] => ["sentence", row]),
    ...analysis.dates.map((row): [string, Span] => ["date", row]),
    ...analysis.mentions.map((row): [string, Span] => ["mention", row]),
    ...analysis.events.map((row): [string, Span] => ["event", row]),
    ...analysis.attributions.flatMap((row): [string, Span | null][] => [
      ["attribution", row],
      ["source", row.source],
      ["cue", row.cue],
      ["content", row.content],
    ]),
    ...analysis.relations.flatMap((row): [string, Span | null][] => [
      ["relation", row],
      ["predicate", row.predicate],
      ["a", row.aSpan],
      ["b", row.bSpan],
    ]),
  ];
  return spans.filter((entry): entry is [string, Span] => entry[1] !== null);
}

function holds(analysis: Analysis): void {
  const { text } = analysis.article;
  for (const [layer, { start, end }] of spansOf(analysis)) {
    expect(start, layer).toBeGreaterThanOrEqual(0);
    expect(end, layer).toBeGreaterThan(start);
    expect(end, layer).toBeLessThanOrEqual(text.length);
    const words = text.slice(start, end);
    expect(words.trim(), `${layer} ${start}-${end}`).toBe(words);
  }
  const rows = [...analysis.attributions, ...analysis.relations, ...analysis.events];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const attributions = new Set(analysis.attributions.map(({ id }) => id));
  for (const { via } of analysis.attributions) if (via !== null) expect(attributions).toContain(via);
  for (const row of [...analysis.relations, ...analysis.events]) {
    if (row.attribution !== null) expect(attributions).toContain(row.attribution);
  }
}

describe("provenance", () => {
  it.each(corpus.articles.map(({ article }) => [article.id, article] as const))("holds in %s", (_, article) => {
    const analysis = analyse(article, lexicon);
    holds(analysis);
    expect(analysis.mentions.length).toBeGreaterThan(0);
  });

  it("holds in any text", () => {
    fc.assert(
      fc.property(arabicText, (text) => holds(read(text, "2015-06-27"))),
      { numRuns: 300 },
    );
  });

  it("names a rule in every row", () => {
    const rules = new Set(
      Object.values(corpus.lexicon).flatMap((rows: readonly { id: string }[]) => rows.map(({ id }) => id)),
    );
    const named = /^[a-z]+(-[a-z]+)*$/;
    for (const { article } of corpus.articles) {
      const { mentions, attributions, relations, events } = analyse(article, lexicon);
      for (const { rule } of [...mentions, ...attributions, ...relations, ...events]) {
        expect(rules.has(rule) || named.test(rule), rule).toBe(true);
      }
      for (const { rule } of [...attributions, ...relations, ...events]) expect(rules).toContain(rule);
    }
  });

  it("is the same in every run", () => {
    for (const { article } of corpus.articles) expect(analyse(article, lexicon)).toEqual(analyse(article, lexicon));
  });

  it("does not depend on what was read before", () => {
    const [one, two] = corpus.articles;
    if (!one || !two) throw new Error("the corpus is empty");
    const alone = analyse(two.article, lexicon);
    analyse(one.article, lexicon);
    expect(analyse(two.article, lexicon)).toEqual(alone);
  });
});
