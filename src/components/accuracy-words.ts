/** Words of the table of measured accuracy. */

import type { Lang } from "./state.js";
import { bilingual } from "./words.js";

interface AccuracyWords {
  readonly layers: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly of: (measure: string, value: string, n: number) => string;
  readonly percent: (value: string) => string;
  readonly none: string;
  readonly remedy: string;
  readonly table: string;
  readonly heads: readonly [layer: string, precision: string, recall: string, f1: string];
  readonly semicolon: string;
}

export const accuracyWords = bilingual<AccuracyWords>(
  {
    layers: {
      metadata: "Outlet, headline, byline, publication",
      dates: "Dates, with their value",
      actors: "Actors by name",
      "actor-anaphors": "Actors referred back to",
      places: "Places",
      attributions: "Attributions, with their source",
      "attribution-cues": "Words of saying",
      relations: "Relations, by PLOVER type",
      "relations-quad": "Relations, by quad class",
      events: "Dated events",
    },
    measures: { f1: "F1" },
    of: (measure, value, n) => `${measure} ${value} of ${n}`,
    percent: (value) => `${value} %`,
    none: "No article here has been annotated by hand, so nothing could be measured.",
    remedy: "Put annotations into data/gold, one file an article, as its README tells.",
    table: "Measured accuracy",
    heads: ["Layer", "Precision", "Recall", "F1"],
    semicolon: "; ",
  },
  {
    layers: {
      metadata: "الوسيلة والعنوان والكاتب والنشر",
      dates: "التواريخ بقيمها",
      actors: "الجهات بأسمائها",
      "actor-anaphors": "الجهات المعاد ذكرها",
      places: "الأماكن",
      attributions: "الإسناد مع مصدره",
      "attribution-cues": "ألفاظ القول",
      relations: "العلاقات بحسب نوع PLOVER",
      "relations-quad": "العلاقات بحسب الصنف",
      events: "الأحداث المؤرخة",
    },
    measures: {
      f1: "F1",
      "outlet accuracy": "صواب الوسيلة",
      "headline accuracy": "صواب العنوان",
      "byline accuracy": "صواب الكاتب",
      "published accuracy": "صواب النشر",
      "content overlap": "تداخل المقول",
      "content exact": "تطابق المقول",
      "stance accuracy": "صواب الموقف",
      "style accuracy": "صواب الأسلوب",
      "source accuracy": "صواب المصدر",
      "direction accuracy": "صواب الاتجاه",
      "voice accuracy": "صواب الصوت",
    },
    of: (measure, value, n) => `${measure} ${value} من ${n}`,
    percent: (value) => `${value}%`,
    none: "لم يُرمَّز هنا أي مقال باليد، فلا شيء يقاس به.",
    remedy: "ضع الترميز في data/gold، ملفًا لكل مقال، كما يشرح ملف README فيه.",
    table: "الدقة المقيسة",
    heads: ["الطبقة", "الدقة", "الاستيعاب", "F1"],
    semicolon: "؛ ",
  },
);

/** What a measure of the evaluation is called: `stance accuracy`. */
export const measureName = (measure: string, lang: Lang): string => {
  const plain = measure.replaceAll(/[-_]/g, " ");
  return accuracyWords[lang].measures[plain] ?? plain;
};
