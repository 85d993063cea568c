import { describe, expect, it } from "vitest";
import { csvOf } from "../../src/components/data-csv.js";

describe("csvOf", () => {
  it("quotes what must be quoted, and writes days, lists and missing values plainly", () => {
    const rows = [
      {
        id: "a,b",
        text: 'قال "نعم"',
        day: new Date(Date.UTC(2016, 1, 29)),
        list: ["x", "y"],
        flag: true,
        none: null,
        n: 0,
      },
      { id: "c", text: "سطر\nآخر", day: null, list: [], flag: false, none: null, n: 1.5 },
    ];
    expect(csvOf(["id", "text", "day", "list", "flag", "none", "n"], rows)).toBe(
      '\ufeffid,text,day,list,flag,none,n\r\n"a,b","قال ""نعم""",2016-02-29,x|y,true,,0\r\nc,"سطر\nآخر",,,false,,1.5\r\n',
    );
  });
});
