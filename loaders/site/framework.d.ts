/** Parts of Framework (1.13.4) that have no types of their own. */
declare module "@observablehq/framework/dist/config.js" {
  /** Takes this for the present, and for the time at which every file was made. Framework's own tests use it. */
  export function setCurrentDate(date: Date | null): void;
}

declare module "@observablehq/framework/dist/fileWatchers.js" {
  /** Knows from which file of the source the file at a path of the site is made. */
  interface Sources {
    getWatchPath(path: string): string | undefined;
  }

  export class FileWatchers {
    /** Watches what the page at `path` uses under these names, each by itself. */
    static of(
      loaders: Sources,
      path: string,
      names: Iterable<string>,
      callback: (name: string) => void,
    ): Promise<FileWatchers>;
    close(): void;
  }
}

declare module "@observablehq/framework/dist/path.js" {
  /** The path of the site that a page at `source` means by `target`. */
  export function resolvePath(source: string, target: string): string;
}
