import { createHash } from "node:crypto";
import { listDelimiter } from "./csv.js";
import { mediaTypes, type TableFormat, tableFile, tableFormats } from "./files.js";
import { primaryKey, referencesOf } from "./keys.js";
import type { Column, ColumnType, TableSchema } from "./schema.js";

/** Where the tables come from, as the package tells it. */
export interface Origin {
  /** Short name, in small Latin letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly version: string;
  /** Null where it is not known. */
  readonly commit: string | null;
  /** Day of the commit; null where it is not known. */
  readonly date: string | null;
  /** Whether files have been changed since that commit. */
  readonly dirty: boolean;
  /** Whether the tables hold quotations only. */
  readonly quotationsOnly: boolean;
  /** Address of the site that publishes the tables; null where it is not known. */
  readonly homepage: string | null;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

/** Field types of Table Schema 2.0. A list is one in the formats that know lists; in CSV its members stand in one cell. */
const fieldTypes: Readonly<Record<ColumnType, string>> = {
  text: "string",
  offset: "integer",
  count: "integer",
  number: "number",
  day: "date",
  flag: "boolean",
  texts: "list",
};

const fieldOf = ({ name, type, nullable, description }: Column): Fields => ({
  name,
  type: fieldTypes[type],
  ...(type === "texts" ? { itemType: "string", delimiter: listDelimiter } : {}),
  description,
  // An empty list is an empty cell in CSV, so that nothing can be asked of it there.
  ...(nullable || type === "texts" ? {} : { constraints: { required: true } }),
});

/** A table in CSV goes by its own name; in another format by that of its file. */
const resourceName = (table: string, format: TableFormat): string => (format === "csv" ? table : `${table}.${format}`);

const sameTable = (table: string, name: string, format: TableFormat): string =>
  // A table that refers to itself does so by an empty name, as the standard has it.
  table === name ? "" : resourceName(table, format);

const schemaOf = (table: TableSchema, format: TableFormat, there: ReadonlySet<string>): Fields => {
  const references = referencesOf(table).filter((reference) => there.has(reference.table));
  return {
    fields: table.columns.map(fieldOf),
    primaryKey: primaryKey(table),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ column, table: target }) => ({
            fields: [column],
            reference: { resource: sameTable(target, table.name, format), fields: ["id"] },
          })),
        }),
    ...(format === "csv" ? { missingValues: [""] } : {}),
  };
};

function resourceOf(table: TableSchema, format: TableFormat, bytes: Uint8Array, there: ReadonlySet<string>): Fields {
  return {
    name: resourceName(table.name, format),
    type: "table",
    path: tableFile(table, format),
    title: `${table.name} (${format})`,
    description: table.description,
    format,
    mediatype: mediaTypes[format],
    ...(format === "csv"
      ? { encoding: "utf-8", dialect: { delimiter: ",", lineTerminator: "\r\n", header: true } }
      : {}),
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    schema: schemaOf(table, format, there),
  };
}

const textRights =
  "The licence is for the tables and their annotation. The words of the articles that they quote belong to the articles' publishers.";

/**
 * The description of a folder of tables as a Frictionless Data Package, https://datapackage.org/standard/data-package
 * (version 2.0). `files` are the tables by file name; those that are not there are not described.
 */
export function dataPackage(
  tables: readonly TableSchema[],
  files: ReadonlyMap<string, Uint8Array>,
  origin: Origin,
): string {
  const resources = tableFormats.flatMap((format) => {
    const there = new Set(tables.filter((table) => files.has(tableFile(table, format))).map(({ name }) => name));
    return tables.flatMap((table) => {
      const bytes = files.get(tableFile(table, format));
      return bytes === undefined ? [] : [resourceOf(table, format, bytes, there)];
    });
  });
  const described: Fields = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: origin.name,
    title: origin.title,
    description: [origin.description, textRights].filter((text) => text !== "").join("\n\n"),
    version: origin.version,
    ...(origin.homepage === null ? {} : { homepage: origin.homepage }),
    ...(origin.date === null ? {} : { created: `${origin.date}T00:00:00Z` }),
    keywords: origin.keywords,
    contributors: origin.authors.map((title) => ({ title, roles: ["author"] })),
    licenses: [{ name: "MIT", title: "MIT License", path: "https://opensource.org/license/mit" }],
    ...(origin.commit === null ? {} : { commit: origin.commit, changed_since_commit: origin.dirty }),
    quotations_only: origin.quotationsOnly,
    resources,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
