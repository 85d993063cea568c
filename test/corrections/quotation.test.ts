import { describe, expect, it } from "vitest";
import { occurrences } from "../../loaders/corrections/quotation.js";

const found = (text: string, quote: string, prefix = "", suffix = "") =>
  occurrences(text, { quote, prefix, suffix }).map(({ start, end }) => [start, text.slice(start, end)]);

describe("a quotation is found", () => {
  it.each([
    ["once", "قال خالد إن داعش انسحب", "داعش", "", "", [[12, "داعش"]]],
    [
      "each time",
      "داعش وداعش",
      "داعش",
      "",
      "",
      [
        [0, "داعش"],
        [6, "داعش"],
      ],
    ],
    ["after its prefix", "داعش وداعش", "داعش", "و", "", [[6, "داعش"]]],
    ["before its suffix", "داعش وداعش", "داعش", "", " وداعش", [[0, "داعش"]]],
    ["whatever white space a spreadsheet made of the line end", "من\r\nحلب", "من حلب", "", "", [[0, "من\r\nحلب"]]],
    ["with a context that lost its space", "في حلب و في إدلب", "في", "حلب و", "إدلب", [[9, "في"]]],
    [
      "where it overlaps itself",
      "نن ن",
      "ن",
      "",
      "",
      [
        [0, "ن"],
        [1, "ن"],
        [3, "ن"],
      ],
    ],
    ["with signs that patterns know", "(a+b)? (a+b)?", "(a+b)?", "", " (", [[0, "(a+b)?"]]],
    ["behind characters beyond the first plane", "😀 حلب", "حلب", "😀", "", [[3, "حلب"]]],
  ])("%s", (_, text, quote, prefix, suffix, places) => {
    expect(found(text, quote, prefix, suffix)).toEqual(places);
  });
});

describe("a quotation is not found", () => {
  it.each([
    ["with another letter", "انسحبت", "إنسحبت", "", ""],
    ["after another prefix", "من حلب", "حلب", "في", ""],
    ["before another suffix", "من حلب", "حلب", "", "إلى"],
    ["where it has no words", "من حلب", " ", "", ""],
    ["with a prefix longer than what stands before", "حلب", "حلب", "من", ""],
  ])("%s", (_, text, quote, prefix, suffix) => {
    expect(found(text, quote, prefix, suffix)).toEqual([]);
  });
});
