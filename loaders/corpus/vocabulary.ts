import type { CueClass, SourceType, Stance, Style } from "../engine/types.js";

/** The members of a union of words as a list; the compiler sees to it that none is forgotten. */
const listOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];

export const stances = listOf<Stance>({ assert: true, hedge: true, deny: true });

export const styles = listOf<Style>({ direct: true, indirect: true, mixed: true });

export const cueClasses = listOf<CueClass>({
  neutral: true,
  commitment: true,
  opinion: true,
  expectation: true,
  accusation: true,
  threat: true,
  demand: true,
  denial: true,
  distancing: true,
});

export const sourceTypes = listOf<SourceType>({
  "person-named": true,
  "person-pseudonym": true,
  "person-unnamed": true,
  group: true,
  state: true,
  media: true,
  ngo: true,
  document: true,
});
