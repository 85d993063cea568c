import JSZip from "jszip";

/** The file of the archive that lists what is wrong; empty where nothing is. */
export const faultsFile = "faults.json";

/** One moment for every file, the first that a zip can tell: the same tables give the same archive. */
const noTime = new Date(Date.UTC(1980, 0, 1));

/** Files by name, as one zip. The same files in the same order give the same bytes; nothing is compressed. */
export async function packArchive(files: ReadonlyMap<string, Uint8Array | string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of files) zip.file(name, content, { date: noTime, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "STORE", platform: "UNIX" });
}

/** The files of a zip, in its order. Throws where the bytes are no zip. */
export async function unpackArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = new Map<string, Uint8Array>();
  for (const [name, file] of Object.entries(zip.files)) files.set(name, await file.async("uint8array"));
  return files;
}
