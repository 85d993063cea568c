import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatCsv } from "../../loaders/corpus/csv.js";
import { sentenceOf } from "../../loaders/corpus/problem.js";
import { unpackArchive } from "../../loaders/tables/archive.js";
import { type Row, readTable } from "../../loaders/tables/arrow.js";
import { analyseProject, readProject } from "../../loaders/tables/build.js";
import { FaultyProject, preview, publish } from "../../loaders/tables/publish.js";
import { tableSchemas } from "../../loaders/tables/schema.js";

const header = ["article", "quote", "prefix", "suffix", "field", "from", "to", "who", "why", "date"];
let folder: string;
const write = (...rows: string[][]) => {
  writeFileSync(join(folder, "corrections.csv"), formatCsv([header, ...rows]));
  return readProject({ path: folder, shown: "data" });
};
const tablesOf = async (archive: Uint8Array) => {
  const files = await unpackArchive(archive);
  return new Map(tableSchemas.map((table) => [table.name, readTable(table, files.get(`${table.name}.arrow`)!)]));
};

/** The project's own relations, each on words that stand once in its article and are no other relation's. */
let relations: readonly Row[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-"));
  cpSync("data", folder, { recursive: true });
  const before = await tablesOf(await publish(write()));
  const texts = new Map(before.get("articles")!.map(({ id, text }) => [id, String(text)]));
  const all = before.get("relations")!;
  relations = all.filter(
    ({ article, text, stance }) =>
      stance === "assert" &&
      texts.get(article ?? "")!.split(String(text)).length === 2 &&
      all.filter((other) => other.article === article && String(text).includes(String(other.predicate_text))).length ===
        1,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const cells = (row: Row | undefined, field: string, from: string, to: string) => [
  String(row?.article),
  String(row?.text),
  "",
  "",
  field,
  from,
  to,
  "R. Reader",
  'the text says "no", rather',
  "2024-05-01",
];

describe("corrections of a project", () => {
  test("reach relations, propositions, statements and the table of corrections; scores are taken before them", async () => {
    const [one, two] = relations;
    const none = write();
    const plain = await tablesOf(await publish(none));
    const project = write(
      cells(one, "relation.stance", "assert", "deny"),
      cells(two, "relation.type", String(two?.type), ""),
    );
    expect(project.problems.filter(({ severity }) => severity === "fault")).toEqual([]);
    const tables = await tablesOf(await publish(project));

    const corrections = tables.get("corrections")!;
    expect(
      corrections.map(({ field, from, to, struck, who, why, date }) => [field, from, to, struck, who, why, date]),
    ).toEqual([
      ["relation.stance", "assert", "deny", false, "R. Reader", 'the text says "no", rather', "2024-05-01"],
      ["relation.type", two?.type, null, true, "R. Reader", 'the text says "no", rather', "2024-05-01"],
    ]);
    expect(corrections.map(({ text }) => text)).toEqual([one?.text, two?.text]);
    expect(corrections[0]?.rows).toContain(one?.id);
    expect(corrections[1]?.rows).toEqual([]);

    const now = tables.get("relations")!;
    expect(now.find(({ id }) => id === one?.id)).toMatchObject({ stance: "deny", corrected: [corrections[0]?.id] });
    expect(now.some(({ id }) => id === two?.id)).toBe(false);
    expect(now).toHaveLength(plain.get("relations")!.length - 1);

    const asNamed = (all: Row[]) => all.filter(({ rollup }) => rollup === "none");
    const denials = (all: Row[]) =>
      asNamed(all).filter(({ stance, relations: ids }) => stance === "deny" && String(ids).includes(String(one?.id)));
    expect(denials(plain.get("statements")!)).toEqual([]);
    expect(denials(tables.get("statements")!)).toHaveLength(1);
    const counted = (all: Row[]) => asNamed(all).reduce((sum, row) => sum + Number(row.relations), 0);
    expect(counted(tables.get("propositions")!)).toBe(counted(plain.get("propositions")!) - 1);

    expect(tables.get("evaluation")).toEqual(plain.get("evaluation"));
    expect(analyseProject(project).read).toEqual(analyseProject(none).read);
  });

  test("that no longer fit stop a build, with line and remedy; in preview they are listed and the others carried out", async () => {
    const [one, two] = relations;
    const project = write(
      cells(one, "relation.stance", "hedge", "deny"),
      cells(two, "relation.stance", "assert", "deny"),
      ["000_7f53c635cd2076c1", "هذا لم يكتب قط", "", "", "date.edtf", "2015", "2016", "R. Reader", "why", "2024-05-01"],
    );
    const faults = project.problems.filter(({ severity }) => severity === "fault").map(sentenceOf);
    expect(faults).toEqual([
      `data/corrections.csv, line 2: stance is not "hedge" at the quotation ${JSON.stringify(one?.text)}: it is "assert". Write in from what is read now, if it still is wrong, or remove the line.`,
      'data/corrections.csv, line 4: the quotation is not found in 000_7f53c635cd2076c1: "هذا لم يكتب قط". Copy it from the article as it stands now, with its prefix and suffix, or remove the line.',
    ]);
    await expect(publish(project)).rejects.toThrow(FaultyProject);
    const shown = await preview(project, join(folder, "nothing.zip"));
    expect((await tablesOf(shown)).get("corrections")!.map(({ rows }) => rows)).toMatchObject([[two?.id]]);
    expect(new TextDecoder().decode((await unpackArchive(shown)).get("faults.json"))).toContain("هذا لم يكتب قط");
  });

  test("that the reading makes needless are told and stop nothing", async () => {
    const project = write(cells(relations[0], "relation.stance", "hedge", "assert"));
    const told = project.problems.filter(({ file }) => file === "data/corrections.csv").map(sentenceOf);
    expect(told).toEqual([
      'data/corrections.csv, line 2: warning: stance is read as "assert" there now, without the correction. Remove the line: it has done its work.',
    ]);
    expect((await tablesOf(await publish(project))).get("corrections")).toEqual([]);
  });

  test("need not be there", () => {
    rmSync(join(folder, "corrections.csv"));
    const { problems, corrected } = readProject({ path: folder, shown: "data" });
    expect(problems.filter(({ severity }) => severity === "fault")).toEqual([]);
    expect(corrected.size).toBe(0);
  });
});
