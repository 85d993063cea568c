import type { Row, Value } from "../tables/arrow.js";

const said = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? value.join(", ") : String(value);

/** The columns that say what a row says; of other tables the id does. */
const telling: Readonly<Record<string, readonly string[]>> = {
  articles: ["article"],
  sentences: ["furniture"],
  dates: ["text", "edtf"],
  mentions: ["text", "entity"],
  attributions: ["source_id", "cue_text", "stance"],
  events: ["edtf", "type", "actors"],
  actors: ["id", "name_en"],
  places: ["id", "name_en"],
  corrections: ["field", "from", "to"],
};

/** What a row says, in ids and values: `isis ASSAULT jabhat-al-nusra`. */
export function toldOf(table: string, row: Row): string {
  if (table === "relations") return `${said(row.a)} ${said(row.type)} ${said(row.b)}, ${said(row.stance)}`;
  const columns = telling[table] ?? ["id"];
  return columns
    .map((name) => said(row[name]))
    .filter((part) => part !== "")
    .join(", ");
}
