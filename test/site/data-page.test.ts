import { describe, expect, it } from "vitest";
import { dataPage } from "../../loaders/site/data-page.js";
import { tableSchemas } from "../../loaders/tables/schema.js";

const facts = {
  bibtex: "@software{isnad,\n  title = {{A <b> title}}\n}\n",
  plain: "A `sentence`.",
  quotationsOnly: false,
};

describe("dataPage", () => {
  const page = dataPage(tableSchemas, facts);

  it("describes every table and every column", () => {
    for (const { name, columns } of tableSchemas) {
      expect(page).toContain(`<h2 id="${name}">`);
      for (const column of columns) expect(page).toContain(`<code>${column.name.replaceAll("_", "&#95;")}</code>`);
    }
  });

  it("sets citations as text", () => {
    expect(page).toContain("@software&#123;isnad,&#10;");
    expect(page).not.toContain("<b> title");
    expect(page).toContain("A &#96;sentence&#96;.");
  });

  it("says so where the tables hold quotations only", () => {
    const notice = "only quotations from them";
    expect(page).not.toContain(notice);
    expect(dataPage(tableSchemas, { ...facts, quotationsOnly: true })).toContain(notice);
  });
});
