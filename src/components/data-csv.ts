/** Rows of a table as CSV. Pure. */

/** A value of any table. */
export type Cell = string | number | boolean | Date | readonly string[] | null;
/** A row of any table, by column name. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** A value as text: days as ISO dates, lists joined by `|`, nothing for what is missing. */
export const asText = (value: Cell): string => {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? value.join("|") : String(value);
};

/** A field of a CSV file (RFC 4180): quoted where it holds a comma, a quote or a line break. */
export const csvField = (value: Cell): string => {
  const text = asText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows as CSV with a header, days as ISO dates, lists joined by `|`, missing values empty. A byte order mark comes first:
 * without it spreadsheets do not take Arabic for what it is.
 */
export const csvOf = (columns: readonly string[], rows: readonly AnyRow[]): string =>
  `\ufeff${[columns, ...rows.map((row) => columns.map((name) => row[name] ?? null))]
    .map((line) => line.map(csvField).join(","))
    .join("\r\n")}\r\n`;
