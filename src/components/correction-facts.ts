/**
 * What can be corrected in a piece of evidence, and the line of data/corrections.csv that does it: words of the article with
 * as much before and after them as makes them one place, the field, and the value as it is read. Pure.
 */

import { csvField } from "./data-csv.js";
import type { AttributionRow, CorrectionRow, EventRow, MentionRow, RelationRow, Tables } from "./rows.js";

/** A TextQuoteSelector: words of an article and what stands around them. */
export interface Quotation {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a value is chosen from. */
export type Choice = "actor" | "type" | "stance" | "sourceType" | "flag" | "date" | "strike";

/** A field that may be wrong. */
export interface CorrectableField {
  /** As corrections.csv names it; in square brackets what tells the row from others on the same words. */
  readonly field: string;
  /** Layer and column alone. */
  readonly column: string;
  /** The value as it is read; null for none. */
  readonly from: string | null;
  readonly choice: Choice;
  /** Words of the article that the field is about, where several fields have one name; else null. */
  readonly about: string | null;
  readonly quotation: Quotation;
}

/** What the researcher has filled in. */
export interface Filled {
  readonly to: string;
  readonly who: string;
  readonly why: string;
  /** ISO day. */
  readonly date: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** How many words of context are tried, until the quotation stands in one place. */
const contexts = [3, 6, 12, 24, 48];

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Whether a part stands in a text once only. */
const once = (text: string, part: string): boolean => text.indexOf(part) === text.lastIndexOf(part);

/**
 * The quotation of a stretch of a text, white space as single spaces, its context grown by words until it is the only such
 * place.
 */
export const quotationOf = (text: string, start: number, end: number): Quotation => {
  const quote = oneLine(text.slice(start, end));
  const plain = oneLine(text);
  const reach = 600;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const [wordsBefore, wordsAfter] = [wordsIn(before), wordsIn(after)];
  const around = (count: number): Quotation => ({
    quote,
    prefix: wordsBefore.slice(-count).join(" "),
    suffix: wordsAfter.slice(0, count).join(" "),
  });
  const joined = ({ prefix, suffix }: Quotation): string => {
    const [left, right] = [/\s$/.test(before) ? " " : "", /^\s/.test(after) ? " " : ""];
    return `${prefix}${prefix === "" ? "" : left}${quote}${suffix === "" ? "" : right}${suffix}`;
  };
  const tried = contexts.map(around);
  return tried.find((each) => once(plain, joined(each))) ?? tried.at(-1) ?? around(3);
};

/** Words of a row longer than this are quoted by the act alone. */
const longestQuote = 160;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const within = (inner: Stretch, outer: Stretch): boolean => outer.start <= inner.start && inner.end <= outer.end;
const alike = (x: Stretch, y: Stretch): boolean => x.start === y.start && x.end === y.end;

/** What of a layer is pointed at, and by which words. */
interface Layer<Row extends Stretch> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly anchor: (row: Row) => Stretch;
  readonly which: (row: Row) => string;
}

/** The name of a field for a row, with what tells the row apart where others with that value are on the quoted words. */
const fieldOf = <Row extends Stretch>(
  { name, rows, anchor, which }: Layer<Row>,
  row: Row,
  quoted: Stretch,
  column: keyof Row & string,
): string => {
  const near = rows.filter(
    (other) => (within(anchor(other), quoted) || alike(other, quoted)) && other[column] === row[column],
  );
  const exact = near.filter((other) => alike(other, quoted));
  const rivals = exact.length > 0 ? exact : near;
  return rivals.length > 1 ? `${name}[${which(row)}].${column}` : `${name}.${column}`;
};

const columnsOf = {
  relation: [
    ["a", "actor"],
    ["b", "actor"],
    ["type", "type"],
    ["directed", "flag"],
    ["stance", "stance"],
    ["voice", "actor"],
    ["edtf", "date"],
  ],
  event: [
    ["type", "type"],
    ["edtf", "date"],
    ["stance", "stance"],
  ],
  attribution: [
    ["source_id", "actor"],
    ["source_type", "sourceType"],
    ["stance", "stance"],
    ["distanced", "flag"],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, Choice])[]>>;

/** Makes the fields of a row from a text that its offsets count in; `shift` is where that text begins in the article. */
const fieldsOf = <Row extends Stretch>(
  layer: Layer<Row>,
  row: Row,
  quoted: Stretch,
  columns: readonly (readonly [keyof Row & string, Choice])[],
  text: string,
  shift: number,
  strike: (keyof Row & string) | null,
): CorrectableField[] => {
  const quotation = quotationOf(text, quoted.start - shift, quoted.end - shift);
  const field = (column: keyof Row & string, choice: Choice): CorrectableField => ({
    field: fieldOf(layer, row, quoted, column),
    column: `${layer.name}.${column}`,
    from: row[column] === null ? null : String(row[column]),
    choice,
    about: null,
    quotation,
  });
  return [
    ...columns.map(([column, choice]) => field(column, choice)),
    ...(strike === null ? [] : [field(strike, "strike")]),
  ];
};

const cueOf = ({ cue_start, cue_end }: AttributionRow): Stretch => ({ start: cue_start, end: cue_end });
const actOf = ({ predicate_start, predicate_end }: RelationRow): Stretch => ({
  start: predicate_start,
  end: predicate_end,
});

/** Where what may be corrected is found. */
export type CorrectableTables = Pick<
  Tables,
  "texts" | "sentences" | "relations" | "events" | "attributions" | "mentions"
>;

/** The text of an article, or where it is not published that of a sentence, and where that begins. */
const textOf = (tables: CorrectableTables, row: RelationRow | EventRow): readonly [text: string, shift: number] => {
  const article = tables.texts.find(({ id }) => id === row.article);
  if (article?.text.slice(row.start, row.end) === row.text) return [article.text, 0];
  const sentence = tables.sentences.find((each) => each.article === row.article && within(row, each));
  return sentence === undefined ? [row.text, row.start] : [sentence.text, sentence.start];
};

/** Whether a row is a relation, and no event. */
export const isRelation = (row: RelationRow | EventRow): row is RelationRow => "predicate_start" in row;

/** All that may be corrected in a relation or an event, in what it is said by, and in whom its words name. */
export const correctableIn = (row: RelationRow | EventRow, tables: CorrectableTables): readonly CorrectableField[] => {
  const [text, shift] = textOf(tables, row);
  const here = <Row extends { readonly article: string }>(rows: readonly Row[]) =>
    rows.filter(({ article }) => article === row.article);
  const fits = (stretch: Stretch): boolean => stretch.start >= shift && stretch.end <= shift + text.length;
  const own = isRelation(row)
    ? ofRelation(row, here(tables.relations), text, shift)
    : ofEvent(row, here(tables.events), text, shift);
  const attribution = here(tables.attributions).find(({ id }) => id === row.attribution);
  const said =
    attribution === undefined || !fits(cueOf(attribution))
      ? []
      : fieldsOf(
          { name: "attribution", rows: here(tables.attributions), anchor: cueOf, which: ({ source_id }) => source_id },
          attribution,
          cueOf(attribution),
          columnsOf.attribution,
          text,
          shift,
          "source_id",
        );
  const names = isRelation(row)
    ? here(tables.mentions).filter(
        ({ start, end }) =>
          (start === row.a_name_start && end === row.a_name_end) ||
          (start === row.b_name_start && end === row.b_name_end),
      )
    : here(tables.mentions).filter((mention) => mention.kind === "actor" && within(mention, row));
  const mentions: Layer<MentionRow> = {
    name: "mention",
    rows: here(tables.mentions),
    anchor: (mention) => mention,
    which: ({ entity }) => entity,
  };
  const named = names.filter(fits).flatMap((mention) =>
    fieldsOf(mentions, mention, mention, [["entity", "actor"]], text, shift, null).map((field) => ({
      ...field,
      about: oneLine(mention.text),
    })),
  );
  return [...own, ...said, ...named];
};

const ofRelation = (row: RelationRow, rows: readonly RelationRow[], text: string, shift: number) => {
  const layer: Layer<RelationRow> = {
    name: "relation",
    rows,
    anchor: actOf,
    which: ({ a, type, b }) => `${a} ${type} ${b}`,
  };
  const quoted = row.end - row.start <= longestQuote ? { start: row.start, end: row.end } : actOf(row);
  return fieldsOf(layer, row, quoted, columnsOf.relation, text, shift, "type");
};

const ofEvent = (row: EventRow, rows: readonly EventRow[], text: string, shift: number) => {
  const layer: Layer<EventRow> = {
    name: "event",
    rows,
    anchor: (event) => event,
    which: ({ type, edtf }) => `${type} ${edtf}`,
  };
  return fieldsOf(layer, row, row, columnsOf.event, text, shift, "type");
};

/** The columns of data/corrections.csv. */
export const correctionHeader = "article,quote,prefix,suffix,field,from,to,who,why,date";

/** The line of data/corrections.csv that corrects a field; null until all is filled in. */
export const correctionLine = (
  article: string,
  { field, from, choice, quotation: { quote, prefix, suffix } }: CorrectableField,
  { to, who, why, date }: Filled,
): string | null => {
  const value = choice === "strike" ? "" : to.trim();
  if ((value === "" && choice !== "strike") || who.trim() === "" || why.trim() === "" || value === from) return null;
  const cells = [article, quote, prefix, suffix, field, from ?? "", value, who.trim(), why.trim(), date];
  return cells.map(csvField).join(",");
};

/** The corrections of which rows tell, each once, in the order of the table. */
export const correctionsIn = (
  rows: readonly { readonly corrected: readonly string[] }[],
  corrections: readonly CorrectionRow[],
): readonly CorrectionRow[] => {
  const ids = new Set(rows.flatMap(({ corrected }) => corrected));
  return corrections.filter(({ id }) => ids.has(id));
};
