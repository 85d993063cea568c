import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";

/** Mentions as `words=id`, places with @, anaphors with *. */
const shown = (text: string) => {
  const analysis = read(text);
  return analysis.mentions.map((mention) => {
    const marks = `${mention.anaphor ? "*" : ""}${mention.kind === "place" ? "@" : ""}`;
    return `${quote(analysis, mention)}=${mention.entity}${marks}`;
  });
};

describe("names", () => {
  it.each([
    ["قصفت قوات الأسد حلب", ["قوات الأسد=syrian-army", "حلب=aleppo@"], "an actor and a place"],
    ["هاجم تنظيم داعش القرية", ["تنظيم داعش=isis"], "with its generic head"],
    ["وصل مقاتلون من داعش", ["داعش=isis"], "without a head that is no part of the name"],
    [
      "انسحبت من إدلب لداعش وللنظام",
      ["إدلب=idlib@", "داعش=isis", "للنظام=syrian-government"],
      "proclitics cut, merged article kept",
    ],
    [
      'قال "حزب الله" و"جبهة النصرة" إنهما باقيان',
      ["حزب الله=hezbollah", "جبهة النصرة=nusra"],
      "in quotation marks, و before one",
    ],
    ["تقدم الجيش السوري الحر", ["الجيش السوري الحر=fsa"], "the longest name wins"],
    ["قصف مطار أبو الظهور", ["مطار أبو الظهور=abu-al-duhur-airport@"], "a place of several words"],
    [
      "الفصائل الإسلامية والمقاتلة",
      ["الفصائل الإسلامية=islamist-factions", "المقاتلة=opposition-factions"],
      "two adjectives that share a head",
    ],
    ["قوات النظام وحزب الله", ["قوات النظام=syrian-army", "حزب الله=hezbollah"], "two names in a row"],
    ["قوات سوريا الديمقراطية (قسد)", ["قوات سوريا الديمقراطية=sdf", "قسد=sdf"], "an acronym in brackets"],
    ["مدينة سراقب", ["مدينة سراقب=saraqib@"], "a place with its head"],
    [
      "الريف الشمالي لمدينة حلب",
      ["الريف الشمالي لمدينة حلب=aleppo-northern-countryside@"],
      "a countryside with its direction",
    ],
  ])("%s → %j (%s)", (text, expected) => expect(shown(text)).toEqual(expected));

  it.each([
    ["الغارات الروسية مستمرة", ["الروسية=russia"], "an adjective of an act stands for the actor"],
    ["القصف الجوي الروسي", ["الروسي=russia"], "past another adjective"],
    ["اللغة الروسية صعبة", [], "an adjective of anything else does not"],
  ])("%s → %j (%s)", (text, expected) => expect(shown(text)).toEqual(expected));

  it.each([
    ["قتل 28 جنديًا سوريًا", "no name carries tanwin"],
    ["حافظ على النظام العام", "public order is no regime"],
    ["قاعدة بيانات جديدة", "a data base is no al-Qaeda"],
  ])("%s names nobody (%s)", (text) => expect(shown(text)).toEqual([]));

  it.each([
    ["سيطر التنظيم على بلدة الحصن", "al-hisn@", "the town"],
    ["دخلوا مدينة الباب", "al-bab@", "the town"],
  ])("%s names %s (%s)", (text, id) => expect(shown(text).join(" ")).toContain(id));

  it.each([
    ["اعتبر الحصن الأخير للتنظيم", "a stronghold"],
    ["الدار البيضاء بعيدة عن الدار", "a house"],
  ])("%s names no town of that name (%s)", (text) => {
    expect(shown(text).join(" ")).not.toMatch(/al-hisn|al-dar@/);
  });

  it.each([
    ["اتهمت دمشق تركيا بالتصعيد", "دمشق=syrian-government", "Damascus accused"],
    ["دمشق تنفي الخبر", "دمشق=syrian-government", "Damascus denies"],
    ["قصفت الطائرات أحياء في دمشق", "دمشق=damascus@", "in Damascus"],
    ["وصل الوفد إلى دمشق أمس", "دمشق=damascus@", "to Damascus"],
  ])("%s names %s (%s)", (text, expected) => expect(shown(text)).toContain(expected));

  it("takes a state for its country after a locative preposition only", () => {
    expect(shown("اجتمعوا في تركيا")).toEqual(["تركيا=turkey@"]);
    expect(shown("أعلنت تركيا الحرب")).toEqual(["تركيا=turkey"]);
  });
});

describe("anaphors", () => {
  it("point to the nearest actor whose name begins with that head", () => {
    expect(shown("هاجم تنظيم داعش حركة أحرار الشام. وقالت الحركة إن التنظيم انسحب.")).toEqual([
      "تنظيم داعش=isis",
      "حركة أحرار الشام=ahrar-al-sham",
      "الحركة=ahrar-al-sham*",
      "التنظيم=isis*",
    ]);
  });
  it("point to nobody where nobody fits", () => expect(shown("قال التنظيم إنه باق")).toEqual([]));
  it("are not read in a description of the name that follows", () => {
    expect(shown("مجموعة خراسان هاجمت المجموعة المعتدلة حركة حزم")).not.toContain("المجموعة=khorasan-group*");
  });
});

describe("speakers in no lexicon", () => {
  it.each([
    ["وقال الناشط الإعلامي سليم الحوراني إن القصف مستمر", "سليم الحوراني", "role before the name"],
    ["وقال سليم الحوراني، قائد اللواء، إن القصف مستمر", "سليم الحوراني", "name before a pause"],
    ["يقول وليد قيادي في الكتيبة إنهم باقون", "وليد", "a bare first name with its role"],
    ["وأكد وزير الصحة ماهر الحسيني أن المشفى مغلق", "ماهر الحسيني", "a role with a complement"],
  ])("%s → %s (%s)", (text, name) => {
    const analysis = read(text);
    expect(analysis.provisional.map((person) => person.name)).toContain(name);
  });

  it("keep their id when named in short later", () => {
    const analysis = read("وقال الناشط سليم الحوراني إن القصف مستمر. وأضاف الحوراني أن المشفى مغلق.");
    const ids = analysis.mentions.filter(({ entity }) => entity.startsWith("person-")).map(({ entity }) => entity);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it.each(["وقال إن القصف مستمر", "وأعلن عن انتهاء المعركة", "وطالب بوقف القصف فورا"])("%s names no person", (text) =>
    expect(read(text).provisional).toEqual([]),
  );
});
