import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stated } from "../../loaders/engine/types.js";
import { articlePage, articleTitle, brokenArticlePage, readerHtml } from "../../loaders/site/article-page.js";
import type { ArticleSource } from "../../loaders/site/article-source.js";
import { escapeText } from "../../loaders/site/html.js";
import { paragraphsOf } from "../../loaders/site/paragraphs.js";
import { articlePageWords } from "../../src/components/article-page-words.js";

const unknown: Stated = { value: null, basis: "unknown", span: null, rule: "" };

const source = (text: string, change: Partial<ArticleSource> = {}): ArticleSource => ({
  id: "a",
  file: "a.txt",
  text,
  sha256: "0",
  words: 1,
  metadata: { outlet: unknown, headline: unknown, byline: unknown, dateline: unknown, published: unknown },
  outletNames: null,
  furniture: [],
  quoted: null,
  ...change,
});

describe("paragraphsOf", () => {
  it("gives the lines that hold words, each where it stands", () => {
    const text = "واحد\r\n\r\n \nاثنان\rثلاثة";
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["واحد", "اثنان", "ثلاثة"]);
  });

  it("leaves out nothing but white space, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let at = 0;
        for (const { start, end } of paragraphsOf(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("escapeText", () => {
  it("leaves nothing that HTML, Markdown or Framework would read as more than text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'`$\\{}*_[]\r\nاب1") }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"'`$\\{}*_[\]\n\r]/);
        expect(escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(text);
      }),
    );
  });
});

describe("readerHtml", () => {
  it("is one block on one line, right to left", () => {
    const html = readerHtml(source("واحد\n\nاثنان"));
    expect(html).not.toContain("\n");
    expect(html).toContain('lang="ar" dir="rtl"');
    expect(html).toContain('<p data-start="6" data-end="11">اثنان</p>');
  });

  it("sets the headline and what is no prose apart", () => {
    const text = "العنوان\nطباعة شارك\nنص شارك";
    const headline: Stated = { value: "العنوان", basis: "stated", span: { start: 0, end: 7 }, rule: "first-line" };
    const furniture = [
      { start: 8, end: 18 },
      { start: 22, end: 26 },
    ];
    const html = readerHtml(source(text, { metadata: { ...source("").metadata, headline }, furniture }));
    expect([...html.matchAll(/class="passage( \w+)?"/g)].map(([, kind]) => kind)).toEqual([
      " headline",
      " furniture",
      undefined,
    ]);
  });
});

describe("an article of which only quotations are shown", () => {
  const text = "واحد اثنان ثلاثة\nأربعة\nخمسة ستة";
  const quoted = [
    { start: 5, end: 10 },
    { start: 23, end: 27 },
  ];

  it("has these alone, each where it stands, with a mark wherever words are left out", () => {
    const html = readerHtml(source(text, { quoted }));
    const shown = [...html.matchAll(/<p data-start="(\d+)" data-end="(\d+)">([^<]*)<\/p>/g)];
    expect(shown.map(([, start, end, words]) => [Number(start), Number(end), words])).toEqual([
      [5, 10, "اثنان"],
      [23, 27, text.slice(23, 27)],
    ]);
    expect(html.match(/left-out/g)).toHaveLength(3);
    expect(html).not.toContain("واحد");
    expect(html).not.toContain("أربعة");
  });

  it("says so", () => {
    expect(articlePage(source(text, { quoted }), articlePageWords)).toContain("Only quotations from this article");
    expect(articlePage(source(text), articlePageWords)).not.toContain("Only quotations from this article");
  });
});

describe("articlePage", () => {
  it("says what the article is called, and how that is known", () => {
    const published: Stated = { value: "2016-02~", basis: "inferred", span: null, rule: "corpus.csv" };
    const article = source("نص", {
      outletNames: { en: "Akhbar al-Aan", ar: "أخبار الآن" },
      metadata: { ...source("").metadata, published },
    });
    const { en, ar } = articlePageWords;
    expect(articleTitle(article, "en", en)).toBe("Akhbar al-Aan, about February 2016");
    expect(articleTitle(article, "ar", ar)).toBe("أخبار الآن، نحو شباط/فبراير 2016");
    const page = articlePage(article, articlePageWords);
    expect(page).toMatch(/<dt>Published<\/dt><dd>about February 2016 .*inferred/);
    expect(page).toMatch(/<dt>النشر<\/dt><dd>نحو شباط\/فبراير 2016 .*مستنتج/);
  });

  it("goes by the id where nothing is known", () => {
    expect(articleTitle(source("نص"), "en", articlePageWords.en)).toBe("a");
  });
});

describe("brokenArticlePage", () => {
  it("tells the fault as text", () => {
    expect(brokenArticlePage("a", `data/articles/a.txt: <b> is $\{wrong}. Mend it.`, articlePageWords)).toContain(
      "&#60;b&#62; is &#36;&#123;wrong&#125;",
    );
  });
});
