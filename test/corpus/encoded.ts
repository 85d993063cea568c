import type { Encoding } from "../../loaders/corpus/encoding.js";

/** Bytes of a text in an encoding; of those of one byte a letter, TextDecoder knows the way back. Letters an encoding has not become "?". */
export function encoded(text: string, encoding: Encoding): Uint8Array {
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
