// @ts-expect-error the package brings no types
import edtf from "edtf";
import { describe, expect, it } from "vitest";
import { datesIn } from "./calendar.js";
import { negative } from "./negative.js";
import { positive } from "./positive.js";

interface Row {
  readonly group: string;
  readonly text: string;
  readonly published: string | null;
  readonly expected: string;
}

/** Lines of a table: `# group`, `@ publication`, and rows whose cells are separated by `|`. */
function rowsOf(table: string): Row[] {
  const rows: Row[] = [];
  let group = "";
  let published: string | null = "2018-02-15";
  for (const line of table.split("\n").filter((each) => each !== "")) {
    if (line.startsWith("# ")) group = line.slice(2);
    else if (line.startsWith("@ ")) published = line === "@ -" ? null : line.slice(2);
    else {
      const [text = "", expected = ""] = line.split("|").map((cell) => cell.trim());
      rows.push({ group, text, published, expected });
    }
  }
  return rows;
}

const groups = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.group))];

describe("dates are read", () => {
  const rows = rowsOf(positive);
  describe.each(groups(rows))("%s", (group) => {
    it.each(rows.filter((row) => row.group === group))("$text → $expected (published $published)", (row) => {
      const found = datesIn(row.text, row.published);
      expect(found.map((date) => date.edtf).join(" ")).toBe(row.expected);
      for (const date of found) expect(() => edtf(date.edtf), date.edtf).not.toThrow();
    });
  });
});

describe("no date is read", () => {
  const rows = rowsOf(negative);
  describe.each(groups(rows))("%s", (group) => {
    it.each(rows.filter((row) => row.group === group))("$text", (row) => {
      const found = datesIn(row.text, row.published);
      expect(found.map((date) => `${row.text.slice(date.start, date.end)} ${date.edtf} ${date.rule}`)).toEqual([]);
    });
  });
});
