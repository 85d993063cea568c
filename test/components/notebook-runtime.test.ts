import { describe, expect, it } from "vitest";
import { linkCells, type NumberedCode } from "../../src/components/notebook-graph.js";
import { type CellState, NotebookRuntime } from "../../src/components/notebook-runtime.js";

const words = {
  twice: (name: string, cells: readonly number[]) => `${name} twice, also in ${cells}`,
  taken: (name: string) => `${name} taken`,
  circle: (names: readonly string[]) => `circle by ${names}`,
  loop: () => "endless",
  needsFailed: (name: string) => `needs ${name}`,
  unknownName: (name: string) => `nobody defines ${name}`,
};

/** A notebook of cells by name, and what each came to. */
function open(given: Record<string, unknown> = {}) {
  const runs: string[] = [];
  const runtime = new NotebookRuntime(
    new Map(Object.entries(given).map(([name, value]) => [name, () => value])),
    words,
    (id, { status }) => {
      if (status === "done" || status === "error") runs.push(id);
    },
  );
  const run = async (
    cells: Record<string, string>,
    again: string[] = [],
    wanted = Object.keys(cells),
  ): Promise<Record<string, CellState>> => {
    runs.length = 0;
    const codes = Object.entries(cells).map(([id, code], i): NumberedCode => ({ id, number: i + 1, code }));
    await runtime.update(linkCells(codes, new Set(Object.keys(given)), words), new Set(again), new Set(wanted));
    return Object.fromEntries(codes.map(({ id }) => [id, runtime.state(id)]));
  };
  return { run, runs };
}

describe("a notebook", () => {
  it("runs in the order of what rests on what, wherever the cells stand", async () => {
    const { run, runs } = open();
    const states = await run({ sum: "a + b", b: "const b = a * 2", a: "const a = 21" });
    expect(states.sum?.shown).toEqual([63]);
    expect(runs).toEqual(["a", "b", "sum"]);
  });

  it("runs again what rests on a changed cell, and nothing else", async () => {
    const { run, runs } = open();
    const cells = { a: "const a = 1", b: "const b = a + 1", other: "const other = 5", show: "b" };
    await run(cells);
    const states = await run({ ...cells, a: "const a = 10" });
    expect(states.show?.shown).toEqual([11]);
    expect(runs).toEqual(["a", "b", "show"]);
    await run({ ...cells, a: "const a = 10" });
    expect(runs).toEqual([]);
    await run({ ...cells, a: "const a = 10" }, ["other"]);
    expect(runs).toEqual(["other"]);
  });

  it("runs what is wanted and what that rests on, and the rest once it is wanted too", async () => {
    const { run, runs } = open();
    const cells = { a: "const a = 1", b: "const b = a + 1", other: "const other = 5", show: "b" };
    const states = await run(cells, [], ["show"]);
    expect(runs).toEqual(["a", "b", "show"]);
    expect(states.other?.status).toBe("waiting");
    await run({ ...cells, a: "const a = 10" }, [], ["show", "other"]);
    expect(runs.toSorted()).toEqual(["a", "b", "other", "show"]);
    await run({ ...cells, a: "const a = 10", show: "1" }, [], ["show"]);
    // Nobody looks at b any more: it runs again when somebody does.
    await run({ ...cells, a: "const a = 20", show: "1" }, [], ["show"]);
    expect(runs).toEqual([]);
    await run({ ...cells, a: "const a = 20", show: "1" }, [], ["show", "b"]);
    expect(runs).toEqual(["a", "b"]);
  });

  it("waits for promises, displays in order, and gives what it is given", async () => {
    const { run } = open({ table: [1, 2] });
    const states = await run({
      p: "const p = new Promise((done) => setTimeout(() => done(table.length), 5))",
      show: "display('first');\ndisplay(p + 1);",
      value: "await p",
    });
    expect(states.show?.shown).toEqual(["first", 3]);
    expect(states.value?.shown).toEqual([2]);
    expect(states.p?.defined.get("p")).toBe(2);
  });

  it.each<[string, Record<string, string>, Record<string, string | null>]>([
    [
      "two cells define a name",
      { a: "const x = 1", b: "const x = 2", c: "1" },
      { a: "x twice, also in 2", b: "x twice, also in 1", c: null },
    ],
    [
      "cells rest on one another",
      { a: "const x = y", b: "const y = x", c: "1" },
      { a: "circle by y", b: "circle by x", c: null },
    ],
    ["a cell takes a given name", { a: "const given = 1", b: "given" }, { a: "given taken", b: null }],
    [
      "a cell rests on one that fails",
      { a: "const x = nothing.there", b: "x", c: "1" },
      { a: "nobody defines nothing", b: "needs x", c: null },
    ],
    [
      "a cell uses names that nobody defines besides one of a cell that fails",
      { a: "const x = null.y", b: "nothing + x" },
      { a: "Cannot read properties of null (reading 'y')", b: "needs x" },
    ],
    [
      "a name that a cell itself defines is used too early",
      { a: "x; const x = 1;" },
      { a: "Cannot access 'x' before initialization" },
    ],
    ["a cell throws what is no error", { a: "throw 'plain'", b: "1" }, { a: "plain", b: null }],
  ])("says so in the cell when %s", async (_, cells, messages) => {
    const { run } = open({ given: 0 });
    const states = await run(cells);
    expect(Object.fromEntries(Object.entries(states).map(([id, { error }]) => [id, error?.message ?? null]))).toEqual(
      messages,
    );
  });

  it.each([
    ["const a = 1;\n\nconst b = a.b.c;", 3],
    ["\n\nnull.x", 3],
    ["const f = () => {\n  throw new Error('deep');\n};\nf();", 2],
    ["const x = ;", 1],
  ])("tells the line of %j", async (code, line) => {
    const { run } = open();
    expect((await run({ a: code })).a?.error?.line).toBe(line);
  });

  it("stops a loop without end, and one that only awaits", async () => {
    const { run } = open();
    const states = await run({
      a: "while (true);",
      b: "for (;;) await null;",
      c: "let n = 0; for (let i = 0; i < 1e6; i++) n += i; display(n)",
    });
    expect(states.a?.error?.message).toBe("endless");
    expect(states.b?.error?.message).toBe("endless");
    expect(states.c?.shown).toEqual([499999500000]);
  }, 30_000);

  it("tells a cell that runs again that it is over, and hears no more of it", async () => {
    const ended: string[] = [];
    const { run } = open({ ended });
    await run({ a: "invalidation.then(() => ended.push('a')); const a = 1" });
    await run({ a: "const a = 2" });
    expect(ended).toEqual(["a"]);
    const slow = run({ a: "await new Promise((done) => setTimeout(done, 50)); display('old')" });
    const quick = await run({ a: "display('new')" });
    await slow;
    expect(quick.a?.shown).toEqual(["new"]);
  });
});
