import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileWatchers } from "@observablehq/framework/dist/fileWatchers.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { watchOnce } from "../../loaders/freshness/watch-once.js";

let folder: string;
const original = FileWatchers.of;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-once-"));
  for (const name of ["tables.zip.ts", "titles.json.ts"]) writeFileSync(join(folder, name), "x");
  watchOnce();
});

afterAll(() => {
  FileWatchers.of = original;
  rmSync(folder, { recursive: true });
});

it("tells once of a file from which several attachments of a page are made", async () => {
  const loaders = {
    getWatchPath: (path: string) => join(folder, path.startsWith("/tables/") ? "tables.zip.ts" : "titles.json.ts"),
  };
  const told: string[] = [];
  const names = ["./tables/dates.arrow", "./tables/events.arrow", "./titles.json"];
  const watchers = await FileWatchers.of(loaders, "/claims", names, (name) => told.push(name));
  for (const name of ["tables.zip.ts", "titles.json.ts"]) utimesSync(join(folder, name), 1, 1);
  await expect.poll(() => told.length).toBe(2);
  // A third would have come with the others.
  await new Promise((later) => setTimeout(later, 100));
  watchers.close();
  expect(told.sort()).toEqual(["./tables/events.arrow", "./titles.json"]);
});
