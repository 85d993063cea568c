/**
 * Letters and marks that the rules of Arabic writing turn on, by their names: particles written to the next word, and
 * spellings that tell one word from another. Endings and prefixes of words stand in data/lexicon/morphology.csv.
 */

/** و "and" and ف "so", written to the next word. */
export const waw = "و";
export const fa = "ف";

/** ب "in, by", ل "to" and ك "like", written to the next word. */
export const ba = "ب";
export const lam = "ل";
export const kaf = "ك";

/** The bare alef, also that of connection. */
export const alef = "ا";
export const hamza = "أ";
export const ta = "ت";
export const ha = "ه";
export const ya = "ي";
export const taMarbuta = "ة";
/** Alef written as ya (على, هدى). */
export const maqsura = "ى";

/** The mark of a doubled letter. */
export const shadda = "\u0651";
export const damma = "\u064f";
/** The ending of an adverb or an indefinite accusative, where it is written out. */
export const tanwin = "\u064b";
