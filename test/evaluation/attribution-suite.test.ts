import { describe, expect, it } from "vitest";
import { attributionSuite, scoreAttributions } from "../../loaders/evaluation/suites/attributions.js";
import { read } from "../shipped.js";

const text = "قالت تركيا إن المعبر مغلق.";
const attributions = [{ cue: { start: 0, end: 4 }, source: { start: 5, end: 10 }, content: { start: 14, end: 25 } }];
const suite = (cases: unknown) => attributionSuite(JSON.stringify({ cases }));
const attributionsOf = (sentence: string) => read(sentence).attributions;

describe("a suite of attributions", () => {
  it("counts what was found, met and added", () => {
    const found = suite([{ text, attributions }]);
    expect(found && scoreAttributions(found, attributionsOf)).toEqual({
      cues: 1,
      cuesFound: 1,
      sources: 1,
      sourcesFound: 1,
      contentsFound: 1,
      extra: 0,
      errors: [],
    });
  });

  it("counts what was missed and what nobody expected", () => {
    const found = suite([
      { text: "وصل الوفد.", attributions },
      { text, attributions: [] },
    ]);
    expect(found && scoreAttributions(found, attributionsOf)).toMatchObject({ cues: 1, cuesFound: 0, extra: 1 });
  });

  it("tells each that went wrong with its sentence", () => {
    const elsewhere = [{ cue: { start: 0, end: 4 }, source: { start: 14, end: 20 }, content: { start: 0, end: 4 } }];
    const found = suite([
      { text: "وصل الوفد.", attributions },
      { text, attributions: [] },
      { text, attributions: elsewhere },
    ]);
    const told = { cue: "قالت", rule: "say.qal", text };
    expect(found && scoreAttributions(found, attributionsOf).errors).toEqual([
      { kind: "missed", cue: "وصل ", expected: "لوفد.", found: null, rule: null, text: "وصل الوفد." },
      { ...told, kind: "extra", expected: null, found: "تركيا" },
      { ...told, kind: "source", expected: "المعبر", found: "تركيا" },
      { ...told, kind: "content", expected: "قالت", found: "المعبر مغلق" },
    ]);
  });

  it("is told from a suite of dates", () => {
    expect(suite([{ text, expected: ["2015"] }])).toBeNull();
    expect(suite([])).toBeNull();
  });
});
