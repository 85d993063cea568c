import { describe, expect, it } from "vitest";
import { correctionColumns, readCorrections } from "../../loaders/corpus/corrections.js";
import { sentenceOf } from "../../loaders/corpus/problem.js";
import { fieldNames } from "../../loaders/corrections/fields.js";

const header = correctionColumns.join(",");
const read = (...lines: string[]) =>
  readCorrections("data/corrections.csv", [header, ...lines].join("\n"), new Set(["a1"]));
const said = (...lines: string[]) => read(...lines).problems.map(sentenceOf);

describe("corrections.csv", () => {
  it("gives its rows with their lines", () => {
    const { corrections, problems } = read(
      'a1,"قال ""نعم"", ثم",من,,relation[isis ASSAULT nusra].stance,assert,deny,R. Reader,"it says ""no"", not yes",2024-05-01',
      "a1,داعش,,,mention.entity,isis,,R. Reader,no name,2024-05-02",
      "a1,,,,article.byline,,خالد,R. Reader,stands below,2024-05-02",
      "a1,هاجم,,,relation.edtf,2015,none,R. Reader,dates another,2024-05-02",
      "a1,,,,article.published,2015,,R. Reader,a guess,2024-05-02",
    );
    expect(problems).toEqual([]);
    expect(corrections[0]).toEqual({
      line: 2,
      article: "a1",
      quote: 'قال "نعم", ثم',
      prefix: "من",
      suffix: "",
      field: "relation[isis ASSAULT nusra].stance",
      which: "isis ASSAULT nusra",
      from: "assert",
      to: "deny",
      strike: false,
      who: "R. Reader",
      why: 'it says "no", not yes',
      date: "2024-05-01",
    });
    expect(corrections.slice(1).map(({ from, to, strike }) => [from, to, strike])).toEqual([
      ["isis", null, true],
      [null, "خالد", false],
      ["2015", null, false],
      ["2015", null, false],
    ]);
  });

  it.each([
    [
      "a2,داعش,,,mention.entity,isis,nusra,R,y,2024-05-01",
      'there is no article "a2" in data/articles. Write the file name without .txt, or remove the line.',
    ],
    ["a1,,,,mention.entity,isis,nusra,R,y,2024-05-01", "quote is empty. Fill in quote, or remove the line."],
    [
      "a1,داعش,,,mention.stance,isis,nusra,R,y,2024-05-01",
      `field "mention.stance" is none of ${fieldNames.join(", ")}. Write one of them.`,
    ],
    [
      "a1,داعش,,,relation.constructor,isis,nusra,R,y,2024-05-01",
      `field "relation.constructor" is none of ${fieldNames.join(", ")}. Write one of them.`,
    ],
    [
      "a1,هاجم,,,relation.stance,assert,sure,R,y,2024-05-01",
      'to "sure" is none of assert, hedge, deny. Write one of them.',
    ],
    [
      "a1,هاجم,,,relation.type,ASSAULT,KILL,R,y,2024-05-01",
      /^to "KILL" is none of AGREE, .*ASSAULT. Write one of them.$/,
    ],
    ["a1,هاجم,,,relation.directed,true,no,R,y,2024-05-01", 'to "no" is none of true, false. Write one of them.'],
    [
      "a1,هاجم,,,relation.edtf,2015,5/2015,R,y,2024-05-01",
      'to "5/2015" is no EDTF date. Write it as 2016-02-14, 2016-02, 2016 or 2014/2017.',
    ],
    [
      "a1,هاجم,,,relation.a,isis,داعش,R,y,2024-05-01",
      'to "داعش" is no id. Write it with Latin letters, digits, - and . only.',
    ],
    [
      "a1,هاجم,,,relation.stance,assert,none,R,y,2024-05-01",
      "relation.stance cannot be empty. Write a value, or leave to empty to strike the row out.",
    ],
    ["a1,هاجم,,,relation.stance,deny,deny,R,y,2024-05-01", "from and to are the same. Correct one of them."],
    ["a1,هاجم,,,relation.stance,assert,deny,,y,2024-05-01", "who is empty. Fill in who, or remove the line."],
    ["a1,هاجم,,,relation.stance,assert,deny,R,,2024-05-01", "why is empty. Fill in why, or remove the line."],
    [
      "a1,هاجم,,,relation.stance,assert,deny,R,y,1/5/2024",
      'date "1/5/2024" is no day. Write the day of the correction as 2016-02-14.',
    ],
    [
      "a1,هاجم,,,relation.stance,assert,deny,R,y",
      "the line has 9 cells where the header has 10. Add the missing commas, or put a cell that holds a comma in quotation marks.",
    ],
  ])("%s", (line, message) => {
    const problems = said(line);
    expect(problems).toHaveLength(1);
    const [, sentence = ""] = problems[0]?.split(/^data\/corrections\.csv, line 2: /) ?? [];
    if (typeof message === "string") expect(sentence).toBe(message);
    else expect(sentence).toMatch(message);
    expect(read(line).corrections).toEqual([]);
  });

  it("may be empty but for its header", () => {
    expect(read()).toEqual({ corrections: [], problems: [] });
  });
});
