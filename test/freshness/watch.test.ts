import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isTemporary, type Watch, watchFolders } from "../../loaders/freshness/watch.js";

let folder: string;
let watch: Watch | undefined;
const changed = vi.fn<() => void>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-watch-"));
  mkdirSync(join(folder, "lexicon"));
  writeFileSync(join(folder, "lexicon", "cues.csv"), "one");
  changed.mockReset();
});

afterEach(() => {
  watch?.close();
  rmSync(folder, { recursive: true });
});

const quiet = 40;
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));
/** Long enough for the system to tell of a change and for the quiet after it. */
const settle = () => pause(quiet + 120);

const start = async () => {
  watch = watchFolders([folder], changed, quiet);
  await pause(30);
};

/** Writes a file as many editors do: a copy beside it, then in its place. */
const replace = (name: string, text: string) => {
  writeFileSync(`${name}~`, text);
  renameSync(`${name}~`, name);
};

describe("watchFolders", () => {
  it("reports a burst of changes once", async () => {
    await start();
    for (let i = 0; i < 5; i++) writeFileSync(join(folder, "lexicon", "cues.csv"), String(i));
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("keeps its eye on a file that an editor has replaced, time and again", async () => {
    await start();
    for (let i = 1; i <= 3; i++) {
      replace(join(folder, "lexicon", "cues.csv"), String(i));
      await settle();
      expect(changed).toHaveBeenCalledTimes(i);
    }
  });

  it("follows folders that come, and forgets those that go", async () => {
    await start();
    mkdirSync(join(folder, "articles"));
    await settle();
    changed.mockReset();
    writeFileSync(join(folder, "articles", "a.txt"), "text");
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    rmSync(join(folder, "articles"), { recursive: true });
    await settle();
    changed.mockReset();
    writeFileSync(join(folder, "lexicon", "cues.csv"), "two");
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("does not hear what editors write for themselves", async () => {
    await start();
    for (const name of [".cues.csv.swp", "cues.csv~", "#cues.csv#", "4913"])
      writeFileSync(join(folder, "lexicon", name), "");
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it("is silent once closed", async () => {
    await start();
    watch?.close();
    writeFileSync(join(folder, "lexicon", "cues.csv"), "two");
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it("bears a folder that is not there", () => {
    expect(() => watchFolders([join(folder, "nowhere")], changed, quiet).close()).not.toThrow();
  });
});

describe("isTemporary", () => {
  it.each(["cues.csv", "000_7f53.txt", "README.md", "my.tmp.csv"])("%s is a file of its own", (name) => {
    expect(isTemporary(name)).toBe(false);
  });
});
