import { build } from "esbuild";
import { expect, test } from "vitest";

test("the workbench runs in a browser: nothing in it asks for Node, Arrow or a package", async () => {
  const { metafile } = await build({
    entryPoints: ["loaders/workbench/browser.ts"],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  expect(Object.keys(metafile.inputs)).toContain("loaders/workbench/session.ts");
  expect(Object.keys(metafile.inputs).filter((path) => /node_modules|loaders\/(evaluation|cli)/.test(path))).toEqual(
    [],
  );
});
