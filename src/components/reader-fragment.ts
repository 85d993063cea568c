/** Addresses of stretches of a text, as RFC 5147 writes them: `#char=450,787`. */

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch that a fragment names in a text of `length` code units; null where it names none. Either end may be left out
 * (`char=,100`, `char=450,`), a single position stands for the character after it, and checks such as `;length=2391` are
 * passed over. What lies beyond the text is cut at its end.
 */
export const readFragment = (fragment: string, length: number): Stretch | null => {
  const match = /^#?char=(\d*)(?:(,)(\d*))?(?:;.*)?$/.exec(fragment);
  if (match === null) return null;
  const [, from = "", comma, to = ""] = match;
  if (from === "" && to === "") return null;
  const start = from === "" ? 0 : Number(from);
  const end = comma === undefined ? start + 1 : to === "" ? length : Number(to);
  const stretch = { start: Math.min(start, end, length), end: Math.min(Math.max(start, end), length) };
  return stretch.start < stretch.end ? stretch : null;
};

/** The fragment of a stretch: `#char=450,787`. */
export const writeFragment = ({ start, end }: Stretch): string => `#char=${start},${end}`;
