import { describe, expect, test } from "vitest";
import { checkArticle, largestArticle } from "../../loaders/corpus/article.js";
import { firstBadByte } from "../../loaders/corpus/encoding.js";
import { sentenceOf } from "../../loaders/corpus/problem.js";
import { encoded } from "./encoded.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const windows1256 = (text: string) => encoded(text, "windows-1256");

const check = (bytes: Uint8Array, name = "a.txt") => checkArticle({ name, path: `data/articles/${name}`, bytes });
const said = (bytes: Uint8Array, name?: string) => check(bytes, name).problems.map(sentenceOf);

const arabic = "قال المتحدث إن المعارك مستمرة";
const idRemedy = "Rename it with Latin letters, digits, - and _ only, at most 100 of them, ending in .txt.";

describe("an article that cannot be used", () => {
  const faults: [what: string, name: string, bytes: Uint8Array, sentence: string][] = [
    [
      "empty",
      "a.txt",
      utf8(""),
      "data/articles/a.txt: the article is empty. Put the text of the article into it, or remove it.",
    ],
    [
      "blank",
      "a.txt",
      utf8(" \n\t\u00a0\n"),
      "data/articles/a.txt: the article holds no letter and no digit. Put the text of the article into it, or remove it.",
    ],
    [
      "Windows-1256",
      "a.txt",
      windows1256(arabic),
      "data/articles/a.txt: the file is not UTF-8: byte 0 (counted from 0) is DE. It looks like Windows-1256. Open it in a text editor and save it with the encoding UTF-8, or take it in with npm run isnad -- import, which converts it.",
    ],
    [
      "UTF-16 with a mark",
      "a.txt",
      Buffer.from(`\ufeff${arabic}`, "utf16le"),
      "data/articles/a.txt: the file is not UTF-8: byte 0 (counted from 0) is FF. It looks like UTF-16. Open it in a text editor and save it with the encoding UTF-8, or take it in with npm run isnad -- import, which converts it.",
    ],
    [
      "UTF-16 of Latin letters, which is UTF-8 with zeros",
      "a.txt",
      Buffer.from("Aleppo", "utf16le"),
      "data/articles/a.txt: the file is not plain text: byte 1 (counted from 0) is 00. It looks like UTF-16. Open it in a text editor and save it with the encoding UTF-8, or take it in with npm run isnad -- import, which converts it.",
    ],
    [
      "one bad byte",
      "a.txt",
      Uint8Array.of(...utf8("حلب "), 0xff, ...utf8(" دمشق")),
      "data/articles/a.txt: the file is not UTF-8: byte 7 (counted from 0) is FF. Open it in a text editor and save it with the encoding UTF-8.",
    ],
    [
      "a name with a space",
      "my article.txt",
      utf8(arabic),
      `data/articles/my article.txt: the file name cannot serve as the article's id. ${idRemedy}`,
    ],
    [
      "a name that is a path in disguise",
      "..txt",
      utf8(arabic),
      `data/articles/..txt: the file name cannot serve as the article's id. ${idRemedy}`,
    ],
    [
      "huge",
      "a.txt",
      new Uint8Array(largestArticle + 1).fill(0x61),
      "data/articles/a.txt: the file has 5.0 MB, more than the 5 MB an article may have. Split it into one file an article.",
    ],
  ];
  test.each(faults)("%s", (_, name, bytes, sentence) => {
    const checked = check(bytes, name);
    expect(checked.text).toBeNull();
    expect(checked.problems.map(sentenceOf)).toEqual([sentence]);
    expect(checked.problems[0]?.severity).toBe("fault");
  });
});

describe("an article that is kept as it is, with a word of warning", () => {
  test("a byte order mark is no letter of the text", () => {
    const checked = check(utf8(`\ufeff${arabic}`));
    expect(checked.text).toBe(arabic);
    expect(checked.problems.map(sentenceOf)).toEqual([
      "data/articles/a.txt: warning: the file begins with a byte order mark; it is left out, and offsets count from the character after it. Save the file as UTF-8 without a byte order mark.",
    ]);
  });
  const remarks: [text: string, beginning: string][] = [
    [`${arabic}\u200f \u202b`, "invisible marks of direction stand in the text 2 times (first U+200F at character 29)"],
    [`${arabic} <b>`, 'the text holds markup, first "<b>" at character 30'],
    [`${arabic} &nbsp;`, 'the text holds markup, first "&nbsp;" at character 30'],
    [`${arabic} \ufffd`, "letters were lost in an earlier conversion: U+FFFD stands in the text once"],
    ["Aleppo", "the text has no Arabic letter"],
  ];
  test.each(remarks)("%j", (text, beginning) => {
    const checked = check(utf8(text));
    expect(checked.text).toBe(text);
    expect(checked.problems.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(checked.problems[0]?.message).toContain(beginning);
  });
  test("nothing is said of a plain article, nor of a sign that is no markup", () => {
    expect(said(utf8(`${arabic} 3 < 5 & 7 > 6`))).toEqual([]);
  });
});

test("firstBadByte agrees with TextDecoder on every pair and on ill-formed sequences", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decodes = (bytes: Uint8Array) => {
    try {
      decoder.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  for (let first = 0x7e; first < 0x100; first++) {
    for (let second = 0; second < 0x100; second++) {
      for (const rest of [[], [0x80], [0x80, 0xbf]]) {
        const bytes = Uint8Array.of(first, second, ...rest);
        expect(firstBadByte(bytes) < 0, bytes.join(" ")).toBe(decodes(bytes));
      }
    }
  }
});
