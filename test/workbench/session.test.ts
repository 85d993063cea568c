import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../loaders/corpus/corpus.js";
import { parseCsv } from "../../loaders/corpus/csv.js";
import { type LexiconName, lexiconNames } from "../../loaders/corpus/lexicon.js";
import type { Correction } from "../../loaders/corrections/correction.js";
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
  session = new Session({ lexicon, articles, corrections: [] });
});

const rowOf = (list: LexiconName, id: string) => {
  const row = session
    .rows({ list, words: id, only: "all", from: 0, count: 500 })
    .rows.find((r) => r.before?.[0] === id);
  if (row?.before == null) throw new Error(`no row ${id}`);
  return { key: row.key, before: row.before };
};

const text = "قال القائد خالد إن تنظيم داعش سيطر يوم 3 آذار 2016 على مدينة الباب.\n\nونفى ناشطون ذلك.";

/** Every row of a table over all texts that were read last. */
const rowsOf = (table: string) => session.tablePage({ table, article: null, from: 0, count: 1_000_000 }).rows;

describe("a text from elsewhere", () => {
  it("is read into every table, each row at its characters", async () => {
    session.setEdits([]);
    const { texts, changes } = await session.read([{ name: "نص جديد.txt", text }], [], silent);
    expect(texts).toEqual([{ id: "text-1", name: "نص جديد.txt" }]);
    const read = session.text("text-1");
    expect(read?.text).toBe(text);
    const mentions = read?.tables.mentions as { start: number; end: number; text: string; entity: string }[];
    expect(mentions.map(({ entity }) => entity)).toContain("isis");
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    expect(read?.tables.dates).toMatchObject([{ edtf: "2016-03-03", first: new Date("2016-03-03") }]);
    expect(read?.tables.attributions?.length).toBeGreaterThan(0);
    expect(changes).toEqual([]);
    expect(session.text("another")).toBeNull();
  });

  it("gives for the report's own texts what the report's tables say", async () => {
    session.setEdits([]);
    const ids = articles.map(({ id }) => id);
    await session.read([], ids, silent);
    const report = [...tableRows(findingsOf(readProject()))];
    for (const name of ["mentions", "attributions", "relations", "sentences", "statements"]) {
      const rows = report.find(([table]) => table.name === name)?.[1];
      expect(rowsOf(name).length, name).toBe(rows?.length);
    }
  });

  it("is asked for a stretch of rows at a time, of one text or of all, and as CSV", async () => {
    session.setEdits([]);
    await session.read(
      [
        { name: "one.txt", text },
        { name: "two.txt", text: `${text}\n\nوسيطر التنظيم على مدينة منبج.` },
      ],
      [],
      silent,
    );
    const all = session.tablePage({ table: "sentences", article: null, from: 0, count: 2 });
    expect(all).toMatchObject({ table: "sentences", from: 0, rows: [{ article: "one" }, { article: "one" }] });
    expect(all.tables.find(({ name }) => name === "sentences")?.rows).toBe(all.total);
    const own = session.tablePage({ table: "sentences", article: "two", from: 1, count: 50 });
    expect(own.rows.length).toBe(own.total - 1);
    expect(own.total).toBeLessThan(all.total);
    // A table without a row gives way to one that has some.
    expect(session.tablePage({ table: "nothing", article: null, from: 0, count: 1 }).rows.length).toBe(1);
    const lines = session.tableFile({ table: "sentences", article: "two" }).trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffid,article,start,end/);
    expect(lines.length).toBe(own.total + 1);
  });

  it.each([
    ["an empty one", "", "the article is empty"],
    ["one in Latin-1", Uint8Array.from(Buffer.from("Désolé, ça n’est pas très arabe", "latin1")), "Save it as UTF-8"],
    ["one of six megabytes", new Uint8Array(6_000_000).fill(97), "6.0 MB"],
    ["one that is gone", { size: 9, arrayBuffer: () => Promise.reject(new Error("gone")) } as Blob, "choose it again"],
  ])("%s is refused with what to do", async (_, given, words) => {
    const { texts, problems } = await session.read([{ name: "a.txt", text: given }], [], silent);
    expect(texts).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(["fault"]);
    expect(problems.map(({ message, remedy }) => `${message}. ${remedy}`).join()).toContain(words);
  });

  it.each(["windows-1256", "utf-16le", "utf-16be", "iso-8859-6"] as const)(
    "in %s is converted with a word about it",
    async (encoding) => {
      const given = "قال المتحدث إن المعارك مستمرة في مدينة حلب وريفها منذ أيام.";
      const { problems } = await session.read(
        [{ name: "a.txt", text: new Blob([Uint8Array.from(encoded(given, encoding))]) }],
        [],
        silent,
      );
      expect(problems).toMatchObject([
        { file: "a.txt", severity: "warning", message: expect.stringContaining("converted from") },
      ]);
      expect(session.text("a")?.text).toBe(given);
    },
  );

  it("of one name with another still has an id of its own", async () => {
    const two = ["a/1.txt", "a-1.txt"].map((name) => ({ name, text }));
    const { texts } = await session.read(two, [], silent);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(2);
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a folder of texts", () => {
  const table = [
    "file,outlet,headline,byline,published,published_basis,note",
    "one.txt,al-jazeera,,,2016-03-05,,",
    "gone.txt,,,,,,",
    "two.txt,,,,yesterday,,",
  ].join("\n");
  const files = [
    { name: "data/corpus.csv", text: bytes(table) },
    { name: "data/articles/one.txt", text: bytes("وقعت اشتباكات أمس بين تنظيم داعش وجبهة النصرة.") },
    { name: "data/articles/two.txt", text: bytes(text) },
    { name: "elsewhere/one.txt", text: bytes(text) },
  ];

  it("has its records from the corpus.csv beside it, and what is wrong in that is told of its line", async () => {
    session.setEdits([]);
    const { texts, problems } = await session.read(files, [], silent);
    expect(texts.map(({ name }) => name)).toEqual(files.slice(1).map(({ name }) => name));
    const articles = rowsOf("articles") as { outlet: string | null; published: string | null }[];
    expect(articles.map(({ outlet }) => outlet)).toEqual(["al-jazeera", null, null]);
    expect(articles[0]?.published).toBe("2016-03-05");
    // "yesterday" is counted from the publication.
    expect(session.text("data-articles-one")?.tables.dates).toMatchObject([{ edtf: "2016-03-04" }]);
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["data/corpus.csv", 3, "file"],
      ["data/corpus.csv", 4, "published"],
    ]);
  });

  it.each([
    [
      "a CSV",
      "all.csv",
      'id;text;outlet;published\na1;"قال خالد ""نعم"".";الجزيرة;2016\na2;;;\na3;قال زيد نعم.;nobody;soon\n',
    ],
    [
      "JSON lines",
      "all.jsonl",
      '{"id":"a1","text":"قال خالد \\"نعم\\".","outlet":"الجزيرة","published":2016}\n{"id":"a2"}\n{"id":"a3","text":"قال زيد نعم.","outlet":"nobody","published":"soon"}\n',
    ],
  ])("may be %s, its outlets by their names, its faults by their lines", async (_, name, content) => {
    const first = name.endsWith("csv") ? 2 : 1;
    const { texts, problems } = await session.read([{ name, text: bytes(content) }], [], silent);
    expect(texts.map(({ id }) => id)).toEqual(["a1", "a3"]);
    expect(session.text("a1")?.text).toBe('قال خالد "نعم".');
    expect(rowsOf("articles")).toMatchObject([{ outlet: "al-jazeera", published: "2016" }, { published: null }]);
    expect(problems.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [first + 1, null, "fault"],
      [first + 2, "outlet", "warning"],
      [first + 2, "published", "warning"],
    ]);
  });

  it("says which table is none of articles", async () => {
    const { problems } = await session.read([{ name: "lexicon/x.csv", text: bytes("id,form\na,b\n") }], [], silent);
    expect(problems).toMatchObject([{ file: "lexicon/x.csv", severity: "warning" }]);
  });
});

