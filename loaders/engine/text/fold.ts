/**
 * Folding for matching only: alef and hamza seats, final ya, ta marbuta, tatweel, diacritics, presentation forms,
 * Persian letters, Arabic-Indic and Persian digits, zero-width and bidi marks. After Lucene's ArabicNormalizer, with
 * hamza on waw and ya folded too. Nothing folded is ever stored: {@link foldWithMap} leads back to the text.
 */

const dropped = 0;
const expanded = 1;

/** What each UTF-16 code unit folds to; `dropped`, or `expanded` for presentation forms that stand for several letters. */
const foldings: Uint16Array = (() => {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  const drop = (first: number, last = first) => table.fill(dropped, first, last + 1);
  drop(0x0610, 0x061a);
  drop(0x061c);
  drop(0x0640);
  drop(0x064b, 0x065f);
  drop(0x0670);
  drop(0x06d6, 0x06dc);
  drop(0x06df, 0x06e8);
  drop(0x06ea, 0x06ed);
  drop(0x00ad);
  drop(0x200b, 0x200f);
  drop(0x202a, 0x202e);
  drop(0x2060, 0x2064);
  drop(0x2066, 0x2069);
  drop(0xfeff);
  const alef = 0x0627;
  for (const seat of [0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675]) table[seat] = alef;
  for (const waw of [0x0624, 0x0676]) table[waw] = 0x0648;
  for (const ya of [0x0626, 0x0649, 0x06cc, 0x06cd, 0x06d0, 0x06d2]) table[ya] = 0x064a;
  for (const ha of [0x0629, 0x06c0, 0x06c1, 0x06c2, 0x06c3, 0x06d5, 0x06be]) table[ha] = 0x0647;
  for (const kaf of [0x06a9, 0x06aa]) table[kaf] = 0x0643;
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) table[upper] = upper + 0x20;
  for (let upper = 0xc0; upper <= 0xde; upper++) if (upper !== 0xd7) table[upper] = upper + 0x20;
  for (const [first, last] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefe],
  ] as const) {
    table.fill(expanded, first, last + 1);
  }
  return table;
})();

/** Letters of a presentation form (ﻻ → لا, the ligature lam-alef), folded. */
function expand(unit: number): string {
  const letter = String.fromCharCode(unit);
  const plain = letter.normalize("NFKC");
  return plain === letter ? letter : fold(plain.replaceAll(" ", ""));
}

/** The folded text: أُكْتوبـر and اكتوبر (October) are one. Not longer than needed for comparison; offsets are lost. */
export function fold(text: string): string {
  let folded = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = foldings[unit] ?? unit;
    if (to === unit) continue;
    folded += text.slice(kept, i);
    if (to === expanded) folded += expand(unit);
    else if (to !== dropped) folded += String.fromCharCode(to);
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** Folded text and, for each of its code units (and one past the last), the offset in the text it came from. */
export interface Folded {
  readonly folded: string;
  readonly map: Int32Array;
}

/** Folds and keeps the way back: `map[i]` is the offset in `text` of folded code unit i, `map[folded.length]` is `text.length`. */
export function foldWithMap(text: string): Folded {
  let folded = "";
  const map: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = foldings[unit] ?? unit;
    const letters = to === expanded ? expand(unit) : to === dropped ? "" : String.fromCharCode(to);
    folded += letters;
    for (let n = 0; n < letters.length; n++) map.push(i);
  }
  map.push(text.length);
  return { folded, map: Int32Array.from(map) };
}

/**
 * The offset in `text` at which folded code unit `n` of the word that begins at `start` stands: how a proclitic is cut
 * from a word that may carry diacritics (وَداعش → داعش, "and ISIS").
 */
export function offsetOfFolded(text: string, start: number, n: number): number {
  let left = n;
  let i = start;
  for (; i < text.length && left > 0; i++) {
    const to = foldings[text.charCodeAt(i)] ?? 0;
    left -= to === expanded ? expand(text.charCodeAt(i)).length : to === dropped ? 0 : 1;
  }
  while (i < text.length && foldings[text.charCodeAt(i)] === dropped) i++;
  return i;
}
