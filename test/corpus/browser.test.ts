import { build } from "esbuild";
import { expect, test } from "vitest";

test("what checks lexicons, articles and corpus.csv can run in a browser: nothing in it asks for Node", async () => {
  const contents = ["article", "lexicon", "records"]
    .map((name) => `export * from "./loaders/corpus/${name}.js";`)
    .join("\n");
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  expect(Object.keys(metafile.inputs)).toContain("loaders/corpus/lexicon.ts");
  expect(
    Object.keys(metafile.inputs).filter((path) => /node_modules|loaders\/(tables|evaluation|cli)/.test(path)),
  ).toEqual([]);
});
