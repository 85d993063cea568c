/** Words of the overview: the sentences that the tables write, and the parts around them. */

import { counted, listed, spelled } from "./counting.js";
import { bilingual } from "./words.js";

interface OverviewWords {
  readonly noArticle: string;
  readonly published: (first: string | undefined, last: string | undefined) => string;
  readonly corpus: (reports: number, outlets: number, when: string, words: number) => string;
  readonly yield: (actors: number, statements: number, sources: number, claims: number) => string;
  readonly noneContested: string;
  readonly contested: (contested: number, all: number) => string;
  readonly single: (single: number, all: number, own: number, shadowed: number) => string;
  readonly claim: (pair: string, quad: string) => string;
  readonly noneShared: string;
  readonly shared: (shared: number, claim: string, voices: number, outlets: number) => string;
  readonly nobody: string;
  readonly speakers: (sources: number, unnamed: number, loudest: readonly string[]) => string;
  readonly ownVoice: string;
  readonly kind: (kind: string) => string;
  readonly inArticles: (articles: number) => string;
  readonly camps: Readonly<Record<"assert" | "hedge" | "deny", string>>;
  readonly more: Readonly<Record<"contested" | "single", string>>;
  readonly onTheWordOf: string;
  readonly mostQuoted: string;
  readonly source: string;
  readonly kindOf: string;
  readonly statements: string;
  readonly articles: string;
  readonly timeline: string;
  readonly timelineWords: (events: number) => string;
  readonly relations: string;
  readonly relationsWords: (relations: number) => string;
  readonly claims: string;
  readonly claimsWords: (contested: number, single: number) => string;
}