describe("the report's corrections", () => {
  const [first] = articles;
  const correction = (field: string, quote: string, from: string, to: string | null): Correction => ({
    line: 2,
    article: first!.id,
    quote,
    prefix: "",
    suffix: "",
    field,
    which: "",
    from,
    to,
    strike: to === null,
    who: "test",
    why: "test",
    date: "2024-01-01",
  });

  it("are carried out in what is read and in what an edit changes, and told where they no longer fit", async () => {
    const plain = new Session({ lexicon, articles, corrections: [] });
    await plain.read([], [first!.id], silent);
    const mentions = plain.text(first!.id)?.tables.mentions as {
      text: string;
      rule: string;
      start: number;
      entity: string;
    }[];
    const once = mentions.find(
      ({ text, rule }) => rule === "isis.2" && mentions.filter((row) => row.text.includes(text)).length === 1,
    );
    const isis = once ?? mentions.find(({ rule }) => rule === "isis.2")!;
    const quote = first!.text.slice(isis.start, isis.start + 60);
    const corrections = [correction("mention.entity", quote, isis.entity, "nusra")];
    const corrected = new Session({ lexicon, articles, corrections });
    await corrected.read([], [first!.id], silent);
    const after = corrected.text(first!.id)?.tables.mentions as typeof mentions;
    expect(after.find(({ start }) => start === isis.start)?.entity).toBe("nusra");

    const [line] = lexicon.aliases.split("\n").filter((row) => row.startsWith("isis.2,"));
    const before = parseCsv(line!).records[0]!.cells;
    corrected.setEdits([{ list: "aliases", key: before.join("\u001f"), before: [...before], after: null }]);
    const effects = await corrected.effects(silent);
    expect(effects.corrections).toMatchObject([{ file: "data/corrections.csv", line: 2, severity: "fault" }]);
    const removed = effects.changes.find(
      ({ table, article, before }) => table === "mentions" && article === first!.id && before?.start === isis.start,
    );
    expect(removed?.before).toMatchObject({ entity: "nusra" });
    corrected.setEdits([]);
    expect((await corrected.effects(silent)).corrections).toEqual([]);
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
