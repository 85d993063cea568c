import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const engineFolder = fileURLToPath(new URL("../engine", import.meta.url));

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? sourcesBelow(join(folder, entry.name))
        : entry.name.endsWith(".ts")
          ? [join(folder, entry.name)]
          : [],
    );

/**
 * A hash of the engine's sources and of what they run on: calendars and classes of letters are those of Node's ICU and
 * Unicode. Whatever is kept of one version is worth nothing to another.
 */
export function engineVersion(folder = engineFolder): string {
  const { icu = "", unicode = "", v8 } = process.versions;
  const hash = createHash("sha256").update(`${icu} ${unicode} ${v8}`);
  for (const path of sourcesBelow(folder))
    hash.update(path.slice(folder.length)).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}
