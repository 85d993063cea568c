import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cachedAnalyser } from "../../loaders/cache/analyses.js";
import { folderStore } from "../../loaders/cache/store.js";
import { analyse } from "../../loaders/engine/analyse.js";
import { compileLexicon } from "../../loaders/engine/lexicon/lexicon.js";
import type { LexiconRows } from "../../loaders/engine/lexicon/rows.js";
import type { Article } from "../../loaders/engine/types.js";
import { generatedArticles } from "../generated-corpus.js";
import { corpus, lexicon } from "../shipped.js";

let folder: string;
const store = () => folderStore(folder, 50_000_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const generated: Article[] = [...generatedArticles(16, 3)].map(({ file, text, outlet, published }) => ({
  id: file.replace(".txt", ""),
  text,
  record: { outlet, published, publishedBasis: "supplied" },
}));
const articles = [...corpus.articles.slice(0, 2).map(({ article }) => article), ...generated];
const plain = articles.map((article) => analyse(article, lexicon));

const files = () =>
  readdirSync(folder).flatMap((part) => readdirSync(join(folder, part)).map((name) => join(folder, part, name)));

/** Analyses everything through a store; how many were made anew. */
const run = (rows: LexiconRows, version = "one", keep = store()) => {
  const analyser = cachedAnalyser(compileLexicon(rows), keep, version);
  const analyses = articles.map(analyser.analyse);
  analyser.close();
  return { analyses, ...analyser.counts() };
};

describe("kept analyses", () => {
  it("are the same as fresh ones, and are not made twice", () => {
    expect(run(corpus.lexicon)).toEqual({ analyses: plain, fresh: articles.length, known: 0 });
    expect(run(corpus.lexicon)).toEqual({ analyses: plain, fresh: 0, known: articles.length });
  });

  it("are made again for the one article that has changed", () => {
    run(corpus.lexicon);
    const { analyse: again, counts } = cachedAnalyser(lexicon, store(), "one");
    for (const [n, article] of articles.entries()) {
      again(n === 7 ? { ...article, text: `${article.text}\nقال خالد إن الحرب انتهت.` } : article);
    }
    expect(counts()).toEqual({ fresh: 1, known: articles.length - 1 });
  });

  it("are made again for another engine, another day of publication, another id", () => {
    run(corpus.lexicon);
    expect(run(corpus.lexicon, "two").fresh).toBe(articles.length);
    const { analyse: again, counts } = cachedAnalyser(lexicon, store(), "one");
    const [article] = generated;
    again({ ...article!, record: { published: "2013" } });
    again({ ...article!, id: "other" });
    expect(counts().fresh).toBe(2);
  });

  it("stay where a row has changed whose words stand in no text", () => {
    run(corpus.lexicon);
    const row = { id: "x", actor: "isis", form: "زقزوق البرتقالي", use: "adjective", requires: "" } as const;
    expect(run({ ...corpus.lexicon, aliases: [...corpus.lexicon.aliases, row] }).fresh).toBe(0);
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path, 200)],
    ["empty", (path: string) => truncateSync(path, 0)],
    ["changed in one place", (path: string) => writeFileSync(path, readFileSync(path, "utf8").replace("isis", "isil"))],
    ["no JSON", (path: string) => writeFileSync(path, "nonsense")],
    ["another's", (path: string) => writeFileSync(path, readFileSync(files().find((other) => other !== path)!))],
    [
      "a folder",
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])("are not trusted where the file is %s", (_, spoil) => {
    run(corpus.lexicon);
    const paths = files().slice(0, 5);
    for (const path of paths) spoil(path);
    const { analyses, fresh } = run(corpus.lexicon);
    expect(analyses).toEqual(plain);
    expect(fresh).toBeGreaterThan(0);
    expect(run(corpus.lexicon)).toMatchObject({ fresh: 0 });
  });

  it("do without a folder that cannot be made", () => {
    const path = join(folder, "file");
    writeFileSync(path, "");
    expect(run(corpus.lexicon, "one", folderStore(join(path, "below"), 1000)).analyses).toEqual(plain);
  });

  it("take no more room than they may, the oldest going first", () => {
    const small = folderStore(folder, 100_000);
    run(corpus.lexicon, "one", small);
    const bytes = files().reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThanOrEqual(100_000);
    expect(bytes).toBeGreaterThan(10_000);
  });
});

/** Rows of the lexicons that may matter, and what may be done to one of them. */
const lists = Object.keys(corpus.lexicon) as (keyof LexiconRows)[];
type AnyRow = Record<string, unknown> & { id: string };

describe("whatever is done to a row of any lexicon", () => {
  it("kept analyses equal fresh ones", () => {
    const keep = store();
    run(corpus.lexicon, "one", keep);
    const words = [...new Set(articles.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))];
    const edit = fc.record({
      list: fc.constantFrom(...lists),
      at: fc.nat(),
      other: fc.nat(),
      how: fc.constantFrom("remove", "twin", "form", "swap", "field"),
      word: fc.constantFrom(...words),
    });
    let reused = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const rows = structuredClone(corpus.lexicon) as unknown as Record<keyof LexiconRows, AnyRow[]>;
        for (const { list, at, other, how, word } of edits) {
          const all = rows[list];
          const index = at % all.length;
          const row = all[index]!;
          const mate = all[other % all.length]!;
          if (how === "remove") all.splice(index, 1);
          else if (how === "twin") all.push({ ...row, id: `${row.id}-twin`, ...("form" in row ? { form: word } : {}) });
          else if (how === "form") all[index] = { ...row, ...("form" in row ? { form: word } : { name_ar: word }) };
          else if (how === "swap") [all[index], all[other % all.length]] = [mate, row];
          else {
            // Another row's value in one field: a kind, a frame, a stance, an actor.
            const fields = Object.keys(row).filter((field) => field !== "id");
            const field = fields[other % fields.length]!;
            all[index] = { ...row, [field]: mate[field] };
          }
        }
        const changed = rows as unknown as LexiconRows;
        const fresh = compileLexicon(changed);
        const { analyses, known } = run(changed, "one", keep);
        reused += known;
        expect(analyses).toEqual(articles.map((article) => analyse(article, fresh)));
      }),
      { numRuns: 12 },
    );
    expect(reused).toBeGreaterThan(articles.length);
  }, 180_000);
});
