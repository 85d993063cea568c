/**
 * Phrases and the events they tell, as `EDTF TYPE` in the order of the text, or none; a word about what each shows. Read as
 * published on 15 February 2018.
 */
export interface Phrase {
  readonly text: string;
  readonly events: readonly string[];
}

const table = (rows: Readonly<Record<string, readonly string[]>>): readonly Phrase[] =>
  Object.entries(rows).map(([text, events]) => ({ text, events }));

/** The act is the date's. */
export const told = table({
  // A verb, with the date behind it, before it and between its parties.
  "قصفت روسيا داعش في الرقة في أكتوبر 2015.": ["2015-10 ASSAULT"],
  "في 5 مايو 2016، قصفت طائرات روسية مدينة إدلب.": ["2016-05-05 ASSAULT"],
  "سيطر داعش في 5 مايو 2015 بهجوم على حزب الله على القرية.": ["2015-05-05 ASSAULT"],
  "وحاصرت قوات النظام مدينة حمص منتصف عام 2012.": ["2012-05~/2012-08~ COERCE"],
  // A passive, and a light verb with the noun of the act.
  "لقد تم استهداف سوق المدينة في 3 مارس 2017.": ["2017-03-03 ASSAULT"],
  "وقع هجوم على بلدة حيش في تاريخ 7 نيسان 2017.": ["2017-04-07 ASSAULT"],
  "حصل اقتتال بين تيارات ضمن تنظيم داعش في نهاية مارس 2017 في ديرالزور.": ["2017-03-21~/2017-03-31~ ASSAULT"],
  // Nouns alone: headlines and lists.
  "معركة حلب عام 2012": ["2012 ASSAULT"],
  "قصف روسي على إدلب في 4 مايو 2017": ["2017-05-04 ASSAULT"],
  "الهجوم على قاعدة تفتناز في نوفمبر 2012": ["2012-11 ASSAULT"],
  // A clock time stands between.
  "في 13 نوفمبر 2017 بين الساعة 14:07 و14:11، تم استهداف سوق الأتارب.": ["2017-11-13 ASSAULT"],
  // Two dates of one act, and two acts with a date each.
  "تعرضت البلدة لهجومين في 25 مارس 2017 و30 مارس 2017.": ["2017-03-25 ASSAULT", "2017-03-30 ASSAULT"],
  "قصفت روسيا إدلب في 3 مايو 2017، وهاجم داعش مدينة تدمر في 8 مايو 2017.": ["2017-05-03 ASSAULT", "2017-05-08 ASSAULT"],
  // The object of a verb that tells keeps the date that follows both.
  "أبلغ ناشطون عن تدمير جامع في المدينة في أكتوبر 2015.": ["2015-10 ASSAULT"],
  // In a subordinate clause, told by the one who dates it.
  "قال المرصد إن روسيا قصفت داعش في 3 مارس 2016.": ["2016-03-03 ASSAULT"],
  "جاء الانسحاب بعد أن حاصرت قوات النظام المدينة في 5 مايو 2016.": ["2016-05-05 COERCE"],
  // A decision to speak or refuse is the act.
  "قرر الائتلاف السوري في 3 يناير 2014 عدم المشاركة في المؤتمر.": ["2014-01-03 REJECT"],
  "وقعت روسيا وتركيا في 4 مايو 2017 مذكرة تفاهم.": ["2017-05-04 AGREE"],
  // A noun after "before" or "after" that has the date right behind it is dated by it.
  "تغير كل شيء بعد معركة حلب عام 2012.": ["2012 ASSAULT"],
});

/** The date is another's, or nobody's. */
export const untold = table({
  // Nothing is dated, or nothing happens.
  "قصفت روسيا داعش.": [],
  "في أكتوبر 2015 هطل المطر.": [],
  // The date is that of a picture, a report, a statement.
  "نشر ناشطون في 5 مايو 2017 صورا للقصف الروسي.": [],
  "نشرت وكالة سمارت مقطع فيديو في 25 يوليو 2016 يظهر الدمار نتيجة الهجمات.": [],
  "التقطت الصورة في 11 آب 2015 وتظهر الجامع قبل قصفه.": [],
  "أعلنت تركيا في 3 مارس 2016 أن روسيا قصفت داعش.": [],
  "أفاد ناشطون مساء 16 مارس 2017 باستهداف مسجد.": [],
  // That of a life, an office, a foundation.
  "ولد في دمشق عام 1959 وقاتل في صفوف المعارضة.": [],
  "تأسس المركز عام 2011 لتوثيق الهجمات على المدنيين.": [],
  "انتخب رئيسا في يوليو 2014 ودعا إلى قتال داعش.": [],
  // The act is only a point of reference.
  "بلغ عدد السكان مليونا في عام 2011 قبل بداية الحرب.": [],
  // The act stands in a clause that describes, and the date outside it.
  "تميز التنظيم بالمركزية بين عامي 2014-2017 في المناطق التي سيطر عليها.": [],
  // A threat is not dated by what it is about.
  "حذرت المنظمة من أن القصف قد يؤدي إلى خسارة محصول عام 2019.": [],
});
