import { describe, expect, it } from "vitest";
import {
  groupParadigms,
  jussiveForms,
  opensWithDamma,
  participleForms,
  roleForms,
  verbForms,
} from "../../loaders/engine/lexicon/paradigms.js";
import { fold } from "../../loaders/engine/text/fold.js";
import { corpus } from "../shipped.js";

const paradigms = groupParadigms(corpus.lexicon.morphology);
const keys = (forms: readonly { readonly key: string }[]) => new Set(forms.map(({ key }) => key));
const folded = (words: string) => words.split(" ").map(fold);

describe("a verb's forms are made from its stem", () => {
  it.each([
    [
      "I, sound",
      "كتب",
      "يكتب",
      "كتب كتبت كتبا كتبتا كتبوا كتبن كتبنا يكتب تكتب نكتب أكتب يكتبون يكتبوا يكتبان تكتبان سيكتب ستكتب سيكتبون",
    ],
    ["I, hollow", "قال", "يقول", "قال قالت قالا قالتا قالوا يقول تقول نقول أقول يقولون يقولان سيقول ستقول"],
    ["I, defective in ya", "نفى", "ينفي", "نفى نفت نفيا نفتا نفوا نفينا ينفي تنفي ينفون ينفيان سينفي"],
    ["I, defective in waw", "دعا", "يدعو", "دعا دعت دعوا يدعو تدعو يدعون سيدعو"],
    ["I, hamza in the middle and weak at the end", "رأى", "يرى", "رأى رأت رأيا رأوا رأينا يرى ترى يرون سيرى"],
    ["I, doubled", "رد", "يرد", "رد ردت ردا ردوا يرد ترد يردون"],
    ["I, hamza at the head", "أمل", "يأمل", "أمل أملت أملوا يأمل تأمل يأملون"],
    ["II", "صرّح", "يصرح", "صرح صرحت صرحوا يصرح تصرح يصرحون سيصرح"],
    ["II, hamza at the head", "أكّد", "يؤكد", "أكد أكدت أكدا أكدوا يؤكد تؤكد يؤكدون سيؤكد ستؤكد"],
    ["III", "طالب", "يطالب", "طالب طالبت طالبوا يطالب تطالب يطالبون"],
    ["III, defective", "نادى", "ينادي", "نادى نادت نادوا ينادي تنادي ينادون"],
    ["IV", "أعلن", "يعلن", "أعلن أعلنت أعلنا أعلنتا أعلنوا يعلن تعلن يعلنون سيعلن"],
    ["IV, hollow", "أفاد", "يفيد", "أفاد أفادت أفادا أفادتا أفادوا يفيد تفيد يفيدون"],
    ["IV, doubled", "أقر", "يقر", "أقر أقرت أقروا يقر تقر يقرون"],
    ["V", "توقع", "يتوقع", "توقع توقعت توقعوا يتوقع تتوقع يتوقعون"],
    ["V, defective", "تبنى", "يتبنى", "تبنى تبنت تبنوا يتبنى تتبنى يتبنون"],
    ["VI", "تساءل", "يتساءل", "تساءل تساءلت تساءلوا يتساءل تتساءل يتساءلون"],
    ["VIII", "اعتبر", "يعتبر", "اعتبر اعتبرت اعتبروا يعتبر تعتبر يعتبرون"],
    ["VIII, assimilated and defective", "ادعى", "يدعي", "ادعى ادعت ادعوا يدعي تدعي يدعون"],
    ["X", "استنتج", "يستنتج", "استنتج استنتجت استنتجوا يستنتج تستنتج يستنتجون"],
    ["X, hollow", "استعاد", "يستعيد", "استعاد استعادت استعادوا يستعيد تستعيد يستعيدون"],
  ])("%s: %s, %s", (_, perfect, imperfect, expected) => {
    const found = keys(verbForms(perfect, imperfect, paradigms));
    expect(folded(expected).filter((form) => !found.has(form))).toEqual([]);
  });

  it.each([
    ["نفى", "ينفي", "نفىت نفىوا ينفيون"],
    ["دعا", "يدعو", "دعات دعاوا يدعوون"],
    ["رأى", "يرى", "رأىت يرىون"],
  ])("makes no wrong ones of %s", (perfect, imperfect, wrong) => {
    const found = keys(verbForms(perfect, imperfect, paradigms));
    expect(folded(wrong).filter((form) => found.has(form))).toEqual([]);
  });

  it("knows person and tense of each", () => {
    const forms = verbForms("أعلن", "يعلن", paradigms);
    const of = (word: string) =>
      forms.filter(({ key }) => key === fold(word)).map(({ person, tense }) => `${person} ${tense}`);
    expect(of("أعلنت")).toEqual(["3fs perfect"]);
    expect(of("يعلنون")).toEqual(["3mp imperfect"]);
    expect(of("سيعلن")).toEqual(["3ms imperfect"]);
  });
});

describe("the jussive, where it is written otherwise than the imperfect", () => {
  it.each([
    ["يقول", "يقل تقل"],
    ["ينفي", "ينف تنف"],
    ["يرى", "ير تر"],
    ["يفيد", "يفد تفد"],
    ["يدعو", "يدع تدع"],
    ["يعلن", ""],
    ["يؤكد", ""],
  ])("%s → %s", (imperfect, expected) => {
    expect([...keys(jussiveForms(imperfect, paradigms))]).toEqual(expected === "" ? [] : folded(expected));
  });
});

describe("a damma on the prefix tells the passive of some forms only", () => {
  it.each([
    ["ذكر", "يذكر", false],
    ["قال", "يقول", false],
    ["أمر", "يأمر", false],
    ["أكّد", "يؤكد", true],
    ["وضّح", "يوضح", true],
    ["طالب", "يطالب", true],
    ["تابع", "يتابع", true],
    ["أعلن", "يعلن", true],
    ["أفاد", "يفيد", true],
    ["أقر", "يقر", true],
    ["برهن", "يبرهن", true],
    ["توقع", "يتوقع", false],
    ["تساءل", "يتساءل", false],
    ["اعتبر", "يعتبر", false],
    ["اتهم", "يتهم", false],
    ["استنكر", "يستنكر", false],
  ])("%s, %s → %s", (perfect, imperfect, active) => expect(opensWithDamma(perfect, imperfect)).toBe(active));
});

describe("participles and roles", () => {
  it.each([["مشير", "مشيرا مشيرة مشيرين مشيرون"]])("%s", (form, expected) => {
    const found = keys(participleForms(form, paradigms));
    expect(folded(expected).filter((word) => !found.has(word))).toEqual([]);
  });
  it.each([
    ["مسؤول", "مسؤولان مسؤولين مسؤولون مسؤولو"],
    ["ناشطة", "ناشطتان ناشطتين ناشطات"],
    ["نائب رئيس", ""],
  ])("%s", (form, expected) => {
    expect([...keys(roleForms(form, paradigms))]).toEqual(expected === "" ? [] : folded(expected));
  });
});
