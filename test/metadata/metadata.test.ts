import { describe, expect, it } from "vitest";
import { analyse } from "../../loaders/engine/analyse.js";
import { lexicon, quote, read } from "../shipped.js";

const prose = "\n\nشن الطيران غارات على مواقع في ريف المدينة، وقالت مصادر محلية إن الأضرار كبيرة جدا.";

describe("metadata", () => {
  it("reads outlet, byline and dateline from a dateline", () => {
    const { metadata } = read(`الجزيرة | حلب – سوريا (سامر العلي)${prose}`);
    expect(metadata.outlet).toMatchObject({ value: "al-jazeera", basis: "stated" });
    expect(metadata.byline).toMatchObject({ value: "سامر العلي", basis: "stated" });
    expect(metadata.headline.basis).toBe("unknown");
  });

  it("reads a headline, a date and an outlet on lines of their own", () => {
    const analysis = read(`غارات جديدة على ريف المدينة\n\nالسبت 27/يونيو/2015\n${prose}\n\nالمصدر : الجزيرة`);
    expect(quote(analysis, analysis.metadata.headline.span)).toBe("غارات جديدة على ريف المدينة");
    expect(analysis.metadata.published).toMatchObject({ value: "2015-06-27", basis: "stated" });
    expect(analysis.metadata.outlet).toMatchObject({ value: "al-jazeera", basis: "stated" });
  });

  it("reads an author after بقلم", () => {
    const { metadata } = read(`${prose.trim()}\nمقال بقلم:\nسامر العلي`);
    expect(metadata.byline).toMatchObject({ value: "سامر العلي", basis: "stated" });
  });

  it("infers an outlet from whom a source spoke to, and takes the record's before that", () => {
    const text = `${prose.trim()}\nوأكد الناشط سامر العلي في حديث للجزيرة أن القصف مستمر منذ الصباح على كل المحاور.`;
    expect(read(text).metadata.outlet).toMatchObject({ value: "al-jazeera", basis: "inferred" });
    const record = { outlet: "sana" };
    expect(analyse({ id: "x", text, record }, lexicon).metadata.outlet).toMatchObject({
      value: "sana",
      basis: "supplied",
    });
  });

  it("says unknown where the text says nothing", () => {
    const { metadata } = read(prose.trim());
    expect(Object.values(metadata).map(({ basis }) => basis)).toEqual(Array(5).fill("unknown"));
  });
});
