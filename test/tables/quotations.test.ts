import { beforeAll, describe, expect, test } from "vitest";
import { annotationFile } from "../../loaders/annotations/web-annotation.js";
import type { Span } from "../../loaders/engine/types.js";
import type { Row } from "../../loaders/tables/arrow.js";
import { findingsOf, readProject, rowsOf } from "../../loaders/tables/build.js";
import { quotationLimits, quotedRows, quotedStretches } from "../../loaders/tables/quotations.js";
import type { Findings } from "../../loaders/tables/rows.js";
import { articlesTable, relationsTable, sentencesTable, type TableSchema } from "../../loaders/tables/schema.js";

let findings: Findings;
let rows: ReadonlyMap<TableSchema, readonly Row[]>;
beforeAll(() => {
  findings = findingsOf(readProject());
  rows = rowsOf(findings, true);
});

/** Every stretch of an article whose words stand in some cell of some table. */
function shownOf(article: string): (Span & { readonly text: string })[] {
  return [...rows].flatMap(([table, all]) => {
    const prefixes = table.columns.flatMap(({ name }) => (name.endsWith("start") ? [name.slice(0, -5)] : []));
    return all
      .filter((row) => row.article === article)
      .flatMap((row) =>
        prefixes.flatMap((prefix) => {
          const [start, end, text] = ["start", "end", "text"].map((part) => row[prefix + part]);
          return start === null ? [] : [{ start: Number(start), end: Number(end), text: String(text) }];
        }),
      );
  });
}

describe("an edition of quotations", () => {
  test("keeps every row but the sentences that are not quoted, and says of each what the article says there", () => {
    const whole = rowsOf(findings);
    for (const [table, all] of rows) {
      const before = whole.get(table)!;
      if (table === sentencesTable) expect(all.length).toBeLessThan(before.length);
      else expect(all.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    }
    for (const { article } of findings.analyses) {
      for (const { start, end, text } of shownOf(article.id)) {
        expect(article.text.slice(start, end)).toBe(text);
        expect(end).toBeGreaterThan(start);
      }
    }
  });

  test("lets nobody put an article together again from its cells", () => {
    expect(findings.analyses.length).toBeGreaterThan(0);
    for (const { article, sentences } of findings.analyses) {
      const seen = new Uint8Array(article.text.length);
      for (const { start, end } of shownOf(article.id)) seen.fill(1, start, end);
      const share = ({ start, end }: Span) => seen.slice(start, end).reduce((sum, one) => sum + one, 0) / (end - start);
      expect(share({ start: 0, end: article.text.length }), "share of the whole").toBeLessThan(0.75);
      let run = 0;
      for (const sentence of sentences) {
        // A short sentence is seldom more than the names in it: it lengthens no row of sentences, but it may end one.
        const isShort = sentence.end - sentence.start <= 80;
        if (share(sentence) <= 0.9) run = 0;
        else if (!isShort) run++;
        expect(run, `sentences in a row up to the ${sentence.n}th of ${article.id}`).toBeLessThanOrEqual(
          quotationLimits.inARow + 1,
        );
      }
    }
  });

  test("keeps to its limits", () => {
    for (const analysis of findings.analyses) {
      const quoted = quotedStretches(analysis);
      const numbers = new Set(
        analysis.sentences.filter((row) => quoted.some(({ start }) => start === row.start)).map(({ n }) => n),
      );
      const { span } = analysis.metadata.headline;
      const own = quoted.filter(({ start }) => start !== span?.start);
      const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(own.length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(analysis.article.text.length * quotationLimits.share);
      for (const n of numbers) {
        const before = Array.from({ length: quotationLimits.inARow }, (_, back) => n - 1 - back);
        expect(before.every((number) => numbers.has(number))).toBe(false);
      }
    }
  });

  test("gives no context beside an annotation, and counts its place in the whole text", () => {
    const texts = new Map(findings.analyses.map(({ article }) => [article.id, article.text]));
    const file = annotationFile(rows, { version: "1.2.3" }, texts);
    expect(file).not.toMatch(/"(?:prefix|suffix)":"[^"]/);
    const [first] = rows.get(relationsTable)!;
    expect(file).toContain(`"exact":${JSON.stringify(first!.text)}`);
  });
});

describe("quotedRows", () => {
  const row = (start: number, text: string): Row => ({
    id: "r",
    article: "a",
    start,
    end: start + text.length,
    text,
    rule: "x",
    title: text,
  });
  const cut = (start: number, text: string, quoted: readonly Span[]) => {
    const table: TableSchema = { name: "t", description: "", columns: relationsTable.columns.slice(0, 6) };
    const [only] = quotedRows(new Map([[table, [row(start, text)]]]), new Map([["a", quoted]])).get(table)!;
    return only!;
  };

  test.each([
    ["inside a quotation: whole", 3, "one two three four five six seven", [{ start: 0, end: 99 }], 33],
    ["beyond its end: up to it", 3, "one two three four five six seven", [{ start: 0, end: 10 }], 7],
    ["outside, and short: whole", 3, "one two three", [], 13],
    ["outside, and long: some words", 3, "one two three four five six seven", [], 23],
    ["outside, without a space: some letters", 0, "x".repeat(50), [], quotationLimits.outside],
  ])("%s", (_, start, text, quoted, length) => {
    expect(cut(start, text, quoted)).toMatchObject({ start, end: start + length, text: text.slice(0, length) });
  });

  test("the title of an event is no longer than its words", () => {
    expect(cut(0, "one two three four five six seven", []).title).toBe("one two three four five…");
  });

  test("an article is known by its first words alone", () => {
    for (const { text } of rows.get(articlesTable)!) {
      expect(String(text).length).toBeLessThanOrEqual(quotationLimits.outside);
    }
  });
});
