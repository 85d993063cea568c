/** Words of the search page. */

import { counted } from "./counting.js";
import type { Bilingual } from "./words.js";

interface SearchWords {
  readonly label: string;
  readonly hint: string;
  readonly reading: string;
  readonly begin: string;
  readonly none: (query: string) => string;
  readonly near: string;
  readonly found: (sentences: number, articles: number, names: number) => string;
  readonly about: (name: string, sentences: number, articles: number) => string;
  readonly anySentence: string;
  readonly names: string;
  readonly sentences: string;
  readonly actor: string;
  readonly place: string;
  readonly mentioned: (count: number) => string;
  readonly speaks: (count: number) => string;
  readonly itsSentences: string;
  readonly itsSentencesOf: (name: string) => string;
  readonly itsRelations: string;
  readonly itsRelationsOf: (name: string) => string;
  readonly itsClaims: string;
  readonly itsClaimsOf: (name: string) => string;
  readonly says: (name: string, stance: string) => string;
  readonly ownVoice: (outlet: string) => string;
  readonly open: string;
  readonly openOf: (n: number) => string;
  readonly more: (count: number) => string;
  readonly noDate: string;
}

/** What the search page says. */
export const searchWordsIn: Bilingual<SearchWords> = {
  en: {
    label: "Search sentences, actors, places and sources",
    hint: "In Arabic or English. All words must stand in the sentence; words between quotation marks must follow one another. Alike are أ إ آ ا, ة ه, ى ي, and a word with or without ال or a particle written to it.",
    reading: "Making the index …",
    begin: "Write a name or a word.",
    none: (query) => `No sentence and no name holds “${query}”.`,
    near: "Nothing holds these words as they are written; these are nearly alike.",
    found: (sentences, articles, names) =>
      [
        sentences === 0 ? null : `${counted(sentences, "sentence", "en")} in ${counted(articles, "article", "en")}`,
        names === 0 ? null : counted(names, "name", "en"),
      ]
        .filter((part) => part !== null)
        .join(", "),
    about: (name, sentences, articles) =>
      `${counted(sentences, "sentence", "en")} in ${counted(articles, "article", "en")} ${sentences === 1 ? "names" : "name"} ${name} or ${sentences === 1 ? "points" : "point"} back to it`,
    anySentence: "Search again",
    names: "Names",
    sentences: "Sentences",
    actor: "actor",
    place: "place",
    mentioned: (count) => `mentioned ${counted(count, "time", "en")}`,
    speaks: (count) => `speaks ${counted(count, "time", "en")}`,
    itsSentences: "Sentences",
    itsSentencesOf: (name) => `Sentences about ${name}`,
    itsRelations: "Relations",
    itsRelationsOf: (name) => `Relations of ${name}`,
    itsClaims: "What it says",
    itsClaimsOf: (name) => `What it says: the claims of ${name}`,
    says: (name, stance) => `${name} ${stance}`,
    ownVoice: (outlet) => `${outlet}, in its own voice`,
    open: "Read it in the article",
    openOf: (n) => `Read it in the article: sentence ${n}`,
    more: (count) => `Show ${counted(count, "furtherSentence", "en")}`,
    noDate: "date not known",
  },
  ar: {
    label: "ابحث في الجمل والأطراف والأماكن والمصادر",
    hint: "بالعربية أو الإنكليزية. يجب أن ترد الكلمات كلها في الجملة، وما بين علامتي اقتباس يجب أن يرد متتاليًا. لا فرق بين أ إ آ ا، ولا بين ة وه، ولا بين ى وي، ولا بين كلمة معرّفة أو موصولة بحرف وأخرى مجردة منهما.",
    reading: "يُعدّ الفهرس …",
    begin: "اكتب اسمًا أو كلمة.",
    none: (query) => `لا جملة ولا اسم فيه «${query}».`,
    near: "لا شيء يطابق هذه الكلمات كما كُتبت؛ هذه قريبة منها.",
    found: (sentences, articles, names) =>
      [
        sentences === 0
          ? null
          : `${counted(sentences, "sentence", "ar")} في ${counted(articles, "article", "ar", "after")}`,
        names === 0 ? null : counted(names, "name", "ar"),
      ]
        .filter((part) => part !== null)
        .join("، "),
    about: (name, sentences, articles) =>
      `${counted(sentences, "sentence", "ar")} في ${counted(articles, "article", "ar", "after")} يرد فيها ${name} أو ما يعود إليه`,
    anySentence: "بحث جديد",
    names: "الأسماء",
    sentences: "الجمل",
    actor: "طرف",
    place: "مكان",
    mentioned: (count) => `الذكر: ${counted(count, "time", "ar")}`,
    speaks: (count) => `النقل: ${counted(count, "time", "ar")}`,
    itsSentences: "الجمل",
    itsSentencesOf: (name) => `الجمل: ${name}`,
    itsRelations: "العلاقات",
    itsRelationsOf: (name) => `العلاقات: ${name}`,
    itsClaims: "الأقوال",
    itsClaimsOf: (name) => `الأقوال المنقولة: ${name}`,
    says: (name, stance) => `${name} ${stance}`,
    ownVoice: (outlet) => `${outlet}، بصوت الوسيلة نفسها`,
    open: "اقرأها في المقال",
    openOf: (n) => `اقرأها في المقال: الجملة ${n}`,
    more: (count) => `أظهر ${counted(count, "furtherSentence", "ar", "after")}`,
    noDate: "تاريخ غير معروف",
  },
};
