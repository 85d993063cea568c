import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "../../loaders/tables/arrow.js";
import { mentionsTable, tableSchemas } from "../../loaders/tables/schema.js";
import { encoded } from "../corpus/encoded.js";

const command = ["--import", "tsx", "loaders/cli.ts"];
const run = (args: readonly string[], input: string | Uint8Array = "") =>
  spawnSync("node", [...command, ...args], { input, encoding: "utf8" });
const lines = (output: string) =>
  output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const file = "data/articles/000_7f53c635cd2076c1.txt";
const text = "وقال خالد إن تنظيم داعش انسحب من حلب في أكتوبر 2015.";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("analyse", () => {
  test("a text file to one line with the fields of the design, each span in place", () => {
    const { stdout, stderr, status } = run(["analyse", file]);
    expect([stderr, status]).toEqual(["", 0]);
    const [analysis, ...more] = lines(stdout);
    expect(more).toEqual([]);
    expect(Object.keys(analysis)).toEqual(["id", "dates", "mentions", "attributions", "relations", "events"]);
    expect(analysis.id).toBe("000_7f53c635cd2076c1");
    const keys = (name: string) => Object.keys(analysis[name][0]).join(" ");
    expect(keys("dates")).toBe("start end text edtf conflict rule");
    expect(keys("mentions")).toBe("start end text kind id anaphor rule");
    expect(keys("attributions")).toBe("id source source_id source_type cue content style stance via rule");
    expect(keys("relations")).toBe("a type b quad_class directed stance attribution edtf start end rule");
    expect(keys("events")).toBe("edtf type actors places attribution start end rule");
    const article = readFileSync(file, "utf8");
    const spans = analysis.attributions
      .flatMap((row: Record<string, unknown>) => [row.source ?? [], row.cue, row.content])
      .flat();
    for (const { start, end, text } of [...analysis.dates, ...analysis.mentions, ...spans]) {
      expect(article.slice(start, end)).toBe(text);
    }
  });

  test("a folder and the folders in it, text files only, and says what it passed over", () => {
    const texts = join(folder, "texts");
    mkdirSync(join(texts, "aleppo", "older"), { recursive: true });
    for (const name of ["b.txt", "aleppo/a.TXT", "aleppo/older/c.txt"]) writeFileSync(join(texts, name), text);
    for (const name of ["notes.docx", "aleppo/list.csv", ".hidden.txt", "b.txt~"])
      writeFileSync(join(texts, name), text);
    symlinkSync(texts, join(texts, "aleppo", "circle"));
    const { stdout, stderr, status } = run(["analyse", `${texts}/`, file]);
    expect(lines(stdout).map(({ id }) => id)).toEqual(["aleppo-a", "aleppo-older-c", "b", "000_7f53c635cd2076c1"]);
    expect(stderr).toBe(
      `${texts}/: passed over aleppo/circle, aleppo/list.csv, notes.docx: only .txt files are read.\n`,
    );
    expect(status).toBe(0);
  });

  test("the folder of the articles as its files one by one, wherever above them it is named", () => {
    const byFile = run(["analyse", ...readdirSync("data/articles").map((name) => `data/articles/${name}`)]).stdout;
    expect(run(["analyse", "data/articles"]).stdout).toBe(byFile);
    expect(run(["analyse", "data"]).stdout).toBe(byFile);
  });

  test("a folder without a text file is told", () => {
    const empty = join(folder, "no-texts");
    mkdirSync(empty);
    const { stdout, stderr, status } = run(["analyse", empty]);
    expect([stdout, stderr, status]).toEqual([
      "",
      `${empty}: there is no .txt file in the folder. Name a folder of text files, or the files themselves.\n`,
      1,
    ]);
  });

  test("JSON lines, a broken one named and passed over", () => {
    const input = [
      JSON.stringify({ id: "one", text, published: "2015-11-02" }),
      "{oops",
      "",
      JSON.stringify({ id: "two", text: "" }),
      JSON.stringify({ id: "three", text, published: "2/11/2015" }),
      JSON.stringify({ text }),
      "[]",
      JSON.stringify({ id: "four", text }),
    ].join("\r\n");
    const { stdout, stderr, status } = run(["analyse"], input);
    expect(lines(stdout).map(({ id }) => id)).toEqual(["one", "four"]);
    const example = 'Write one object a line: {"id": "a1", "text": "…", "published": "2016-02-14"}.';
    expect(stderr.trimEnd().split("\n")).toEqual([
      `standard input, line 2: the line is not JSON. ${example}`,
      `standard input, line 4: the article is empty. ${example}`,
      'standard input, line 5: "published" "2/11/2015" is no EDTF date. Write it as 2016-02-14, 2016-02 or 2016.',
      `standard input, line 6: "id" is missing or no string. ${example}`,
      `standard input, line 7: the line is no object. ${example}`,
    ]);
    expect(status).toBe(1);
  });

  test("a line that is not UTF-8 is named with its byte", () => {
    const { stderr, status } = run(["analyse", "-"], Buffer.from([0x7b, 0xff, 0x7d]));
    expect(stderr).toContain("standard input, line 1: the file is not UTF-8: byte 1 (counted from 0) is FF.");
    expect(status).toBe(1);
  });

  test("answers line by line, before the input ends", async () => {
    const child = spawn("node", [...command, "analyse"], { stdio: ["pipe", "pipe", "inherit"] });
    const answer = () => new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    const closed = new Promise((resolve) => child.once("close", resolve));
    for (const id of ["first", "second"]) {
      const next = answer();
      child.stdin.write(`${JSON.stringify({ id, text })}\n`);
      expect(lines(await next).map((analysis) => analysis.id)).toEqual([id]);
    }
    child.stdin.end();
    expect(await closed).toBe(0);
  });

  test("a reader that goes away ends it quietly", () => {
    const input = `${JSON.stringify({ id: "a", text: text.repeat(200) })}\n`.repeat(20);
    const shell = `node ${command.join(" ")} analyse | head -c 10; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", shell], { input, encoding: "utf8" });
    expect(stdout).toBe('{"id":"a", 0\n');
    expect(stderr).toBe("");
  });

  test("tables as Arrow, Parquet and CSV, each with its description", () => {
    const [arrow, parquet, csv] = [join(folder, "arrow"), join(folder, "parquet"), join(folder, "csv")];
    expect(run(["analyse", file, "--format", "arrow", "--out", arrow])).toMatchObject({ status: 0, stdout: "" });
    expect(run(["analyse", file, "--format", "csv", "--out", csv]).status).toBe(0);
    expect(run(["analyse", file, "--format", "parquet", "--out", parquet]).status).toBe(0);
    const named = (extension: string) =>
      ["datapackage.json", ...tableSchemas.map(({ name }) => `${name}.${extension}`)].sort();
    expect(readdirSync(arrow).sort()).toEqual(named("arrow"));
    expect(readdirSync(parquet).sort()).toEqual(named("parquet"));
    const { resources } = JSON.parse(readFileSync(join(parquet, "datapackage.json"), "utf8")) as {
      resources: { path: string; hash: string }[];
    };
    for (const { path, hash } of resources) {
      expect(hash).toBe(
        `sha256:${createHash("sha256")
          .update(readFileSync(join(parquet, path)))
          .digest("hex")}`,
      );
    }
    expect(readdirSync(csv).sort()).toEqual(named("csv"));
    const mentions = readTable(mentionsTable, readFileSync(join(arrow, "mentions.arrow")));
    expect(mentions.length).toBeGreaterThan(10);
    expect(readFileSync(join(csv, "mentions.csv"), "utf8").trimEnd().split("\n")).toHaveLength(mentions.length + 1);
  });

  test("annotations as one Web Annotation collection", () => {
    const { stdout, stderr, status } = run(["analyse", "--format", "jsonld", file]);
    expect([stderr, status]).toEqual(["", 0]);
    const { type, total, first } = JSON.parse(stdout);
    expect([type, first.type]).toEqual(["AnnotationCollection", "AnnotationPage"]);
    expect(first.items).toHaveLength(total);
    expect(total).toBeGreaterThan(10);
  });

  test("an article of the data folder with its corrections; one that no longer fits is told", () => {
    const data = join(folder, "corrected");
    cpSync("data", data, { recursive: true });
    const named = join(data, "articles/named.txt");
    writeFileSync(named, text);
    const line = (from: string, to: string) =>
      `named,تنظيم داعش,,,mention.entity,${from},${to},R. Reader,a test,2024-05-01\n`;
    appendFileSync(join(data, "corrections.csv"), line("isis", "nusra") + line("hezbollah", "turkey"));
    const { stdout, stderr, status } = run(["analyse", named, "--data", data]);
    expect(lines(stdout)[0].mentions.map(({ id }: { id: string }) => id)).toContain("nusra");
    expect(lines(stdout)[0].mentions.map(({ id }: { id: string }) => id)).not.toContain("isis");
    expect(stderr).toContain(
      `${data}/corrections.csv, line 3: entity is not "hezbollah" at the quotation "تنظيم داعش": it is "nusra".`,
    );
    expect(status).toBe(1);
    const elsewhere = join(folder, "named.txt");
    writeFileSync(elsewhere, text);
    expect(
      lines(run(["analyse", elsewhere, "--data", data]).stdout)[0].mentions.map(({ id }: { id: string }) => id),
    ).toContain("isis");
  });

  test("an id that comes twice is told when tables are written", () => {
    const input = `${JSON.stringify({ id: "one", text })}\n`.repeat(2);
    const { stderr, status } = run(["analyse", "--format", "csv", "--out", join(folder, "twice")], input);
    expect(stderr).toContain('one: the id "one" comes twice. Give each article an id of its own.');
    expect(status).toBe(1);
  });

  test("a file that is not there, and one that is not UTF-8, do not stop the others", () => {
    const broken = join(folder, "broken.txt");
    writeFileSync(broken, encoded("قال المتحدث إن المعارك مستمرة", "windows-1256"));
    const { stdout, stderr, status } = run(["analyse", "nothing.txt", broken, file]);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toContain("nothing.txt: there is no such file. Check the path; it was looked for in ");
    expect(stderr).toContain(
      "broken.txt: the file is not UTF-8: byte 0 (counted from 0) is DE. It looks like Windows-1256",
    );
    expect(status).toBe(1);
  });
});

describe("used wrongly", () => {
  test.each([
    [[], "npm run isnad -- COMMAND"],
    [["analyze"], 'isnad: there is no command "analyze".'],
    [["diff", "a"], "isnad diff: diff takes two runs"],
    [["import"], "isnad import: import takes files or folders"],
    [["analyse", "--format", "xml", file], "isnad analyse: --format xml is none of jsonl, jsonld, arrow, parquet, csv"],
    [["analyse", "--format", "csv", file], "isnad analyse: --format csv needs --out DIR"],
    [["analyse", "--out", "x", file], "isnad analyse: --out goes with --format arrow, parquet, csv"],
    [["analyse", "--fast", file], "isnad analyse: Unknown option '--fast'"],
    [["check", "data"], "isnad check: Unexpected argument 'data'"],
  ])("%j", (args, message) => {
    const { stdout, stderr, status } = run(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([stdout, status]).toEqual(["", 2]);
  });

  test("help is no misuse", () => {
    expect(run(["help"])).toMatchObject({ status: 0, stderr: "" });
    expect(run(["analyse", "--help"]).stdout).toContain("evaluate");
  });
});

describe("check", () => {
  test("the project's own data has no fault", () => {
    const { stdout, status } = run(["check"]);
    expect(stdout).toContain(": no faults, ");
    expect(status).toBe(0);
  });

  test("names every fault with file, line and remedy", () => {
    const data = join(folder, "data");
    cpSync("data", data, { recursive: true });
    const cues = join(data, "lexicon/cues.csv");
    const [header = ""] = readFileSync(cues, "utf8").split("\n");
    writeFileSync(cues, `${header}\ncue.x,قال,verb,يقول,neutral,clause,sure\n`);
    writeFileSync(join(data, "articles/empty.txt"), "");
    rmSync(join(data, "articles/004_f4303bb32ac63e1e.txt"));
    const { stdout, status } = run(["check", "--data", data]);
    expect(stdout).toContain(
      `${data}/articles/empty.txt: the article is empty. Put the text of the article into it, or remove it.\n`,
    );
    expect(stdout).toContain(
      `${data}/lexicon/cues.csv, line 2: stance "sure" is none of assert, hedge, deny. Write one of them.\n`,
    );
    expect(stdout).toContain(
      `${data}/corpus.csv, line 6: there is no file "004_f4303bb32ac63e1e.txt" in data/articles.`,
    );
    expect(stdout).toContain(
      `${data}/gold/004_f4303bb32ac63e1e.json: warning: there is no such article in data/articles.`,
    );
    expect(stdout).toMatch(/4 articles and \d+ lexicon rows read: 3 faults, 2 warnings\n$/);
    expect(status).toBe(1);
  });
});

describe("evaluate", () => {
  test("prints precision, recall and F1 of every layer", () => {
    const { stdout, stderr, status } = run(["evaluate"]);
    expect([stderr, status]).toEqual(["", 0]);
    const layers = stdout
      .split("\n")
      .filter((line) => /^[a-z]/.test(line))
      .map((line) => line.split(/\s+/)[0]);
    expect(layers).toEqual([
      "layer",
      "metadata",
      "dates",
      "actors",
      "actor-anaphors",
      "places",
      "attributions",
      "attribution-cues",
      "relations",
      "relations-quad",
      "events",
    ]);
  });

  test("as JSON, with every disagreement", () => {
    const { scores, errors } = JSON.parse(run(["evaluate", "--json", "--errors"]).stdout);
    const recall = scores.find(
      (row: { layer: string; measure: string }) => row.layer === "actors" && row.measure === "recall",
    );
    const missed = errors.filter(
      (row: { layer: string; kind: string }) => row.layer === "actors" && row.kind === "missed",
    );
    expect(recall.n).toBeGreaterThan(300);
    expect(recall.value).toBeCloseTo(1 - missed.length / recall.n);
    for (const { span } of errors) expect(Object.keys(span)).toEqual(["start", "end"]);
    expect(Object.keys(errors[0]).sort()).toEqual(["article", "kind", "layer", "rule", "span", "what"]);
  });

  test("without hand annotation there is nothing to score", () => {
    const data = join(folder, "without-gold");
    cpSync("data", data, { recursive: true });
    rmSync(join(data, "gold"), { recursive: true });
    expect(run(["evaluate", "--data", data])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: "There is no hand annotation of these articles in data/gold: nothing is scored.\n",
    });
  });
});
