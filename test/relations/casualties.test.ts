import { describe, expect, it } from "vitest";
import { shown } from "./shown.js";

// The dead and hurt, and who did it where another word of the sentence tells it.
describe("casualties", () => {
  it.each([
    ["قتل ثلاثة جنود أمريكيين في انفجار عبوة ناسفة غرب بغداد.", ["unidentified-attackers ASSAULT us-forces"]],
    ["قتل شرطيان برصاص مسلحين مجهولين في مدينة الموصل.", ["gunmen ASSAULT police"]],
    ["قتل خمسة من رجال الشرطة في كمين نصبه مسلحون في كشمير.", ["gunmen ASSAULT police"]],
    ["أصيب عشرات المتظاهرين في صدامات مع قوات الأمن في صنعاء.", ["security-forces ASSAULT demonstrators"]],
    ["قتل زعيم تنظيم القاعدة في غارة أمريكية بباكستان.", ["usa ASSAULT al-qaeda"]],
    ["تعرضت دورية للجيش الفرنسي لهجوم في مالي.", ["unidentified-attackers ASSAULT france"]],
    ["تعرض صحفي للضرب على يد رجال الأمن.", ["security-forces ASSAULT journalists"]],
    ["أدى انفجار قنبلة إلى مقتل شخصين وإصابة عشرة في بانكوك.", ["unidentified-attackers ASSAULT people"]],
    ["مقتل 9 في تفجير حافلة بالعاصمة الكولومبية.", ["unidentified-attackers ASSAULT people"]],
    ["لقي أربعة جنود حتفهم في اشتباك مع عناصر من تنظيم القاعدة.", ["al-qaeda ASSAULT army"]],
    ["عثرت الشرطة على جثث عشرة أشخاص أعدمهم مسلحون.", ["gunmen ASSAULT people"]],
    ["اغتيل نائب لبناني بسيارة مفخخة في بيروت.", ["unidentified-attackers ASSAULT lebanon"]],
    ["قتل قائد في الشرطة الأفغانية بنيران مسلحي طالبان.", ["taliban ASSAULT afghanistan"]],
    ["قتل متظاهر برصاص الشرطة في بوروندي.", ["police ASSAULT demonstrators"]],
    ["قتل ستة أشخاص وجرح عشرون في انفجار قنبلة في سوق بكراتشي.", ["unidentified-attackers ASSAULT people"]],
    ["استهدف تفجير حافلة تقل حجاجا في العراق.", ["unidentified-attackers ASSAULT civilians"]],
  ])("%s → %j", (text, expected) => expect(shown(text)).toEqual(expected));

  it.each([
    ["لقي عشرة أشخاص مصرعهم في حادث سير في مصر.", "an accident"],
    ["قتلت الفيضانات 20 شخصا في باكستان.", "a flood"],
    ["قتل العشرات في انهيار منجم بالصين.", "a mine"],
    ["مقتل خمسة أشخاص في حلب.", "nobody is said to have done it"],
    ["زار الوزير جرحى الجيش في المستشفى.", "no attack is told"],
  ])("%s has no attacker (%s)", (text) => expect(shown(text).filter((row) => row.includes("ASSAULT"))).toEqual([]));
});

describe("people named by what they are", () => {
  it.each([
    ["طعن شاب فلسطيني مستوطنا في القدس.", ["palestinians ASSAULT settlers"], "adjective of a people"],
    ["هاجم قراصنة صوماليون سفينة تجارية يونانية.", ["somali-pirates ASSAULT greece"], "head and adjective"],
    ["قتلت قوات كولومبية ستة من متمردي فارك.", ["colombia ASSAULT farc"], "a noun that leads to a name"],
    ["فتح مسلح النار داخل مدرسة في ولاية تكساس فقتل عشرة طلاب.", ["gunmen ASSAULT students"], "second verb"],
    ["أضرم محتجون النار في مبنى الحكومة.", ["demonstrators ASSAULT authorities"], "verb and its object noun"],
    ["ألقى مجهولون قنبلة على السفارة الأمريكية في أثينا.", ["unidentified-attackers ASSAULT usa"], "a thing of state"],
    ["اعتقلت الشرطة مسلحين.", ["police COERCE gunmen"], "subject and object"],
  ])("%s → %j (%s)", (text, expected) => expect(shown(text)).toEqual(expected));
});
