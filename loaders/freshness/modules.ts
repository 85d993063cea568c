/** The modules of the loaders as they are now, in a process that has imported earlier states of them. */

import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildContext, context, type Metafile, type Plugin, stop } from "esbuild";
import type { Loader } from "./loader.js";

/** Has a bundled module believe that it still stands where its source does, which is how ours find the project's files. */
const keepUrls: Plugin = {
  name: "keep-urls",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: "ts" };
    });
  },
};

/** Files by the time they were saved and their size: bundling takes longer than all that a loader then does. */
class Sources {
  private readonly state: string;

  /** @param paths as they were read after the moment `since`; what has been saved later still was perhaps not read. */
  constructor(
    private readonly paths: readonly string[],
    since: number,
  ) {
    const { newest, state } = this.now();
    this.state = newest >= since ? "" : state;
  }

  /** When the last of them was saved, which is not known of one that is gone, and what tells their state from others. */
  private now(): { readonly newest: number; readonly state: string } {
    const found = this.paths.map((path) => statSync(path, { throwIfNoEntry: false }));
    return {
      newest: Math.max(...found.map((file) => file?.mtimeMs ?? Number.POSITIVE_INFINITY)),
      state: found.map((file) => `${file?.mtimeMs} ${file?.size}`).join("\n"),
    };
  }

  /** Whether each is as it was read. */
  areUnchanged(): boolean {
    return this.state !== "" && this.state === this.now().state;
  }
}

/** Loaders by the path of their source. */
export interface LoaderModules {
  /**
   * The loader of a file as its code is now; null where the file exports none. Code that has not changed since is not
   * imported again and keeps what it remembers. Throws esbuild's error where the code cannot be bundled.
   */
  readonly loaderOf: (path: string) => Promise<Loader | null>;
  /** Ends the bundler, a process of its own. */
  readonly dispose: () => Promise<void>;
}

/**
 * Bundles loaders into a folder, code that they share in files of its own. Each file is named by a hash of what it holds, so
 * that Node imports anew just what is new. Packages stay outside.
 * @param list gives the paths of the loaders; called again when one is asked for that it did not give
 * @param project the folder below which they lie
 * @param output a folder below `project`, so that packages are found from there
 */
export function loaderModules(list: () => readonly string[], project: string, output: string): LoaderModules {
  const bundler = (paths: readonly string[]) =>
    context({
      entryPoints: [...paths],
      absWorkingDir: project,
      outdir: output,
      outbase: project,
      bundle: true,
      splitting: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      sourcemap: "linked",
      metafile: true,
      entryNames: "[dir]/[name]-[hash]",
      chunkNames: "[name]-[hash]",
      outExtension: { ".js": ".mjs" },
      plugins: [keepUrls],
      logLevel: "silent",
    });

  let known: readonly string[] = [];
  let bundling: BuildContext<{ metafile: true }> | undefined;
  let bundled: { readonly sources: Sources; readonly outputs: Metafile["outputs"] } | undefined;

  const bundle = async (bundling: BuildContext<{ metafile: true }>): Promise<Metafile["outputs"]> => {
    if (bundled?.sources.areUnchanged()) return bundled.outputs;
    const since = Date.now();
    const { metafile } = await bundling.rebuild();
    const paths = Object.keys(metafile.inputs).map((name) => join(project, name));
    bundled = { sources: new Sources(paths, since), outputs: metafile.outputs };
    return bundled.outputs;
  };

  return {
    loaderOf: async (path) => {
      if (bundling === undefined || !known.includes(path)) {
        known = list();
        if (!known.includes(path)) return null;
        await bundling?.dispose();
        bundling = await bundler(known);
        bundled = undefined;
      }
      const entry = relative(project, path).replaceAll("\\", "/");
      const made = Object.entries(await bundle(bundling)).find(([, { entryPoint }]) => entryPoint === entry);
      // Importing a script would run it.
      if (made === undefined || !made[1].exports.includes("default")) return null;
      return (await import(pathToFileURL(join(project, made[0])).href)).default as Loader;
    },
    dispose: async () => {
      await bundling?.dispose();
      await stop();
    },
  };
}
