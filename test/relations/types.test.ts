import { describe, expect, it } from "vitest";
import { shown } from "./shown.js";

// Press sentences by the PLOVER type that they tell.
describe("AID", () => {
  it.each([
    ["تقدمت الفصائل مدعومة من تركيا نحو عفرين.", ["turkey AID opposition-factions"]],
    ["سلمت الولايات المتحدة أسلحة لوحدات حماية الشعب.", ["usa AID ypg"]],
    ["تقدمت قوات النظام بدعم من الطائرات الروسية.", ["russia AID syrian-army"]],
    ["سيطر النظام على البلدة بدعم طائرات روسية.", ["russia AID syrian-government"]],
    ["قدمت الأمم المتحدة مساعدات غذائية للنازحين.", ["united-nations AID idps"]],
    ["زودت إيران الحوثيين بصواريخ باليستية.", ["iran AID houthis"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("RETREAT", () => {
  it.each([
    ["خسر النظام المدينة أمام داعش.", ["syrian-government RETREAT isis"]],
    ["انسحبت جبهة النصرة من البلدة لصالح فيلق الشام.", ["nusra RETREAT faylaq-al-sham"]],
    ["استسلم عشرات من عناصر داعش لقوات سوريا الديمقراطية.", ["isis RETREAT sdf"]],
    ["سلم مقاتلون من حركة طالبان أنفسهم للقوات الأفغانية.", ["taliban RETREAT afghanistan"]],
    ["انسحب جيش الإسلام من دوما لصالح قوات النظام.", ["jaysh-al-islam RETREAT syrian-army"]],
    ["تراجعت قوات المعارضة أمام تقدم قوات النظام.", ["opposition-factions RETREAT syrian-army"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("COERCE", () => {
  it.each([
    ["اعتقلت الشرطة عشرات المتظاهرين في تونس.", ["police COERCE demonstrators"]],
    ["أوقفت السلطات التركية ثلاثة صحفيين.", ["turkey COERCE journalists"]],
    ["خطف مسلحون مجهولون مهندسا ألمانيا في نيجيريا.", ["gunmen COERCE germany"]],
    ["تحاصر قوات النظام مقاتلي المعارضة في داريا.", ["syrian-army COERCE opposition-factions"]],
    ["طردت قوات النظام داعش من تدمر.", ["syrian-army COERCE isis"]],
    ["أعلنت الشرطة العراقية اعتقال عشرة من عناصر تنظيم داعش.", ["iraqi-government COERCE isis"]],
    ["احتجزت حركة طالبان ثلاثة صحفيين أجانب.", ["taliban COERCE journalists"]],
    ["حاصر متظاهرون السفارة الأمريكية في طرابلس.", ["demonstrators COERCE usa"]],
    ["ألقت الشرطة الفرنسية القبض على خمسة متشددين.", ["france COERCE militants"]],
    ["طردت هيئة تحرير الشام حركة نور الدين الزنكي من ريف حلب.", ["hts COERCE nour-al-din-zenki"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("CONCEDE", () => {
  it.each([
    ["أفرجت جبهة النصرة عن جنود لبنانيين.", ["nusra CONCEDE lebanon"]],
    ["رفعت الولايات المتحدة العقوبات عن السودان.", ["usa CONCEDE sudan"]],
    ["أعلنت السلطات المصرية الإفراج عن صحفيي الجزيرة.", ["egypt CONCEDE al-jazeera"]],
    ["أطلقت إسرائيل سراح عشرات الأسرى الفلسطينيين.", ["israel CONCEDE palestinians"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("SANCTION", () => {
  it.each([
    ["فرض الاتحاد الأوروبي عقوبات على روسيا.", ["eu SANCTION russia"]],
    ["قطعت السعودية علاقاتها مع إيران.", ["saudi-arabia SANCTION iran"]],
    ["أدرجت واشنطن جبهة النصرة على قائمة الإرهاب.", ["usa SANCTION nusra"]],
    ["طردت الأردن السفير السوري.", ["jordan SANCTION syrian-government"]],
    ["فرضت واشنطن عقوبات على إيران.", ["usa SANCTION iran"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("MOBILIZE", () => {
  it.each([
    ["حشدت تركيا قواتها على الحدود ضد قوات سوريا الديمقراطية.", ["turkey MOBILIZE sdf"]],
    ["حشد الجيش الإثيوبي قواته على الحدود ضد إريتريا.", ["ethiopia MOBILIZE eritrea"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("PROTEST", () => {
  it.each([
    ["تظاهر آلاف السوريين ضد جبهة النصرة في معرة النعمان.", ["syrian-people PROTEST nusra"]],
    ["تظاهر مئات الأشخاص في صنعاء ضد جماعة الحوثي.", ["people PROTEST houthis"]],
    ["خرجت مظاهرات مناهضة للنظام في درعا.", ["demonstrators PROTEST syrian-government"]],
    ["خرج مئات الطلاب في مظاهرة ضد الحكومة في الخرطوم.", ["students PROTEST authorities"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("REQUEST", () => {
  it.each([
    ["دعت الأمم المتحدة إسرائيل إلى وقف الاستيطان.", ["united-nations REQUEST israel"]],
    ["وطالب مجلس الأمن حركة طالبان بوقف القتال.", ["security-council REQUEST taliban"]],
    ["طلبت بغداد من واشنطن تنفيذ ضربات جوية.", ["iraqi-government REQUEST usa"]],
    ["طالبت هيومن رايتس ووتش الحكومة السورية بوقف القصف.", ["hrw REQUEST syrian-government"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("REJECT", () => {
  it.each([
    ["رفضت المعارضة السورية عرض موسكو.", ["opposition-factions REJECT russia"]],
    ["رفضت إيران طلب الولايات المتحدة.", ["iran REJECT usa"]],
    ["رفض الحوثيون مقترح الأمم المتحدة للهدنة.", ["houthis REJECT united-nations"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("CONSULT", () => {
  it.each([
    ["عقدت جولة مفاوضات بين الحكومة الأفغانية وحركة طالبان في الدوحة.", ["afghanistan CONSULT ↔ taliban"]],
    ["زار أردوغان روسيا الأسبوع الماضي.", ["erdogan CONSULT russia"]],
    ["أجرى وفد من طالبان محادثات مع مسؤولين أمريكيين في قطر.", ["taliban CONSULT ↔ usa"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("SUPPORT", () => {
  it.each([
    ["أعربت بريطانيا عن دعمها للمعارضة السورية.", ["uk SUPPORT opposition-factions"]],
    ["رحبت الولايات المتحدة بقرار الجيش اللبناني.", ["usa SUPPORT lebanese-army"]],
    ["بايعت جماعة بوكو حرام تنظيم داعش.", ["boko-haram SUPPORT isis"]],
    ["أشادت ألمانيا بموقف الأردن.", ["germany SUPPORT jordan"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("AGREE", () => {
  it.each([
    ["اتفقت روسيا وتركيا على وقف إطلاق النار.", ["russia AGREE ↔ turkey"]],
    ["وقعت الحكومة السودانية اتفاق سلام مع المتمردين.", ["sudan AGREE ↔ rebels"]],
    ["رحبت تركيا بالاتفاق بين واشنطن وموسكو.", ["usa AGREE ↔ russia"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("COOPERATE", () => {
  it.each([
    ["نفذ الجيش المصري مناورات مشتركة مع القوات الروسية.", ["egypt COOPERATE ↔ russian-forces"]],
    ["انضم جيش الإسلام إلى غرفة عمليات البنيان المرصوص.", ["jaysh-al-islam COOPERATE bunyan-marsous"]],
    ["لم تنسق روسيا مع التحالف الدولي.", ["russia COOPERATE ↔ coalition [deny]"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("THREATEN", () => {
  it.each([
    ["هددت إسرائيل حزب الله بالرد.", ["israel THREATEN hezbollah"]],
    ["حذرت واشنطن بيونغ يانغ من إجراء تجارب نووية.", ["usa THREATEN north-korea"]],
    ["توعد حزب الله إسرائيل برد قاس.", ["hezbollah THREATEN israel"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("ASSAULT", () => {
  it.each([
    ["استهدفت مدفعية النظام مقرات فيلق الرحمن في عين ترما.", ["syrian-government ASSAULT faylaq-al-rahman"]],
    ["قتل أربعة من عناصر حزب الله في كمين نصبته جبهة النصرة في القلمون.", ["nusra ASSAULT hezbollah"]],
    ["اندلعت مواجهات بين محتجين وقوات الأمن في بيروت.", ["demonstrators ASSAULT ↔ security-forces"]],
    ["أصيب خمسة متظاهرين برصاص الجيش السوداني.", ["sudan ASSAULT demonstrators"]],
    ["سيطرت قوات سوريا الديمقراطية على بلدة هجين بعد معارك مع تنظيم داعش.", ["sdf ASSAULT ↔ isis"]],
    ["شنت مقاتلات سعودية غارات على مواقع الحوثيين في صعدة.", ["saudi-arabia ASSAULT houthis"]],
    ["قتلت قوات الاحتلال الإسرائيلي شابا فلسطينيا في جنين.", ["idf ASSAULT palestinians"]],
    ["أدى هجوم لتنظيم داعش إلى مقتل عشرين جنديا مصريا.", ["isis ASSAULT egypt"]],
    ["الغارات التي شنتها روسيا استهدفت فصائل المعارضة.", ["russia ASSAULT opposition-factions"]],
    ["مقتل صحفي برصاص قناص في حلب.", ["gunmen ASSAULT journalists"]],
    ["وتبادلت القوات الهندية والباكستانية القصف في كشمير.", ["india ASSAULT ↔ pakistan"]],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});

describe("ACCUSE", () => {
  it.each([
    [
      "اتهم الائتلاف السوري روسيا بارتكاب مجازر ضد المدنيين.",
      ["russia ASSAULT civilians", "syrian-national-coalition ACCUSE russia"],
    ],
  ])("%s → %j", (text, expected) => expect(shown(text).sort()).toEqual(expected));
});
