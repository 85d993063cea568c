/** Copies of the project in which a test may build and break things without touching the one it stands in. */

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeReport } from "../../loaders/start/new-report.js";

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

const copied = ["data", "loaders", "src", "observablehq.config.ts", "package.json", "tsconfig.json", "CITATION.cff"];
const cache = join("src", ".observablehq", "cache");

/** Bundled packages, which take long to make and do not change; what loaders made stays behind. */
const bundled = ["_node", "_npm"];

/**
 * A copy of the project in a folder for temporary files, its packages linked. Made in the real path of that folder: where it
 * is itself a link, Framework would take files of the site for files outside of it.
 */
export function copyProject(): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "isnad-"));
  for (const name of copied) {
    cpSync(join(projectRoot, name), join(copy, name), {
      recursive: true,
      filter: (source) => !source.includes(".observablehq") || source.endsWith("observablehq.config.ts"),
    });
  }
  return withPackages(copy);
}

/** Gives a project the packages of this one, as if they had been installed and bundled. */
function withPackages(project: string): string {
  for (const name of bundled) {
    const source = join(projectRoot, cache, name);
    if (!existsSync(source)) continue;
    mkdirSync(join(project, cache), { recursive: true });
    cpSync(source, join(project, cache, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, "node_modules"), join(project, "node_modules"), "dir");
  return project;
}

/** A new, empty report in a folder for temporary files, its packages linked. */
export const copyNewReport = (): string =>
  withPackages(makeReport(mkdtempSync(join(realpathSync(tmpdir()), "isnad-"))));

/** Takes a copy away. */
export const removeProject = (copy: string): void => rmSync(copy, { recursive: true, force: true, maxRetries: 5 });

/** What a command left behind: its exit status and all that it said. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script of package.json in a copy of the project, with arguments of its own. */
export function runScript(
  copy: string,
  script: string,
  environment: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): Promise<Outcome> {
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    cwd: copy,
    env: { ...process.env, ...environment, NODE_ENV: undefined, VITEST: undefined },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => done({ status, output }));
  });
}

/** Builds the site of a copy. Throws with all that the build said where it fails. */
export async function buildSite(copy: string, environment: NodeJS.ProcessEnv = {}, ...args: string[]): Promise<string> {
  const { status, output } = await runScript(copy, "build", environment, args);
  if (status !== 0) throw new Error(`npm run build failed:\n${output}`);
  return join(copy, "dist");
}
