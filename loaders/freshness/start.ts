/** Starts, beside a preview, the process that runs its loaders. */

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { residentVariable, tellChange } from "./question.js";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process that ended sooner than this, in milliseconds, would end again. */
const leastLife = 3000;

function keepRunning(address: string, source: string, folder: string): void {
  const start = performance.now();
  // Its standard input is never written to: it ends with this process, and so tells the other one to end.
  const resident = spawn(process.execPath, ["--import", "tsx", here("./resident.ts"), address, source, folder], {
    stdio: ["pipe", process.stderr, process.stderr],
    windowsHide: true,
  });
  resident.unref();
  resident.on("exit", () => {
    if (performance.now() - start > leastLife) keepRunning(address, source, folder);
    else delete process.env[residentVariable];
  });
}

/** What each loader is run with: a program and the arguments that come before the loader's path. */
export type Interpreter = readonly [program: string, ...args: string[]];

/** The process that runs loaders, for the one that started it. */
export interface Resident {
  /** What Framework is to run a loader with: it asks the process. */
  readonly interpreter: Interpreter;
  /** Tells that the inputs of the loaders have changed: what pages have asked for is made anew before they ask again. */
  readonly tellChange: () => void;
}

/**
 * Starts the process that runs loaders, and again whenever it ends. Where it cannot run, each loader runs in a process of its
 * own.
 * @param source the folder of the pages
 */
export function startResident(source: string): Resident {
  // Nobody else may enter a folder that is made like this; the resident removes it when it ends.
  const folder = mkdtempSync(join(tmpdir(), "isnad-preview-"));
  const script = join(folder, "ask.mjs");
  buildSync({ entryPoints: [here("./ask.ts")], outfile: script, bundle: true, platform: "node", format: "esm" });
  const address = process.platform === "win32" ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, "resident.sock");
  process.env[residentVariable] = address;
  keepRunning(address, source, folder);
  return { interpreter: [process.execPath, script], tellChange: () => tellChange(address) };
}
