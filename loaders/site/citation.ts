/** How the project asks to be cited: read from CITATION.cff, the one place where its title and authors stand. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, YAMLParseError } from "yaml";
import { Refusal } from "../corpus/problem.js";
import type { Edition } from "./edition.js";

/** A person with a family name, or a body of people under one name. */
export interface Author {
  readonly family: string | null;
  readonly given: string | null;
  /** The whole name, as it is shown. */
  readonly name: string;
}

/** What of the Citation File Format (version 1.2.0) is used here. */
export interface Citation {
  readonly title: string;
  /** What is cited: Isnad is software, a report made with it data. */
  readonly type: "software" | "dataset";
  readonly abstract: string;
  readonly authors: readonly Author[];
  readonly keywords: readonly string[];
  readonly license: string;
}

/** A CITATION.cff that cannot be used; the message says what to mend. */
export class UnusableCitation extends Refusal {
  override readonly name = "UnusableCitation";
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

function authorOf(value: unknown): Author {
  const fields = isFields(value) ? value : {};
  const [family, given] = [textOf(fields["family-names"]), textOf(fields["given-names"])];
  const name = textOf(fields.name) ?? [given, family].filter((part) => part !== null).join(" ");
  if (name === "") {
    throw new UnusableCitation(
      'CITATION.cff: an author has no name. Give "name", or "given-names" and "family-names".',
    );
  }
  return { family, given, name };
}

/** Reads the text of a CITATION.cff. Throws {@link UnusableCitation} where title or authors are missing. */
export function parseCitation(text: string): Citation {
  let fields: unknown;
  try {
    fields = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    throw new UnusableCitation(
      `CITATION.cff${line === undefined ? "" : `, line ${line}`}: this is not YAML. Correct it, or take the file of the last commit.`,
    );
  }
  const { title, type, abstract, authors, keywords, license } = isFields(fields) ? fields : ({} as Fields);
  const name = textOf(title);
  if (name === null) throw new UnusableCitation('CITATION.cff: there is no title. Give one as "title".');
  if (!Array.isArray(authors) || authors.length === 0) {
    throw new UnusableCitation('CITATION.cff: there are no authors. List them under "authors".');
  }
  return {
    title: name,
    type: type === "dataset" ? "dataset" : "software",
    abstract: textOf(abstract) ?? "",
    authors: authors.map(authorOf),
    keywords: Array.isArray(keywords) ? keywords.map(String) : [],
    license: textOf(license) ?? "",
  };
}

/** Reads the project's own CITATION.cff. Throws {@link UnusableCitation} where it cannot be used. */
export function readCitation(path = fileURLToPath(new URL("../../CITATION.cff", import.meta.url))): Citation {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UnusableCitation("CITATION.cff: there is no such file. Take the one of the last commit.");
  }
  return parseCitation(text);
}

const spoken = ({ family, given, name }: Author): string =>
  family === null ? name : given === null ? family : `${family}, ${given}`;

/** Characters that are commands to TeX. */
const texText = (text: string): string =>
  text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, (character) => `\\${character}`);

/** A body of people stands in braces, so that its name is not taken apart. */
const bibliographic = (author: Author): string =>
  author.family === null ? `{${texText(author.name)}}` : texText(spoken(author));

const commitSaid = ({ commit, dirty }: Edition): string =>
  commit === null ? "" : `commit ${commit}${dirty ? " with later changes" : ""}`;

/** A short name for keys and packages: what stands in a title before a colon, in small Latin letters; "isnad-report" where it has none. */
export const shortName = (title: string): string =>
  (title.split(":")[0] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "isnad-report";

/** A BibTeX entry (`@software` or `@dataset`, as biblatex has them; older styles take them as `@misc`). */
export function bibtex(citation: Citation, edition: Edition, address: string | null): string {
  const fields: readonly (readonly [string, string])[] = [
    ["author", citation.authors.map(bibliographic).join(" and ")],
    ["title", `{${texText(citation.title)}}`],
    ["version", edition.version],
    ["date", edition.date ?? ""],
    ["year", edition.date?.slice(0, 4) ?? ""],
    ["note", commitSaid(edition)],
    ["url", address ?? ""],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name.padEnd(7)} = {${value}}`);
  return `@${citation.type}{${shortName(citation.title)},\n${lines.join(",\n")}\n}\n`;
}

/** The same as a sentence for a list of references. */
export function plainCitation(citation: Citation, edition: Edition, address: string | null): string {
  const authors = citation.authors.map(spoken).join("; ");
  const commit = commitSaid(edition);
  const parts = [
    `${authors.charAt(0).toUpperCase()}${authors.slice(1)}${edition.date === null ? "" : ` (${edition.date.slice(0, 4)})`}`,
    citation.title,
    `Version ${edition.version}${commit === "" ? "" : `, ${commit}`}`,
    ...(address === null ? [] : [address]),
  ];
  return `${parts.join(". ")}${address === null ? "." : ""}`;
}
