import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Refusal } from "../corpus/problem.js";

/** What a loader gives: what it prints, or why it prints nothing, in words that say what to mend. */
export type Loaded = { readonly output: string | Uint8Array } | { readonly refusal: string };

/** Runs a loader with the arguments that Framework gives it: `--id=…` for a page with a parameter. */
export type Loader = (args: readonly string[]) => Promise<Loaded>;

/** Whether a module is the script that Node was called with. */
const isMain = (url: string): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);

async function print(load: Loader, args: readonly string[]): Promise<void> {
  const loaded = await load(args);
  if ("output" in loaded) process.stdout.write(loaded.output);
  else {
    process.stderr.write(`${loaded.refusal}\n`);
    process.exitCode = 1;
  }
}

/**
 * Makes a file of `src` a loader of Framework, which is to be its default export:
 *
 *     export default loader(import.meta.url, () => JSON.stringify(titles()));
 *
 * Framework runs the file as a script, and it prints what `make` gives; a preview imports it into a process that is already
 * running, which saves the second that it takes to start one. A {@link Refusal} is told without a stack trace.
 */
export function loader(
  url: string,
  make: (args: readonly string[]) => string | Uint8Array | Promise<string | Uint8Array>,
): Loader {
  const load: Loader = async (args) => {
    try {
      return { output: await make(args) };
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error.message };
      throw error;
    }
  };
  if (isMain(url)) void print(load, process.argv.slice(2));
  return load;
}
