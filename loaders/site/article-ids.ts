import { articleId } from "../corpus/article.js";

/** Ids of the articles among the names of files in a folder, in their order; what cannot be an address is left out. */
export const articleIds = (names: readonly string[]): string[] =>
  names
    .filter((name) => /^[A-Za-z0-9][\w-]*\.txt$/i.test(name))
    .map(articleId)
    .sort();
