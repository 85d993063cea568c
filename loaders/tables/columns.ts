/**
 * Columns as Arrow keeps them, each in one pass over its cells. The builders of apache-arrow pass every cell through
 * several calls, and a table of a large corpus has millions.
 */

import {
  Bool,
  type Data,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  makeVector,
  Utf8,
} from "apache-arrow";
import type { Value } from "./arrow.js";
import type { ColumnType } from "./schema.js";

/** Which of some cells hold something, a bit each, the lowest first; no bitmap where all do. */
function presence(cells: readonly Value[]) {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let nullCount = 0;
  cells.forEach((cell, index) => {
    if (cell === null) nullCount++;
    else setBit(nullBitmap, index);
  });
  return { length: cells.length, nullCount, ...(nullCount === 0 ? {} : { nullBitmap }) };
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

const encoder = new TextEncoder();

/** Strings one after the other in UTF-8, with the byte at which each ends. */
function utf8Of(texts: readonly string[]): Data<Utf8> {
  const valueOffsets = new Int32Array(texts.length + 1);
  let bytes = new Uint8Array(1024);
  let end = 0;
  texts.forEach((text, index) => {
    // A UTF-16 code unit is three bytes of UTF-8 at most.
    const most = end + 3 * text.length;
    if (most > bytes.length) {
      const wider = new Uint8Array(2 * most);
      wider.set(bytes.subarray(0, end));
      bytes = wider;
    }
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    valueOffsets[index + 1] = end;
  });
  return makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data: bytes.slice(0, end) });
}

/** Each string once, in the order in which they first stand, and for each cell the number of its string. */
function dictionaryOf(cells: readonly Value[], id: number): Data<Dictionary<Utf8, Int32>> {
  const numbers = new Map<string, number>();
  const data = new Int32Array(cells.length);
  cells.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const known = numbers.get(cell);
    if (known === undefined) numbers.set(cell, numbers.size);
    data[index] = known ?? numbers.size - 1;
  });
  const dictionary = makeVector(utf8Of([...numbers.keys()]));
  return makeData({ type: new Dictionary(new Utf8(), new Int32(), id), ...presence(cells), data, dictionary });
}

/** Lists of strings, which may be empty but are never missing from a cell that is there. */
function listsOf(cells: readonly Value[]): Data<List<Utf8>> {
  const valueOffsets = new Int32Array(cells.length + 1);
  const members: string[] = [];
  cells.forEach((cell, index) => {
    if (Array.isArray(cell)) for (const member of cell) members.push(member);
    valueOffsets[index + 1] = members.length;
  });
  const type = new List(new Field("item", new Utf8(), false));
  return makeData({ type, ...presence(cells), valueOffsets, child: utf8Of(members) });
}

function flagsOf(cells: readonly Value[]): Data<Bool> {
  const data = new Uint8Array(Math.ceil(cells.length / 8));
  cells.forEach((cell, index) => {
    if (cell === true) setBit(data, index);
  });
  return makeData({ type: new Bool(), ...presence(cells), data });
}

const dayLength = 86_400_000;
const int32 = (cells: readonly Value[]): Data<Int32> =>
  makeData({ type: new Int32(), ...presence(cells), data: Int32Array.from(cells, Number) });

/**
 * Makes a column of cells that fit its type, and may be null. Dictionaries are told apart by `id`, the number of the
 * column in its table: Arrow's own count goes on from table to table.
 */
export const columnData: {
  readonly [Type in ColumnType]: (cells: readonly Value[], id: number) => Data;
} = {
  text: dictionaryOf,
  offset: int32,
  count: int32,
  number: (cells) => makeData({ type: new Float64(), ...presence(cells), data: Float64Array.from(cells, Number) }),
  day: (cells) =>
    makeData({
      type: new DateDay(),
      ...presence(cells),
      data: Int32Array.from(cells, (cell) => (cell === null ? 0 : Date.parse(String(cell)) / dayLength)),
    }),
  flag: flagsOf,
  texts: listsOf,
};
