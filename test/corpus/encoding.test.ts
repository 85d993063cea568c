import { describe, expect, it } from "vitest";
import { type Encoding, recognise } from "../../loaders/corpus/encoding.js";
import { corpus } from "../shipped.js";

/** Bytes of a text in an encoding of one byte a letter: TextDecoder knows the way back. Letters it has not become "?". */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = new TextDecoder(encoding).decode(Uint8Array.of(byte));
    if (letter !== "\ufffd") table.set(letter, byte);
  }
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}

const sentence = "قال الناطق باسم الفصائل إن قوات النظام قصفت المدينة صباح اليوم.\n";

describe("recognise", () => {
  const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"];
  const texts = [...corpus.articles.map(({ article }) => article.text), sentence];
  it.each(encodings)("knows an article in %s", (encoding) => {
    for (const text of texts) expect(recognise(encode(text, encoding)).encoding).toBe(encoding);
  });

  it("gives the text back without the byte order mark", () => {
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      expect(recognise(encode(`\ufeff${sentence}`, encoding))).toMatchObject({ encoding, text: sentence });
    }
  });

  it.each([
    ["nothing", Uint8Array.of()],
    ["Latin-1", Uint8Array.from(Buffer.from("Désolé, ça n’est pas très arabe, à été âme", "latin1"))],
    ["Cyrillic", Uint8Array.from([...Array(80)].map((_, n) => 0xc0 + ((n * 7) % 64)))],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 0xff, 0xd8, 0])],
    ["UTF-16 cut in the middle of a letter", encode(`\ufeff${sentence}`, "utf-16le").slice(0, 41)],
    ["a few letters", encode("في ال", "windows-1256")],
  ])("abstains from %s", (_, bytes) => {
    expect(recognise(bytes)).toMatchObject({ encoding: null, text: null });
    expect(recognise(bytes).because).not.toBe("");
  });
});
