import { expect, test } from "vitest";
import { csvTable } from "../../loaders/tables/csv.js";
import { eventsTable } from "../../loaders/tables/schema.js";

test("lists are joined, nothing is an empty cell, quotation marks and lines are kept", () => {
  const columns = eventsTable.columns.filter(({ name }) => ["title", "actors", "first", "sentence"].includes(name));
  const rows = [
    { title: 'قال "لا"', actors: ["isis", "fsa"], first: null, sentence: 0 },
    { title: "سطر\nآخر", actors: [], first: "2015-10-04", sentence: 3 },
  ];
  expect(csvTable({ ...eventsTable, columns }, rows)).toBe(
    'first,actors,title,sentence\r\n,isis|fsa,"قال ""لا""",0\r\n2015-10-04,,"سطر\nآخر",3\r\n',
  );
});
