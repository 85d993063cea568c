import { expect, it } from "vitest";
import { figureCsv } from "../../src/components/figure-table.js";

it("gives the rows of a figure as CSV, with the rows of the tables that each rests on", () => {
  const csv = figureCsv(
    {
      caption: "Who says what",
      columns: ["Claim", "Statements", "As written"],
      rows: [
        { cells: ["A → B, again", 2, { ar: "قصف، ثم انسحب" }], ids: ["r1", "r2"], open: () => {} },
        { cells: ["A → C", 1], ids: ["r3"], open: () => {} },
      ],
    },
    "Rows",
  );
  expect(csv).toBe(
    "\ufeffClaim,Statements,As written,Rows\r\n" + '"A → B, again",2,قصف، ثم انسحب,r1|r2\r\n' + "A → C,1,,r3\r\n",
  );
});
