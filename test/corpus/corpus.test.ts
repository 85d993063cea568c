import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCorpus } from "../../loaders/corpus/corpus.js";
import { lexiconForms } from "../../loaders/corpus/lexicon-forms.js";
import { sentenceOf } from "../../loaders/corpus/problem.js";

const arabic = "قال المتحدث إن المعارك مستمرة";
const recordHeader = "file,outlet,headline,byline,published,published_basis,note\n";
let folder: string;

const put = (path: string, content: string | Uint8Array) => writeFileSync(join(folder, path), content);
const read = () => readCorpus({ path: folder, shown: "data" });
const said = () => read().problems.map(sentenceOf);

/** A sound data folder with one article and empty lexicons. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-"));
  mkdirSync(join(folder, "articles"));
  mkdirSync(join(folder, "lexicon"));
  for (const [name, form] of Object.entries(lexiconForms)) put(`lexicon/${name}.csv`, `${form.columns.join(",")}\n`);
  put("articles/a.txt", arabic);
  put("corpus.csv", `${recordHeader}a.txt,,,,2016-02-14,,\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("an article comes with its text as it stands, its digest and its record", () => {
  const { articles, problems } = read();
  expect(problems).toEqual([]);
  expect(articles).toEqual([
    {
      article: { id: "a", text: arabic, record: { published: "2016-02-14", publishedBasis: "supplied" } },
      file: "a.txt",
      sha256: "c703dce7ee43a720d751ba8f558b0bf096cac2e620526207bc9b5a103fdde2b1",
    },
  ]);
});

describe("what is wrong in a folder is named", () => {
  test("no folder of articles", () => {
    rmSync(join(folder, "articles"), { recursive: true });
    expect(said()).toEqual([
      "data/articles: the folder is missing. Make it. Put one UTF-8 text file an article into it, such as 2016-02-14-nubl.txt, or take articles in with npm run isnad -- import FOLDER.",
      'data/corpus.csv, line 2: there is no file "a.txt" in data/articles. Correct the name, put the file there, or remove the line.',
    ]);
  });

  test("an empty folder of articles", () => {
    rmSync(join(folder, "articles/a.txt"));
    put("articles/.DS_Store", "");
    put("corpus.csv", recordHeader);
    expect(said()).toEqual([
      "data/articles: the folder holds no article. Put one UTF-8 text file an article into it, such as 2016-02-14-nubl.txt, or take articles in with npm run isnad -- import FOLDER.",
    ]);
  });

  test("an article twice: the first stays", () => {
    put("articles/b.txt", arabic);
    put("corpus.csv", `${recordHeader}a.txt,,,,,,\nb.txt,,,,,,\n`);
    expect(said()).toEqual(["data/articles/b.txt: the same article as a.txt. Remove one of the two files."]);
    expect(read().articles.map(({ file }) => file)).toEqual(["a.txt"]);
  });

  test("names that differ in capitals only", () => {
    put("articles/A.txt", `${arabic} في حلب`);
    put("corpus.csv", `${recordHeader}a.txt,,,,,,\nA.txt,,,,,,\n`);
    expect(said()).toEqual([
      "data/articles/a.txt: the same name as A.txt but for capitals. Rename one of the two files.",
    ]);
  });

  test("what is no article file is passed over with a word", () => {
    put("articles/c.docx", "");
    mkdirSync(join(folder, "articles/more"));
    put("articles/a.txt~", "");
    expect(said()).toEqual([
      "data/articles/c.docx: warning: only .txt files are read as articles. Save each article as plain text in data/articles.",
      "data/articles/more: warning: a folder among the articles is not read. Save each article as plain text in data/articles.",
    ]);
  });

  test("a broken article does not take the others with it", () => {
    put("articles/b.txt", Uint8Array.of(0xff));
    put("corpus.csv", `${recordHeader}a.txt,,,,,,\nb.txt,,,,,,\n`);
    const { articles, problems } = read();
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([["data/articles/b.txt", "fault"]]);
    expect(articles).toHaveLength(1);
  });

  test("no corpus.csv", () => {
    rmSync(join(folder, "corpus.csv"));
    expect(said()).toEqual([
      `data/corpus.csv: the file is missing. Restore it, or begin it anew with the line ${recordHeader.trim()}.`,
    ]);
  });

  test("a lexicon in another encoding", () => {
    put("lexicon/hedges.csv", Buffer.from("id,form,stance,scope\n", "utf16le"));
    expect(said()).toEqual([
      "data/lexicon/hedges.csv: the file is not plain text: byte 1 (counted from 0) is 00. It looks like UTF-16. Open it in a text editor and save it with the encoding UTF-8.",
    ]);
  });

  test("a folder where a file should be", () => {
    rmSync(join(folder, "lexicon/hedges.csv"));
    mkdirSync(join(folder, "lexicon/hedges.csv"));
    expect(said()).toEqual([
      "data/lexicon/hedges.csv: the file cannot be read (EISDIR). Check that it is one and that you may read it.",
    ]);
  });
});
