import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Files that editors and operating systems write beside the real ones: `.x.swp`, `x~`, `#x#`, `x.tmp`, vim's `4913`. */
export const isTemporary = (name: string): boolean => /^[.#~]|~$|\.(tmp|temp|bak|swp|swx|part)$|^4913$/i.test(name);

/** Folders below a folder, itself first; hidden ones and node_modules are left out. Empty where it does not exist. */
function foldersBelow(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !isTemporary(entry.name) && entry.name !== "node_modules",
    );
    return [folder, ...inner.flatMap(({ name }) => foldersBelow(join(folder, name)))];
  } catch {
    return [];
  }
}

/** A watch that can be ended. */
export interface Watch {
  readonly close: () => void;
}

/**
 * Calls `changed` once after each burst of changes to a file below the folders, `quiet` milliseconds after the last.
 *
 * There is one plain watcher a folder. A recursive one loses a file for good on Linux once an editor has replaced it, so
 * after every rename the folders are listed anew instead: those that came are watched, those that went are not.
 */
export function watchFolders(folders: readonly string[], changed: () => void, quiet = 50): Watch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const report = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const watchOne = (folder: string) => {
    const watcher = watch(folder, (event, name) => {
      if (name !== null && isTemporary(name)) return;
      if (event === "rename") rescan();
      report();
    });
    // A folder that was removed: the listing after the rename in its parent takes note of it.
    watcher.on("error", () => forget(folder));
    watchers.set(folder, watcher);
  };
  const rescan = () => {
    const there = new Set(folders.flatMap(foldersBelow));
    for (const folder of watchers.keys()) if (!there.has(folder)) forget(folder);
    for (const folder of there) if (!watchers.has(folder)) watchOne(folder);
  };

  rescan();
  return {
    close: () => {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) forget(folder);
    },
  };
}
