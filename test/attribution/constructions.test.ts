import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";
import { negative } from "./negative.js";
import { positive } from "./positive.js";

/** All attributions of a text as `source | cue | content`, ∅ for a source that is understood. */
const shown = (text: string) => {
  const analysis = read(text);
  return analysis.attributions.map(
    (row) => `${quote(analysis, row.source)} | ${quote(analysis, row.cue)} | ${quote(analysis, row.content)}`,
  );
};

describe.each(Object.entries(positive))("%s", (_, phrases) => {
  it.each(phrases.map(([text, ...rows]) => [text, rows] as const))("%s → %j", (text, rows) => {
    expect(shown(text)).toEqual(rows);
  });
});

describe.each(Object.entries(negative))("no attribution: %s", (_, phrases) => {
  it.each(phrases)("%s", (text) => expect(shown(text)).toEqual([]));
});
