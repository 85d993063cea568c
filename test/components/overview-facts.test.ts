import { describe, expect, it } from "vitest";
import { overviewFacts, spelled } from "../../src/components/overview-facts.js";
import type { Tables } from "../../src/components/rows.js";
import { projectTables } from "./project-tables.js";

const tables = projectTables();
const facts = overviewFacts(tables);

describe("overviewFacts", () => {
  it("counts what the tables hold", () => {
    expect(facts.contested).toHaveLength(tables.propositions.filter(({ contested }) => contested).length);
    expect(facts.single).toHaveLength(tables.propositions.filter(({ single_source }) => single_source).length);
    expect(facts.single.length + facts.shared.length).toBe(tables.propositions.length);
    expect(facts.speakers.reduce((sum, { attributions }) => sum + attributions, 0)).toBe(tables.attributions.length);
  });

  it("puts those who contest a claim into different camps", () => {
    for (const { proposition, camps } of facts.contested) {
      expect(camps.length, proposition.id).toBeGreaterThan(1);
      expect(camps.some(({ stance }) => stance === "assert")).toBe(true);
    }
  });

  it("puts the most widely told claims and the most quoted sources first", () => {
    const sources = facts.shared.map(({ proposition }) => proposition.sources);
    expect(sources).toEqual([...sources].sort((a, b) => b - a));
    const quoted = facts.speakers.map(({ attributions }) => attributions);
    expect(quoted).toEqual([...quoted].sort((a, b) => b - a));
  });

  it("says something of tables without rows", () => {
    const none = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Tables;
    const { say, contested } = overviewFacts(none);
    expect(contested).toEqual([]);
    expect(Object.values(say).join(" ")).not.toMatch(/undefined|NaN|Infinity/);
  });
});

describe("spelled", () => {
  it.each([
    [0, "no reports"],
    [1, "one report"],
    [5, "five reports"],
    [1204, "1,204 reports"],
  ])("%i", (count, words) => {
    expect(spelled(count, "report")).toBe(words);
  });
});
