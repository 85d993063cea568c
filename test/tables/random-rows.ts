import fc from "fast-check";
import type { Row, Value } from "../../loaders/tables/arrow.js";
import type { Column, ColumnType } from "../../loaders/tables/schema.js";

const arabic = fc.string({ unit: fc.constantFrom("ا", "ل", "ح", "ً", " ", '"', "\n", "a", "😀"), maxLength: 8 });
const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
const values: { readonly [Type in ColumnType]: fc.Arbitrary<Value> } = {
  text: arabic,
  offset: fc.nat(2 ** 31 - 1),
  count: fc.nat(2 ** 31 - 1),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  day: days.map((date) => date.toISOString().slice(0, 10)),
  flag: fc.boolean(),
  texts: fc.array(arabic, { maxLength: 3 }),
};
const arbitraryOf = ({ type, nullable }: Column) => (nullable ? fc.option(values[type]) : values[type]);

/** Some rows that fit the columns, whatever stands in them; `least` and `most` are how many. */
export const rowsOf = (columns: readonly Column[], least = 0, most = 5): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(Object.fromEntries(columns.map((column) => [column.name, arbitraryOf(column)]))), {
    minLength: least,
    maxLength: most,
    ...(least > 0 ? { size: "max" as const } : {}),
  });
