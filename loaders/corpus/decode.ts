import { type Encoding, firstBadByte, recognise } from "./encoding.js";
import { fault, type Problem } from "./problem.js";

/** The text of a file, or why its bytes cannot be read as text. */
export type Decoded =
  | { readonly text: string; readonly byteOrderMark: boolean; readonly problem: null }
  | { readonly text: null; readonly byteOrderMark: boolean; readonly problem: Problem };

const saveAsUtf8 = "Open it in a text editor and save it with the encoding UTF-8";

const names: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1256": "Windows-1256",
  "iso-8859-6": "ISO-8859-6",
};

/** An article in another encoding need not be converted by hand. */
export const importConverts = ", or take it in with npm run isnad -- import, which converts it";

function remedyFor(bytes: Uint8Array, instead: string): string {
  const { encoding } = recognise(bytes);
  return encoding === null ? `${saveAsUtf8}.` : `It looks like ${names[encoding]}. ${saveAsUtf8}${instead}.`;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/**
 * Reads bytes as UTF-8 and nothing else. A byte order mark at the start is a sign of the encoding, not a letter of the
 * text: it is left out, as browsers do, and offsets count from what follows. `instead` is what else can be done about bytes in
 * another encoding.
 */
export function decode(file: string, bytes: Uint8Array, instead = ""): Decoded {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const refuse = (message: string): Decoded => {
    return { text: null, byteOrderMark, problem: fault({ file }, message, remedyFor(bytes, instead)) };
  };
  const bad = firstBadByte(bytes);
  if (bad >= 0) return refuse(`the file is not UTF-8: byte ${bad} (counted from 0) is ${hex(bytes[bad] ?? 0)}`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(`the file is not plain text: byte ${zero} (counted from 0) is 00`);
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), byteOrderMark, problem: null };
}

/** The text of a file in whatever encoding, with a word where it had to be converted; or why it cannot be read, with what to do. */
export type DecodedAny =
  | { readonly text: string; readonly remark: string | null }
  | { readonly text: null; readonly remark: string };

/** Reads bytes in any encoding of Arabic that is recognised. The words begin small and end without a full stop. */
export function decodeAny(bytes: Uint8Array): DecodedAny {
  const { encoding, text, because } = recognise(bytes);
  if (encoding === null) return { text, remark: `its encoding is not known: ${because}. Save it as UTF-8` };
  return { text, remark: encoding === "utf-8" ? null : `converted from ${names[encoding]}, recognised by ${because}` };
}
