/** FNV-1a over UTF-16 code units, in base 36: short, the same everywhere, and no secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * The stable id of a row, made of article, layer, span, rule and whatever else tells it from a row of the same span
 * (the pair of a relation): the same in every run, so that a row can be cited.
 */
export function rowId(
  article: string,
  layer: string,
  start: number,
  end: number,
  ...distinct: readonly string[]
): string {
  return `${article}:${layer}:${start}-${end}:${digest(distinct.join("\u0000"))}`;
}
