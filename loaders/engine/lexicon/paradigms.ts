import { fold } from "../text/fold.js";
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

/** Tense of a verb's form; "" for other words. */
export type Tense = "perfect" | "imperfect" | "";

const imperfectParadigms = new Set(["imperfect-singular", "imperfect-plural"]);
const perfectParadigms = new Set(["perfect", "perfect-weak"]);

const tenseOf = (paradigm: string): Tense =>
  imperfectParadigms.has(paradigm) ? "imperfect" : perfectParadigms.has(paradigm) ? "perfect" : "";

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

const weakFinals = new Set(["ا", "ي"]);
const waw = "و";

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
    forms.push(...inflect(weak ? present.slice(0, -1) : present, "imperfect-plural", paradigms));
  }
  return forms;
}

/** The forms of a noun: bare, with the article, in the accusative (هجوم, الهجوم, هجوما "attack"). */
export function nounForms(form: string, paradigms: Paradigms): Form[] {
  return inflect(fold(form), "noun", paradigms);
}

/** The forms of a participle: مشيرا مشيرة مشيرين … (pointing out). */
export function participleForms(form: string, paradigms: Paradigms): Form[] {
  return inflect(fold(form), "participle", paradigms);
}
