import { describe, expect, it } from "vitest";
import { overviewFacts } from "../../src/components/overview-facts.js";
import type { Tables } from "../../src/components/rows.js";
import { projectTables } from "./project-tables.js";

const tables = projectTables();
const facts = overviewFacts(tables, "en");
/** Actors are counted with their parts, as the matrix shows them at first. */
const claims = tables.propositions.filter(({ rollup }) => rollup === "none");

describe("overviewFacts", () => {
  it("counts what the tables hold", () => {
    expect(facts.contested).toHaveLength(claims.filter(({ contested }) => contested).length);
    expect(facts.single).toHaveLength(claims.filter(({ single_source }) => single_source).length);
    expect(facts.single.length + facts.shared.length).toBe(claims.length);
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

  it.each(["en", "ar"] as const)("says something of tables without rows, in %s", (lang) => {
    const none = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Tables;
    const { say, contested } = overviewFacts(none, lang);
    expect(contested).toEqual([]);
    expect(Object.values(say).join(" ")).not.toMatch(/undefined|NaN|Infinity/);
  });

  it("says every sentence in the language that is asked for", () => {
    const { say } = overviewFacts(tables, "ar");
    for (const [name, sentence] of Object.entries(say)) {
      expect(sentence, name).toMatch(/[\u0621-\u064a]/);
      expect(sentence, name).not.toMatch(/[a-z]{3}/);
    }
    expect(Object.values(facts.say).join(" ")).not.toMatch(/[\u0621-\u064a]/);
  });
});
