import { describe, expect, it } from "vitest";
import { bibtex, parseCitation, plainCitation, readCitation, shortName } from "../../loaders/site/citation.js";
import type { Edition } from "../../loaders/site/edition.js";

const edition: Edition = { version: "1.2.3", commit: "0123abc", date: "2018-04-01", dirty: false };
const file = `title: "Words & deeds"
authors:
  - family-names: Haddad
    given-names: Rana
  - name: the Isnad authors
license: MIT
`;

describe("parseCitation", () => {
  it("reads title and authors, persons and bodies", () => {
    const { title, authors, license } = parseCitation(file);
    expect([title, license]).toEqual(["Words & deeds", "MIT"]);
    expect(authors.map(({ name }) => name)).toEqual(["Rana Haddad", "the Isnad authors"]);
  });

  it.each([
    ["authors: [{name: A}]", "CITATION.cff: there is no title."],
    ["title: T", "CITATION.cff: there are no authors."],
    ["title: T\nauthors: [{alias: x}]", "CITATION.cff: an author has no name."],
    ["title: T\nauthors: [", "CITATION.cff, line 2: this is not YAML."],
    ["- T", "CITATION.cff: there is no title."],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => parseCitation(text)).toThrow(message);
  });

  it("reads the project's own", () => {
    expect(readCitation().title).toContain("Isnad");
  });
});

describe("a short name", () => {
  it.each([
    ["Isnad: a kit for reading", "isnad"],
    ["My Réport, 2018", "my-report-2018"],
    ["من يقول ذلك", "isnad-report"],
  ])("of %s is %s", (title, name) => {
    expect(shortName(title)).toBe(name);
  });
});

describe("a citation", () => {
  const citation = parseCitation(file);
  it("stands as BibTeX, with commit and address", () => {
    expect(bibtex(citation, edition, "https://example.org/isnad/")).toBe(`@software{words-deeds,
  author  = {Haddad, Rana and {the Isnad authors}},
  title   = {{Words \\& deeds}},
  version = {1.2.3},
  date    = {2018-04-01},
  year    = {2018},
  note    = {commit 0123abc},
  url     = {https://example.org/isnad/}
}
`);
  });

  it("of a report is one of data", () => {
    expect(bibtex(parseCitation(`type: dataset\n${file}`), edition, null)).toMatch(/^@dataset\{/);
  });

  it("stands as a sentence, and says where the commit does not tell all", () => {
    expect(plainCitation(citation, { ...edition, dirty: true }, null)).toBe(
      "Haddad, Rana; the Isnad authors (2018). Words & deeds. Version 1.2.3, commit 0123abc with later changes.",
    );
  });

  it("says nothing that is not known", () => {
    const unknown: Edition = { version: "1.2.3", commit: null, date: null, dirty: false };
    expect(bibtex(citation, unknown, null)).not.toMatch(/date|year|note|url/);
    expect(plainCitation(citation, unknown, null)).toBe(
      "Haddad, Rana; the Isnad authors. Words & deeds. Version 1.2.3.",
    );
  });
});
