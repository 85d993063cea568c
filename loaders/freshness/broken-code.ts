/**
 * What a preview shows while the code of the loaders itself cannot run: the last good output, and where the code is broken.
 * Imports as little as it can, since anything else may be what is broken.
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fault, type Problem } from "../corpus/problem.js";
import { packArchive, unpackArchive } from "../tables/archive.js";

const root = fileURLToPath(new URL("../..", import.meta.url)).replaceAll("\\", "/");

/** A place in a file as compilers and stack traces write it: `…/loaders/engine/analyse.ts:12:5`. */
const place = /(?:file:\/\/)?([^\s()]*\/(?:loaders|src)\/[^\s():]+\.ts):(\d+):\d+(?:: ERROR: ([^\n]+))?/;

const remedy = "Correct the code and save it; the page shows what was read before.";

/** An error of the code as a fault at its file and line. */
export function problemOfError(error: unknown, folder = root): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? `${said}\n${error.stack ?? ""}` : said;
  const [, path, line, reason] = place.exec(trace) ?? [];
  const first = (reason ?? said.split("\n")[0] ?? "the code fails").trim().replace(/\.$/, "");
  const file = path === undefined ? "loaders" : decodeURI(path).replace(folder, "");
  return fault({ file, line: line === undefined ? null : Number(line) }, `the code cannot run: ${first}`, remedy);
}

/** The last good archive with a fault in its list; null where there is no such archive. */
export async function archiveWithFault(lastGood: string, problem: Problem): Promise<Uint8Array | null> {
  const kept = await readFile(lastGood)
    .then(unpackArchive)
    .catch(() => null);
  if (kept === null) return null;
  return packArchive(new Map<string, Uint8Array | string>([...kept, ["faults.json", JSON.stringify([problem])]]));
}
