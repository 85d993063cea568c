import { colon, isComma, isDash } from "../../text/signs.js";
import { type Page, senseAt, signAt, touches } from "../lexemes.js";
import type { Proposal } from "../parts.js";

/**
 * What stands between two proposals: nothing; "of" (من, في, or ل and ب attached); a comma; a separator (/ - . –); a
 * bracket; "and"; a word for "until"; "corresponding to". `null` for anything else.
 */
export type Gap = "none" | "of" | "comma" | "separator" | "bracket" | "and" | "until" | "corresponding" | null;

const separators = new Set(["/", ".", "\\"]);
const brackets = new Set(["(", "[", ")"]);

/** At most so many tokens stand between two parts of one date. */
const widest = 2;

function kindOf(page: Page, at: number): Gap {
  const sign = signAt(page, at);
  if (isComma(sign) || sign === colon) return "comma";
  if (separators.has(sign) || isDash(sign)) return "separator";
  if (brackets.has(sign)) return "bracket";
  if (senseAt(page, at, "until") !== undefined) return "until";
  if (senseAt(page, at, "corresponding") !== undefined) return "corresponding";
  if (senseAt(page, at, "and") !== undefined) return "and";
  return senseAt(page, at, "of") === undefined ? null : "of";
}

/** The gap between two proposals; of two tokens a comma or bracket counts least. */
export function gapBetween(page: Page, left: Proposal, right: Proposal): Gap {
  const lexeme = page.lexemes[right.from];
  const attached: Gap = lexeme?.conjunction ? "and" : lexeme?.preposition ? "of" : "none";
  let gap: Gap = attached;
  let at = left.to + 1;
  if (right.from - at > widest) return null;
  while (at < right.from) {
    const kind = kindOf(page, at);
    if (kind === null) return null;
    if (gap === "none" || gap === "comma" || gap === "bracket" || gap === "of") gap = kind;
    else if (kind !== "comma" && kind !== "of") return gap === "and" && kind === "until" ? "until" : null;
    at = page.lexemes[at]?.next ?? at + 1;
  }
  return at === right.from ? gap : null;
}

/** Whether a dash alone stands between two proposals. */
export function dashed(page: Page, left: Proposal, right: Proposal): boolean {
  return right.from - left.to === 2 && isDash(signAt(page, left.to + 1));
}

/**
 * Whether a separator touches both proposals or neither: 27/يونيو, "2 - أكتوبر". A full stop between must touch the
 * first.
 */
export function separates(page: Page, left: Proposal, right: Proposal): boolean {
  const at = left.to + 1;
  if (right.from - left.to !== 2) return false;
  return signAt(page, at) !== "." || touches(page, left.to, at);
}
