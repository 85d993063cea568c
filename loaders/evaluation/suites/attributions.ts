import type { Attribution, Span } from "../../engine/types.js";

/** A suite of sentences with cue, source and content, as UD-PUD gives them. */
export interface AttributionSuite {
  readonly cases: readonly {
    readonly text: string;
    readonly attributions: readonly { readonly cue: Span; readonly source: Span | null; readonly content: Span }[];
  }[];
}

/** How many of the suite's cues were found, how many of its sources and contents were met, and what else was found. */
export interface AttributionScore {
  readonly cues: number;
  readonly cuesFound: number;
  readonly sources: number;
  readonly sourcesFound: number;
  readonly contentsFound: number;
  readonly extra: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The suite in a file's contents, or null where its cases hold no attributions. Throws SyntaxError for what is no JSON. */
export function attributionSuite(contents: string): AttributionSuite | null {
  const file: unknown = JSON.parse(contents);
  const cases = isObject(file) && Array.isArray(file.cases) ? file.cases : [];
  const holds = (found: unknown) =>
    isObject(found) && typeof found.text === "string" && Array.isArray(found.attributions);
  return cases.length > 0 && cases.every(holds) ? { cases } : null;
}

const overlap = (x: Span | null, y: Span | null): boolean =>
  x !== null && y !== null && x.start < y.end && y.start < x.end;

/** Scores by overlap; `read` gives the attributions of one sentence. */
export function scoreAttributions(
  suite: AttributionSuite,
  read: (text: string) => readonly Attribution[],
): AttributionScore {
  const score = { cues: 0, cuesFound: 0, sources: 0, sourcesFound: 0, contentsFound: 0, extra: 0 };
  for (const { text, attributions } of suite.cases) {
    const found = new Set(read(text));
    for (const expected of attributions) {
      score.cues++;
      if (expected.source !== null) score.sources++;
      const match = [...found].find(({ cue }) => overlap(cue, expected.cue));
      if (match === undefined) continue;
      found.delete(match);
      score.cuesFound++;
      if (overlap(match.source, expected.source)) score.sourcesFound++;
      if (overlap(match.content, expected.content)) score.contentsFound++;
    }
    score.extra += found.size;
  }
  return score;
}
