import { describe, expect, it } from "vitest";
import type { LexiconEdit } from "../../loaders/workbench/lexicon-desk.js";
import {
  addRow,
  beginHistory,
  editRow,
  recallEdits,
  redo,
  rememberEdits,
  undo,
  withEdits,
} from "../../src/components/workbench-edits.js";

const edit = (after: string[] | null, key = "a"): LexiconEdit => ({ list: "hedges", key, before: ["a", "x"], after });

describe("editRow", () => {
  it.each<[string, LexiconEdit[], LexiconEdit, LexiconEdit[]]>([
    ["a first change", [], edit(["a", "y"]), [edit(["a", "y"])]],
    ["a change in place of an earlier one", [edit(["a", "y"])], edit(["a", "z"]), [edit(["a", "z"])]],
    ["a row as it was shipped is no change", [edit(["a", "y"])], edit(["a", "x"]), []],
    ["a removed row", [], edit(null), [edit(null)]],
    ["another row stays", [edit(null, "b")], edit(["a", "y"]), [edit(null, "b"), edit(["a", "y"])]],
    ["an added row that is taken away", [{ ...edit(["", ""]), before: null }], { ...edit(null), before: null }, []],
  ])("%s", (_, before, change, after) => {
    expect(editRow(before, change)).toEqual(after);
  });
});

it("adds rows that are told apart", () => {
  const first = addRow([], "hedges", 2);
  const second = addRow(first.edits, "cues", 3);
  expect(second.edits).toMatchObject([
    { list: "hedges", key: "new:1", before: null, after: ["", ""] },
    { list: "cues", key: "new:2", before: null, after: ["", "", ""] },
  ]);
});

describe("a history", () => {
  it("goes back and forth, and forgets what was undone once something else is done", () => {
    const one = withEdits(beginHistory([]), [edit(["a", "y"])]);
    const two = withEdits(one, [edit(null)]);
    expect(undo(two).now).toEqual(one.now);
    expect(undo(undo(undo(two))).now).toEqual([]);
    expect(redo(undo(two))).toEqual(two);
    expect(redo(two)).toEqual(two);
    expect(withEdits(undo(two), []).undone).toEqual([]);
  });

  it("takes no step for no change", () => {
    const one = withEdits(beginHistory([]), [edit(null)]);
    expect(withEdits(one, [edit(null)])).toBe(one);
  });
});

describe("what is kept", () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it("comes back, and nothing where all was discarded", () => {
    const store = storage();
    rememberEdits([edit(null)], () => store);
    expect(recallEdits(() => store)).toEqual([edit(null)]);
    rememberEdits([], () => store);
    expect(recallEdits(() => store)).toEqual([]);
  });

  it.each(["{", "{}", '[{"list":3}]', "[null]", '[{"list":"cues","key":"a","before":"x","after":null}]'])(
    "is nothing for %s",
    (text) => {
      const store = storage();
      store.setItem("isnad.workbench.edits", text);
      expect(recallEdits(() => store)).toEqual([]);
    },
  );

  it("is told not to be kept where the browser forbids it", () => {
    const forbidden = () => {
      throw new Error("denied");
    };
    expect(rememberEdits([edit(null)], forbidden)).toBe(false);
    expect(recallEdits(forbidden)).toEqual([]);
  });
});
