/** Encodings that are recognised, by the names under which TextDecoder knows them. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "iso-8859-6";

/** What the bytes of a file are, why one thinks so, and their text; `encoding` is null where none is likely enough. */
export type Recognised =
  | { readonly encoding: Encoding; readonly text: string; readonly because: string }
  | { readonly encoding: null; readonly text: null; readonly because: string };

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

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const no = (because: string): Recognised => ({ encoding: null, text: null, because });

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Share of zero bytes at even and at odd places: in UTF-16 every space and sign of ASCII leaves one, always on one side. */
function zeroSide(bytes: Uint8Array): "even" | "odd" | "both" | "none" {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = Math.max(1, bytes.length / 200);
  if (even < least && odd < least) return "none";
  if (odd > 20 * even) return "odd";
  return even > 20 * odd ? "even" : "both";
}

const basicLetter = /[\u0621-\u063a\u0641-\u064a]/u;
const mark = /[\u064b-\u0652\u0640\u060c\u061b\u061f\u0660-\u0669]/u;
/** The commonest letters of Arabic prose; together more than half of it. */
const commonest = /[الينمتر]/u;

/** Shares of letters beyond ASCII in a decoded text: Arabic ones, and the commonest among these. */
function shares(text: string): { readonly beyond: number; readonly arabic: number; readonly common: number } {
  let beyond = 0;
  let letters = 0;
  let common = 0;
  let marks = 0;
  for (const letter of text) {
    if (letter <= "\u007f") continue;
    beyond++;
    if (mark.test(letter)) marks++;
    if (!basicLetter.test(letter)) continue;
    letters++;
    if (commonest.test(letter)) common++;
  }
  return {
    beyond,
    arabic: beyond === 0 ? 0 : (letters + marks) / beyond,
    common: letters === 0 ? 0 : common / letters,
  };
}

/** Characters that stand in no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/u;

/** Fewer letters say too little of an encoding of one byte a letter. */
const fewest = 20;
const leastArabic = 0.85;
const leastCommon = 0.4;

/**
 * Recognises the encoding of a text in Arabic. UTF-8 is checked first, and is the only one that can be sure without a mark;
 * UTF-16 has a byte order mark or zero bytes on one side; of Windows-1256 and ISO-8859-6 the text must read as Arabic prose,
 * by its share of Arabic letters and of the commonest ones, and one of the two better than the other. Where nothing is likely
 * enough it abstains.
 */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return no("the file is empty");
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    const encoding = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
    const text = decoded(bytes, encoding);
    return text === null
      ? no("it begins like UTF-16 but is not all of it")
      : { encoding, text, because: "its byte order mark" };
  }
  if (firstBadByte(bytes) < 0 && !bytes.includes(0)) {
    const text = decoded(bytes, "utf-8");
    if (text !== null) return { encoding: "utf-8", text, because: "its bytes" };
  }
  const side = zeroSide(bytes);
  if (side === "odd" || side === "even") {
    const encoding = side === "odd" ? "utf-16le" : "utf-16be";
    const text = decoded(bytes, encoding);
    const { beyond, arabic } = shares(text ?? "");
    // A text without a letter beyond ASCII is as plain as one in Arabic.
    const plain = text !== null && !controls.test(text) && (beyond === 0 || arabic > leastArabic);
    if (plain) return { encoding, text, because: "its zero bytes" };
  }
  if (bytes.includes(0)) return no("it has zero bytes, as no text but UTF-16 has, and it is not UTF-16");
  const candidates = (["windows-1256", "iso-8859-6"] as const).flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    if (text === null || /[\u0080-\u009f]/u.test(text)) return [];
    const { beyond, arabic, common } = shares(text);
    const likely = beyond >= fewest && arabic >= leastArabic && common >= leastCommon;
    return likely ? [{ encoding, text, common }] : [];
  });
  const [best, next] = candidates.sort((a, b) => b.common - a.common);
  if (best === undefined) return no("it is not UTF-8, and in no encoding of Arabic does it read as Arabic");
  if (next !== undefined && best.common - next.common < 0.08) {
    return no(`it reads as Arabic both in ${best.encoding} and in ${next.encoding}`);
  }
  return { encoding: best.encoding, text: best.text, because: "its Arabic letters" };
}
