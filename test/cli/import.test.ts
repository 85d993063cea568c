import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const windows1256 = encoded(text, "windows-1256");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-import-"));
  cpSync(join(root, "data", "lexicon"), join(folder, "data", "lexicon"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad import", () => {
  it("takes in a folder of texts in several encodings, and says which it converted", () => {
    put("plain.txt", text);
    put("windows.txt", windows1256);
    put("sixteen.txt", Buffer.from(`\ufeff${text}`, "utf16le"));
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
    expect(["plain", "windows", "sixteen"].map((name) => got(`articles/${name}.txt`))).toEqual([text, text, text]);
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

  it.each([
    ["x.csv", "file,body\na,b\n", "the first line must name the columns text and id"],
    ["x.jsonl", "{oops\n", "line 1: the line is no JSON object"],
    ["x.jsonl", `${JSON.stringify({ id: "a", text, published: "March" })}\n`, 'published "March" is no EDTF date'],
    ["x.jsonl", `${JSON.stringify({ id: "a", text, outlet: "nobody" })}\n`, 'outlet "nobody" is no id in'],
    ["x.jsonl", `${JSON.stringify({ id: "خبر", text })}\n`, "has no Latin letter or digit"],
    ["x.txt", "", "its encoding is not known: the file is empty"],
  ])("refuses %s with %j, with a reason", (name, content, reason) => {
    put(name, content);
    const { status, stderr } = isnad("import", name, "--out", "data");
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, "data", "corpus.csv"))).toBe(false);
  });
});
