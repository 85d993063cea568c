/** Words of the claim–source matrix. */

import { counted } from "./counting.js";
import { bilingual } from "./words.js";

interface MatrixWords {
  readonly title: string;
  readonly claim: string;
  readonly subtitle: string;
  readonly source: (statements: number, articles: number, claims: number, voices: number) => string;
  readonly columns: readonly string[];
  readonly says: (voice: string) => string;
  readonly order: string;
  readonly byContested: string;
  readonly bySources: string;
  readonly alike: string;
  readonly claims: string;
  readonly all: string;
  readonly contestedOnly: string;
  readonly singleOnly: string;
  readonly noneContested: string;
  readonly noneSingle: string;
  readonly showAll: string;
  readonly moreClaims: (claims: number) => string;
  readonly moreVoices: (voices: number) => string;
  readonly key: string;
  readonly marks: { readonly contested: string; readonly single: string };
  readonly distanced: string;
  readonly part: (stance: string, statements: number, distanced: boolean) => string;
  readonly voiceOf: (voice: string, kind: string) => string;
  readonly spokenOf: (voices: number, statements: number) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly nothing: string;
  readonly contestedTitle: (claims: number, voices: number) => string;
  readonly singleTitle: (claims: number) => string;
  readonly wholeTitle: (claims: number, contested: number, single: number) => string;
  readonly contested: string;
  readonly further: (claims: number) => string;
}

const en = "en";
const ar = "ar";

export const matrixWordsIn = bilingual<MatrixWords>(
  {
    title: "Claims",
    claim: "Claim",
    subtitle:
      "Each row is a claim, each column a voice; what outlets say in their own voice stands first. The form of a mark says how firmly the voice stands to the claim, the number how many statements it rests on.",
    source: (statements, articles, claims, voices) =>
      `${counted(statements, "statement", en)} in ${counted(articles, "article", en)}, ${counted(claims, "claim", en)} and ${counted(voices, "voice", en)}`,
    columns: ["Claim", "Quad class", "Mark", "Voice", "Kind of voice", "Stance", "Statements"],
    says: (voice) => `What ${voice}, says of it.`,
    order: "Order",
    byContested: "Contested first",
    bySources: "Most voices",
    alike: "Alike together",
    claims: "Claims",
    all: "All",
    contestedOnly: "Contested",
    singleOnly: "One voice",
    noneContested: "No claim shown by these filters is contested.",
    noneSingle: "No claim shown by these filters rests on one voice.",
    showAll: "Show all claims",
    moreClaims: (claims) => `Show more: ${counted(claims, "furtherClaim", en)}`,
    moreVoices: (voices) =>
      `No room for ${counted(voices, "voice", en)} that say least of these claims; the table has them.`,
    key: "Key",
    marks: { contested: "contested", single: "one voice only" },
    distanced: "author keeps his distance",
    part: (stance, statements, distanced) =>
      `${stance} (${counted(statements, "statement", en)}${distanced ? ", the author keeps his distance" : ""})`,
    voiceOf: (voice, kind) => `${voice}, ${kind}`,
    spokenOf: (voices, statements) => `${counted(voices, "voice", en)}, ${counted(statements, "statement", en)}`,
    comma: ", ",
    semicolon: "; ",
    nothing: "No claim matches",
    contestedTitle: (claims, voices) =>
      `${counted(claims, "contestedClaim", en)}, told by ${counted(voices, "voice", en)}`,
    singleTitle: (claims) => `${counted(claims, "claim", en)} ${claims === 1 ? "rests" : "rest"} on one voice alone`,
    wholeTitle: (claims, contested, single) =>
      `${contested === 0 ? "None" : contested} of ${counted(claims, "claim", en)} ${contested < 2 ? "is" : "are"} contested; ${
        single === 0 ? "none rests" : single === 1 ? "1 rests" : `${single} rest`
      } on one voice alone`,
    contested: "Contested.",
    further: (claims) => `${counted(claims, "furtherClaim", en)}: see the table.`,
  },
  {
    title: "الادعاءات",
    claim: "الادعاء",
    subtitle:
      "كل صف ادعاء، وكل عمود صوت؛ وأولها ما تقوله الوسائل بصوتها. يدل شكل العلامة على موقف الصوت من الادعاء، والرقم على عدد الأقوال التي يستند إليها.",
    source: (statements, articles, claims, voices) =>
      `${counted(statements, "statement", ar)} في ${counted(articles, "article", ar, "after")}، و${counted(claims, "claim", ar)}، و${counted(voices, "voice", ar)}`,
    columns: ["الادعاء", "الصنف", "العلامة", "الصوت", "نوع الصوت", "الموقف", "الأقوال"],
    says: (voice) => `ما يقوله فيه ${voice}.`,
    order: "الترتيب",
    byContested: "المتنازع عليه أولًا",
    bySources: "الأكثر أصواتًا",
    alike: "المتشابه معًا",
    claims: "الادعاءات",
    all: "الكل",
    contestedOnly: "متنازع عليه",
    singleOnly: "صوت واحد",
    noneContested: "لا ادعاء متنازعًا عليه بين ما تعرضه هذه المرشحات.",
    noneSingle: "لا ادعاء يقوم على صوت واحد بين ما تعرضه هذه المرشحات.",
    showAll: "اعرض كل الادعاءات",
    moreClaims: (claims) => `اعرض المزيد: ${counted(claims, "furtherClaim", ar)}`,
    moreVoices: (voices) =>
      `لا مكان هنا لـ ${counted(voices, "voice", ar, "after")} هي الأقل قولًا في هذه الادعاءات، وهي في الجدول.`,
    key: "المفتاح",
    marks: { contested: "متنازع عليه", single: "صوت واحد فقط" },
    distanced: "الكاتب يتحفظ",
    part: (stance, statements, distanced) =>
      `${stance} (${counted(statements, "statement", ar)}${distanced ? "، والكاتب يتحفظ" : ""})`,
    voiceOf: (voice, kind) => `${voice}، ${kind}`,
    spokenOf: (voices, statements) => `${counted(voices, "voice", ar)}، ${counted(statements, "statement", ar)}`,
    comma: "، ",
    semicolon: "؛ ",
    nothing: "لا ادعاء يوافق",
    contestedTitle: (claims, voices) =>
      `${counted(claims, "contestedClaim", ar)}، على لسان ${counted(voices, "voice", ar, "after")}`,
    singleTitle: (claims) => `على صوت واحد لا غير: ${counted(claims, "claim", ar)}`,
    wholeTitle: (claims, contested, single) =>
      `من ${counted(claims, "claim", ar, "after")}: ${contested === 0 ? "لا متنازع عليه" : `${contested} متنازع عليه`}، و${
        single === 0 ? "لا شيء" : single
      } على صوت واحد لا غير`,
    contested: "متنازع عليه.",
    further: (claims) => `${counted(claims, "furtherClaim", ar)}: انظر الجدول.`,
  },
);
