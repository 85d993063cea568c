import { strToU8, unzipSync, zipSync } from "fflate";

/** The file of the archive that lists what is wrong; empty where nothing is. */
export const faultsFile = "faults.json";

/** Files by name, as one zip. The same files in the same order give the same bytes; nothing is compressed. */
export async function packArchive(files: ReadonlyMap<string, Uint8Array | string>): Promise<Uint8Array> {
  const contents = [...files].map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  // One moment for every file, the first that a zip can tell: it tells the time of the place where it is made.
  return zipSync(Object.fromEntries(contents), { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The files of a zip, in its order. Throws where the bytes are no zip. */
export async function unpackArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(bytes)));
}
