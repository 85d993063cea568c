import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import aq from "arquero/dist/arquero.min.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findingsOf, readProject, tableFiles } from "../../loaders/tables/build.js";
import { type Cells, seedCells } from "../../src/components/notebook-cells.js";
import { linkCells } from "../../src/components/notebook-graph.js";
import { jupyterNotebook } from "../../src/components/notebook-jupyter.js";
import { NotebookRuntime } from "../../src/components/notebook-runtime.js";
import { notebookWords } from "../../src/components/notebook-words.js";

const words = notebookWords.en;
const files = tableFiles(findingsOf(readProject()));
const tables = [...files].map(([name, bytes]): [string, object] => [
  name.replace(/\.arrow$/, ""),
  aq.fromArrow(new Uint8Array(bytes).buffer),
]);

interface Sliced {
  slice(from: number, to: number): object;
}

interface Answer {
  objects(): Record<string, unknown>[];
}

/** Answers of the notebook's first questions: the name in JavaScript, and in Python. */
const answers = [
  ["letThrough", "let_through"],
  ["together", "together"],
  ["october", "october"],
  ["alone", "alone"],
  ["lags", "lags"],
] as const;

/** Runs the first questions over some tables; gives what was answered, by name. */
async function ask(tables: readonly (readonly [string, object])[]): Promise<Map<string, Record<string, unknown>[]>> {
  const runtime = new NotebookRuntime(
    new Map<string, () => unknown>([
      ["aq", () => aq],
      ...tables.map(([name, table]): [string, () => unknown] => [name, () => table]),
    ]),
    words,
    () => {},
  );
  // The drawing needs a page; the browser test looks at it.
  const cells = seedCells("en").filter(({ id, kind }) => kind === "code" && id !== "lag-drawn");
  const codes = cells.map(({ id, source }, i) => ({ id, number: i + 1, code: source }));
  await runtime.update(linkCells(codes, new Set(), words));
  const answered = new Map<string, Record<string, unknown>[]>();
  for (const { id } of codes) {
    const { error, defined } = runtime.state(id);
    expect(error, id).toBeNull();
    for (const [name] of answers) {
      if (defined.has(name)) answered.set(name, (defined.get(name) as Answer).objects());
    }
  }
  return answered;
}

let inJavaScript: ReadonlyMap<string, Record<string, unknown>[]>;

beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  inJavaScript = await ask(tables);
});

afterAll(() => vi.unstubAllGlobals());

describe("the first questions", () => {
  it.each(answers)("%s has an answer", (name) => {
    expect(inJavaScript.get(name)?.length).toBeGreaterThan(0);
  });

  it("have an empty answer in a report without a row", async () => {
    const empty = tables.map(([name, table]) => [name, (table as Sliced).slice(0, 0)] as const);
    expect([...(await ask(empty)).values()]).toEqual(answers.map(() => []));
  });
});

interface Notebook {
  readonly nbformat: number;
  readonly cells: readonly { readonly cell_type: string; readonly id: string; readonly source: readonly string[] }[];
}

const jupyter = (cells: Cells): Notebook => JSON.parse(jupyterNotebook(cells, words.jupyter)) as Notebook;

describe("the notebook for Jupyter", () => {
  it("is one of version 4.5, with what a reader wrote in JavaScript as text", () => {
    const own: Cells = [...seedCells("en"), { id: "cell-1", kind: "code", source: "relations.numRows()" }];
    const { nbformat, cells } = jupyter(own);
    expect(nbformat).toBe(4);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const { id } of cells) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    const last = cells.at(-1);
    expect(last?.cell_type).toBe("markdown");
    expect(last?.source.join("")).toContain("relations.numRows()");
  });

  const python = process.env.PYTHON ?? "python3";
  const hasPyarrow = spawnSync(python, ["-c", "import pyarrow"]).status === 0;
  if (!hasPyarrow) {
    process.stderr.write(
      `\nThere is no Python with pyarrow (${python}), so the cells of the Jupyter notebook are NOT RUN.\nInstall it (pip install pyarrow), or set PYTHON to one that has it.\n`,
    );
  }

  it.skipIf(!hasPyarrow)("answers in Python what the notebook answers in JavaScript", () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-jupyter-"));
    try {
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
      const code = jupyter(seedCells("en"))
        .cells.filter(({ cell_type }) => cell_type === "code")
        .map(({ source }) => source.join(""));
      const tell = answers.map(([name, python]) => `"${name}": ${python}`).join(", ");
      const script = [
        "import contextlib, io, json, sys",
        "sys.stdout.reconfigure(encoding='utf-8')",
        "quiet = contextlib.redirect_stdout(io.StringIO()); quiet.__enter__()",
        ...code,
        "quiet.__exit__(None, None, None)",
        `print(json.dumps({${tell}}, ensure_ascii=False, default=str))`,
      ].join("\n\n");
      const printed = execFileSync(python, ["-"], {
        input: script,
        encoding: "utf8",
        env: { ...process.env, ISNAD_TABLES: folder, PYTHONUTF8: "1" },
      });
      const inPython = JSON.parse(printed) as Record<string, Record<string, unknown>[]>;
      const sorted = (rows: readonly Record<string, unknown>[] | undefined) =>
        (rows ?? []).map((row) => JSON.stringify(Object.entries(row).sort())).sort();
      for (const [name] of answers) expect(sorted(inPython[name]), name).toEqual(sorted(inJavaScript.get(name)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
