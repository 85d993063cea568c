import { describe, expect, test } from "vitest";
import { sentenceOf } from "../../loaders/corpus/problem.js";
import { readRecords } from "../../loaders/corpus/records.js";

const header = "file,outlet,headline,byline,published,published_basis,note";
const read = (...lines: string[]) =>
  readRecords("data/corpus.csv", [header, ...lines].join("\n"), ["a.txt"], new Set(["al-jazeera"]));

test("a row gives what it says and leaves open what it does not", () => {
  const { records, problems } = read("a.txt,al-jazeera,,,2016-02~,inferred,because");
  expect(problems).toEqual([]);
  expect(records.get("a.txt")).toEqual({ outlet: "al-jazeera", published: "2016-02~", publishedBasis: "inferred" });
  expect(read("a.txt,,,,2016,,").records.get("a.txt")).toEqual({ published: "2016", publishedBasis: "supplied" });
});

describe("what is wrong is named", () => {
  test.each([
    [
      ["a.txt,,,,,,", "b.txt,,,,,,"],
      'data/corpus.csv, line 3: there is no file "b.txt" in data/articles. Correct the name, put the file there, or remove the line.',
    ],
    [
      ["a.txt,,,,,,", "a.txt,,,,2016,,"],
      'data/corpus.csv, line 3: file "a.txt" stands on line 2 too. Make one line of the two.',
    ],
    [
      ["a.txt,nobody,,,,,"],
      'data/corpus.csv, line 2: outlet "nobody" is no id in data/lexicon/actors.csv. Correct the id, or add a row of kind media for it there.',
    ],
    [
      ["a.txt,,,,14/2/2016,,"],
      'data/corpus.csv, line 2: published "14/2/2016" is no EDTF date. Write it as 2016-02-14, 2016-02, 2016 or, where it is not sure, 2016-02~.',
    ],
    [
      ["a.txt,,,,2016,guessed,"],
      'data/corpus.csv, line 2: published_basis "guessed" is none of supplied, inferred. Write one of them.',
    ],
    [[",,,,2016,,", "a.txt,,,,,,"], "data/corpus.csv, line 2: file is empty. Fill in file, or remove the line."],
  ])("%j", (lines, sentence) => {
    expect(read(...lines).problems.map(sentenceOf)).toEqual([sentence]);
  });
});

test("an article without a row stops nothing", () => {
  const { problems } = read();
  expect(problems.map(sentenceOf)).toEqual([
    'data/corpus.csv: warning: no line for the article "a.txt". Add one, so that outlet and publication are known where the text is silent: a.txt,,,,,,',
  ]);
});
