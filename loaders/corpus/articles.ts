import { createHash } from "node:crypto";
import type { Article } from "../engine/types.js";
import { articleId, type CheckedText, checkArticle } from "./article.js";
import { type Entry, inside, type Location, listFolder, readBytes } from "./files.js";
import { fault, type Problem, warning } from "./problem.js";

/** An article and the file it came from. */
export interface StoredArticle {
  readonly article: Article;
  /** File name. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The articles of a folder that can be used, and the names of all its article files. */
export interface CheckedArticles {
  readonly articles: readonly StoredArticle[];
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

const oneFileEach =
  "Put one UTF-8 text file an article into it, such as 2016-02-14-nubl.txt, or take articles in with npm run isnad -- import FOLDER.";

const noArticle = "the folder holds no article";

/** Whether a problem says only that there is no article: a fault in a build, and where every report begins. */
export const saysNoArticle = ({ message }: Problem): boolean => message === noArticle;

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const isArticle = ({ name, folder }: Entry): boolean => !folder && /\.txt$/i.test(name);

function passedOver(folder: Location, entry: Entry): Problem {
  const message = entry.folder ? "a folder among the articles is not read" : "only .txt files are read as articles";
  return warning(
    { file: inside(folder, entry.name).shown },
    message,
    "Save each article as plain text in data/articles.",
  );
}

/** Leaves out what is there twice: the same bytes, or names that are one on disks that know no capitals. */
function withoutTwins(folder: Location, articles: readonly StoredArticle[], problems: Problem[]): StoredArticle[] {
  const byBytes = new Map<string, string>();
  const byName = new Map<string, string>();
  return articles.filter(({ article, file, sha256 }) => {
    const name = article.id.toLowerCase();
    const sameBytes = byBytes.get(sha256);
    const sameName = byName.get(name);
    const place = { file: inside(folder, file).shown };
    if (sameBytes !== undefined) {
      problems.push(fault(place, `the same article as ${sameBytes}`, "Remove one of the two files."));
    } else if (sameName !== undefined) {
      problems.push(fault(place, `the same name as ${sameName} but for capitals`, "Rename one of the two files."));
    } else {
      byBytes.set(sha256, file);
      byName.set(name, file);
      return true;
    }
    return false;
  });
}

/** In a process that lives on: what was made of the files of the last folder, by name and bytes. */
let lastChecked: ReadonlyMap<string, CheckedText> = new Map();

/** Reads a folder of articles. Their records are still missing. Every file is read; one with the bytes of last time is not checked again. */
export function readArticles(folder: Location): CheckedArticles {
  const missing = fault({ file: folder.shown }, "the folder is missing", `Make it. ${oneFileEach}`);
  const listed = listFolder(folder, missing);
  if (listed.value === null) return { articles: [], names: [], problems: [listed.problem] };
  const problems = listed.value.filter((entry) => !isArticle(entry)).map((entry) => passedOver(folder, entry));
  const names = listed.value.filter(isArticle).map(({ name }) => name);
  if (names.length === 0) problems.push(fault({ file: folder.shown }, noArticle, oneFileEach));
  const articles: StoredArticle[] = [];
  const checkedNow = new Map<string, CheckedText>();
  for (const file of names) {
    const place = inside(folder, file);
    const read = readBytes(place, fault({ file: place.shown }, "the file is gone", "Put it back, or start again."));
    if (read.value === null) {
      problems.push(read.problem);
      continue;
    }
    const sha256 = sha256Of(read.value);
    const key = `${place.shown} ${sha256}`;
    const checked = lastChecked.get(key) ?? checkArticle({ name: file, path: place.shown, bytes: read.value });
    checkedNow.set(key, checked);
    problems.push(...checked.problems);
    if (checked.text === null) continue;
    articles.push({ article: { id: articleId(file), text: checked.text }, file, sha256 });
  }
  lastChecked = checkedNow;
  return { articles: withoutTwins(folder, articles, problems), names, problems };
}
