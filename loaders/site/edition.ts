/** Which edition of a report a site is: the version of Isnad, and the commit of everything the site is made of. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project in which this file stands. */
const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Where a site comes from, as it is shown and cited. The same files of one commit give the same edition at any time. */
export interface Edition {
  /** Version of Isnad, from package.json. */
  readonly version: string;
  /** Full hash of the commit; null outside a git checkout. */
  readonly commit: string | null;
  /** Day of that commit as its author's clock had it, `2018-04-01`; null outside a git checkout. */
  readonly date: string | null;
  /** Whether files have been changed or added since that commit; the commit then does not say all. */
  readonly dirty: boolean;
}

/** What git prints; null where there is no git, no checkout, or it refuses. */
function git(root: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

/** Whether the project is itself kept in git: an unpacked copy that lies inside some other checkout is not. */
const isKept = (root: string): boolean => git(root, "ls-files", "--error-unmatch", "package.json") !== null;

/** The edition of the project in a folder. Throws where its package.json cannot be read. */
export function readEdition(root: string = projectRoot): Edition {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const [commit, date] = isKept(root) ? (git(root, "show", "-s", "--format=%H %cs", "HEAD") ?? "").split(" ") : [];
  if (!commit || !date) return { version, commit: null, date: null, dirty: false };
  // What git cannot tell is taken for changed: better a doubt too many in a citation.
  return { version, commit, date, dirty: git(root, "status", "--porcelain", "--", ".") !== "" };
}
