import { fold } from "../text/fold.js";
import { alef, hamza, ta, taMarbuta, waw, ya } from "../text/letters.js";
import type { MorphologyRow } from "./rows.js";

/**
 * Verb and noun forms, generated from a citation form by the paradigms of morphology.csv. Folded forms only: without
 * vowels the active and the passive of most verbs look alike.
 */

/** A form of a word; `person` is 3ms, 3fs, 3mp, 1p … for verbs, "" for nouns and participles. */
export interface Form {
  readonly key: string;
  readonly person: string;
  readonly tense: Tense;
}

/** Tense of a verb's form; `jussive` only where it is written otherwise than the imperfect (لم ينف, لم يقل); "" for other words. */
export type Tense = "perfect" | "imperfect" | "jussive" | "";

const imperfectParadigms = new Set(["imperfect-singular", "imperfect-plural"]);
const perfectParadigms = new Set(["perfect", "perfect-weak"]);

const tenseOf = (paradigm: string): Tense =>
  paradigm === "jussive"
    ? "jussive"
    : imperfectParadigms.has(paradigm)
      ? "imperfect"
      : perfectParadigms.has(paradigm)
        ? "perfect"
        : "";

/** Paradigms by name. */
export type Paradigms = ReadonlyMap<string, readonly MorphologyRow[]>;

/** Groups the rows of morphology.csv by paradigm. */
export function groupParadigms(rows: readonly MorphologyRow[]): Paradigms {
  const groups = new Map<string, MorphologyRow[]>();
  for (const row of rows) {
    const group = groups.get(row.paradigm);
    if (group) group.push(row);
    else groups.set(row.paradigm, [row]);
  }
  return groups;
}

const weakFinals = new Set([alef, ya]);

const isDual = (person: string) => person.endsWith("d");

function inflect(base: string, paradigm: string, paradigms: Paradigms): Form[] {
  return (paradigms.get(paradigm) ?? []).map((row) => ({
    key: fold(row.prefix) + base + fold(row.ending),
    person: row.person,
    tense: tenseOf(paradigm),
  }));
}

/**
 * All forms of a verb: of قال, يقول (say) قال قالت قالوا … يقول تقول يقولون …. A verb that ends in alef or ya (نفى, ادعى,
 * دعا) loses it before endings (نفت, نفوا, دعت).
 */
export function verbForms(perfect: string, imperfect: string, paradigms: Paradigms): Form[] {
  const forms: Form[] = [];
  const past = fold(perfect);
  const final = past.at(-1) ?? "";
  if (past !== "") {
    if (weakFinals.has(final)) {
      forms.push(
        { key: past, person: "3ms", tense: "perfect" },
        ...inflect(past.slice(0, -1), "perfect-weak", paradigms),
      );
    } else forms.push(...inflect(past, "perfect", paradigms));
  }
  const present = fold(imperfect).slice(1);
  const last = present.at(-1) ?? "";
  if (present !== "") {
    forms.push(...inflect(present, "imperfect-singular", paradigms));
    const weak = weakFinals.has(last) || last === waw;
    const plural = inflect(weak ? present.slice(0, -1) : present, "imperfect-plural", paradigms);
    // The dual keeps the weak letter that the plural loses (ينفيان beside ينفون).
    const dual = weak ? inflect(present, "imperfect-plural", paradigms).filter(({ person }) => isDual(person)) : [];
    forms.push(...plural.filter(({ person }) => !weak || !isDual(person)), ...dual);
  }
  return forms;
}

/**
 * The jussive of a verb whose imperfect ends in a weak letter or has a long vowel before its last, which the jussive loses
 * (ينفي: لم ينف; يقول: لم يقل); none for other verbs, whose jussive is written as their imperfect.
 */
export function jussiveForms(imperfect: string, paradigms: Paradigms): Form[] {
  const present = fold(imperfect).slice(1);
  if (present.length < 2) return [];
  const weak = (letter: string | undefined) => letter === waw || weakFinals.has(letter ?? "");
  if (weak(present.at(-1))) return inflect(present.slice(0, -1), "jussive", paradigms);
  return weak(present.at(-2)) ? inflect(present.slice(0, -2) + present.slice(-1), "jussive", paradigms) : [];
}

/** The forms of a noun: bare, with the article, in the accusative (هجوم, الهجوم, هجوما "attack"). */
export function nounForms(form: string, paradigms: Paradigms): Form[] {
  return inflect(fold(form), "noun", paradigms);
}

/** The dual and plural forms of a role (مسؤول, "official": مسؤولان مسؤولون; ناشطة: ناشطات); none where the form has several words. */
export function roleForms(form: string, paradigms: Paradigms): Form[] {
  const base = fold(form);
  if (base.includes(" ")) return [];
  const feminine = base.endsWith(fold(taMarbuta));
  return inflect(feminine ? base.slice(0, -1) : base, feminine ? "role-feminine" : "role", paradigms);
}

const shadda = "\u0651";

/**
 * Whether the imperfect of a verb has a damma after its prefix in the active too, so that the damma tells no passive: forms II
 * to IV and verbs of four letters (يُؤكّد, يُطالب, يُعلن, "affirms, demands, announces"), but not I and V to X (يُذكر, يُعتبر, "is mentioned,
 * is considered"). Form II is known by the shadda of the citation form, a doubled form IV (أقر, يقر) by its short imperfect.
 */
export function opensWithDamma(perfect: string, imperfect: string): boolean {
  const [first = ""] = perfect.split(" ");
  const [second = ""] = imperfect.split(" ");
  const letters = fold(first);
  if (letters.length === 3) return first.includes(shadda) || (first.startsWith(hamza) && fold(second).length === 3);
  if (letters.length !== 4 || first.startsWith(alef)) return false;
  return !letters.startsWith(ta) || letters[1] === alef;
}

/** The forms of a participle: مشيرا مشيرة مشيرين … (pointing out). */
export function participleForms(form: string, paradigms: Paradigms): Form[] {
  return inflect(fold(form), "participle", paradigms);
}
