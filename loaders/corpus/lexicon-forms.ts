import { calendarFault } from "../engine/dates/calendar-words.js";
import {
  actorKinds,
  aliasUses,
  type CalendarRow,
  contentFrames,
  cueKinds,
  hedgeScopes,
  hedgeStances,
  type LexiconRows,
  speakerKinds,
} from "../engine/lexicon/rows.js";
import { ploverTypes } from "../engine/relations/plover.js";
import type { SheetRow } from "./sheet.js";
import { cueClasses, sourceTypes, stances } from "./vocabulary.js";

/** A lexicon file: its columns, and how a line becomes a row. What a cell should not be, the line keeps as a fault. */
export interface LexiconForm<Row> {
  readonly columns: readonly (keyof Row & string)[];
  readonly row: (line: SheetRow) => Row;
}

/** Verb forms are generated from perfect and imperfect, so a verb needs both. */
function imperfect(line: SheetRow): string {
  const value = line.text("imperfect");
  if (value === "" && line.text("kind") === "verb") {
    line.fault("imperfect", "a verb without its imperfect", "Write the third person masculine of the imperfect.");
  }
  return value;
}

function coordinate(line: SheetRow, column: "lat" | "lon"): number | null {
  const most = column === "lat" ? 90 : 180;
  return line.number(column, -most, most);
}

/** What a class of calendar.csv takes is for the dates to say. */
function calendarRow(line: SheetRow): CalendarRow {
  const row = {
    id: line.id("id"),
    form: line.required("form"),
    class: line.required("class"),
    value: line.text("value"),
  };
  const wrong = row.class === "" ? null : calendarFault(row);
  if (wrong !== null) {
    const [message = wrong, remedy = ""] = wrong.replace(/\.$/, "").split("; ");
    const column = message.startsWith("class") ? "class" : "value";
    line.fault(column, message, `${remedy.slice(0, 1).toUpperCase()}${remedy.slice(1)}.`);
  }
  return row;
}

/** Every file of data/lexicon. */
export const lexiconForms: { readonly [Name in keyof LexiconRows]: LexiconForm<LexiconRows[Name][number]> } = {
  actors: {
    columns: ["id", "name_en", "name_ar", "kind", "parent", "bloc", "acled"],
    row: (line) => ({
      id: line.id("id"),
      name_en: line.required("name_en"),
      name_ar: line.required("name_ar"),
      kind: line.oneOf("kind", actorKinds),
      parent: line.text("parent"),
      bloc: line.text("bloc"),
      acled: line.text("acled") === "" ? "" : line.oneOf("acled", ["1", "2", "3", "4", "5", "6", "7", "8"]),
    }),
  },
  aliases: {
    columns: ["id", "actor", "form", "use", "requires"],
    row: (line) => ({
      id: line.id("id"),
      actor: ["block", "office"].includes(line.text("use")) ? line.text("actor") : line.required("actor"),
      form: line.required("form"),
      use: line.oneOf("use", aliasUses),
      requires: line.text("requires"),
    }),
  },
  heads: {
    columns: ["id", "form", "of", "extends", "anaphor"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      of: line.oneOf("of", ["actor", "place"]),
      extends: line.flag("extends"),
      anaphor: line.flag("anaphor"),
    }),
  },
  places: {
    columns: ["id", "name_en", "name_ar", "kind", "parent", "lat", "lon", "forms", "requires"],
    row: (line) => ({
      id: line.id("id"),
      name_en: line.required("name_en"),
      name_ar: line.required("name_ar"),
      kind: line.required("kind"),
      parent: line.text("parent"),
      lat: coordinate(line, "lat"),
      lon: coordinate(line, "lon"),
      forms: line.list("forms"),
      requires: line.text("requires"),
    }),
  },
  cues: {
    columns: ["id", "form", "kind", "imperfect", "class", "content", "stance"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      kind: line.oneOf("kind", cueKinds),
      imperfect: imperfect(line),
      class: line.oneOf("class", cueClasses),
      content: line.listOf("content", contentFrames),
      stance: line.oneOf("stance", stances),
    }),
  },
  hedges: {
    columns: ["id", "form", "stance", "scope"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      stance: line.oneOf("stance", hedgeStances),
      scope: line.oneOf("scope", hedgeScopes),
    }),
  },
  predicates: {
    columns: ["id", "form", "kind", "imperfect", "type", "a", "b", "mutual", "needs"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      kind: line.oneOf("kind", ["verb", "noun", "participle"]),
      imperfect: imperfect(line),
      type: line.oneOf("type", ploverTypes),
      a: line.list("a"),
      b: line.list("b"),
      mutual: line.flag("mutual"),
      needs: line.list("needs"),
    }),
  },
  verbs: {
    columns: ["id", "form", "kind", "imperfect"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      kind: line.oneOf("kind", ["verb", "noun"]),
      imperfect: imperfect(line),
    }),
  },
  calendar: {
    columns: ["id", "form", "class", "value"],
    row: calendarRow,
  },
  speakers: {
    columns: ["id", "form", "kind", "type", "slug"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      kind: line.oneOf("kind", speakerKinds),
      type: line.oneOf("type", sourceTypes),
      slug: line.text("slug"),
    }),
  },
  words: {
    columns: ["id", "form", "class", "value"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      class: line.required("class"),
      value: line.text("value"),
    }),
  },
  morphology: {
    columns: ["id", "paradigm", "prefix", "ending", "person"],
    row: (line) => ({
      id: line.id("id"),
      paradigm: line.required("paradigm"),
      prefix: line.text("prefix"),
      ending: line.text("ending"),
      person: line.text("person"),
    }),
  },
  furniture: {
    columns: ["id", "form", "where", "kind"],
    row: (line) => ({
      id: line.id("id"),
      form: line.required("form"),
      where: line.oneOf("where", ["line", "start", "tail"]),
      kind: line.required("kind"),
    }),
  },
};
