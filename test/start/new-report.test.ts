import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyFault } from "../../loaders/corpus/problem.js";
import { readCitation } from "../../loaders/site/citation.js";
import { makeReport, NoReport } from "../../loaders/start/new-report.js";
import { findingsOf, readProject } from "../../loaders/tables/build.js";
import { tableRows } from "../../loaders/tables/rows.js";
import { corpus } from "../shipped.js";

let above: string;
let report: string;
const data = () => ({ path: join(report, "data"), shown: "data" });

beforeAll(() => {
  above = mkdtempSync(join(tmpdir(), "isnad-new-"));
  report = makeReport(join(above, "My Report"));
});
afterAll(() => rmSync(above, { recursive: true, force: true }));

describe("a new report", () => {
  it("has the lexicons and nobody's articles, gold or corrections", () => {
    const { corpus: empty, gold, problems } = readProject(data());
    expect(empty.lexicon).toEqual(corpus.lexicon);
    expect([empty.articles, gold, empty.corrections]).toEqual([[], [], []]);
    expect(problems.map(({ message }) => message)).toEqual(["the folder holds no article"]);
    expect(existsSync(join(report, "data", "gold"))).toBe(false);
  });

  it("has a name of its own in package.json and its lock, and nothing that was made here", () => {
    const json = (name: string) => JSON.parse(readFileSync(join(report, name), "utf8"));
    expect(json("package.json").name).toBe("my-report");
    expect(json("package-lock.json").packages[""].name).toBe("my-report");
    expect(readdirSync(report)).not.toContain("node_modules");
    expect(readdirSync(join(report, "src"))).not.toContain(".observablehq");
    expect(readFileSync(join(report, "README.md"), "utf8")).toMatch(/^# my-report\n/);
  });

  it("has scripts for what it holds and no others, and asks to be cited by its own name", () => {
    const { scripts } = JSON.parse(readFileSync(join(report, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.ts/g) ?? []);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(report, file)))).toEqual([]);
    expect(readCitation(join(report, "CITATION.cff"))).toMatchObject({
      title: "my-report",
      authors: [{ name: "the authors of my-report" }],
    });
  });

  it("is published by the actions, in the versions, by which Isnad itself is", () => {
    const used = (folder: string) =>
      readFileSync(join(folder, ".github", "workflows", "pages.yml"), "utf8").match(/uses: \S+/g) ?? [];
    expect([...new Set(used(report))].sort()).toEqual([...new Set(used("."))].sort());
  });

  it("gives tables without a row, and with the first article is sound", () => {
    const tables = [...tableRows(findingsOf(readProject(data())))].filter(([{ name }]) => name !== "evaluation");
    expect(tables.flatMap(([, rows]) => rows)).toEqual([]);
    writeFileSync(join(report, "data", "articles", "one.txt"), "قصفت قوات النظام مواقع تنظيم داعش في الرقة.\n");
    const project = readProject(data());
    expect(anyFault(project.problems)).toBe(false);
    expect(findingsOf(project).analyses[0]?.relations).toHaveLength(1);
  });

  it("is made neither over something nor inside the project", () => {
    expect(() => makeReport(report)).toThrow(NoReport);
    expect(() => makeReport("data/report")).toThrow(/lies in this project/);
    expect(() => makeReport("..reports-that-begin-with-dots")).toThrow(/lies in this project/);
  });
});
