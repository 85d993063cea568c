/**
 * What a preview has Framework call for each loader: asks the resident process for what the loader prints. Where there is
 * none, it runs the loader as a build does. Starts in a moment, since it imports nothing.
 *
 *     node ask.mjs src/data/tables.zip.ts
 */

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { ask, residentVariable } from "./question.js";

/** The resident process starts together with the preview, and may be slower than the first page. */
const patience = 5000;
const pause = () => new Promise((later) => setTimeout(later, 50));

const [path = "", ...args] = process.argv.slice(2);
const address = process.env[residentVariable];

async function answered() {
  if (address === undefined) return null;
  for (const start = performance.now(); performance.now() - start < patience; await pause()) {
    const answer = await ask(address, { path: resolve(path), args });
    if (answer !== "absent") return answer === "broken" ? null : answer;
  }
  return null;
}

const answer = await answered();
if (answer === null) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", path, ...args], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(answer.said);
  process.stdout.write(answer.output);
  process.exitCode = answer.status;
}
