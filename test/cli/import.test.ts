import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encoded } from "../corpus/encoded.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const isnad = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), join(root, "loaders", "cli.ts"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const got = (name: string) => readFileSync(join(folder, "data", name), "utf8");

const text = "قال الناطق باسم الفصائل إن قوات النظام قصفت المدينة صباح اليوم.";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-import-"));
  cpSync(join(root, "data", "lexicon"), join(folder, "data", "lexicon"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad import", () => {
  it("takes in a folder of texts in several encodings, and says which it converted", () => {
    put("plain.txt", text);
    const texts = [text, `${text} في حلب.`, `${text} أمس.`] as const;
    put("windows.txt", encoded(texts[1], "windows-1256"));
    put("sixteen.txt", Buffer.from(`\ufeff${texts[2]}`, "utf16le"));
    put(
      "noise.txt",
      Uint8Array.from({ length: 60 }, (_, n) => 0x80 + n),
    );
    const { status, stdout, stderr } = isnad("import", ".", "--out", "data");
    expect(status).toBe(1);
    expect(stdout).toContain("windows.txt → data/articles/windows.txt: converted from Windows-1256");
    expect(stdout).toContain("sixteen.txt → data/articles/sixteen.txt: converted from UTF-16");
    expect(stdout).toContain("3 imported, 1 refused");
    expect(stderr).toMatch(/noise\.txt: its encoding is not known: .+\. Save it as UTF-8\.\n/);
    expect(["plain", "windows", "sixteen"].map((name) => got(`articles/${name}.txt`))).toEqual(texts);
    expect(got("corpus.csv").trimEnd().split("\n")).toHaveLength(4);
  });

  it("takes in CSV and JSON lines with what they say of each article, and check finds no fault", () => {
    put("list.csv", `id,text,outlet,published,headline\na 1,"${text}\nسطر ثان",sana,2015-03-01,"عنوان، طويل"\n`);
    put("lines.jsonl", `${JSON.stringify({ id: "b", text, byline: "سامر" })}\n`);
    const { status, stdout, stderr } = isnad("import", "list.csv", "lines.jsonl", "--out", "data");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("list.csv, line 2 → data/articles/a-1.txt: named a-1.txt");
    expect(got("articles/a-1.txt")).toBe(`${text}\nسطر ثان`);
    expect(got("corpus.csv")).toContain("a-1.txt,sana,");
    expect(got("corpus.csv")).toContain("سامر");
    const { stdout: checked } = isnad("check", "--data", "data");
    expect(checked).toMatch(/^2 articles and \d+ lexicon rows read: no faults/m);
  });

  it("writes over nothing unless told to, and nothing at all in a dry run", () => {
    put("one.txt", text);
    expect(isnad("import", "one.txt", "--out", "data", "--dry-run").stdout).toContain("dry run");
    expect(existsSync(join(folder, "data", "articles"))).toBe(false);
    isnad("import", "one.txt", "--out", "data");
    put("one.txt", `${text} مرة أخرى.`);
    expect(isnad("import", "one.txt", "--out", "data")).toMatchObject({ status: 1 });
    expect(got("articles/one.txt")).toBe(text);
    expect(isnad("import", "one.txt", "--out", "data", "--force").status).toBe(0);
    expect(got("articles/one.txt")).toBe(`${text} مرة أخرى.`);
    expect(readdirSync(join(folder, "data", "articles"))).toEqual(["one.txt"]);
    expect(got("corpus.csv").match(/^one\.txt/gm)).toHaveLength(1);
  });

  it("takes in folders in folders, names Arabic names in Latin, and says what it passed over", () => {
    mkdirSync(join(folder, "texts", "aleppo"), { recursive: true });
    put("texts/14.txt", text);
    put("texts/aleppo/14.txt", `${text} في حلب.`);
    put("texts/خبر 14.txt", `${text} أمس.`);
    put("texts/picture.jpg", "…");
    put("texts/.hidden.txt", text);
    const { status, stdout, stderr } = isnad("import", "texts", "--out", "data");
    expect([status, stderr]).toEqual([
      0,
      "texts: passed over picture.jpg: only .txt, .csv, .tsv and .jsonl files are read.\n",
    ]);
    expect(stdout).toContain("texts/aleppo/14.txt → data/articles/aleppo-14.txt");
    expect(got("articles/aleppo-14.txt")).toBe(`${text} في حلب.`);
    const named = /articles\/(14-[0-9a-f]{6}\.txt)/.exec(stdout)?.[1] ?? "";
    expect(got(`articles/${named}`)).toBe(`${text} أمس.`);
    expect(got("corpus.csv")).toContain("imported from خبر 14.txt");
    put("texts/new.txt", `${text} غدًا.`);
    expect(isnad("import", "texts", "--out", "data").stdout).toMatch(
      /^1 imported, 0 refused, 3 there already with the same text$/m,
    );
  });

  it("refuses a text that is longer than an article may be, with its size", () => {
    put("long.txt", `${text}\n`.repeat(50_000));
    expect(isnad("import", "long.txt", "--out", "data").stderr).toMatch(
      /^long\.txt: the file has 5\.\d MB, more than the 5 MB an article may have\. Split it .+\.\n$/,
    );
  });

  it("takes no text twice, under one name or under two", () => {
    put("one.txt", text);
    put("two.txt", text);
    put("list.csv", `id,text,outlet\na,${text} أولًا.,nobody\na,${text} ثانيًا.,\n`);
    const { status, stderr } = isnad("import", "one.txt", "two.txt", "list.csv", "--out", "data");
    expect(status).toBe(1);
    expect(stderr).toContain("two.txt: the same text is in data/articles/one.txt. Leave one of the two out.");
    expect(stderr).toContain("list.csv, line 3: a.txt comes from list.csv, line 2 too. Give each an id of its own.");
    expect(readdirSync(join(folder, "data", "articles"))).toEqual(["one.txt"]);
  });

  it("takes an outlet by its name", () => {
    put("list.csv", `id,text,outlet\na,${text} أولًا.,الجزيرة نت\nb,${text} ثانيًا.,al jazeera\n`);
    const { status, stdout } = isnad("import", "list.csv", "--out", "data");
    expect(status).toBe(0);
    expect(stdout).toContain('outlet "al jazeera" taken for al-jazeera');
    expect(got("corpus.csv").match(/,al-jazeera,/g)).toHaveLength(2);
  });

  it.each([
    ["x.csv", "file,body\na,b\n", "the first line must name the columns text and id"],
    ["x.jsonl", "{oops\n", "line 1: the line is no JSON object"],
    ["x.jsonl", `${JSON.stringify({ id: "a", text, published: "March" })}\n`, 'published "March" is no EDTF date'],
    ["x.jsonl", `${JSON.stringify({ id: "a", text, outlet: "nobody" })}\n`, 'outlet "nobody" is neither an id nor'],
    ["x.jsonl", `${JSON.stringify({ id: "!?", text })}\n`, "has no letter and no digit to be named after. Give it"],
    ["x.txt", "", "the file is empty. Put the text"],
    ["x.txt", " \n", "holds no letter and no digit. Put the text"],
    ["x.docx", "PK", "only .txt, .csv, .tsv and .jsonl files"],
  ])("refuses %s with %j, with a reason", (name, content, reason) => {
    put(name, content);
    const { status, stderr } = isnad("import", name, "--out", "data");
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, "data", "corpus.csv"))).toBe(false);
  });
});
