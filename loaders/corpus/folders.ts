/** The files of a folder and of the folders in it, as researchers keep their texts. */

import { normalize, resolve } from "node:path";
import { inside, type Location, listFolder } from "./files.js";
import { fault, type Problem } from "./problem.js";

/** A file below a folder. */
export interface FileBelow {
  /** Where it is. */
  readonly path: string;
  /** Its way from the folder, with `/` between names: `aleppo/2016-02-14.txt`. */
  readonly way: string;
}

/** What a folder holds, in the order of the names. */
export interface FolderFiles {
  readonly files: readonly FileBelow[];
  /** Ways of the files of other kinds. Hidden files and editors' copies are not among them. */
  readonly passedOver: readonly string[];
  /** Folders that cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * All files below a folder whose names match. A link to a folder is passed over, so that no circle is walked.
 * @param kinds what the name of a file must match
 * @param except a folder that is not looked into
 */
export function filesBelow(folder: string, kinds: RegExp, except?: string): FolderFiles {
  const files: FileBelow[] = [];
  const passedOver: string[] = [];
  const problems: Problem[] = [];
  const walk = (place: Location, way: string) => {
    const gone = fault({ file: place.shown }, "the folder is gone", "Put it back, or start again.");
    const { value, problem } = listFolder(place, gone);
    if (value === null) {
      problems.push(problem);
      return;
    }
    for (const { name, folder: isFolder } of value) {
      const below = `${way}${name}`;
      if (isFolder && resolve(place.path, name) === except) continue;
      if (isFolder) walk(inside(place, name), `${below}/`);
      else if (kinds.test(name)) files.push({ path: inside(place, name).path, way: below });
      else passedOver.push(below);
    }
  };
  const named = normalize(folder).replace(/(?<=.)[\\/]$/, "");
  walk({ path: named, shown: named }, "");
  return { files, passedOver, problems };
}

/** So many names say what kind of file it was. */
const mostNames = 5;

/** What was passed over in a folder, in a line; null where nothing was. `taken` says what is not. */
export function passedOverSaid(folder: string, passedOver: readonly string[], taken: string): string | null {
  if (passedOver.length === 0) return null;
  const more = passedOver.length - mostNames;
  const names = `${passedOver.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${folder}: passed over ${names}: only ${taken} files are read`;
}