const en = "en";
const ar = "ar";

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const overviewWords = bilingual<OverviewWords>(
  {
    noArticle: "Nobody has said anything yet.",
    published: (first, last) =>
      first === undefined ? "" : last === undefined ? `, of ${first}` : `, published between ${first} and ${last}`,
    corpus: (reports, outlets, when, words) =>
      capital(
        `${spelled(reports, "report", en)} by ${spelled(outlets, "outlet", en)}${when}, ${counted(words, "word", en)} in all.`,
      ),
    yield: (actors, statements, sources, claims) =>
      `They name ${counted(actors, "actor", en)}, lay ${counted(statements, "statement", en)} into the mouths of ${counted(sources, "source", en)}, and between them make ${counted(claims, "claim", en)} about who does what to whom.`,
    noneContested: "No claim is asserted by one voice and hedged or denied by another.",
    contested: (contested, all) =>
      `${capital(spelled(contested, "claim", en))} out of ${all} ${contested === 1 ? "is" : "are"} asserted by one voice and hedged or denied by another.`,
    single: (single, all, own, shadowed) =>
      `${all === 0 ? "None" : single === all ? "All" : `${single} of ${all}`} claims rest on a single voice. For ${own} of these it is the outlet’s own; for ${shadowed} it is a source without a full name: an alias, an unnamed person, a group.`,
    claim: (pair, quad) => `${pair}, ${quad}`,
    noneShared: "No claim is made by more than one voice.",
    shared: (shared, claim, voices, outlets) =>
      `${capital(spelled(shared, "claim", en))} ${shared === 1 ? "is" : "are"} made by more than one voice. The most widely told: ${claim}, by ${spelled(voices, "voice", en)} in ${spelled(outlets, "outlet", en)}.`,
    nobody: "Nobody is quoted.",
    speakers: (sources, unnamed, loudest) =>
      `${capital(spelled(sources, "source", en))} ${sources === 1 ? "is" : "are"} given as ground for what is said, ${unnamed} of them without a full name. Most often: ${listed(loudest, en)}.`,
    ownVoice: ", in its own voice",
    kind: (kind) => `, ${kind}`,
    inArticles: (articles) => `, ${counted(articles, "article", en)}`,
    camps: { assert: "Say that it is so", hedge: "Say that it may be so", deny: "Say that it is not so" },
    more: { contested: "All contested claims", single: "All claims on one voice" },
    onTheWordOf: " on the word of ",
    mostQuoted: "Most quoted sources",
    source: "Source",
    kindOf: "Kind",
    statements: "Statements",
    articles: "Articles",
    timeline: "Timeline",
    timelineWords: (events) =>
      `What happened when: ${counted(events, "event", en)} that a text dates, and the days the reports came out.`,
    relations: "Relations",
    relationsWords: (relations) =>
      `Who does what to whom, and according to whom: ${counted(relations, "relation", en)}, in words and deeds, of help and of harm.`,
    claims: "Claims",
    claimsWords: (contested, single) =>
      `Every claim against every source: ${contested} contested, ${single} on one voice alone.`,
  },
  {
    noArticle: "لم يقل أحد شيئًا بعد.",
    published: (first, last) =>
      first === undefined ? "" : last === undefined ? `، تاريخ النشر ${first}` : `، نُشرت بين ${first} و${last}`,
    corpus: (reports, outlets, when, words) =>
      `${spelled(reports, "report", ar)} من ${spelled(outlets, "outlet", ar, "after")}${when}، ومجموعها ${counted(words, "word", ar)}.`,
    yield: (actors, statements, sources, claims) =>
      `تذكر هذه المقالات ${counted(actors, "actor", ar, "after")}، وتنسب ${counted(statements, "statement", ar, "after")} إلى ${counted(sources, "source", ar, "after")}، وفيها جميعًا ${counted(claims, "claim", ar)} عمن يفعل ماذا بمن.`,
    noneContested: "لا ادعاء يؤكده صوت ويرجّحه آخر أو ينفيه.",
    contested: (contested, all) =>
      `${spelled(contested, "claim", ar)} من أصل ${all}: يؤكدها صوت ويرجّحها آخر أو ينفيها.`,
    single: (single, all, own, shadowed) =>
      `على صوت واحد لا غير: ${counted(single, "claim", ar)} من أصل ${all}. وهذا الصوت هو صوت الوسيلة نفسها في ${own} منها، ومصدر بلا اسم كامل في ${shadowed}: اسم مستعار أو شخص لم يُسمَّ أو جماعة.`,
    claim: (pair, quad) => `${pair}، ${quad}`,
    noneShared: "لا ادعاء يقول به أكثر من صوت واحد.",
    shared: (shared, claim, voices, outlets) =>
      `${spelled(shared, "claim", ar)} بأكثر من صوت واحد. وأوسعها رواية: ${claim}، بلسان ${spelled(voices, "voice", ar, "after")} في ${spelled(outlets, "outlet", ar, "after")}.`,
    nobody: "لا نقل عن أحد.",
    speakers: (sources, unnamed, loudest) =>
      `يُسند القول إلى ${spelled(sources, "source", ar, "after")}، منها ${unnamed} بلا اسم كامل. وأكثرها ورودًا: ${listed(loudest, ar)}.`,
    ownVoice: "، بصوتها",
    kind: (kind) => `، ${kind}`,
    inArticles: (articles) => `، ${counted(articles, "article", ar)}`,
    camps: { assert: "يقول إنه كذلك", hedge: "يقول إنه قد يكون كذلك", deny: "يقول إنه ليس كذلك" },
    more: { contested: "كل الادعاءات المتنازع عليها", single: "كل الادعاءات ذات الصوت الواحد" },
    onTheWordOf: " على لسان ",
    mostQuoted: "أكثر المصادر نقلًا عنها",
    source: "المصدر",
    kindOf: "النوع",
    statements: "الأقوال",
    articles: "المقالات",
    timeline: "خط الزمن",
    timelineWords: (events) => `ما حدث ومتى: ${counted(events, "event", ar)} تؤرخها النصوص، وأيام صدور الأخبار.`,
    relations: "العلاقات",
    relationsWords: (relations) =>
      `من يفعل ماذا بمن، وبحسب من: ${counted(relations, "relation", ar)}، قولًا وفعلًا، نفعًا وضررًا.`,
    claims: "الادعاءات",
    claimsWords: (contested, single) =>
      `كل ادعاء أمام كل مصدر: ${contested} متنازع عليه، و${single} على صوت واحد لا غير.`,
  },
);
