import { resolve } from "node:path";
import { projectData } from "../corpus/corpus.js";
import type { Location } from "../corpus/files.js";

/** 0: done; 1: something wrong was found; 2: used wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** A command takes its arguments and gives its exit status. */
export type Command = (args: string[]) => Promise<ExitStatus>;

/** The command was called in a way that it does not know; the message says which. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The data folder to work on: the project's own, or the one that --data names. */
export function dataFolder(named: string | undefined): Location {
  return named === undefined ? projectData : { path: resolve(named), shown: named.replace(/\/+$/, "") || "/" };
}
