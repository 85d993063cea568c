/** The nouns that pages count, in the forms that numbers ask for. */

/** Forms of an Arabic noun: one, two as subject, three to ten, eleven to ninety-nine. */
interface ArabicNoun {
  readonly feminine: boolean;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

interface CountedNoun {
  /** One, and any other number. */
  readonly en: readonly [string, string];
  readonly ar: ArabicNoun;
}

const masculine = (
  en: readonly [string, string],
  one: string,
  two: string,
  few: string,
  many: string,
): CountedNoun => ({ en, ar: { feminine: false, one, two, few, many } });

const feminine = (en: readonly [string, string], one: string, two: string, few: string, many = one): CountedNoun => ({
  en,
  ar: { feminine: true, one, two, few, many },
});

/** Every noun that is counted anywhere in the interface. */
export const nounForms = {
  actor: feminine(["actor", "actors"], "جهة", "جهتان", "جهات"),
  article: masculine(["article", "articles"], "مقال", "مقالان", "مقالات", "مقالًا"),
  attribution: masculine(["attribution", "attributions"], "إسناد", "إسنادان", "إسنادات", "إسنادًا"),
  bloc: masculine(["bloc", "blocs"], "معسكر", "معسكران", "معسكرات", "معسكرًا"),
  character: masculine(["character", "characters"], "حرف", "حرفان", "أحرف", "حرفًا"),
  claim: masculine(["claim", "claims"], "ادعاء", "ادعاءان", "ادعاءات", "ادعاءً"),
  column: masculine(["column", "columns"], "عمود", "عمودان", "أعمدة", "عمودًا"),
  contestedClaim: masculine(
    ["contested claim", "contested claims"],
    "ادعاء متنازع عليه",
    "ادعاءان متنازع عليهما",
    "ادعاءات متنازع عليها",
    "ادعاءً متنازعًا عليه",
  ),
  datedEvent: masculine(["dated event", "dated events"], "حدث مؤرخ", "حدثان مؤرخان", "أحداث مؤرخة", "حدثًا مؤرخًا"),
  day: masculine(["day", "days"], "يوم", "يومان", "أيام", "يومًا"),
  event: masculine(["event", "events"], "حدث", "حدثان", "أحداث", "حدثًا"),
  fault: masculine(["fault", "faults"], "خطأ", "خطآن", "أخطاء", "خطأً"),
  file: masculine(["file", "files"], "ملف", "ملفان", "ملفات", "ملفًا"),
  furtherClaim: masculine(
    ["further claim", "further claims"],
    "ادعاء آخر",
    "ادعاءان آخران",
    "ادعاءات أخرى",
    "ادعاءً آخر",
  ),
  furtherSentence: feminine(["more sentence", "more sentences"], "جملة أخرى", "جملتان أخريان", "جمل أخرى"),
  link: feminine(["link", "links"], "صلة", "صلتان", "صلات"),
  month: masculine(["month", "months"], "شهر", "شهران", "أشهر", "شهرًا"),
  name: masculine(["name", "names"], "اسم", "اسمان", "أسماء", "اسمًا"),
  other: masculine(["other", "others"], "آخر", "آخران", "آخرين", "آخرين"),
  otherArticle: masculine(["other article", "other articles"], "مقال آخر", "مقالان آخران", "مقالات أخرى", "مقالًا آخر"),
  otherLink: feminine(["other link", "other links"], "صلة أخرى", "صلتان أخريان", "صلات أخرى"),
  outlet: feminine(["outlet", "outlets"], "وسيلة إعلام", "وسيلتا إعلام", "وسائل إعلام"),
  relation: feminine(["relation", "relations"], "علاقة", "علاقتان", "علاقات"),
  report: masculine(["report", "reports"], "تقرير", "تقريران", "تقارير", "تقريرًا"),
  row: masculine(["row", "rows"], "صف", "صفان", "صفوف", "صفًا"),
  sentence: feminine(["sentence", "sentences"], "جملة", "جملتان", "جمل"),
  source: masculine(["source", "sources"], "مصدر", "مصدران", "مصادر", "مصدرًا"),
  statement: masculine(["statement", "statements"], "قول", "قولان", "أقوال", "قولًا"),
  time: feminine(["time", "times"], "مرة", "مرتان", "مرات"),
  thinnerLink: feminine(["thinner link", "thinner links"], "صلة أرفع", "صلتان أرفع", "صلات أرفع"),
  voice: masculine(["voice", "voices"], "صوت", "صوتان", "أصوات", "صوتًا"),
  warning: masculine(["warning", "warnings"], "تنبيه", "تنبيهان", "تنبيهات", "تنبيهًا"),
  word: feminine(["word", "words"], "كلمة", "كلمتان", "كلمات"),
  year: feminine(["year", "years"], "سنة", "سنتان", "سنوات"),
} as const satisfies Readonly<Record<string, CountedNoun>>;

interface NumberWord {
  readonly masculine: string;
  readonly feminine: string;
}

const same = (word: string): NumberWord => ({ masculine: word, feminine: word });
/** An Arabic number as it stands before a masculine and before a feminine noun. */
const both = (beforeMasculine: string, beforeFeminine: string): NumberWord => ({
  masculine: beforeMasculine,
  feminine: beforeFeminine,
});

/** Numbers to twelve as words; one and two are said by the form of the Arabic noun. */
export const smallNumbers: Readonly<Record<"en" | "ar", readonly NumberWord[]>> = {
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    same,
  ),
  ar: [
    same("لا"),
    same(""),
    same(""),
    both("ثلاثة", "ثلاث"),
    both("أربعة", "أربع"),
    both("خمسة", "خمس"),
    both("ستة", "ست"),
    both("سبعة", "سبع"),
    both("ثمانية", "ثماني"),
    both("تسعة", "تسع"),
    both("عشرة", "عشر"),
    both("أحد عشر", "إحدى عشرة"),
    both("اثنا عشر", "اثنتا عشرة"),
  ],
};
