/** What a preview shows while the code of the loaders itself cannot run: the last good output, and where the code is broken. */

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fault, type Problem, sentenceOf } from "../corpus/problem.js";
import { faultsFile, packArchive, unpackArchive } from "../tables/archive.js";
import type { Answer, Question } from "./question.js";

/** A place in a file as a stack trace writes it: `…/loaders/engine/analyse.ts:12:5`. */
const place = /(?:file:\/\/)?([^\s()]*\/(?:loaders|src)\/[^\s():]+\.ts):(\d+):\d+/;

const remedy = "Correct the code and save it; the page shows what was read before.";

/** The first of the faults that esbuild found, where the error is one of its own. */
function bundlingFault(error: unknown): { file: string; line: number; reason: string } | null {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return null;
  const [first] = error.errors;
  const at = first?.location;
  return at ? { file: String(at.file), line: Number(at.line), reason: String(first.text) } : null;
}

/** Where an error was thrown, as its stack tells it. */
function thrownAt(error: unknown, folder: string): { file: string; line: number | null; reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const [, path, line] = place.exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  const file = path === undefined ? "loaders" : decodeURI(path).replaceAll("\\", "/").replace(`${folder}/`, "");
  return { file, line: line === undefined ? null : Number(line), reason };
}

/** An error of the code as a fault at its file and line. `folder` is the project's. */
export function problemOfError(error: unknown, folder: string): Problem {
  const { file, line, reason } = bundlingFault(error) ?? thrownAt(error, folder.replaceAll("\\", "/"));
  const first = (reason.split("\n")[0] ?? "").trim().replace(/\.$/, "");
  return fault({ file, line }, `the code cannot run: ${first === "" ? "it fails" : first}`, remedy);
}

/** Where Framework keeps what a loader printed: `articles/[id].md.ts` with `--id=a` is `articles/a.md` in its cache. */
export function outputPath(source: string, { path, args }: Question): string {
  const values = new Map(args.map((arg) => /^--([^=]+)=(.*)$/s.exec(arg)?.slice(1) as [string, string]));
  const name = relative(source, path).replace(/\.ts$/, "");
  return join(
    source,
    ".observablehq",
    "cache",
    name.replace(/\[([^\]]+)\]/g, (_, key: string) => values.get(key) ?? ""),
  );
}

/** An archive that lists faults, with this one as the only fault; any other file as it is. */
async function telling(output: Uint8Array, problem: Problem): Promise<Uint8Array> {
  const files = await unpackArchive(output).catch(() => null);
  if (!files?.has(faultsFile)) return output;
  return packArchive(new Map<string, Uint8Array | string>([...files, [faultsFile, JSON.stringify([problem])]]));
}

/** The last good output of a loader in place of one that its code cannot make; a failure where there is none. */
export async function answerWithFault(source: string, question: Question, problem: Problem): Promise<Answer> {
  const said = `${sentenceOf(problem)}\n`;
  const kept = await readFile(outputPath(source, question)).catch(() => null);
  if (kept === null) return { status: 1, said, output: new Uint8Array() };
  return { status: 0, said, output: await telling(kept, problem) };
}
