import { describe, expect, it } from "vitest";
import { readCell } from "../../src/components/notebook-code.js";

describe("readCell", () => {
  it.each<[code: string, defines: string[], uses: string[]]>([
    ["x + 1", [], ["x"]],
    ["const x = y", ["x"], ["y"]],
    ["let {a, b: [c = d, ...e]} = f", ["a", "c", "e"], ["f", "d"]],
    ["function f(x) { return x + y + f.length + arguments.length; }", ["f"], ["y"]],
    ["class A extends B { m() { return A; } }", ["A"], ["B"]],
    ["const f = (x) => { const y = x; return y + z; };", ["f"], ["z"]],
    ["for (const row of rows) { var last = row; }\ndisplay(last)", ["last"], ["rows", "display"]],
    ["{ const inner = outer; }", [], ["outer"]],
    ["try { f() } catch (error) { g(error) }", [], ["f", "g"]],
    ["const x = await fetch(u)", ["x"], ["fetch", "u"]],
    ["({ name, other: value })", [], ["name", "value"]],
    ["object.property[key]", [], ["object", "key"]],
    ["if (a) { function inside() {} }", [], ["a"]],
    ["label: for (;;) break label", [], []],
    ["// nothing", [], []],
    ["", [], []],
    [`\`$\{x} $\{\`$\{y}\`}\``, [], ["x", "y"]],
    ["const x = () => x", ["x"], []],
  ])("%s", (code, defines, uses) => {
    const cell = readCell(code);
    expect(cell.fault).toBeNull();
    expect([...cell.defines].sort()).toEqual([...defines].sort());
    expect([...cell.uses].sort()).toEqual([...uses].sort());
  });

  it.each<[code: string, message: RegExp, line: number | null]>([
    ["const x = 1;\nconst = 2", /Unexpected token/, 2],
    ["const x = 1;\n\nimport d from 'd'", /cannot import/, 3],
    ["export const x = 1", /cannot import or export/, 1],
    ["const y = 1;\nx = y", /“x” is not defined in this cell/, 2],
    ["x++", /“x” is not defined in this cell/, 1],
    ["return 1", /'return' outside of function/, 1],
    ["const x = 1, x = 2", /already been declared/, 1],
  ])("%s is told", (code, message, line) => {
    const { fault, body } = readCell(code);
    expect(fault?.message).toMatch(message);
    expect(fault?.line).toBe(line);
    expect(body).toBeNull();
  });

  it.each([
    ["while (true) x();", 1],
    ["for (;;) for (;;) for (const a of b) { c }", 3],
    ["do { x() } while (y)", 1],
    ["rows.map((row) => { for (const k in row) f(k); })", 1],
    ["const s = 'while (true) {}'", 0],
  ])("%s asks at every turn of its loops", (code, loops) => {
    const { body } = readCell(code);
    expect(body?.split("__loop();")).toHaveLength(loops + 1);
    expect(() => new Function(`async () => { ${body} }`)).not.toThrow();
    expect(body?.trimEnd().split("\n").length).toBeLessThanOrEqual(code.split("\n").length + 1);
  });
});
