import { describe, expect, it } from "vitest";
import { type Fault, placeOf, readFaults } from "../../src/components/preview-faults.js";

const fault: Fault = {
  file: "data/lexicon/cues.csv",
  line: 14,
  column: "stance",
  severity: "fault",
  message: 'stance "sure" is none of assert, hedge, deny',
  remedy: "Write one of them.",
};

describe("placeOf", () => {
  it("says file, line and column as far as they are known", () => {
    expect(placeOf(fault)).toBe("data/lexicon/cues.csv, line 14, column stance");
    expect(placeOf({ ...fault, line: null, column: null })).toBe("data/lexicon/cues.csv");
  });
});

describe("readFaults", () => {
  it("takes a missing or strange list for an empty one", async () => {
    expect(await readFaults({ json: async () => [fault] })).toEqual([fault]);
    expect(await readFaults({ json: async () => ({}) })).toEqual([]);
    expect(await readFaults({ json: () => Promise.reject(new Error("gone")) })).toEqual([]);
  });
});
