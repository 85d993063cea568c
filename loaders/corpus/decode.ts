import { fault, type Problem } from "./problem.js";

/** The text of a file, or why its bytes cannot be read as text. */
export type Decoded =
  | { readonly text: string; readonly byteOrderMark: boolean; readonly problem: null }
  | { readonly text: null; readonly byteOrderMark: boolean; readonly problem: Problem };

/**
 * Offset of the byte at which a text stops being UTF-8 (Unicode, table 3-7: no overlong forms, no surrogates), or -1.
 * TextDecoder only says that it does.
 */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const follow =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (follow === 0) return at;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let i = 1; i <= follow; i++) {
      const byte = bytes[at + i];
      const inside = byte !== undefined && byte >= (i === 1 ? least : 0x80) && byte <= (i === 1 ? most : 0xbf);
      if (!inside) return at;
    }
    at += follow + 1;
  }
  return -1;
}

const utf16Share = 0.3;
const windows1256Share = 0.7;

/** UTF-16 keeps the upper half of each letter in every other byte: 00 for Latin, 06 for Arabic. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const half = Math.floor(bytes.length / 2);
  const upper = [0, 0];
  for (let at = 0; at < half * 2; at++) {
    if (bytes[at] === 0 || bytes[at] === 6) upper[at % 2] = (upper[at % 2] ?? 0) + 1;
  }
  return half > 0 && Math.max(...upper) / half > utf16Share;
}

/** Arabic in Windows-1256 is a text whose bytes above 7F are nearly all Arabic letters there. */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const letters = [...new TextDecoder("windows-1256").decode(bytes)].filter((letter) => letter > "\u007f");
  const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter));
  return letters.length > 0 && arabic.length / letters.length > windows1256Share;
}

const saveAsUtf8 = "Open it in a text editor and save it with the encoding UTF-8";

function remedyFor(bytes: Uint8Array): string {
  if (looksLikeUtf16(bytes)) return `It looks like UTF-16. ${saveAsUtf8}, or run: iconv -f UTF-16 -t UTF-8.`;
  if (looksLikeWindows1256(bytes)) {
    return `It looks like Windows-1256 (Arabic). ${saveAsUtf8}, or run: iconv -f WINDOWS-1256 -t UTF-8.`;
  }
  return `${saveAsUtf8}.`;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/**
 * Reads bytes as UTF-8 and nothing else. A byte order mark at the start is a sign of the encoding, not a letter of the
 * text: it is left out, as browsers do, and offsets count from what follows.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const refuse = (message: string): Decoded => {
    return { text: null, byteOrderMark, problem: fault({ file }, message, remedyFor(bytes)) };
  };
  const bad = firstBadByte(bytes);
  if (bad >= 0) return refuse(`the file is not UTF-8: byte ${bad} (counted from 0) is ${hex(bytes[bad] ?? 0)}`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(`the file is not plain text: byte ${zero} (counted from 0) is 00`);
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), byteOrderMark, problem: null };
}
