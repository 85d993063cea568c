import { periodOf } from "../corpus/edtf.js";
import { cueClasses, sourceTypes, stances, styles } from "../corpus/vocabulary.js";
import { quadClassOf } from "../engine/relations/plover.js";
import type { DateExpression, DatePrecision, PloverType } from "../engine/types.js";

/** What a field may hold: one of some words, a date, an id, or free text. */
export interface ValueKind {
  /** What is wrong with a value and how to mend it; null where nothing is. */
  readonly fault: (value: string) => { readonly message: string; readonly remedy: string } | null;
  /** Whose ids it holds, where it holds one. */
  readonly ids: "actor" | "entity" | null;
}

const oneOf = (words: readonly string[]): ValueKind => ({
  ids: null,
  fault: (value) =>
    words.includes(value)
      ? null
      : { message: `"${value}" is none of ${words.join(", ")}`, remedy: "Write one of them." },
});

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

const id = (ids: ValueKind["ids"]): ValueKind => ({
  ids,
  fault: (value) =>
    idPattern.test(value)
      ? null
      : { message: `"${value}" is no id`, remedy: "Write it with Latin letters, digits, - and . only." },
});

/** The PLOVER types. */
export const ploverTypes = Object.keys(quadClassOf) as readonly PloverType[];

/** Kinds of values by name. */
export const valueKinds = {
  text: { ids: null, fault: () => null },
  flag: oneOf(["true", "false"]),
  stance: oneOf(stances),
  style: oneOf(styles),
  cueClass: oneOf(cueClasses),
  sourceType: oneOf(sourceTypes),
  type: oneOf(ploverTypes),
  /** An actor of the lexicon or of the article. */
  actor: id("actor"),
  /** An actor or a place. */
  entity: id("entity"),
  /** Any slug: an unnamed source stands in no lexicon. */
  source: id(null),
  edtf: {
    ids: null,
    fault: (value) =>
      periodOf(value) !== null
        ? null
        : { message: `"${value}" is no EDTF date`, remedy: "Write it as 2016-02-14, 2016-02, 2016 or 2014/2017." },
  },
} as const satisfies Readonly<Record<string, ValueKind>>;

/** First and last day of an EDTF value, as rows have them. */
export function daysOf(edtf: string | null): Pick<DateExpression, "first" | "last"> {
  return (edtf === null ? null : periodOf(edtf)) ?? { first: null, last: null };
}

/** How fine an EDTF value is. */
export function precisionOf(edtf: string): DatePrecision {
  if (edtf.includes("/")) return "interval";
  const value = edtf.replace(/[?~%]$/, "");
  if (/^\d{2}XX$/.test(value)) return "century";
  if (/^\d{3}X$/.test(value)) return "decade";
  if (/^\d{4}-2[1-4]$/.test(value)) return "interval";
  return value.length === 4 ? "year" : value.length === 7 ? "month" : "day";
}
