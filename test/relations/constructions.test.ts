import { describe, expect, it } from "vitest";
import { shown } from "./shown.js";

// Press sentences by the construction that names who does what to whom.
describe("subject, object and noun", () => {
  it.each([
    ["قصفت طائرات النظام مواقع جيش الإسلام في الغوطة الشرقية.", ["syrian-government ASSAULT jaysh-al-islam"]],
    ["حركة طالبان هاجمت الجيش الأفغاني في قندوز.", ["taliban ASSAULT afghanistan"]],
    ["شن الجيش الباكستاني هجوما على طالبان.", ["pakistan ASSAULT taliban"]],
    ["استهداف قوات النظام لفيلق الرحمن مستمر.", ["syrian-army ASSAULT faylaq-al-rahman"]],
    ["أطلقت تركيا عملية عسكرية ضد حزب العمال الكردستاني.", ["turkey ASSAULT pkk"]],
    [
      "تقصف روسيا والنظام السوري مناطق المعارضة في إدلب.",
      ["russia ASSAULT opposition-factions", "syrian-government ASSAULT opposition-factions"],
    ],
    ["هاجم تنظيم داعش جبهة النصرة وأحرار الشام.", ["isis ASSAULT ahrar-al-sham", "isis ASSAULT nusra"]],
    ["الفصائل التي تقاتل تنظيم داعش انسحبت من الباب.", ["opposition-factions ASSAULT isis"]],
    ["أرسل حزب الله تعزيزات لصد تقدم جبهة النصرة.", ["hezbollah ASSAULT nusra"]],
    ["سيطرت قوات النظام على مواقع تنظيم داعش شرق حمص.", ["syrian-army ASSAULT isis"]],
    ["أطلقت حركة الجهاد الإسلامي صواريخ على إسرائيل.", ["islamic-jihad ASSAULT israel"]],
    ["في 12 مارس 2014 قصفت قوات النظام مقرات الجيش الحر.", ["syrian-army ASSAULT fsa"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("people named by what they are", () => {
  it.each([
    ["هاجم مسلحون مركزا للشرطة في بغداد.", ["gunmen ASSAULT police"]],
    ["أطلقت الشرطة النار على متظاهرين في القاهرة.", ["police ASSAULT demonstrators"]],
    ["اشتبكت قوات الأمن مع محتجين في الخرطوم.", ["security-forces ASSAULT ↔ demonstrators"]],
    ["الميليشيات التي تقاتلها الفصائل عراقية.", ["opposition-factions ASSAULT militants"]],
    ["فرقت الشرطة مئات المحتجين بالغاز المسيل للدموع.", ["police ASSAULT demonstrators"]],
    ["قتلت طائرة أمريكية بدون طيار أربعة مسلحين في وزيرستان.", ["usa ASSAULT gunmen"]],
    ["رشق متظاهرون رجال الشرطة بالحجارة.", ["demonstrators ASSAULT police"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("the dead and who did it", () => {
  it.each([
    ["أدى قصف النظام للمدينة إلى مقتل خمسة مدنيين.", ["syrian-government ASSAULT civilians"]],
    ["تم استهداف المدنيين من قبل قوات النظام.", ["syrian-army ASSAULT civilians"]],
    ["قتل صحفي على يد مسلحين في مقديشو.", ["gunmen ASSAULT journalists"]],
    ["قتل ثلاثة جنود على أيدي مسلحي حركة الشباب.", ["al-shabaab ASSAULT army"]],
    ["أصيب طفل بنيران الجيش الإسرائيلي في غزة.", ["idf ASSAULT civilians"]],
    ["قتل سبعة مدنيين في غارة شنها التحالف الدولي على الرقة.", ["coalition ASSAULT civilians"]],
    ["قتل عشرة أشخاص في غارات إسرائيلية على قطاع غزة.", ["israel ASSAULT people"]],
    ["تعرض الجيش العراقي لهجوم من تنظيم داعش.", ["isis ASSAULT iraqi-army"]],
    ["فجر انتحاري نفسه وسط جنود يمنيين في عدن.", ["suicide-bomber ASSAULT yemen"]],
    ["قتل 13 شخصا في تفجير انتحاري استهدف سوقا في كابول.", ["suicide-bomber ASSAULT people"]],
    ["قتل خمسة أشخاص في انفجار سيارة مفخخة في بغداد.", ["unidentified-attackers ASSAULT people"]],
    ["اغتال مجهولون قياديا في الحزب الإسلامي.", ["unidentified-attackers ASSAULT officials"]],
    ["قتل شاب فلسطيني برصاص جنود إسرائيليين قرب نابلس.", ["israel ASSAULT palestinians"]],
    ["مقتل جنديين أمريكيين في هجوم لطالبان شرق أفغانستان.", ["taliban ASSAULT usa"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("two sides", () => {
  it.each([
    ["اندلعت اشتباكات عنيفة بين الجيش اللبناني ومسلحين.", ["lebanese-army ASSAULT ↔ gunmen"]],
    ["دارت معارك بين قوات سوريا الديمقراطية وتنظيم الدولة الإسلامية في الباغوز.", ["sdf ASSAULT ↔ isis"]],
    ["شهدت المدينة اقتتالا داخليا بين فصائل داخل الجيش الحر.", ["fsa ASSAULT ↔ fsa"]],
    [
      "اتفق حزب الله والنظام على التهدئة ثم اندلعت اشتباكات بين الطرفين.",
      ["hezbollah AGREE ↔ syrian-government", "hezbollah ASSAULT ↔ syrian-government"],
    ],
    ["هاجم داعش جبهة النصرة واستمر القتال بين التنظيمين أسبوعا.", ["isis ASSAULT nusra"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("accusation and stance", () => {
  it.each([
    ["اتهمت واشنطن موسكو بقصف فصائل المعارضة.", ["russia ASSAULT opposition-factions", "usa ACCUSE russia"]],
    ["اتهم الجيش النيجيري جماعة بوكو حرام بقتل مدنيين.", ["boko-haram ASSAULT civilians", "nigeria ACCUSE boko-haram"]],
    ["اتهمت إيران السعودية بأنها تدعم تنظيم داعش.", ["iran ACCUSE saudi-arabia", "saudi-arabia SUPPORT isis"]],
    ["نفى حزب الله استهداف الجيش اللبناني.", ["hezbollah ASSAULT lebanese-army [deny]"]],
    ["لم تقصف إسرائيل حماس أمس.", ["israel ASSAULT hamas [deny]"]],
    ["قد تهاجم إسرائيل إيران.", ["israel ASSAULT iran [hedge]"]],
    ["في حال هاجمت تركيا قوات سوريا الديمقراطية فسترد واشنطن.", ["turkey ASSAULT sdf [hedge]"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});
