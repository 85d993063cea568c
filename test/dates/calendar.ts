import { readCorpus } from "../../loaders/corpus/corpus.js";
import { type Calendar, compileCalendar, findDates } from "../../loaders/engine/dates/dates.js";
import { tokenize } from "../../loaders/engine/text/tokens.js";
import type { DateExpression } from "../../loaders/engine/types.js";

/** The calendar that ships with the project. */
export const calendar: Calendar = compileCalendar(readCorpus().lexicon.calendar);

/** The dates of a text published on a day (EDTF), or on an unknown one. */
export const datesIn = (text: string, published: string | null = null): DateExpression[] =>
  findDates(text, tokenize(text), calendar, { published });
