import type { Origin } from "../tables/datapackage.js";
import { readCitation, shortName } from "./citation.js";
import { readEdition } from "./edition.js";

/** Where the project's tables come from. Throws where CITATION.cff cannot be used. */
export function readOrigin(quotationsOnly: boolean, homepage: string | null): Origin {
  const { title, abstract, authors, keywords } = readCitation();
  return {
    name: shortName(title),
    title,
    description: abstract,
    authors: authors.map(({ name }) => name),
    keywords,
    ...readEdition(),
    quotationsOnly,
    homepage,
  };
}
