import { describe, expect, it } from "vitest";
import { quote, read } from "../shipped.js";

/** Attributions as `source | cue | content`, ∅ for a source that is understood. */
const shown = (text: string) => {
  const analysis = read(text);
  return analysis.attributions.map(
    (row) => `${quote(analysis, row.source)} | ${quote(analysis, row.cue)} | ${quote(analysis, row.content)}`,
  );
};
const first = (text: string) => read(text).attributions[0];

describe("source, cue and content", () => {
  it.each([
    ["قال حزب الله إن المعركة انتهت.", "حزب الله | قال | المعركة انتهت", "verb, source, إن clause"],
    ["أعلنت تركيا أن المعبر مغلق.", "تركيا | أعلنت | المعبر مغلق", "feminine verb"],
    ['قال حزب الله: "لن ننسحب".', "حزب الله | قال | لن ننسحب", "quotation after a colon"],
    [
      'وأضافت تركيا "المعبر مغلق حتى إشعار آخر".',
      "تركيا | أضافت | المعبر مغلق حتى إشعار آخر",
      "quotation without a colon",
    ],
    ["تركيا تؤكد أن المعبر مغلق.", "تركيا | تؤكد | المعبر مغلق", "source before the verb"],
    ["كشفت روسيا عن اتفاق جديد.", "روسيا | كشفت | اتفاق جديد", "noun after عن"],
    ["هددت تركيا بإغلاق المعبر.", "تركيا | هددت | إغلاق المعبر", "masdar after ب"],
    ["أشارت روسيا إلى أن الهدنة صامدة.", "روسيا | أشارت | الهدنة صامدة", "إلى أن"],
    [
      "بحسب المرصد السوري لحقوق الإنسان فإن القصف مستمر.",
      "المرصد السوري لحقوق الإنسان | بحسب | القصف مستمر",
      "phrase before",
    ],
    ["قال مصدر عسكري إن الجسر دمر.", "مصدر عسكري | قال | الجسر دمر", "unnamed source"],
    ['"لن نقبل بهذه الشروط"، قال حزب الله أمس.', "حزب الله | قال | لن نقبل بهذه الشروط", "quotation before its cue"],
    ["أعلنت كل من روسيا وتركيا أن الهدنة صامدة.", "روسيا | أعلنت | الهدنة صامدة", "كل من before the source"],
    [
      "قال القيادي في أحرار الشام سليم الحوراني إن المعركة مستمرة.",
      "سليم الحوراني | قال | المعركة مستمرة",
      "role and group before a name",
    ],
    ["وذكر تقرير صادر عن مركز أبحاث أن القصف مستمر.", "تقرير | ذكر | القصف مستمر", "a document"],
    ["قال الرجل إن بيته دمر.", "الرجل | قال | بيته دمر", "a noun in no lexicon"],
  ])("%s → %s (%s)", (text, expected) => expect(shown(text)).toContain(expected));

  it("carries the source of a verb without one", () => {
    const analysis = read('قالت تركيا إن المعبر مغلق. وأضافت: "لن نفتحه قريبا".');
    expect(analysis.attributions.map(({ sourceId, source }) => [sourceId, source === null])).toEqual([
      ["turkey", false],
      ["turkey", true],
    ]);
  });

  it("lets a participle end what was said and go on in the same voice (مشيرة إلى)", () => {
    expect(shown("أعلنت تركيا أن المعبر مغلق، مشيرة إلى أن السبب أمني.")).toEqual([
      "تركيا | أعلنت | المعبر مغلق",
      "∅ | مشيرة | السبب أمني",
    ]);
  });

  it("gives a document the voice of whoever issued it", () => {
    const analysis = read("أعلن حزب الله أن المعركة انتهت. وأشار البيان إلى أن الطريق آمن.");
    expect(analysis.attributions.at(-1)).toMatchObject({ sourceId: "hezbollah", sourceType: "document" });
  });

  it("knows who carries whom", () => {
    const analysis = read("قالت تركيا إن حزب الله أكد أن المعركة انتهت.");
    const [outer, inner] = analysis.attributions;
    expect(inner?.via).toBe(outer?.id);
  });

  it("says unknown where nobody has been named", () => {
    expect(first('وأضاف: "لن نرحل من هذه الأرض".')).toMatchObject({ sourceId: "unknown", source: null });
  });
});

describe("what is no attribution", () => {
  it.each([
    ["دارت اشتباكات بين حزب الله وداعش.", "بين is a preposition here"],
    ["عبر المقاتلون النهر.", "they crossed it"],
    ["يُعتبر الجسر مهما.", "a passive that vowels mark"],
    ['سيطر تنظيم "داعش" على القرية.', "a name in quotation marks is no speech"],
    ["انسحب حزب الله، مما يشير إلى أن الهدنة صامدة.", "what was told is the subject"],
    ["بناء على طلب الحكومة وصلت القافلة.", "a noun after a preposition"],
    ["انسحب حزب الله في الساعة 03:48 من القرية.", "a colon in a time of day"],
    ["جاء ذلك بعد أن انسحب حزب الله.", "بعد is no form of a verb"],
    ["في إشارة إلى النظام السوري.", "a noun in ta marbuta carries no pronoun"],
  ])("%s (%s)", (text) => expect(read(text).attributions).toEqual([]));
});

describe("stance", () => {
  it.each([
    ["قال حزب الله إن المعركة انتهت.", "assert"],
    ["نفى حزب الله أن المعركة انتهت.", "deny"],
    ["لم يؤكد حزب الله أن المعركة انتهت.", "deny"],
    ["توقع حزب الله أن المعركة ستنتهي.", "hedge"],
    ["قال حزب الله إن المعركة قد تنتهي.", "hedge"],
    ["قال حزب الله إنه لا يعرف شيئا.", "deny"],
    ["هدد حزب الله بأنه لن يساعد أحدا.", "assert"],
  ])("%s → %s", (text, stance) => expect(first(text)?.stance).toBe(stance));

  it("keeps the reporter's distance apart from it", () => {
    expect(first("زعم حزب الله أن المعركة انتهت.")).toMatchObject({ stance: "assert", distanced: true });
  });
});

describe("style", () => {
  it.each([
    ['قال حزب الله: "انتهت المعركة أمس".', "direct"],
    ["قال حزب الله إن المعركة انتهت.", "indirect"],
    ['قال حزب الله إن المعركة "انتهت إلى غير رجعة" أمس.', "mixed"],
  ])("%s → %s", (text, style) => expect(first(text)?.style).toBe(style));
});
