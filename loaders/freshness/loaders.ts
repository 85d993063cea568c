import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Entries of a folder with their paths; none where it does not exist. */
const entriesOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        path: join(folder, entry.name),
        folder: entry.isDirectory(),
      }))
    : [];

const loaderName = /\.\w+\.ts$/;

/**
 * Loaders of the site, `tables.zip.ts` or `[id].md.ts`, that take in something from outside the site: their own time stamp
 * says nothing about whether what they made is still true. Found by the import, so that a new one need not be listed.
 */
export function loadersBelow(source: string): string[] {
  return entriesOf(source).flatMap(({ name, path, folder }) => {
    if (name.startsWith(".")) return [];
    if (folder) return loadersBelow(path);
    const isLoader = loaderName.test(name) && !name.endsWith(".d.ts");
    return isLoader && /from "(\.\.\/)+loaders\//.test(readFileSync(path, "utf8")) ? [path] : [];
  });
}

/** Makes the loaders newer than anything they have made, so that Framework runs them again when next asked. */
export function touch(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}

/**
 * Removes what loaders have made earlier, so that a build runs each of them. Folders that begin with an underscore hold
 * bundled packages and stay.
 */
export function forgetOutputs(cache: string): void {
  for (const { name, path } of entriesOf(cache)) if (!name.startsWith("_")) rmSync(path, { recursive: true });
}

/** Whether this process is writing the output of a loader: Framework ends the name of such a file with its process id. */
export function isLoading(cache: string, process: number): boolean {
  return entriesOf(cache).some(({ name, path, folder }) =>
    folder ? !name.startsWith("_") && isLoading(path, process) : name.endsWith(`.${process}`),
  );
}
