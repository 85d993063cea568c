/**
 * A folder of texts by key, for what can always be made anew. Whatever is wrong in it (a file cut short, changed, put there by
 * something else, a folder that cannot be written) counts as not being there.
 */

import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Keeps texts by key; a key is in hexadecimal. */
export interface Store {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
  /** Removes what was used longest ago until the rest has no more bytes than it may. To be called at the end of a run. */
  readonly prune: () => void;
}

/** A store that keeps nothing. */
export const noStore: Store = { get: () => null, set: () => {}, prune: () => {} };

const form = "isnad 1";
const headOf = (key: string, body: string): string =>
  `${form} ${key} ${createHash("sha256").update(body).digest("hex")}\n`;

const aDay = 86_400_000;

function attempt<Value>(what: () => Value): Value | null {
  try {
    return what();
  } catch {
    return null;
  }
}

const entriesOf = (folder: string): string[] => attempt(() => readdirSync(folder)) ?? [];

/** A store in a folder that may hold so many bytes. */
export function folderStore(folder: string, mostBytes: number): Store {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  let wrote = false;
  return {
    get: (key) =>
      attempt(() => {
        const path = pathOf(key);
        const text = readFileSync(path, "utf8");
        const end = text.indexOf("\n") + 1;
        const body = text.slice(end);
        if (text.slice(0, end) !== headOf(key, body)) return null;
        // Its age says when it was last of use; to the day is enough.
        const now = new Date();
        if (now.getTime() - statSync(path).mtimeMs > aDay) utimesSync(path, now, now);
        return body;
      }),
    set: (key, body) => {
      wrote = true;
      const path = pathOf(key);
      const write = () => {
        mkdirSync(dirname(path), { recursive: true });
        const part = `${path}.${randomUUID()}.part`;
        writeFileSync(part, headOf(key, body) + body);
        // A reader finds the old text or the new one, never half of it.
        renameSync(part, path);
        return true;
      };
      if (attempt(write) !== null) return;
      // What stands where the file should be is no file of ours.
      attempt(() => rmSync(path, { recursive: true, force: true }));
      attempt(write);
    },
    prune: () => {
      if (!wrote) return;
      const files = entriesOf(folder).flatMap((part) =>
        entriesOf(join(folder, part)).flatMap((name) => {
          const path = join(folder, part, name);
          const found = attempt(() => statSync(path));
          return found === null ? [] : [{ path, bytes: found.size, used: found.mtimeMs }];
        }),
      );
      let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      for (const file of files.sort((a, b) => a.used - b.used)) {
        if (bytes <= mostBytes) break;
        attempt(() => rmSync(file.path, { force: true }));
        bytes -= file.bytes;
      }
    },
  };
}
