import { describe, expect, it } from "vitest";
import { headOf, masthead, shellPages } from "../../src/components/shell.js";

describe("masthead", () => {
  it.each(shellPages.map(({ path, name }) => ({ path, name })))(
    "marks $name as the page that is open",
    ({ path, name }) => {
      const marked = [...masthead(path).matchAll(/aria-current="page">([^<]+)/g)].map(([, words]) => words);
      expect(marked).toEqual([name]);
    },
  );

  it("marks the list of articles while one of them is open", () => {
    expect(masthead("/articles/000_7f53")).toContain('aria-current="true">Articles');
  });
});

describe("headOf", () => {
  it("says whether the page is open in preview", () => {
    expect([headOf(true), headOf(false)].map((head) => head.includes("preview"))).toEqual([true, false]);
  });
});
