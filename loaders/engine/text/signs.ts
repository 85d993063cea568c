/**
 * Signs of punctuation that stages ask about, Arabic and Latin forms alike, as the keys of sign tokens and of
 * {@link signsBefore}.
 */

const commas = new Set(["،", ","]);
const semicolons = new Set(["؛", ";"]);
const dashes = new Set(["-", "–", "—", "−"]);

const sentenceEnds = new Set([".", "؟", "?", "!"]);

/** The sign that brings in speech, and parts a clock time. */
export const colon = ":";

/** What {@link signsBefore} gives for a line break. */
export const lineBreak = "\n";

export const isComma = (sign: string): boolean => commas.has(sign);
export const isSemicolon = (sign: string): boolean => semicolons.has(sign);
export const isSentenceEnd = (sign: string): boolean => sentenceEnds.has(sign);
export const isDash = (sign: string): boolean => dashes.has(sign);

/** A comma or semicolon: a sign that ends a clause but no sentence. */
export const isPause = (sign: string): boolean => commas.has(sign) || semicolons.has(sign);
