/**
 * Keeps what the site shows true to its sources. Framework runs a loader again only when the loader's own file has changed;
 * ours are thin and read `data/` and `loaders/`, so they would go stale without anyone noticing.
 */

import { join } from "node:path";
import { forgetOutputs, isLoading, loadersBelow, touch } from "./loaders.js";
import { type Interpreter, startResident } from "./start.js";
import { type Watch, watchFolders } from "./watch.js";
import { watchOnce } from "./watch-once.js";

/** Folders of the project, as absolute paths. */
export interface Folders {
  /** Where the pages are. */
  readonly source: string;
  /** What the loaders read: texts, lexicons, and their own code. */
  readonly inputs: readonly string[];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Framework's cache of loader outputs. */
const cacheOf = (source: string): string => join(source, ".observablehq", "cache");

/**
 * Has the loaders run again after every change of their inputs, as long as the process runs; `changed` is called before.
 * A loader that is running has read the old inputs but will leave an output newer than a touch, so it is waited for.
 */
export function followInputs({ source, inputs }: Folders, changed: () => void = () => {}): Watch {
  let waiting = false;
  const refresh = async () => {
    if (waiting) return;
    waiting = true;
    try {
      while (isLoading(cacheOf(source), process.pid)) await pause(40);
      changed();
      touch(loadersBelow(source));
    } finally {
      waiting = false;
    }
  };
  return watchFolders(inputs, () => void refresh());
}

/** Has the next build run every loader. */
export const forgetStale = ({ source }: Pick<Folders, "source">): void => forgetOutputs(cacheOf(source));

/** What Framework was called to do: build, preview …; undefined outside Framework. */
export const commandOf = (args: readonly string[]): string | undefined => args.find((arg) => !arg.startsWith("-"));

/** Runs a loader in a process of its own. */
const ownProcess: Interpreter = [process.execPath, "--import", "tsx"];

const following = Symbol.for("isnad.following");

/**
 * Does for a command of Framework what keeps its pages true: a build forgets earlier outputs, a preview follows the inputs.
 * Gives what the loaders are to be run with. To be called from the config file, which Framework imports anew whenever it
 * changes: the second call begins nothing.
 */
export function keepFresh(command: string | undefined, folders: Folders, changed?: () => void): Interpreter {
  const shared = globalThis as { [following]?: Interpreter };
  if (shared[following] !== undefined) return shared[following];
  if (command === "build") forgetStale(folders);
  if (command !== "preview") return ownProcess;
  watchOnce();
  const resident = startResident(folders.source);
  followInputs(folders, () => {
    changed?.();
    resident.tellChange();
  });
  shared[following] = resident.interpreter;
  return resident.interpreter;
}
