import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArticles } from "../../loaders/corpus/articles.js";
import { anyFault, fault, type Problem, warning } from "../../loaders/corpus/problem.js";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";
import { type Project, readProject } from "../../loaders/tables/build.js";
import { preview, publish } from "../../loaders/tables/publish.js";

const cues = { file: "data/lexicon/cues.csv", line: 14 };
const broken = fault(cues, 'stance "sure" is none of assert, hedge, deny', "Write one of them.");
const remark = warning({ file: "data/corpus.csv" }, 'no line for the article "a.txt"', "Add one.");

let sound: Project;
let folder: string;
let lastGood: string;
const withProblems = (...problems: Problem[]): Project => ({ ...sound, problems });
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

beforeAll(async () => {
  const project = readProject();
  sound = { ...project, corpus: { ...project.corpus, articles: project.corpus.articles.slice(0, 1) } };
  folder = mkdtempSync(join(tmpdir(), "isnad-"));
  lastGood = join(folder, "tables.zip");
  writeFileSync(
    lastGood,
    await packArchive(
      new Map([
        ["events.arrow", "the last good events"],
        ["faults.json", "[]\n"],
      ]),
    ),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a build stops at a fault and says all of them", async () => {
  await expect(publish(withProblems(remark, broken, broken))).rejects.toThrow(
    /^data\/lexicon\/cues.csv, line 14: stance "sure" is none of assert, hedge, deny\. Write one of them\.\ndata.*$/,
  );
});

test("a warning stops nothing, and is listed", async () => {
  const files = await unpackArchive(await publish(withProblems(remark)));
  expect(JSON.parse(textOf(files.get("faults.json")))).toEqual([remark]);
  expect(files.has("events.arrow")).toBe(true);
});

test("in preview the last good tables stay and the fault is listed", async () => {
  const files = await unpackArchive(await preview(withProblems(broken), lastGood));
  expect(textOf(files.get("events.arrow"))).toBe("the last good events");
  expect(JSON.parse(textOf(files.get("faults.json")))).toEqual([broken]);
});

test("in preview, once mended, new tables come", async () => {
  const files = await unpackArchive(await preview(withProblems(), lastGood));
  expect(textOf(files.get("events.arrow"))).not.toBe("the last good events");
  expect(textOf(files.get("faults.json"))).toBe("[]\n");
});

test.each(["nothing.zip", "broken.zip"])(
  "in preview without a good archive (%s) the sound rows make the tables",
  async (name) => {
    writeFileSync(join(folder, "broken.zip"), "cut short");
    const files = await unpackArchive(await preview(withProblems(broken), join(folder, name)));
    expect(files.get("articles.arrow")?.length).toBeGreaterThan(1000);
    expect(JSON.parse(textOf(files.get("faults.json")))).toEqual([broken]);
  },
);

test("in preview a report without articles has empty tables and no fault, even after one with articles; a build stops", async () => {
  const empty = {
    ...withProblems(...readArticles({ path: folder, shown: "data/articles" }).problems),
    corpus: { ...sound.corpus, articles: [] },
  };
  expect(anyFault(empty.problems)).toBe(true);
  await expect(publish(empty)).rejects.toThrow(/^data\/articles: the folder holds no article\. Put one/);
  const files = await unpackArchive(await preview(empty, lastGood));
  expect(textOf(files.get("events.arrow"))).not.toBe("the last good events");
  expect(textOf(files.get("faults.json"))).not.toContain("no article");
});
