import { expect, it, vi } from "vitest";

vi.mock("observablehq:stdlib", () => ({}));
const { isPublicationDate } = await import("../../src/components/workbench-texts.js");

it.each(["2016", "2016-02", "2016-02-14", "2016-02~", "2016?", "2016-02-29"])("%s is a date of publication", (text) => {
  expect(isPublicationDate(text)).toBe(true);
});

it.each(["", "yesterday", "2015-02-29", "2016-13", "14/2/2016", "2016-2-1", "16"])("%s is none", (text) => {
  expect(isPublicationDate(text)).toBe(false);
});
