import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Below this folder lies everything that may be bundled for the browser. */
const loaders = fileURLToPath(new URL("../", import.meta.url));

/**
 * Code of the engine as one module for the browser, minified. Framework bundles only what lies below `src`, so a loader
 * hands the module over as a file.
 * @param source a module whose imports are relative to `loaders/`
 * Throws esbuild's own error where the source cannot be bundled.
 */
export async function browserModule(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: loaders, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
