import { describe, expect, it } from "vitest";
import { readCorpus } from "../../loaders/corpus/corpus.js";
import { isArabic, namesIn } from "../../src/components/names.js";
import type { ActorRow } from "../../src/components/rows.js";

const committee = { id: "committee", name_en: "Committee", name_ar: "لجنة" } as ActorRow;

describe("names of blocs", () => {
  it("are Arabic in Arabic and English in English for every bloc of the lexicon", () => {
    const blocs = new Set(readCorpus().lexicon.actors.map(({ bloc }) => bloc));
    expect(blocs.size).toBeGreaterThan(1);
    for (const bloc of blocs) {
      expect(isArabic(namesIn("ar", []).actor(`bloc:${bloc}`)), bloc).toBe(true);
      expect(isArabic(namesIn("en", []).actor(`bloc:${bloc}`)), bloc).toBe(false);
    }
  });

  it("are those of the actor when a bloc is an actor of its own", () => {
    expect(namesIn("en", [committee]).actor("bloc:committee")).toBe("Committee");
    expect(namesIn("ar", [committee]).actor("bloc:committee")).toBe("لجنة");
  });

  it("are the id made readable when nothing names them", () => {
    expect(namesIn("en", []).actor("bloc:new-bloc")).toBe("New bloc");
  });
});
