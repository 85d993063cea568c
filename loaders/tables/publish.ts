import { readFile } from "node:fs/promises";
import { changesFile, changesSince } from "../comparison/since.js";
import { saysNoArticle } from "../corpus/articles.js";
import { anyFault, type Problem, Refusal, sentenceOf } from "../corpus/problem.js";
import { faultsFile, packArchive, unpackArchive } from "./archive.js";
import type { Row } from "./arrow.js";
import { findingsOf, type Project, rowsOf, tableFiles } from "./build.js";
import type { TableSchema } from "./schema.js";

const listed = (problems: readonly Problem[]): string => `${JSON.stringify(problems, null, 1)}\n`;

/** A data folder that a build refuses, with every fault in its message. */
export class FaultyProject extends Refusal {
  override readonly name = "FaultyProject";

  constructor(readonly problems: readonly Problem[]) {
    const faults = problems.filter(({ severity }) => severity === "fault");
    super(faults.map(sentenceOf).join("\n"));
  }
}

/** The archive of all tables and of what is wrong. Throws {@link FaultyProject} where there is a fault. */
export async function publish(project: Project, quotationsOnly = false): Promise<Uint8Array> {
  if (anyFault(project.problems)) throw new FaultyProject(project.problems);
  return archiveOf(project, quotationsOnly);
}

/** The rows of every table, for its downloads. Throws {@link FaultyProject} where there is a fault. */
export function publishedRows(project: Project, quotationsOnly = false): ReadonlyMap<TableSchema, readonly Row[]> {
  if (anyFault(project.problems)) throw new FaultyProject(project.problems);
  return rowsOf(findingsOf(project), quotationsOnly);
}

async function archiveOf(
  project: Project,
  quotationsOnly: boolean,
  before?: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array | string>(tableFiles(findingsOf(project), quotationsOnly));
  if (before !== undefined) files.set(changesFile, changesSince(before, files));
  return packArchive(files.set(faultsFile, listed(project.problems)));
}

/**
 * The archive for a page that is open while its data is worked on, with what is other than in the last good archive. Where
 * there is a fault, the tables of that archive stay and only the list of faults is new; where there is no such archive, the
 * tables are made of what is sound. That there is no article is no fault here: the page says how to begin.
 */
export async function preview(read: Project, lastGood: string, quotationsOnly = false): Promise<Uint8Array> {
  const project = { ...read, problems: read.problems.filter((problem) => !saysNoArticle(problem)) };
  const kept = await readFile(lastGood)
    .then(unpackArchive)
    .catch(() => new Map<string, Uint8Array>());
  if (!anyFault(project.problems) || kept.size === 0) return archiveOf(project, quotationsOnly, kept);
  return packArchive(new Map<string, Uint8Array | string>([...kept, [faultsFile, listed(project.problems)]]));
}
