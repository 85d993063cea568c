import { FileWatchers } from "@observablehq/framework/dist/fileWatchers.js";
import { resolvePath } from "@observablehq/framework/dist/path.js";

/**
 * Has Framework watch each file of the source once for a page. It watches every attachment by itself and reads the whole page
 * anew for each that changes; our tables are more than a dozen files that one loader makes, so that a page would be read more
 * than a dozen times before the first table is asked for.
 */
export function watchOnce(): void {
  const watchEach = FileWatchers.of;
  FileWatchers.of = (loaders, path, names, callback) => {
    const byFile = new Map([...names].map((name) => [loaders.getWatchPath(resolvePath(path, name)), name]));
    return watchEach.call(FileWatchers, loaders, path, byFile.values(), callback);
  };
}
