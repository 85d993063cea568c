import { describe, expect, it } from "vitest";
import { type Encoding, recognise } from "../../loaders/corpus/encoding.js";
import { corpus } from "../shipped.js";
import { encoded } from "./encoded.js";

const sentence = "قال الناطق باسم الفصائل إن قوات النظام قصفت المدينة صباح اليوم.\n";

describe("recognise", () => {
  const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"];
  const texts = [...corpus.articles.map(({ article }) => article.text), sentence];
  it.each(encodings)("knows an article in %s", (encoding) => {
    for (const text of texts) expect(recognise(encoded(text, encoding)).encoding).toBe(encoding);
  });

  it("gives the text back without the byte order mark", () => {
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      expect(recognise(encoded(`\ufeff${sentence}`, encoding))).toMatchObject({ encoding, text: sentence });
    }
  });

  it.each([
    ["nothing", Uint8Array.of()],
    ["Latin-1", Uint8Array.from(Buffer.from("Désolé, ça n’est pas très arabe, à été âme", "latin1"))],
    ["Cyrillic", Uint8Array.from([...Array(80)].map((_, n) => 0xc0 + ((n * 7) % 64)))],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 0xff, 0xd8, 0])],
    ["UTF-16 cut in the middle of a letter", encoded(`\ufeff${sentence}`, "utf-16le").slice(0, 41)],
    ["a few letters", encoded("في ال", "windows-1256")],
  ])("abstains from %s", (_, bytes) => {
    expect(recognise(bytes)).toMatchObject({ encoding: null, text: null });
    expect(recognise(bytes).because).not.toBe("");
  });
});
