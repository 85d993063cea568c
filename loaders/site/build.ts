/**
 * `npm run build`: looks for faults in the data, has Framework build the site, and finishes it.
 *
 *     npm run build -- --without-full-text
 *
 * publishes quotations instead of the articles. Exit status: 0 done, 1 something is wrong, 2 used wrongly.
 */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readAddress, UnusableAddress } from "./address.js";
import { withoutFullTextVariable } from "./full-text.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const framework = fileURLToPath(import.meta.resolve("@observablehq/framework/dist/bin/observable.js"));
const ours = ["--import", "tsx"];

/** The steps, each a process of its own as before; the first that fails ends the build with its status. */
const steps: readonly (readonly string[])[] = [
  [...ours, "loaders/cli.ts", "check"],
  [framework, "build"],
  [...ours, "loaders/site/finish.ts", "dist"],
];

function run(environment: NodeJS.ProcessEnv): number {
  for (const step of steps) {
    const { status } = spawnSync(process.execPath, step, { cwd: project, env: environment, stdio: "inherit" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

try {
  const { values } = parseArgs({ options: { "without-full-text": { type: "boolean", default: false } } });
  readAddress();
  process.exitCode = run({
    ...process.env,
    ...(values["without-full-text"] ? { [withoutFullTextVariable]: "1" } : {}),
  });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const usage = error instanceof UnusableAddress ? "" : "\nUse: npm run build, or npm run build -- --without-full-text";
  process.stderr.write(`build: ${error.message}${usage}\n`);
  process.exitCode = 2;
}
