import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";

describe("events", () => {
  it("have the date, the act, the actors and the places of their clause", () => {
    const analysis = read("قصفت روسيا داعش في الرقة في أكتوبر 2015.");
    expect(analysis.events).toHaveLength(1);
    expect(analysis.events[0]).toMatchObject({
      edtf: "2015-10",
      type: "ASSAULT",
      quadClass: "material-conflict",
      actors: ["russia", "isis"],
      places: ["raqqa"],
    });
    expect(quote(analysis, analysis.events[0] ?? null)).toContain("قصفت روسيا داعش");
  });

  it("need no actor: معركة حلب عام 2012, the battle of Aleppo 2012", () => {
    expect(read("كانت معركة حلب عام 2012 طويلة.").events[0]).toMatchObject({
      edtf: "2012",
      places: ["aleppo"],
      actors: [],
    });
  });

  it("go to the verb rather than to a noun beside the date", () => {
    expect(read("سيطر داعش في 5 مايو 2015 بهجوم على حزب الله على القرية.").events[0]?.rule).toContain("saytara");
  });

  it("are told by the voice in whose words the date stands", () => {
    const analysis = read("أعلنت تركيا في 3 مارس 2016 أن روسيا قصفت داعش.");
    for (const event of analysis.events) expect(event.attribution).toBeNull();
  });

  it.each(["قصفت روسيا داعش.", "في أكتوبر 2015 هطل المطر."])("%s tells none", (text) =>
    expect(read(text).events).toEqual([]),
  );
});
