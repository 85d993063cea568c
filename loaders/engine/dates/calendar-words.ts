import { addPhrase, noPhrases, type Phrases, phraseKeys } from "../lexicon/phrases.js";
import type { CalendarRow } from "../lexicon/rows.js";
import { type Reading, readings } from "../text/clitics.js";
import { fold } from "../text/fold.js";

const integer = /^-?\d+$/;
const nothing = /^$/;
const unit = /^(hour|minute|day|week|month|quarter|year|decade|century)$/;
const monthOfSystem = /^[a-z]+ ([1-9]|1[0-2])$/;

/**
 * The classes of data/lexicon/calendar.csv and what a row's `value` must be.
 *
 * Names of days and months
 * - `month`: a month under a name that means nothing else. Value: system and number (`levantine 6`).
 * - `month-name`: also a name of something else (تموز, a reactor; نيسان, a car): alone it needs a preposition of time.
 * - `month-homograph`: also a common word (آب father, مارس he practised): needs a day, a year or "month" beside it.
 * - `month-rare`: the Libyan names (الطير, the bird): needs a day and a year, or "month", or a second name.
 * - `hijri-month`: value 1–12; needs a day, a year or an adjective.
 * - `weekday`, `weekday-bare`: with and without the article; value 1 Monday – 7 Sunday.
 * - `day-word`, `day-word-weak`: today, yesterday …; value: days from the publication. Weak ones need a companion
 *   (صباح الغد).
 * - `holiday`: value `MM-DD`, `hijri MM-DD`, `easter N` (days after), or `MM WEEKDAY N` (the Nth such weekday).
 * - `event`: a date that is known by name; value: ISO day.
 * - `season`: value: EDTF season 21–24.
 * - `decade`: value 20–90. `era`: `bce`, `ce`, `hijri`.
 *
 * Units, numbers, adjectives
 * - `period` (شهر), `the-period` (الشهر), `periods` (أشهر), `the-periods` (الأشهر), `two-periods` (شهرين),
 *   `the-two-periods` (الشهرين), `head-of-two` (شهري): value: minute, hour, day, week, month, quarter, year,
 *   decade or century.
 * - `ordinal`: value 1–10, 20, 30, -1 for last. `ordinal-unit`: 1 in a compound only (الحادي). `teen`: the ten of
 *   11–19.
 * - `cardinal`: value. `count`: a definite number after a definite plural (الأيام الثلاثة). `few`: "some, a few".
 * - `side`: which one an adjective means: last, recent, previous, this, next, following, last-but-one, next-but-one,
 *   same.
 * - `demonstrative`: `this` or `same` before a definite period.
 * - `part`: a part of a period, `1/3 ~` the first third, approximately; `2/4` the second quarter.
 * - `day-part`: a part of the day, `before` the day it belongs to (مساء السبت) or `after` (السبت صباحا).
 *
 * Words around a date (value empty unless said)
 * - `day-head` (بتاريخ), `corresponding` (الموافق), `of`, `from`, `between`, `until`, `and`, `article`, `before`,
 *   `after`, `ago`, `within`, `time-preposition`, `after-it` (value `after` or `before`), `from-now`, `about`,
 *   `relative-to`.
 * - `ahead`: words that look ahead; `ahead-prefix`: how a future verb begins; `not-ahead`: a `word`, or words of a
 *   `stem`, that only begin so; `past`: verbs that look back.
 *
 * What keeps a date from being read
 * - `counted`: nouns after a number that is a count; `label`: what a number after it is the number of; `name-head`:
 *   names that hold a date (ثورة 25 يناير); `not-a-day`: before a weekday (صلاة الجمعة); `every`; `age`; `person`
 *   (before a decade of life); `until-now`: idioms; `nowadays`, `nowadays-behind`: what stands before or behind a "today" that
 *   is no day (نحن اليوم أمام); `function-word`: what a number before it does not count; `block`:
 *   a phrase in which there is no date.
 */
