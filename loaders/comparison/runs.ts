/** The runs that can be compared: a folder of Arrow tables, a data folder, or a commit. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Location } from "../corpus/files.js";
import type { Problem } from "../corpus/problem.js";
import { unpackArchive } from "../tables/archive.js";
import { readTable } from "../tables/arrow.js";
import { findingsOf, readProject } from "../tables/build.js";
import { tableRows } from "../tables/rows.js";
import { tableSchemas } from "../tables/schema.js";
import type { Run } from "./compare.js";

/** What cannot be compared; the message says why and what may be given instead. */
export class NoRun extends Error {
  override readonly name = "NoRun";
}

/** A run, and what was wrong with the data it was made of. */
export interface ReadRun {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

/** The tables in files by name; files that are no table are passed over. Throws {@link NoRun} for one that cannot be read. */
export function runOfFiles(files: (name: string) => Uint8Array | null, shown: string): Run {
  return new Map(
    tableSchemas.flatMap((table) => {
      const name = `${table.name}.arrow`;
      const bytes = files(name);
      if (bytes === null) return [];
      try {
        return [[table, readTable(table, bytes)]];
      } catch {
        throw new NoRun(`${shown}/${name} is no Arrow table that can be read. Write the tables of that run again.`);
      }
    }),
  );
}

function runOfData(data: Location): ReadRun {
  const project = readProject(data);
  return { run: tableRows(findingsOf(project)), problems: project.problems };
}

const git = (args: readonly string[], folder: string): Buffer =>
  execFileSync("git", args, { cwd: folder, maxBuffer: 2_000_000_000, stdio: ["ignore", "pipe", "ignore"] });

/** The data of a commit, read by the engine as it is now: what differs is due to the data. */
async function runOfCommit(revision: string, folder: string): Promise<ReadRun | null> {
  let zip: Buffer;
  try {
    git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], folder);
    zip = git(["archive", "--format=zip", `${revision}`, "data"], folder);
  } catch {
    return null;
  }
  const copy = mkdtempSync(join(tmpdir(), "isnad-diff-"));
  try {
    for (const [name, bytes] of await unpackArchive(zip)) {
      if (name.endsWith("/")) continue;
      const path = join(copy, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return runOfData({ path: join(copy, "data"), shown: `${revision}:data` });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * Reads what was named: a folder of Arrow tables, as `analyse --format arrow` writes; a data folder, such as `data`; or a
 * commit of the repository in `folder`. Throws {@link NoRun}.
 */
export async function readRun(named: string, folder: string): Promise<ReadRun> {
  const path = resolve(folder, named);
  if (isFolder(path)) {
    const file = (name: string) => (existsSync(join(path, name)) ? readFileSync(join(path, name)) : null);
    const run = runOfFiles(file, named);
    if (run.size > 0) return { run, problems: [] };
    if (isFolder(join(path, "lexicon"))) return runOfData({ path, shown: named });
    throw new NoRun(`${named} holds neither tables (articles.arrow …) nor data (articles, lexicon).`);
  }
  const commit = named.startsWith("-") ? null : await runOfCommit(named, folder);
  if (commit === null) {
    throw new NoRun(`${named} is no folder, and no commit here with a data folder. Give two folders or two commits.`);
  }
  return commit;
}
