import { parseArgs } from "node:util";
import { compareRuns, isSame } from "../comparison/compare.js";
import { comparisonReport } from "../comparison/report.js";
import { NoRun, type ReadRun, readRun } from "../comparison/runs.js";
import { sentenceOf } from "../corpus/problem.js";
import { type Command, UsageError } from "./command.js";
import { print, say } from "./streams.js";

async function read(named: string): Promise<ReadRun> {
  try {
    return await readRun(named, process.cwd());
  } catch (error) {
    if (error instanceof NoRun) throw new UsageError(error.message);
    throw error;
  }
}

/** `diff A B [--json]`: rows and scores that differ between two runs; 0 where none does, else 1. */
export const diff: Command = async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2) {
    throw new UsageError("diff takes two runs: folders of tables, data folders or commits");
  }
  const runs = [await read(before), await read(after)] as const;
  for (const { problems } of runs) {
    for (const problem of problems) if (problem.severity === "fault") say(sentenceOf(problem));
  }
  const comparison = compareRuns(runs[0].run, runs[1].run);
  await print(values.json ? `${JSON.stringify(comparison, null, 1)}\n` : comparisonReport(comparison));
  return isSame(comparison) ? 0 : 1;
};