export const calendarClasses = {
  month: monthOfSystem,
  "month-name": monthOfSystem,
  "month-homograph": monthOfSystem,
  "month-rare": monthOfSystem,
  "hijri-month": /^([1-9]|1[0-2])$/,
  weekday: /^[1-7]$/,
  "weekday-bare": /^[1-7]$/,
  "day-word": integer,
  "day-word-weak": integer,
  holiday: /^(\d\d-\d\d|hijri \d\d-\d\d|easter -?\d+|\d\d [a-z]+day [1-5])$/,
  event: /^\d{4}-\d\d-\d\d$/,
  season: /^2[1-4]$/,
  decade: /^[2-9]0$/,
  era: /^(bce|ce|hijri)$/,
  period: unit,
  "the-period": unit,
  periods: unit,
  "the-periods": unit,
  "two-periods": unit,
  "the-two-periods": unit,
  "head-of-two": /^(day|month|year)$/,
  ordinal: integer,
  "ordinal-unit": integer,
  teen: integer,
  cardinal: integer,
  count: integer,
  few: nothing,
  side: /^(last|recent|previous|this|next|following|last-but-one|next-but-one|same)$/,
  demonstrative: /^(this|same)$/,
  part: /^[1-4]\/[2-4]( ~)?$/,
  "day-part": /^(before|after)$/,
  "day-head": nothing,
  corresponding: nothing,
  of: nothing,
  from: nothing,
  between: nothing,
  until: nothing,
  and: nothing,
  article: nothing,
  before: nothing,
  after: nothing,
  ago: nothing,
  within: nothing,
  "time-preposition": nothing,
  "after-it": /^(before|after)$/,
  "from-now": nothing,
  about: nothing,
  "relative-to": nothing,
  ahead: nothing,
  "ahead-prefix": nothing,
  "not-ahead": /^(stem|word)$/,
  past: nothing,
  counted: nothing,
  label: nothing,
  "name-head": nothing,
  "not-a-day": nothing,
  every: nothing,
  age: nothing,
  person: nothing,
  nowadays: nothing,
  "nowadays-behind": nothing,
  "until-now": nothing,
  "function-word": nothing,
  block: nothing,
} as const;

export type CalendarClass = keyof typeof calendarClasses;

const isClass = (name: string): name is CalendarClass => Object.hasOwn(calendarClasses, name);

/**
 * What is wrong with a row of calendar.csv, or null: an unknown class, or a value its class does not take. The message
 * goes after `data/lexicon/calendar.csv, line N: `.
 */
export function calendarFault(row: CalendarRow): string | null {
  if (!isClass(row.class)) {
    return `class "${row.class}" is none of ${Object.keys(calendarClasses).join(", ")}; choose one of these.`;
  }
  if (calendarClasses[row.class].test(row.value)) return null;
  return `value "${row.value}" is not what class ${row.class} takes; compare the other rows of the class.`;
}

/** What a word or phrase means in a date: `number` is its value as a number, NaN where it is none. */
export interface Sense {
  readonly class: CalendarClass;
  readonly value: string;
  readonly number: number;
  /** For months: the system of names. */
  readonly system: string;
  /** Id of the row. */
  readonly row: string;
}

/** A way in which a phrase of the calendar may begin at a word: the word read without its proclitics. */
export interface Beginning {
  readonly node: Phrases<Sense>;
  readonly reading: Reading;
}

/** calendar.csv, compiled. */
export interface Calendar {
  readonly words: Phrases<Sense>;
  /** First words of month names, for misspelt ones. */
  readonly monthKeys: readonly string[];
  readonly aheadPrefixes: readonly string[];
  /** What begins like a future verb and is none: stems, and whole words. */
  readonly notAhead: { readonly stems: readonly string[]; readonly words: ReadonlySet<string> };
  /** The definite article, by which a definite word begins. */
  readonly article: string;
  /** The ways phrases may begin at a folded word. */
  readonly beginnings: (key: string) => readonly Beginning[];
}

const remembered = 20_000;
const none: readonly Beginning[] = [];

/**
 * Remembers what a word may begin: most words of a text have been seen before. Bounded, and without effect on results.
 */
function beginningsIn(words: Phrases<Sense>): (key: string) => readonly Beginning[] {
  let known = new Map<string, readonly Beginning[]>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found: Beginning[] = [];
    for (const reading of readings(key)) {
      const node = words.next.get(reading.key);
      if (node !== undefined) found.push({ node, reading });
    }
    if (known.size >= remembered) known = new Map();
    known.set(key, found.length === 0 ? none : found);
    return found.length === 0 ? none : found;
  };
}

/** Compiles checked rows; rows with a fault ({@link calendarFault}) are left out, the others still work. */
export function compileCalendar(rows: readonly CalendarRow[]): Calendar {
  const words = noPhrases<Sense>();
  const monthKeys = new Set<string>();
  const aheadPrefixes: string[] = [];
  const notAhead = { stems: [] as string[], words: new Set<string>() };
  let article = "";
  for (const row of rows) {
    if (calendarFault(row) !== null || !isClass(row.class)) continue;
    if (row.class === "ahead-prefix") aheadPrefixes.push(fold(row.form));
    else if (row.class === "not-ahead" && row.value === "stem") notAhead.stems.push(fold(row.form));
    else if (row.class === "not-ahead") notAhead.words.add(fold(row.form));
    else {
      const keys = phraseKeys(row.form);
      const month = row.class.startsWith("month") ? row.value.split(" ") : undefined;
      addPhrase(words, keys, {
        class: row.class,
        value: row.value,
        number: row.value === "" ? Number.NaN : Number(month?.[1] ?? row.value),
        system: month?.[0] ?? "",
        row: row.id,
      });
      const [first] = keys;
      if (row.class === "article") article = keys.join("");
      if ((row.class === "month" || row.class === "month-name") && first !== undefined) monthKeys.add(first);
    }
  }
  return { words, monthKeys: [...monthKeys], aheadPrefixes, notAhead, article, beginnings: beginningsIn(words) };
}
