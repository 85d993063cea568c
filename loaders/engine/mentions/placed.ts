import type { Reading } from "../text/clitics.js";
import { quotationsWithin, spanOf, type Text } from "../text/reading.js";
import type { EntityKind, Mention } from "../types.js";

/** A mention with the words it takes, as the later stages use it. */
export interface PlacedMention extends Mention {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading | undefined;
}

/** Builds a mention from the words it takes; a quotation mark opened inside is closed inside. */
export function placed(
  text: Text,
  from: number,
  to: number,
  reading: Reading | undefined,
  what: { kind: EntityKind; entity: string; rule: string; anaphor: boolean },
): PlacedMention {
  const { start, end } = spanOf(text, from, to, reading);
  const { kind, entity, rule, anaphor } = what;
  const sentence = text.words[from]?.sentence ?? 0;
  return {
    start,
    end: from === to ? end : closeQuotation(text, start, end),
    rule,
    kind,
    entity,
    anaphor,
    sentence,
    from,
    to,
    reading,
  };
}

/** Where a name ends, with the mark that closes a quotation opened inside it (غرفة عمليات "دحر الغزاة"). */
function closeQuotation(text: Text, start: number, end: number): number {
  const inside = quotationsWithin(text, { start, end }).find(({ inner }) => inner.end === end);
  return inside?.closed ? inside.outer.end : end;
}
