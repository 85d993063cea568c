/** The articles that a data folder has already, so that none is taken in twice or over another. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "./articles.js";

/** Names differ by more than capitals, as they must on disks that know none. */
export interface Shelf {
  /** What a name holds against a text: nothing, that very text, or another one. */
  readonly at: (file: string, text: string) => "nothing" | "the same" | "another";
  /** Another file that holds the very same text; null where none does. */
  readonly twinOf: (file: string, text: string) => string | null;
  /** Notes that a name now holds a text. */
  readonly put: (file: string, text: string) => void;
}

/** The articles of a folder, which need not be there yet. */
export function shelfOf(folder: string): Shelf {
  const hashes = new Map<string, string>();
  const files = new Map<string, string>();
  const note = (file: string, sha256: string) => {
    const before = hashes.get(file.toLowerCase());
    if (before !== undefined) files.delete(before);
    hashes.set(file.toLowerCase(), sha256);
    files.set(sha256, file);
  };
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (/\.txt$/i.test(name)) note(name, sha256Of(readFileSync(join(folder, name))));
  }
  const hashOf = (text: string) => sha256Of(Buffer.from(text));
  return {
    at: (file, text) => {
      const there = hashes.get(file.toLowerCase());
      if (there === undefined) return "nothing";
      return there === hashOf(text) ? "the same" : "another";
    },
    twinOf: (file, text) => {
      const twin = files.get(hashOf(text));
      return twin === undefined || twin.toLowerCase() === file.toLowerCase() ? null : twin;
    },
    put: (file, text) => note(file, hashOf(text)),
  };
}
