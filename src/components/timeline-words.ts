/** Words of the timeline. */

import { counted, listed } from "./counting.js";
import { bilingual } from "./words.js";

interface TimelineWords {
  readonly lanes: string;
  readonly outlet: string;
  readonly bloc: string;
  readonly quad: string;
  readonly otherDates: string;
  readonly timeShown: string;
  readonly earlier: string;
  readonly later: string;
  readonly moreTime: string;
  readonly lessTime: string;
  readonly all: string;
  readonly allTime: string;
  readonly subtitle: string;
  readonly source: (events: number, articles: number, from: string, to: string) => string;
  readonly columns: readonly string[];
  readonly inArticle: (events: number) => string;
  readonly event: string;
  readonly thisWas: (lag: string) => string;
  readonly reported: (lag: string) => string;
  readonly told: (tellings: number) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly noActor: string;
  readonly noDate: string;
  readonly published: string;
  readonly publishedBy: (outlet: string) => string;
  readonly basis: Readonly<Record<"stated" | "inferred" | "supplied" | "unknown", string>>;
  readonly howTo: (title: string) => string;
  readonly nothing: string;
  readonly years: (from: number, to: number) => string;
  readonly title: (events: number, years: string) => string;
  readonly whileOn: string;
  readonly within: (span: string) => string;
  readonly crowded: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly many: (list: readonly string[]) => string;
  readonly inColumn: (events: number, from: string, to: string) => string;
  readonly publications: (list: readonly string[]) => string;
}

export const timelineWordsIn = bilingual<TimelineWords>(
  {
    lanes: "Lanes",
    outlet: "Outlet",
    bloc: "Bloc",
    quad: "Quad class",
    otherDates: "Other dates",
    timeShown: "Time shown",
    earlier: "Earlier",
    later: "Later",
    moreTime: "Show more time",
    lessTime: "Show less time",
    all: "All",
    allTime: "All: show all time",
    subtitle:
      "A disc is a day, a bar an interval of its true length; an end that fades is approximate. Flags are publications, and a thin line leads from an event to the day its report came out.",
    source: (events, articles, from, to) =>
      `${counted(events, "datedEvent", "en")} in ${counted(articles, "article", "en")}, ${from} to ${to}`,
    columns: ["When", "EDTF", "What", "Quad class", "Voice", "Stance", "Report", "As written"],
    inArticle: (events) => `${counted(events, "datedEvent", "en")} in this article.`,
    event: "Event",
    thisWas: (lag) => `This was ${lag}.`,
    reported: (lag) => `reported ${lag}`,
    told: (tellings) => `told ${tellings} times`,
    comma: ", ",
    semicolon: "; ",
    noActor: "No actor named",
    noDate: "no date",
    published: "Published",
    publishedBy: (outlet) => `Published: ${outlet}`,
    basis: { stated: "stated", inferred: "inferred", supplied: "supplied", unknown: "unknown" },
    howTo: (title) => `${title}. Arrow keys step through the events, Enter opens the evidence.`,
    nothing: "No dated event matches",
    years: (from, to) => (from === to ? String(from) : `${from} to ${to}`),
    title: (events, years) => `${counted(events, "datedEvent", "en")}, ${years}`,
    whileOn: "; half of them reported while they went on",
    within: (span) => `; half of them reported within ${span}`,
    crowded:
      "There are too many events to draw each. A column counts those whose middle falls into its days; choose it to come closer, and few are drawn one by one.",
    fromTo: (from, to) => `${from} to ${to}`,
    many: (list) => listed(list, "en", 12),
    inColumn: (events, from, to) => `${counted(events, "datedEvent", "en")}, ${from} to ${to}.`,
    publications: (list) => `Published: ${listed(list, "en", 20)}.`,
  },
  {
    lanes: "المسارات",
    outlet: "الوسيلة",
    bloc: "المعسكر",
    quad: "الصنف",
    otherDates: "تواريخ أخرى",
    timeShown: "المدة المعروضة",
    earlier: "قبل ذلك",
    later: "بعد ذلك",
    moreTime: "اعرض مدة أطول",
    lessTime: "اعرض مدة أقصر",
    all: "الكل",
    allTime: "الكل: اعرض المدة كلها",
    subtitle:
      "القرص يوم، والشريط مدة بطولها الحقيقي، والطرف المتلاشي تقريبي. والرايات أيام النشر، ويصل خط رفيع بين الحدث ويوم صدور خبره.",
    source: (events, articles, from, to) =>
      `${counted(events, "datedEvent", "ar")} في ${counted(articles, "article", "ar", "after")}، من ${from} إلى ${to}`,
    columns: ["متى", "EDTF", "ماذا", "الصنف", "الصوت", "الموقف", "النشر", "كما كُتب"],
    inArticle: (events) => `في هذا المقال ${counted(events, "datedEvent", "ar")}.`,
    event: "حدث",
    thisWas: (lag) => `${lag}.`,
    reported: (lag) => `نُشر ${lag}`,
    told: (tellings) => `عدد الروايات: ${tellings}`,
    comma: "، ",
    semicolon: "؛ ",
    noActor: "بلا جهة مسماة",
    noDate: "بلا تاريخ",
    published: "النشر",
    publishedBy: (outlet) => `النشر: ${outlet}`,
    basis: { stated: "مذكور في النص", inferred: "مستنتج", supplied: "من خارج النص", unknown: "غير معروف" },
    howTo: (title) => `${title}. تنقلك مفاتيح الأسهم بين الأحداث، ويفتح Enter الشاهد.`,
    nothing: "لا حدث مؤرخًا يوافق",
    years: (from, to) => (from === to ? String(from) : `بين ${from} و${to}`),
    title: (events, years) => `${counted(events, "datedEvent", "ar")}، ${years}`,
    whileOn: "؛ نُشر نصفها وهي جارية",
    within: (span) => `؛ نُشر نصفها في غضون ${span}`,
    crowded:
      "الأحداث أكثر من أن يُرسم كل منها. العمود يعدّ ما يقع وسطه في أيامه؛ اختره لتقترب، فإذا قلّت الأحداث رُسمت واحدًا واحدًا.",
    fromTo: (from, to) => `من \u2068${from}\u2069 إلى \u2068${to}\u2069`,
    many: (list) => listed(list, "ar", 12),
    inColumn: (events, from, to) => `${counted(events, "datedEvent", "ar")}، من ${from} إلى ${to}.`,
    publications: (list) => `النشر: ${listed(list, "ar", 20)}.`,
  },
);
