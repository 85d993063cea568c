import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Prints the web fonts as one stylesheet that needs no other file: from packages, so that no reader is sent elsewhere. */
const stylesheets = [
  "@fontsource-variable/noto-naskh-arabic/wght.css",
  "@fontsource-variable/source-serif-4/wght.css",
  "@fontsource-variable/source-serif-4/wght-italic.css",
];
const wanted = /(noto-naskh-arabic-arabic|source-serif-4-latin)-wght-(normal|italic)\.woff2/;

const { resolve } = createRequire(import.meta.url);
for (const stylesheet of stylesheets.map((name) => resolve(name))) {
  const faces = readFileSync(stylesheet, "utf8").match(/@font-face \{[^}]+\}/g) ?? [];
  for (const face of faces.filter((face) => wanted.test(face))) {
    const inlined = face.replace(/url\(([^)]+)\)/, (_, file: string) => {
      const bytes = readFileSync(join(dirname(stylesheet), file));
      return `url(data:font/woff2;base64,${bytes.toString("base64")})`;
    });
    process.stdout.write(`${inlined}\n`);
  }
}
