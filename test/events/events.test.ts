import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";
import { told, untold } from "./phrases.js";

describe("events", () => {
  it.each([...told, ...untold])("$text tells $events", ({ text, events }) => {
    const found = read(`قالت الصحيفة ذلك. ${text}`, "2018-02-15").events;
    expect(found.map(({ edtf, type }) => `${edtf} ${type}`)).toEqual(events);
  });

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
    expect(read("كانت معركة حلب عام 2012 طويلة.").events[0]).toMatchObject({ places: ["aleppo"], actors: [] });
  });

  it("name neither those who only tell of it nor those who only describe a land", () => {
    const told = read("وقع هجوم على سوق الأتارب في 24 نيسان 2014، كما نقلت قناة الجزيرة.");
    expect(told.events[0]?.actors).toEqual([]);
    expect(read("معركة دامية في 5 مايو 2014 على الأراضي السورية.").events[0]?.actors ?? []).toEqual([]);
  });

  it("have no place in time where the year is left open", () => {
    expect(read("قصفت روسيا داعش في 5 مايو.").events).toEqual([]);
    expect(read("قصفت روسيا داعش في 5 مايو.", "2018-06-01").events.map(({ edtf }) => edtf)).toEqual(["2018-05-05"]);
  });

  it("stand in the words of the voice that dates them", () => {
    const analysis = read('هذه شهادته. قال خالد القيادي في المعارضة: "قصفت روسيا داعش في 5 مايو 2016".');
    expect(analysis.events.map(({ attribution }) => attribution)).toEqual([analysis.attributions[0]?.id]);
  });
});
