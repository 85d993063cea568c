// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ChangesSince, showChanges } from "../../src/components/preview-changes.js";

const run = (id: string): ChangesSince => ({
  run: id,
  comparison: { tables: [{ table: "dates", added: 1, removed: 0, changed: 0 }], rows: [], scores: [] },
});

/** Has the page find this beside its tables, null where there is nothing. */
const find = async (changes: ChangesSince | null): Promise<boolean> => {
  vi.stubGlobal("fetch", async () => ({ ok: changes !== null, json: async () => changes }));
  document.querySelector(".changes")?.remove();
  await showChanges("changes.json");
  return document.querySelector(".changes") !== null;
};

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = "<main></main>";
  document.documentElement.setAttribute("data-preview", "");
});

afterEach(() => vi.unstubAllGlobals());

describe("showChanges", () => {
  it("tells a run that came while the page was open, once", async () => {
    expect([await find(run("1")), await find(run("2")), await find(run("2"))]).toEqual([false, true, false]);
  });

  it("tells the first run after tables that a build has made", async () => {
    expect([await find(null), await find(run("1"))]).toEqual([false, true]);
  });

  it("tells nothing on a published page", async () => {
    await find(run("1"));
    document.documentElement.removeAttribute("data-preview");
    expect(await find(run("2"))).toBe(false);
  });
});
