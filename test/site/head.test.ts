import { describe, expect, it } from "vitest";
import { robots, sitemap } from "../../loaders/site/crawlers.js";
import { descriptionOf, pageAddress, pageHead } from "../../loaders/site/head.js";
import { shellPages } from "../../src/components/shell.js";

const known = { base: "/isnad/", site: "https://example.org/isnad/" };
const unknown = { base: "/", site: null };

describe("pageHead", () => {
  it.each([...shellPages.map(({ path }) => path), "/404", "/articles/a"])(
    "says what %s is about, in words of its own",
    (path) => {
      const description = descriptionOf(path, "Enab Baladi");
      expect(description?.length).toBeGreaterThan(20);
      const others = shellPages.filter((page) => page.path !== path).map((page) => descriptionOf(page.path, ""));
      expect(others).not.toContain(description);
    },
  );

  it("tells addresses where they are known", () => {
    const head = pageHead("/articles/a", 'A "title"', known);
    expect(head).toContain('<link rel="canonical" href="https://example.org/isnad/articles/a.html">');
    expect(head).toContain('content="https://example.org/isnad/card.png"');
    expect(head).toContain('property="og:title" content="A &#34;title&#34;"');
    expect(pageHead("/index", "Isnad", known)).toContain('rel="canonical" href="https://example.org/isnad/"');
  });

  it("makes none up where they are not, nor for what does not exist", () => {
    expect(pageHead("/data", "Data", unknown)).not.toMatch(/http|canonical|og:image/);
    expect(pageHead("/404", "Not here", known)).not.toMatch(/http|canonical|og:image/);
  });
});

it.each([
  ["/index", ""],
  ["/data", "data.html"],
  ["/articles/index", "articles/"],
  ["/articles/a", "articles/a.html"],
])("the address of %s is %j", (path, address) => {
  expect(pageAddress(path)).toBe(address);
});

describe("for crawlers", () => {
  it("a sitemap has the whole address of every page that exists", () => {
    const map = sitemap(["index.html", "404.html", "articles/index.html", "articles/a&b.html"], "https://example.org/");
    expect([...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
      "https://example.org/articles/a&#38;b.html",
      "https://example.org/articles/",
      "https://example.org/",
    ]);
  });

  it("robots.txt names the sitemap where there is one", () => {
    expect(robots("https://example.org/")).toContain("\nSitemap: https://example.org/sitemap.xml\n");
    expect(robots(null)).not.toContain("Sitemap");
  });
});
