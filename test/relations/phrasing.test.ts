import { describe, expect, it } from "vitest";
import { shown } from "./shown.js";

// Press sentences whose wording, not whose verb, decides who is meant.
describe("whom a condemnation is laid on", () => {
  it.each([
    ["أدان بان كي مون قصف المشافي من قبل قوات النظام.", ["ban-ki-moon ACCUSE syrian-army"]],
    ["ندد الائتلاف الوطني بالمجزرة التي ارتكبتها قوات النظام.", ["syrian-national-coalition ACCUSE syrian-army"]],
    ["أدانت تركيا القصف الروسي على إدلب.", ["turkey ACCUSE russia"]],
    ["أدانت فرنسا قصف المشافي في حلب.", []],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("offices, roles and adjectives of countries", () => {
  it.each([
    ["التقى سيرغي لافروف نظيره الأمريكي جون كيري في جنيف.", ["lavrov CONSULT ↔ kerry"]],
    ["بحث مولود جاويش أوغلو مع نظيره الإيراني محمد جواد ظريف الأزمة.", ["cavusoglu CONSULT ↔ zarif"]],
    ["قتلت غارة للتحالف الدولي قائد تنظيم داعش أبو بكر البغدادي.", ["coalition ASSAULT baghdadi"]],
    ["التقى الرئيسان الروسي والتركي في سوتشي.", ["russia CONSULT ↔ turkey"]],
    ["رفضت المعارضة السورية المقترح الروسي بشأن الدستور.", ["opposition-factions REJECT russia"]],
    ["رحبت الأمم المتحدة بالموقف الروسي.", ["united-nations SUPPORT russia"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("capitals that stand for their governments", () => {
  it.each([
    ["حذرت واشنطن دمشق من استخدام السلاح الكيماوي.", ["usa THREATEN syrian-government"]],
    ["قطع مجلس التعاون الخليجي علاقاته الدبلوماسية مع دمشق.", ["gcc SANCTION syrian-government"]],
    ["اتهمت سوريا تركيا بدعم جبهة النصرة.", ["syrian-government ACCUSE turkey", "turkey AID nusra"]],
    ["قصفت إسرائيل مواقع قرب دمشق.", []],
    ["انسحبت قوات النظام إلى دمشق.", []],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("verbs of undertaking and nouns of doing", () => {
  it.each([
    ["تمكن الجيش السوري الحر من أسر المئات من عناصر داعش.", ["fsa COERCE isis"]],
    ["قام تنظيم داعش بتسليم القرى للنظام.", ["isis COOPERATE syrian-government"]],
    ["رحب الأهالي بقيام الفصائل بقصف مواقع داعش.", ["opposition-factions ASSAULT isis"]],
    ['قال القيادي في الجيش الحر: "نقوم باستهداف داعش يوميا".', ["fsa-field-commander ASSAULT isis"]],
  ])("%s → %j", (text, expected) => expect(shown(text)).toEqual(expect.arrayContaining(expected)));
});

describe("a form that is verb or noun", () => {
  it.each([
    ["تعرض حزب الله لقصف إسرائيلي.", ["israel ASSAULT hezbollah"]],
    ["الغارات الروسية تقتل عشرة مدنيين في إدلب.", ["russia ASSAULT civilians"]],
    ["النظام يقصف دوما والفصائل ترد.", []],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("three who do something together", () => {
  it("pairs each with each", () =>
    expect(shown("اتفقت كل من روسيا وتركيا وإيران على إقامة مناطق خفض التصعيد.").sort()).toEqual([
      "russia AGREE ↔ iran",
      "russia AGREE ↔ turkey",
      "turkey AGREE ↔ iran",
    ]));
});

describe("somebody of a group", () => {
  it.each([
    ["اغتال مجهولون قياديا في جيش الإسلام في دوما.", ["unidentified-attackers ASSAULT jaysh-al-islam"]],
    ["استهدف انتحاري من تنظيم الدولة حاجزا لقوات النظام.", ["isis ASSAULT syrian-army"]],
    ["اعتقلت هيئة تحرير الشام قياديا في فيلق الشام.", ["hts COERCE faylaq-al-sham"]],
    ["أصيب مدنيون في روسيا.", []],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("where an act ends", () => {
  it.each([
    ["خرقت قوات النظام الهدنة وقصفت مواقع الجيش الحر.", ["syrian-army ASSAULT fsa"]],
    ["في حال لم يقم تنظيم داعش بقصف الجيش الحر فسيبقى.", []],
    ["حاصرت قوات النظام تنظيم داعش ليفاوض الأخير حزب الله.", ["isis CONSULT ↔ hezbollah", "syrian-army COERCE isis"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});
