import { describe, expect, it } from "vitest";
import { type Edition, editionMeta, editionSaid, pageEdition } from "../../src/components/edition.js";

const commit = "0123456789abcdef0123456789abcdef01234567";
const clean: Edition = { version: "1.2.3", commit, date: "2018-04-01", dirty: false };
const unknown: Edition = { version: "1.2.3", commit: null, date: null, dirty: false };

/** A head that answers the one question which is asked of it. */
const headOf = (html: string): ParentNode =>
  ({
    querySelector: (selector: string) => {
      const name = /name="([^"]+)"/.exec(selector)?.[1];
      const content = new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1];
      return content === undefined ? null : { content };
    },
  }) as unknown as ParentNode;

describe("an edition", () => {
  it.each([clean, { ...clean, dirty: true }, unknown])("comes back from the head of a page: %j", (edition) => {
    expect(pageEdition(headOf(editionMeta(edition)))).toEqual(edition);
  });

  it("is said with its commit, and with doubt where the commit does not tell all", () => {
    expect(editionSaid(clean, "en")).toBe("Isnad 1.2.3, commit 0123456789 of 2018-04-01");
    expect(editionSaid({ ...clean, dirty: true }, "en")).toMatch(/with later changes$/);
    expect(editionSaid(unknown, "en")).toMatch(/no known commit/);
    expect(editionSaid({ ...clean, dirty: true }, "ar")).toMatch(/0123456789.*تعديلات/);
  });
});
