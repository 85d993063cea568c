/**
 * Words for ids: actors in English or Arabic, and the terms of the codebook in both. Names are set apart with direction
 * isolates, so that an arrow between two Arabic names still points from the doer to the one done to.
 */

import type { ActorRow } from "./rows.js";
import type { Lang } from "./state.js";

/** A term in both languages. */
interface Term {
  readonly en: string;
  readonly ar: string;
}

const term = (en: string, ar: string): Term => ({ en, ar });

const quadTerms: Readonly<Record<string, Term>> = {
  "verbal-cooperation": term("verbal cooperation", "تعاون بالقول"),
  "material-cooperation": term("material cooperation", "تعاون بالفعل"),
  "verbal-conflict": term("verbal conflict", "نزاع بالقول"),
  "material-conflict": term("material conflict", "نزاع بالفعل"),
};

const typeTerms: Readonly<Record<string, Term>> = {
  AGREE: term("agreement", "اتفاق"),
  CONSULT: term("consultation", "تشاور"),
  SUPPORT: term("support", "تأييد"),
  CONCEDE: term("concession", "تنازل"),
  COOPERATE: term("joint action", "عمل مشترك"),
  AID: term("aid", "إمداد"),
  RETREAT: term("retreat", "انسحاب"),
  REQUEST: term("demand", "مطالبة"),
  ACCUSE: term("accusation", "اتهام"),
  REJECT: term("refusal", "رفض"),
  THREATEN: term("threat", "تهديد"),
  PROTEST: term("protest", "احتجاج"),
  SANCTION: term("sanction", "عقوبة"),
  MOBILIZE: term("mobilisation", "حشد"),
  COERCE: term("coercion", "إكراه"),
  ASSAULT: term("attack", "هجوم"),
};

const stanceTerms: Readonly<Record<string, Term>> = {
  assert: term("asserts", "يؤكد"),
  hedge: term("says it may be so", "يرجّح"),
  deny: term("denies", "ينفي"),
};

const kindTerms: Readonly<Record<string, Term>> = {
  outlet: term("outlet’s own voice", "صوت الوسيلة نفسها"),
  "person-named": term("named person", "شخص مسمّى"),
  "person-pseudonym": term("pseudonym", "اسم مستعار"),
  "person-unnamed": term("unnamed person", "شخص لم يسمَّ"),
  group: term("group", "جماعة"),
  state: term("state", "دولة"),
  media: term("media quoted", "وسيلة منقول عنها"),
  ngo: term("NGO", "منظمة"),
  document: term("document", "وثيقة"),
};

const insideTerm = term("Inside", "داخل");

/** The blocs of the actors lexicon that ship; a bloc that a researcher adds is named after its actor or its id. */
const blocTerms: Readonly<Record<string, Term>> = {
  government: term("Syrian government", "الحكومة السورية"),
  "government-allies": term("Allies of the government", "حلفاء الحكومة"),
  opposition: term("Opposition", "المعارضة"),
  isis: term("Islamic State", "تنظيم الدولة الإسلامية"),
  jihadist: term("Jihadist groups", "جماعات جهادية"),
  sdf: term("Syrian Democratic Forces", "قوات سوريا الديمقراطية"),
  coalition: term("International coalition", "التحالف الدولي"),
  turkey: term("Turkey", "تركيا"),
  israel: term("Israel", "إسرائيل"),
  iraq: term("Iraq", "العراق"),
  gulf: term("Gulf states", "دول الخليج"),
  media: term("Media and monitors", "إعلام ومراصد"),
  source: term("Cited persons and institutes", "أشخاص ومعاهد مستشهد بهم"),
  other: term("Others", "آخرون"),
};

const known = (terms: Readonly<Record<string, Term>>, id: string, lang: Lang) => terms[id]?.[lang] ?? readable(id);

/** An id made readable where there is no name: `us-experts` → `Us experts`. */
export const readable = (id: string): string => {
  const words = id.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A name kept apart from the direction of the words around it (FSI … PDI). */
export const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Words for ids in one language. */
export interface Names {
  readonly lang: Lang;
  /** Name of an actor, a voice, or a bloc unit (`bloc:ID`); an id in no table is made readable. */
  readonly actor: (id: string) => string;
  /** A name short enough for a chart: without what stands in brackets. */
  readonly short: (id: string) => string;
  readonly quad: (quad: string) => string;
  readonly type: (type: string) => string;
  readonly stance: (stance: string) => string;
  readonly kind: (kind: string) => string;
  /**
   * `A → B`, `A – B` where what they do has no direction, or `Inside A` where it passes within one. In Arabic the line runs from right to left wherever it stands, and
   * the arrow with it.
   */
  readonly pair: (a: string, b: string, directed: boolean) => string;
}

/** The words of a language over the actors in use. */
export const namesIn = (lang: Lang, actors: readonly ActorRow[]): Names => {
  const byId = new Map(actors.map((row) => [row.id, row]));
  const actor = (id: string): string => {
    const bloc = id.startsWith("bloc:") ? id.slice("bloc:".length) : undefined;
    if (bloc !== undefined) return blocTerms[bloc]?.[lang] ?? actor(bloc);
    const row = byId.get(id);
    const name = lang === "ar" ? row?.name_ar || row?.name_en : row?.name_en || row?.name_ar;
    return name || readable(id);
  };
  const short = (id: string) =>
    actor(id)
      .replace(/\s*\([^)]*\)\s*/g, " ")
      .trim();
  return {
    lang,
    actor,
    short,
    quad: (quad) => known(quadTerms, quad, lang),
    type: (type) => known(typeTerms, type, lang),
    stance: (stance) => known(stanceTerms, stance, lang),
    kind: (kind) => known(kindTerms, kind, lang),
    pair: (a, b, directed) => {
      const [one, other] = [isolate(short(a)), isolate(short(b))];
      if (a === b) return `${insideTerm[lang]} ${one}`;
      return lang === "ar"
        ? `\u2067${one} ${directed ? "←" : "–"} ${other}\u2069`
        : `${one} ${directed ? "→" : "–"} ${other}`;
    },
  };
};

/** Whether a text has Arabic letters. */
export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
