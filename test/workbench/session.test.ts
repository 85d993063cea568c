import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../loaders/corpus/corpus.js";
import { type LexiconName, lexiconNames } from "../../loaders/corpus/lexicon.js";
import { findingsOf, readProject } from "../../loaders/tables/build.js";
import { tableRows } from "../../loaders/tables/rows.js";
import type { LexiconEdit } from "../../loaders/workbench/lexicon-desk.js";
import { Session } from "../../loaders/workbench/session.js";
import { encoded } from "../corpus/encoded.js";

const lexicon = Object.fromEntries(
  lexiconNames.map((name) => [name, readFileSync(`data/lexicon/${name}.csv`, "utf8")]),
) as Record<LexiconName, string>;
const articles = readCorpus().articles.map(({ article }) => article);
const silent = () => {};

let session: Session;
beforeAll(() => {
  session = new Session(lexicon, articles);
});

const rowOf = (list: LexiconName, id: string) => {
  const row = session
    .rows({ list, words: id, only: "all", from: 0, count: 500 })
    .rows.find((r) => r.before?.[0] === id);
  if (row?.before == null) throw new Error(`no row ${id}`);
  return { key: row.key, before: row.before };
};

const text = "قال القائد خالد إن تنظيم داعش سيطر يوم 3 آذار 2016 على مدينة الباب.\n\nونفى ناشطون ذلك.";

describe("a text from elsewhere", () => {
  it("is read into every table, each row at its characters", async () => {
    session.setEdits([]);
    const { texts, tables, changes } = await session.read([{ name: "نص جديد.txt", text }], [], silent);
    expect(texts).toMatchObject([{ id: "text-1", name: "نص جديد.txt", text }]);
    const mentions = tables.mentions as { start: number; end: number; text: string; entity: string }[];
    expect(mentions.map(({ entity }) => entity)).toContain("isis");
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    expect(tables.dates).toMatchObject([{ edtf: "2016-03-03", first: new Date("2016-03-03") }]);
    expect(tables.attributions?.length).toBeGreaterThan(0);
    expect(changes).toEqual([]);
  });

  it("gives for the report's own texts what the report's tables say", async () => {
    session.setEdits([]);
    const { tables } = await session.read(
      [],
      articles.map(({ id }) => id),
      silent,
    );
    const report = [...tableRows(findingsOf(readProject()))];
    for (const name of ["mentions", "attributions", "relations", "sentences"]) {
      const rows = report.find(([table]) => table.name === name)?.[1];
      expect(tables[name]?.length, name).toBe(rows?.length);
    }
  });

  it.each([
    ["an empty one", "", "the article is empty"],
    ["one in Windows-1256", encoded("قال المتحدث إن المعارك مستمرة", "windows-1256"), "Windows-1256"],
    ["one of six megabytes", new Uint8Array(6_000_000).fill(97), "6.0 MB"],
  ])("%s is refused with what to do", async (_, given, words) => {
    const { texts, problems } = await session.read([{ name: "a.txt", text: given }], [], silent);
    expect(texts).toEqual([]);
    expect(problems.map(({ message, remedy }) => `${message}. ${remedy}`).join()).toContain(words);
  });

  it("of one name with another still has an id of its own", async () => {
    const two = ["a/1.txt", "a-1.txt"].map((name) => ({ name, text }));
    const { texts } = await session.read(two, [], silent);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(2);
  });
});

describe("an edited row", () => {
  it("shows what it adds in all texts, with sentence and rule, and undone it shows nothing", async () => {
    const added: LexiconEdit = {
      list: "aliases",
      key: "new:1",
      before: null,
      after: ["test.opposite", "usa", "المنطقة", "name", ""],
    };
    expect(session.setEdits([added]).problems.filter(({ severity }) => severity === "fault")).toEqual([]);
    const { changes: effects } = await session.effects(silent);
    const mine = effects.filter(({ after }) => after?.rule === "test.opposite");
    expect(mine.length).toBeGreaterThan(0);
    for (const { kind, table, sentence, after, article } of mine) {
      expect(["added", "changed"]).toContain(kind);
      if (table === "mentions" && after !== null) expect(sentence).toContain(String(after.text));
      expect(articles.map(({ id }) => id)).toContain(article);
    }
    session.setEdits([]);
    expect((await session.effects(silent)).changes).toEqual([]);
  });

  it("removed takes its rows away", async () => {
    const { key, before } = rowOf("aliases", "isis.2");
    session.setEdits([{ list: "aliases", key, before, after: null }]);
    const { changes: effects } = await session.effects(silent);
    expect(effects.filter(({ table, kind }) => table === "mentions" && kind === "removed").length).toBeGreaterThan(0);
    expect(session.file("aliases")).toBe(lexicon.aliases.replace(/^isis\.2,.*\n/m, ""));
    expect(session.file("actors")).toBe(lexicon.actors);
  });

  it("with a fault is told with line and remedy beside it and left out", () => {
    const { key, before } = rowOf("cues", "say.qal");
    const after = before.map((cell) => (cell === "assert" ? "sure" : cell));
    const { problems, lists } = session.setEdits([{ list: "cues", key, before, after }]);
    const line = lexicon.cues.split("\n").findIndex((row) => row.startsWith("say.qal,")) + 1;
    expect(problems).toMatchObject([{ file: "data/lexicon/cues.csv", line, severity: "fault", column: "stance" }]);
    expect(lists.find(({ name }) => name === "cues")).toMatchObject({ changed: 1, faults: 1 });
    const { rows } = session.rows({ list: "cues", words: "", only: "faulty", from: 0, count: 10 });
    expect(rows.map(({ problems: own }) => own[0]?.message)).toEqual([problems[0]?.message]);
    expect(session.find("say.qal")).toEqual({ list: "cues", id: "say.qal" });
  });

  it("that no longer fits the list is given back", () => {
    const edit: LexiconEdit = { list: "cues", key: "gone", before: ["gone"], after: null };
    expect(session.setEdits([edit]).unfit).toEqual([edit]);
  });
});

describe("the rows of a list", () => {
  it("are found by words as the engine folds them", () => {
    session.setEdits([]);
    const found = session.rows({ list: "places", words: "الرقه", only: "all", from: 0, count: 5 });
    expect(found.rows.some(({ after }) => after?.includes("raqqa"))).toBe(true);
    expect(found.total).toBeLessThan(100);
  });

  it.each([
    ["isis.2", "aliases", "isis.2"],
    ["month-year:month.transliterated.10", "calendar", "month.transliterated.10"],
    ["badia", "places", "badia"],
  ])("of the rule %s is found in %s", (rule, list, id) => {
    expect(session.find(rule)).toEqual({ list, id });
  });

  it.each(["sentence", "same-pair-and-quad-class", "bare-year"])("is none for %s, a rule of the engine", (rule) => {
    expect(session.find(rule)).toBeNull();
  });
});
