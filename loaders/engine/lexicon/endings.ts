import { fold } from "../text/fold.js";
import type { MorphologyRow } from "./rows.js";

/** Endings and prefixes of morphology.csv by which a word in no lexicon is told for what it is; folded. */
export interface Endings {
  /** Duals and sound plurals of people (مسؤولان, ناشطون, ناشطين). */
  readonly people: readonly string[];
  /** The indefinite accusative (جنديا). */
  readonly accusative: string;
  /** Adjectives of origin (حلبي, "of Aleppo"). */
  readonly origin: string;
  /** What an imperfect of the third person begins with (يقول, تقول). */
  readonly thirdPerson: readonly string[];
  /** What any imperfect but that of "I", which looks like a noun, begins with. */
  readonly imperfect: readonly string[];
  /** The feminine of the perfect (قالت). */
  readonly perfectFeminine: string;
}

export function endingsOf(rows: readonly MorphologyRow[]): Endings {
  const ending = (id: string) => fold(rows.find((row) => row.id === id)?.ending ?? "");
  const imperfects = rows.filter((row) => row.paradigm === "imperfect-singular" && row.id.startsWith("imperfect."));
  const prefixes = (person: RegExp) =>
    imperfects.filter((row) => person.test(row.person)).map((row) => fold(row.prefix));
  return {
    people: ["role.plural", "role.dual-oblique", "role.dual"].map(ending).filter((found) => found !== ""),
    accusative: ending("noun.accusative"),
    origin: ending("origin.masculine"),
    thirdPerson: prefixes(/^3/),
    imperfect: prefixes(/^(?:3|1p)/),
    perfectFeminine: ending("perfect.3fs"),
  };
}
