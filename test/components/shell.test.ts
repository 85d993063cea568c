import { describe, expect, it } from "vitest";
import { colophon, headOf, masthead, shellPages } from "../../src/components/shell.js";

describe("masthead", () => {
  it.each(shellPages.map(({ path, name }) => ({ path, name })))(
    "marks $name as the page that is open",
    ({ path, name }) => {
      const marked = [...masthead(path).matchAll(/aria-current="page"><span class="in-en" lang="en">([^<]+)/g)].map(
        ([, words]) => words,
      );
      expect(marked).toEqual([name]);
    },
  );

  it("marks the list of articles while one of them is open", () => {
    expect(masthead("/articles/000_7f53")).toMatch(/aria-current="true"><[^>]+>Articles/);
  });

  it("says everything in both languages", () => {
    for (const html of [masthead("/index"), colophon({ version: "1.2.3", commit: null, date: null, dirty: false })]) {
      const languages = [...html.matchAll(/class="in-(en|ar)" lang="\1">/g)].map(([, lang]) => lang);
      expect(languages.filter((lang) => lang === "en").length).toBeGreaterThan(0);
      expect(languages.filter((lang) => lang === "ar").length).toBe(languages.length / 2);
    }
  });
});

describe("headOf", () => {
  it("says whether the page is open in preview", () => {
    expect([headOf(true), headOf(false)].map((head) => head.includes("preview"))).toEqual([true, false]);
  });
});
