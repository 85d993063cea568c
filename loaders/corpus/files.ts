import { readdirSync, readFileSync } from "node:fs";
import { decode } from "./decode.js";
import { fault, type Problem } from "./problem.js";

/** A file or folder to read, and the name under which it is shown. */
export interface Location {
  readonly path: string;
  readonly shown: string;
}

/** A file or folder inside another. */
export const inside = (folder: Location, name: string): Location => ({
  path: `${folder.path}/${name}`,
  shown: `${folder.shown}/${name}`,
});

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** What was read, or why nothing was. */
export type Read<Value> =
  | { readonly value: Value; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

const unreadable = ({ shown }: Location, what: string, error: unknown): Problem =>
  fault(
    { file: shown },
    `the ${what} cannot be read (${codeOf(error)})`,
    "Check that it is one and that you may read it.",
  );

function attempt<Value>(location: Location, what: string, missing: Problem, read: () => Value): Read<Value> {
  try {
    return { value: read(), problem: null };
  } catch (error) {
    return { value: null, problem: codeOf(error) === "ENOENT" ? missing : unreadable(location, what, error) };
  }
}

/** The bytes of a file; `missing` is what to say when it is not there. */
export function readBytes(file: Location, missing: Problem): Read<Uint8Array> {
  return attempt(file, "file", missing, () => readFileSync(file.path));
}

/** The text of a UTF-8 file, its byte order mark left out. */
export function readText(file: Location, missing: Problem): Read<string> {
  const bytes = readBytes(file, missing);
  if (bytes.value === null) return bytes;
  const { text, problem } = decode(file.shown, bytes.value);
  return text === null ? { value: null, problem } : { value: text, problem: null };
}

/** What a folder holds. */
export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/** The visible entries of a folder by name. Hidden files and editors' copies are not listed. */
export function listFolder(folder: Location, missing: Problem): Read<readonly Entry[]> {
  return attempt(folder, "folder", missing, () =>
    readdirSync(folder.path, { withFileTypes: true })
      .filter(({ name }) => !/^[.#]|~$/.test(name))
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}
