import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandOf, followInputs, keepFresh } from "../../loaders/freshness/freshness.js";
import { forgetOutputs, isLoading, loadersBelow, touch } from "../../loaders/freshness/loaders.js";

let folder: string;

const write = (name: string, text = "") => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const loader = 'import { x } from "../../loaders/x.js";';
const longAgo = new Date(2000, 0, 1);
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));
const isTouched = (path: string) => statSync(path).mtimeMs > longAgo.getTime();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-loaders-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("loadersBelow", () => {
  it("finds loaders that read beyond the site, and nothing else", () => {
    const found = [write("src/data/tables.zip.ts", loader), write("src/articles/[id].md.ts", loader)];
    write("src/fonts.css.ts", 'import { readFileSync } from "node:fs";');
    write("src/components/reader.ts", loader);
    write("src/components/framework.d.ts", loader);
    write("src/.observablehq/cache/old.zip.ts", loader);
    expect(loadersBelow(join(folder, "src")).sort()).toEqual(found.sort());
  });
});

describe("touch", () => {
  it("makes a loader newer than what it made", () => {
    const path = write("tables.zip.ts");
    utimesSync(path, longAgo, longAgo);
    touch([path]);
    expect(isTouched(path)).toBe(true);
  });
});

describe("forgetOutputs", () => {
  it("removes what loaders made and keeps bundled packages", () => {
    const [made, packed] = [write("cache/data/tables.zip"), write("cache/_node/d3/index.js")];
    forgetOutputs(join(folder, "cache"));
    expect([existsSync(made), existsSync(packed)]).toEqual([false, true]);
  });
});

describe("isLoading", () => {
  it("sees a file that this process is writing, at any depth", () => {
    write("cache/data/tables.zip.99");
    write("cache/_npm/x.42");
    expect([isLoading(join(folder, "cache"), 99), isLoading(join(folder, "cache"), 42)]).toEqual([true, false]);
  });
});

describe("followInputs", () => {
  it("waits for a loader that is running, so that its output is never newer than the touch", async () => {
    const path = write("src/data/tables.zip.ts", loader);
    utimesSync(path, longAgo, longAgo);
    const running = write(`src/.observablehq/cache/data/tables.zip.${process.pid}`);
    const input = write("data/cues.csv", "one");
    const watch = followInputs({ source: join(folder, "src"), inputs: [dirname(input)] });
    try {
      await pause(30);
      writeFileSync(input, "two");
      await pause(300);
      expect(isTouched(path)).toBe(false);
      rmSync(running);
      await pause(200);
      expect(isTouched(path)).toBe(true);
    } finally {
      watch.close();
    }
  });
});

describe("keepFresh", () => {
  it("forgets earlier outputs on a build, and only then", () => {
    const made = write("src/.observablehq/cache/data/tables.zip");
    const folders = { source: join(folder, "src"), inputs: [] };
    keepFresh(undefined, folders);
    expect(existsSync(made)).toBe(true);
    keepFresh("build", folders);
    expect(existsSync(made)).toBe(false);
  });

  it("knows the command among options", () => {
    expect([commandOf(["--debug", "preview", "--no-open"]), commandOf([])]).toEqual(["preview", undefined]);
  });
});
