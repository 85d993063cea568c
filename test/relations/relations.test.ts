import { describe, expect, it } from "vitest";
import { read } from "../shipped.js";
import { shown } from "./shown.js";

describe("verbs", () => {
  it.each([
    ["قصفت روسيا الجيش الحر.", ["russia ASSAULT fsa"], "verb, subject, object"],
    ["روسيا قصفت الجيش الحر.", ["russia ASSAULT fsa"], "subject, verb, object"],
    ["داعش الذي تقصفه روسيا باق.", ["russia ASSAULT isis"], "object pronoun in a relative clause"],
    ["استهدفت داعش من قبل روسيا.", ["russia ASSAULT isis"], "passive with its agent"],
    ["زودت تركيا أحرار الشام بالسلاح.", ["turkey AID ahrar-al-sham"], "help"],
    ["قصفت روسيا الجيش الحر وداعش.", ["russia ASSAULT fsa", "russia ASSAULT isis"], "objects in a row"],
    ["اتهمت تركيا روسيا بالتصعيد.", ["turkey ACCUSE russia"], "accusation"],
  ])("%s → %j (%s)", (text, expected) => expect(shown(text)).toEqual(expected));
});

describe("nouns", () => {
  it.each([
    ["اندلعت اشتباكات بين داعش وحزب الله.", ["isis ASSAULT ↔ hezbollah"], "between two"],
    [
      "جرى تنسيق بين قوات النظام وحزب الله من جهة وداعش من جهة أخرى.",
      ["syrian-army COOPERATE ↔ isis", "hezbollah COOPERATE ↔ isis"],
      "two sides",
    ],
    ["وقع اقتتال بين تيارات ضمن تنظيم داعش.", ["isis ASSAULT ↔ isis"], "within one"],
    ["هجوم داعش على حزب الله", ["isis ASSAULT hezbollah"], "of one on another"],
    ["القصف الروسي على داعش", ["russia ASSAULT isis"], "adjective of the doer"],
    ["الهجمة التي شنتها روسيا على داعش", ["russia ASSAULT isis"], "doer in the relative clause"],
    ["تقدمت قوات النظام مدعومة بحزب الله.", ["hezbollah AID syrian-army"], "participle with its host"],
    ["أرسلت تركيا قافلة لمساعدة أحرار الشام.", ["turkey AID ahrar-al-sham"], "purpose"],
  ])("%s → %j (%s)", (text, expected) => expect(shown(text).sort()).toEqual([...expected].sort()));
});

describe("stance", () => {
  it.each([
    ["لم تقصف روسيا داعش.", ["russia ASSAULT isis [deny]"]],
    ["قد تقصف روسيا داعش.", ["russia ASSAULT isis [hedge]"]],
    ["روسيا لا تستهدف سوى الجيش الحر.", ["russia ASSAULT fsa"]],
    ["عدم استهداف روسيا لداعش", ["russia ASSAULT isis [deny]"]],
    ["نفت تركيا وجود تنسيق بين قوات النظام وداعش.", ["syrian-army COOPERATE ↔ isis [deny]"]],
  ])("%s → %j", (text, expected) => expect(shown(text)).toEqual(expected));
});

describe("voice and date", () => {
  it("is the source of the attribution that holds it, else the outlet", () => {
    const [told] = read("قالت تركيا إن روسيا قصفت داعش.", "2016-01-10").relations;
    expect(told?.voice).toBe("turkey");
    const [own] = read("قصفت روسيا داعش.", "2016-01-10").relations;
    expect(own).toMatchObject({ voice: "the-outlet", attribution: null });
  });

  it("is we for the group a source belongs to", () => {
    expect(shown('قال القيادي في الجيش الحر: "نحن نقاتل داعش".').at(0)).toMatch(/ASSAULT isis$/);
  });

  it("takes the date of its sentence", () => {
    expect(read("قصفت روسيا داعش في أكتوبر 2015.").relations[0]).toMatchObject({
      edtf: "2015-10",
      first: "2015-10-01",
      last: "2015-10-31",
    });
  });
});

describe("what is no relation", () => {
  it.each([
    ["دارت اشتباكات عنيفة بين الطرفين.", "nobody is named"],
    ["قتل مدنيون في حلب.", "nobody is said to have done it"],
    ["وصل وفد من روسيا إلى دمشق.", "no act between actors"],
    ["هجوم الانتحاريين على القرية", "the doer is a stranger"],
    ["يجب محاربة داعش.", "an obligation of nobody's"],
  ])("%s (%s)", (text) => expect(shown(text)).toEqual([]));
});
