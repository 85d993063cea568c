import { describe, expect, it } from "vitest";
import { datesIn } from "./calendar.js";

/** Published on Thursday 15 February 2018: the Sunday before was the 11th, the Sunday after is the 18th. */
const sunday = (text: string) => datesIn(text, "2018-02-15").map((date) => date.edtf);

describe("a bare weekday looks back", () => {
  it.each([
    "سيطرت الفصائل على القرية الأحد",
    "وسيطر التنظيم على التلة الأحد",
    "قالت السياسية إنها زارت المدينة الأحد",
    "وصلت سيارات الإسعاف الأحد",
    "شنت الطائرات غارات على ريف حماة الأحد",
    "ومن المقرر أن تستمر الهدنة التي بدأت الأحد",
    "ستنسحب القوات. وكانت قد دخلت البلدة الأحد",
    "لا سيما أن القصف توقف الأحد",
  ])("%s", (text) => expect(sunday(text)).toEqual(["2018-02-11"]));
});

describe("a bare weekday looks ahead where the words before it do", () => {
  it.each([
    "ستعقد الجلسة الأحد",
    "وسيناقش المجلس القرار الأحد",
    "قال إن المفاوضات ستبدأ في جنيف يوم الأحد",
    "ومن المقرر أن يصل الوفد مساء الأحد",
    "يعتزم المجلس التصويت على القرار الأحد",
    "سوف تستأنف المحادثات الأحد",
    "وسيتم الإجلاء الأحد",
  ])("%s", (text) => expect(sunday(text)).toEqual(["2018-02-18"]));
});

describe("a bare today", () => {
  it.each([
    ["أعلنت الوزارة اليوم سيطرتها على القرية", ["2018-02-15"]],
    ["قال القيادي: «نحن اليوم أقوى مما كنا عليه في أي وقت مضى»", []],
    ["قال القيادي: «سيطرنا اليوم الخميس على القرية وعلى التلة القريبة منها»", ["2018-02-15"]],
    ["عشر غارات في اليوم", []],
    ["لا يزال محاصرا حتى اليوم", []],
  ])("%s → %s", (text, expected) => expect(sunday(text)).toEqual(expected));
});
