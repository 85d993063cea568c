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
  /** What went wrong, in the order of the sentences. */
  readonly errors: readonly AttributionError[];
}

/** A cue missed or found beside those expected, a source or content that does not overlap the expected one; with its sentence. */
export interface AttributionError {
  readonly kind: "missed" | "extra" | "source" | "content";
  readonly cue: string;
  readonly expected: string | null;
  readonly found: string | null;
  /** The row of cues.csv that fired; null for a cue missed. */
  readonly rule: string | null;
  readonly text: string;
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
  const errors: AttributionError[] = [];
  for (const { text, attributions } of suite.cases) {
    const found = new Set(read(text));
    const words = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end));
    const cueOf = ({ cue }: { readonly cue: Span }) => text.slice(cue.start, cue.end);
    for (const expected of attributions) {
      score.cues++;
      if (expected.source !== null) score.sources++;
      const match = [...found].find(({ cue }) => overlap(cue, expected.cue));
      if (match === undefined) {
        errors.push({
          kind: "missed",
          cue: cueOf(expected),
          expected: words(expected.source),
          found: null,
          rule: null,
          text,
        });
        continue;
      }
      found.delete(match);
      score.cuesFound++;
      const told = { cue: cueOf(match), rule: match.rule, text };
      if (overlap(match.source, expected.source)) score.sourcesFound++;
      else if (expected.source !== null) {
        errors.push({ ...told, kind: "source", expected: words(expected.source), found: words(match.source) });
      }
      if (overlap(match.content, expected.content)) score.contentsFound++;
      else errors.push({ ...told, kind: "content", expected: words(expected.content), found: words(match.content) });
    }
    score.extra += found.size;
    for (const extra of found) {
      const { rule } = extra;
      errors.push({ kind: "extra", cue: cueOf(extra), expected: null, found: words(extra.source), rule, text });
    }
  }
  return { ...score, errors };
}
